import type { Box } from '../../model/page.ts';
import { mmFromPt, type Mm } from '../../paper/length.ts';
import { inset, overlaps, type Rect } from '../../paper/rect.ts';
import type { FaceParts } from './face-parts.ts';

/** Rooms of a face that must hold nothing but what is theirs. */
type ZoneName = 'sender' | 'stamp' | 'number' | 'addressee' | 'edge';

/** Something of a face that lies where it must not: what it says, in which room, and how deep, mm. */
export type Intrusion = {
  readonly zone: ZoneName;
  readonly text: string;
  readonly depth: Mm;
};

/** No printer prints nearer to the edge of a sheet or an envelope, mm. */
const UNPRINTABLE: Mm = 5;

/** Rounding, and rules that lie on the border of a zone, mm. */
const SLACK: Mm = 0.2;

/**
 * What of a packet's own boxes on a face enters the sender's, the stamp's, the number's or the addressee's room without
 * belonging there, or the edge that printers leave white.
 */
export function intrusionsOn({ page, zones, face, party, marks }: FaceParts): readonly Intrusion[] {
  const back = face === 'way-back' || face === 'return-envelope';
  const own: ZoneName = back ? 'sender' : 'addressee';
  return [
    ...party.flatMap((box) => entered(box, zones, [own], page)),
    ...marks.flatMap((box) => entered(box, zones, ['number'], page)),
  ];
}

function entered(
  box: Box,
  zones: FaceParts['zones'],
  own: readonly ZoneName[],
  page: Rect,
): readonly Intrusion[] {
  const covered = boxRect(box);
  const text = box.kind === 'text' ? box.text : '';
  const names = ['sender', 'stamp', 'number', 'addressee'] as const;
  const others = names.filter((name) => !own.includes(name));
  const inside = others.flatMap((zone) => {
    const depth = overlapDepth(covered, zones[zone]);
    return depth > SLACK ? [{ zone, text, depth }] : [];
  });
  const beyond = beyondBy(covered, inset(page, UNPRINTABLE));
  return beyond > SLACK ? [...inside, { zone: 'edge', text, depth: beyond }] : inside;
}

/** How deep one rectangle reaches into another, the shorter way, mm; 0 when they are apart. */
function overlapDepth(a: Rect, b: Rect): Mm {
  if (!overlaps(a, b)) return 0;
  const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.min(across, down);
}

function beyondBy(a: Rect, within: Rect): Mm {
  return Math.max(
    within.x - a.x,
    within.y - a.y,
    a.x + a.w - within.x - within.w,
    a.y + a.h - within.y - within.h,
  );
}

/** What a box covers: a text from its descent to the top of its capitals. */
function boxRect(box: Box): Rect {
  if (box.kind === 'text') {
    const size = mmFromPt(box.size);
    return { x: box.x, y: box.baseline - 0.7 * size, w: box.width, h: 0.9 * size };
  }
  if (box.kind !== 'rule') return box.rect;
  const x = Math.min(box.from.x, box.to.x);
  const y = Math.min(box.from.y, box.to.y);
  const w = Math.abs(box.to.x - box.from.x);
  return { x, y, w, h: Math.abs(box.to.y - box.from.y) };
}
