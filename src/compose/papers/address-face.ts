import type { Address } from '../../model/address.ts';
import type { Measure } from '../../model/measure.ts';
import type { Box } from '../../model/page.ts';
import type { Say, Words } from '../../model/words.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { addressLines } from '../../text/address-lines.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { wrapLine } from '../../text/wrap-line.ts';

/** Room kept for the stamp and its postmark, top right: 74 × 40 mm as on UPU envelopes. */
const STAMP = { w: 74, h: 40 };
/** Room for the sticker with the postal number (ШПИ). */
const NUMBER = { w: 63, h: 20 };
const INDEX = { w: 40, h: 9 };
const HAIRLINE = { width: 0.25, ink: 0.6 };
const LABEL: Pt = 8;

/** Somebody at an address, as printed. */
export type Party = { readonly lines: readonly string[]; readonly index: string };

/** Where the parts of an address face lie in its frame, mm of the page. */
export type FaceZones = {
  readonly sender: Rect;
  readonly stamp: Rect;
  readonly number: Rect;
  readonly addressee: Rect;
};

/**
 * The zones of an address face: sender top left, stamp top right, addressee bottom right, postal number
 * bottom left (the layout of the post's own label). `frame` is A4 upright or A5 on its side, mm.
 */
export function faceZones(frame: Rect): FaceZones {
  const edge = 12;
  const right = frame.x + frame.w - edge;
  const upright = frame.h > frame.w;
  const top = upright ? frame.y + frame.h * 0.56 : frame.y + 74;
  return {
    sender: { x: frame.x + edge, y: frame.y + edge, w: 100, h: 58 },
    stamp: { x: right - STAMP.w, y: frame.y + edge, ...STAMP },
    number: {
      x: frame.x + edge,
      y: upright ? top + 78 : frame.y + frame.h - edge - NUMBER.h,
      ...NUMBER,
    },
    addressee: { x: right - 112, y: top, w: 112, h: frame.y + frame.h - edge - top },
  };
}

/** Frames and captions of an address face: the part that is the same for everybody. */
export function faceFurniture(measure: Measure, words: Words, zones: FaceZones): readonly Box[] {
  const caption = (rect: Rect, key: string): readonly Box[] =>
    setLine(measure, {
      text: bilingual(words, key),
      x: rect.x + 2,
      baseline: rect.y + 4.2,
      face: 'label',
      size: LABEL,
      ink: 0.75,
    });
  return [
    ...cornersOf(zones.stamp),
    ...caption({ ...zones.stamp, y: zones.stamp.y + 15 }, 'face.stamp'),
    { kind: 'rect', rect: zones.number, stroke: HAIRLINE },
    ...caption(zones.number, 'face.number'),
    ...caption(zones.sender, 'face.from'),
    ...caption(zones.addressee, 'face.to'),
  ];
}

/** Sender or addressee in a zone: the lines, then the index in a box of its own. Nothing is cut. */
export function partyBoxes(
  measure: Measure,
  words: Words,
  zone: Rect,
  party: Party,
  size: Pt,
): readonly Box[] {
  const leading = size * 0.47;
  const lines = party.lines.flatMap((text, at) =>
    wrapLine(measure, { text, face: faceOfLine(at), size, width: zone.w - 4 }).map((line) => ({
      line,
      face: faceOfLine(at),
    })),
  );
  const first = zone.y + 6 + leading;
  const set = lines.flatMap(({ line, face }, at) =>
    setLine(measure, { text: line, x: zone.x + 2, baseline: first + at * leading, face, size }),
  );
  const below = first + lines.length * leading;
  return [...set, ...indexBoxes(measure, words, zone, below, party.index)];
}

/** The name stands out: it is the first line. */
function faceOfLine(at: number): 'label-bold' | 'label' {
  return at === 0 ? 'label-bold' : 'label';
}

function indexBoxes(
  measure: Measure,
  words: Words,
  zone: Rect,
  y: Mm,
  index: string,
): readonly Box[] {
  const rect: Rect = { x: zone.x + zone.w - INDEX.w, y: y - 3.2, ...INDEX };
  return [
    ...setLine(measure, {
      text: bilingual(words, 'face.index'),
      x: rect.x - 2,
      baseline: rect.y + 6,
      face: 'label',
      size: LABEL,
      align: 'right',
      ink: 0.75,
    }),
    { kind: 'rect', rect, stroke: { width: 0.35, ink: 1 } },
    ...setLine(measure, {
      text: Array.from(index).join('\u2009'),
      x: rect.x + rect.w / 2,
      baseline: rect.y + 6.4,
      face: 'label-bold',
      size: 14,
      align: 'center',
    }),
  ];
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

/** A name and an address as a party. */
export function partyOf(name: string, address: Address, say: Say): Party {
  return { lines: [name, ...addressLines(address, say)], index: address.index ?? '' };
}
