import type { Box, FaceId } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { CODES, FOOT, HEAD } from '../paper/return-frame.ts';
import type { Rect } from '../paper/rect.ts';
import { encodeSheetCode, type CodeCorner } from '../paper/sheet-code.ts';
import type { SheetId } from '../paper/sheet-id.ts';
import { encodeShortCode } from '../paper/short-code.ts';
import { className } from '../text/class-name.ts';
import { cutLine } from '../text/cut-line.ts';
import { lineWidth, setLine, type LineToSet } from '../text/set-line.ts';
import { sheetLabel, type FurnitureContext, type SideOfSheet } from './side.ts';

type Line = Pick<LineToSet, 'text' | 'size'> & {
  readonly down: number;
  readonly bold?: true;
  readonly align?: 'right';
};

/** Of a spare packet the name is written by hand: so many low lines. */
const NAME_LINE = 22;

/**
 * What makes a return page this pupil's: name and class, the sheet's number, both QR codes with their short code.
 * The codes hold numbers only.
 */
export function returnFurniture(at: SideOfSheet, context: FurnitureContext): readonly Box[] {
  const { packet } = at.imposed;
  const { pupil } = packet;
  const say = context.sayIn(packet.class.language);
  const id = sheetIdOf(at, context);
  const short = encodeShortCode(id, context.sign);
  const inClass = className(say, packet.class);
  const sheet = sheetLabel(say, at);
  const code = say('furniture.packet', { code: packet.code });
  const nameLine = `${say('spare.name')} ${'_'.repeat(NAME_LINE)}`;
  const full = `${pupil?.name ?? nameLine}  ·  ${inClass}`;
  const fits = lineWidth(context.measure, full, 'label-bold', 11) <= HEAD.w;
  /** The short name, cut when it must be so that the rest fits beside it and nothing meets a code. */
  const whose = (room: Mm, face: FaceId, size: Pt, rest: string): string => {
    const width = room - lineWidth(context.measure, rest, face, size);
    return (
      cutLine(context.measure, { text: pupil?.shortName ?? nameLine, face, size, width }) + rest
    );
  };
  const head: readonly Line[] = [
    {
      text: fits ? full : whose(HEAD.w, 'label-bold', 11, `  ·  ${inClass}`),
      down: 18.5,
      size: 11,
      bold: true,
    },
    { text: `${sheet}  ·  ${code}`, down: 25.5, size: 9.5 },
    { text: short, down: 25.5, size: 11, bold: true, align: 'right' },
  ];
  const foot: readonly Line[] = [
    { text: short, down: 5, size: 11, bold: true },
    { text: sheet, down: 5, size: 9.5, align: 'right' },
    { text: whose(FOOT.w, 'label', 9.5, `  ·  ${inClass}  ·  ${code}`), down: 12, size: 9.5 },
    { text: say('furniture.no-fold'), down: 21.5, size: 9.5 },
  ];
  return [
    ...head.flatMap((line) => set(context, HEAD, line)),
    ...foot.flatMap((line) => set(context, FOOT, line)),
    qr('upper', id, context),
    qr('lower', id, context),
  ];
}

function sheetIdOf(
  { imposed, sheet, page, side }: SideOfSheet,
  context: FurnitureContext,
): SheetId {
  return {
    school: context.school,
    mailing: context.mailingNumber,
    packet: imposed.packet.number,
    issue: imposed.packet.issue,
    sheet: sheet.number,
    side,
    form: context.masters.get(page.master)?.form ?? 0,
  };
}

function qr(corner: CodeCorner, id: SheetId, { sign }: FurnitureContext): Box {
  return { kind: 'qr', rect: CODES[corner], payload: encodeSheetCode(id, corner, sign), corner };
}

function set({ measure }: FurnitureContext, zone: Rect, line: Line): readonly Box[] {
  return setLine(measure, {
    text: line.text,
    x: line.align === 'right' ? zone.x + zone.w : zone.x,
    baseline: zone.y + line.down,
    face: line.bold === true ? 'label-bold' : 'label',
    size: line.size,
    align: line.align ?? 'left',
  });
}
