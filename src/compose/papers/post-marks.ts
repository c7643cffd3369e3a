import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Mm } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { A4 } from '../../paper/stock.ts';
import { groupedNumber } from '../../text/postal-number.ts';
import { setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import { faceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';

/**
 * Code 128 of a postal number: its narrowest bar is at least 0.33 mm with 156 modules, it is 12.5 mm high, and the room has 10
 * bars' width free at each side of it (UPU S10 as in postal.md §3.3).
 */
const CODE = { modules: 156, bar: 0.33, h: 12.5, down: 1.6, text: 18.3, size: 9.5 };

/** Above the room of the number, as wide as it: which of several items it is, and its sheets. */
const PART = { up: 11.5, size: 9, leading: 4 };

/** What an item bears on its face beside the addressee: its postal number in the room for it, and which of several it is. */
export function postMarks(context: PaperContext, room: Rect, piece: Mailpiece): readonly Box[] {
  return [...numberBoxes(context, room, piece), ...partBoxes(context, room, piece)];
}

/** The same on a cover, for the first item its packet goes in; nothing where another packet lies on top in its envelope. */
export function coverMarks(context: PaperContext, piece: Mailpiece | null): readonly Box[] {
  return piece === null ? [] : postMarks(context, faceZones(A4).number, piece);
}

function numberBoxes(
  { measure }: PaperContext,
  room: Rect,
  { postalNumber }: Mailpiece,
): readonly Box[] {
  if (postalNumber === null) return [];
  const w: Mm = CODE.modules * CODE.bar;
  const x = room.x + (room.w - w) / 2;
  return [
    { kind: 'code128', rect: { x, y: room.y + CODE.down, w, h: CODE.h }, payload: postalNumber },
    ...setLine(measure, {
      text: groupedNumber(postalNumber),
      x: room.x + room.w / 2,
      baseline: room.y + CODE.text,
      face: 'label',
      size: CODE.size,
      align: 'center',
    }),
  ];
}

function partBoxes(
  { measure, sayIn }: PaperContext,
  room: Rect,
  { part, sheets }: Mailpiece,
): readonly Box[] {
  if (part.of === 1) return [];
  const to = part.from + sheets - 1;
  const values = { number: part.number, of: part.of, from: part.from, to };
  const look = { face: 'label-bold', size: PART.size };
  const lines = (['kk', 'ru'] as const).flatMap((tongue) =>
    wrapLine(measure, { ...look, text: sayIn(tongue)('face.part', values), width: room.w }),
  );
  return lines.toReversed().flatMap((text, up) => {
    const baseline = room.y - PART.up - up * PART.leading;
    return setLine(measure, { ...look, text, x: room.x, baseline });
  });
}
