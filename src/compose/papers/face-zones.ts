import type { Measure } from '../../model/measure.ts';
import type { Box } from '../../model/page.ts';
import type { Words } from '../../model/words.ts';
import type { Mm } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { wrapLine } from '../../text/wrap-line.ts';

/** Room kept for the stamp and its postmark, top right: 74 × 40 mm as on UPU envelopes (postal.md §1.5). */
const STAMP = { w: 74, h: 40 };
/** Room for the sticker with the postal number (ШПИ). */
const NUMBER = { w: 63, h: 20 };
const HAIRLINE = { width: 0.25, ink: 0.6 };
const CAPTION = { face: 'label', size: 8, ink: 0.75 } as const;

/** Room of a caption at the top of a zone. */
export const CAPTION_HEIGHT: Mm = 6;

/** Where the parts of an address face lie in its frame, mm of the page. */
export type FaceZones = {
  readonly sender: Rect;
  readonly stamp: Rect;
  readonly number: Rect;
  readonly addressee: Rect;
};

/**
 * The zones of an address face: sender top left, stamp top right, addressee bottom right, postal number
 * bottom left (the layout of the post's own label). `frame` is a face on paper: A4 upright, A5 on its side, or lower for
 * DL, or an envelope of that shape; mm.
 */
export function faceZones(frame: Rect, shape: FaceShape = paperShape(frame)): FaceZones {
  const { edge, sender, addressee }: Shape = SHAPES[shape];
  const left = frame.x + edge;
  const right = frame.x + frame.w - edge;
  const bottom = frame.y + frame.h - edge;
  const top = frame.y + addressee.top;
  const foot = bottom - addressee.above;
  const end = right - (addressee.in ?? 0);
  return {
    sender: { x: left, y: frame.y + edge, ...sender },
    stamp: { x: right - STAMP.w, y: frame.y + edge, ...STAMP },
    number: { x: left, y: bottom - NUMBER.h, ...NUMBER },
    addressee: { x: end - addressee.w, y: top, w: addressee.w, h: foot - top },
  };
}

/** White round the face, size of the sender's zone, width of the addressee's, its top, and what stays free below and at the right. */
type Shape = {
  readonly edge: Mm;
  readonly sender: { readonly w: Mm; readonly h: Mm };
  readonly addressee: {
    readonly w: Mm;
    readonly top: Mm;
    readonly above: Mm;
    readonly in?: Mm;
  };
};

/** The UPU asks for 15 mm right of and below the addressee; a face for DL has 10, within its envelope's own white. */
const SHAPES = {
  a4: { edge: 15, sender: { w: 100, h: 80 }, addressee: { w: 125, top: 148.5, above: 32 } },
  a5: { edge: 15, sender: { w: 100, h: 53 }, addressee: { w: 108, top: 72, above: 0 } },
  low: { edge: 10, sender: { w: 110, h: 42 }, addressee: { w: 122, top: 53, above: 0 } },
  dl: { edge: 10, sender: { w: 120, h: 42 }, addressee: { w: 122, top: 53, above: 5, in: 5 } },
  c5: { edge: 15, sender: { w: 115, h: 50 }, addressee: { w: 124, top: 72, above: 0 } },
  c4: { edge: 15, sender: { w: 140, h: 70 }, addressee: { w: 125, top: 125, above: 0 } },
  b4: { edge: 15, sender: { w: 140, h: 70 }, addressee: { w: 125, top: 140, above: 0 } },
} as const satisfies Readonly<Record<string, Shape>>;

/** Kinds of address faces: on paper, or on an envelope of that format. */
export type FaceShape = keyof typeof SHAPES;

function paperShape(frame: Rect): FaceShape {
  if (frame.h > frame.w) return 'a4';
  return frame.h > 120 ? 'a5' : 'low';
}

/**
 * Frames and captions of an address face: the part that is the same for everybody. `prepaid` are texts that stand
 * where the stamp would, when the postage is paid.
 */
export function faceFurniture(
  measure: Measure,
  words: Words,
  zones: FaceZones,
  prepaid: readonly string[] = [],
): readonly Box[] {
  const { sender, stamp, number, addressee } = zones;
  const caption = (key: string, x: Mm, y: Mm): readonly Box[] =>
    setLine(measure, { ...CAPTION, text: bilingual(words, key), x, baseline: y + 4 });
  return [
    ...cornersOf(stamp),
    ...(prepaid.length === 0
      ? caption('face.stamp', stamp.x + 4, stamp.y + stamp.h / 2 - 3)
      : prepaidLines(measure, stamp, prepaid)),
    { kind: 'rect', rect: number, stroke: HAIRLINE },
    ...caption('face.number', number.x, number.y - 5.5),
    ...caption('face.from', sender.x, sender.y),
    ...caption('face.to', addressee.x, addressee.y),
  ];
}

function prepaidLines(measure: Measure, stamp: Rect, texts: readonly string[]): readonly Box[] {
  const look = { face: 'label-bold', size: 11 };
  const lines = texts.flatMap((text) => wrapLine(measure, { ...look, text, width: stamp.w - 8 }));
  const first = stamp.y + stamp.h / 2 - ((lines.length - 1) * 5.5) / 2 + 1.5;
  const x = stamp.x + stamp.w / 2;
  return lines.flatMap((line, at) =>
    setLine(measure, { ...look, text: line, x, baseline: first + at * 5.5, align: 'center' }),
  );
}

/** Only the corners of the stamp's room are drawn, so that nothing lies under the stamp. */
function cornersOf(rect: Rect): readonly Box[] {
  const arm = 4;
  const corner = (x: Mm, y: Mm, dx: 1 | -1, dy: 1 | -1): readonly Box[] => [
    { kind: 'rule', from: { x, y }, to: { x: x + dx * arm, y }, ...HAIRLINE },
    { kind: 'rule', from: { x, y }, to: { x, y: y + dy * arm }, ...HAIRLINE },
  ];
  return [
    ...corner(rect.x, rect.y, 1, 1),
    ...corner(rect.x + rect.w, rect.y, -1, 1),
    ...corner(rect.x, rect.y + rect.h, 1, -1),
    ...corner(rect.x + rect.w, rect.y + rect.h, -1, -1),
  ];
}
