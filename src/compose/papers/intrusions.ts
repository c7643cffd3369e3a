import type { Box } from '../../model/page.ts';
import { mmFromPt, type Mm } from '../../paper/length.ts';
import { inset, overlaps, type Rect } from '../../paper/rect.ts';
import type { Face } from './face-parts.ts';

/** Rooms of a face that hold nothing but what is theirs, and the edge that printers leave white. */
type ZoneName = 'sender' | 'stamp' | 'number' | 'addressee' | 'edge';

/** Something that lies where it must not: in which room, and how deep, mm. */
export type Intrusion = { readonly zone: ZoneName; readonly depth: Mm };

/** No printer prints nearer to the edge of a sheet or an envelope, mm. */
const UNPRINTABLE: Mm = 5;

/** Rounding, and rules that lie on the border of a zone, mm. */
const SLACK: Mm = 0.2;

const ROOMS = ['sender', 'stamp', 'number', 'addressee'] as const;

/** What of some boxes on a face enters a room other than their own, or the white edge: the deepest for each room. */
export function intrusionsOf(
  boxes: readonly Box[],
  own: ZoneName,
  { page, zones }: Pick<Face, 'page' | 'zones'>,
): readonly Intrusion[] {
  const printable = inset(page, UNPRINTABLE);
  const deepest = new Map<ZoneName, Mm>();
  const note = (zone: ZoneName, depth: Mm): void => {
    if (depth > Math.max(SLACK, deepest.get(zone) ?? 0)) deepest.set(zone, depth);
  };
  for (const box of boxes) {
    const covered = boxRect(box);
    for (const room of ROOMS) if (room !== own) note(room, overlapDepth(covered, zones[room]));
    note('edge', beyondBy(covered, printable));
  }
  return Array.from(deepest, ([zone, depth]) => ({ zone, depth }));
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
