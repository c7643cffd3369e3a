import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import { wrapLine } from '../text/wrap-line.ts';
import { blot, crossedOut, halfBlot, ringed, smallBlot, tick } from './return-samples.ts';
import type { ReturnSetting } from './return-setting.ts';
import type { ReturnUnit } from './return-unit.ts';

const PADDING: Mm = 3;
const PICTURE_GAP: Mm = 4;
const GROUP_GAP: Mm = 9;

type Group = { readonly label: string; readonly pictures: readonly Picture[] };

/** Boxes of a picture of a mark whose circle has its top-left corner at (x, y). */
type Picture = (x: Mm, y: Mm, side: Mm) => readonly Box[];

/**
 * How to fill the sheet in, with pictures of right, wrong and corrected marks. The pictures are drawn with plain
 * rules and discs, not as marks: nobody reads them.
 */
export function fillingUnit(setting: ReturnSetting): ReturnUnit {
  const { say, measure, style } = setting;
  const look = { face: style.face, size: style.size };
  const width = BODY.w - 2 * PADDING;
  const text = wrapLine(measure, { ...look, text: say('return.how'), width });
  const boxes: Box[] = text.flatMap((line, index) =>
    setLine(measure, {
      ...look,
      text: line,
      x: BODY.x + PADDING,
      baseline: PADDING + style.line * (index + 0.75),
    }),
  );
  let y = PADDING + text.length * style.line + 1.5;
  for (const row of rowsOf(setting, groups(setting), width)) {
    boxes.push(...groupRow(setting, row, y));
    y += rowHeight(setting);
  }
  const height = y - 1.5 + PADDING;
  const frame: Box = {
    kind: 'rect',
    rect: { x: BODY.x, y: 0, w: BODY.w, h: height },
    stroke: { width: 0.25, ink: 0.5 },
    radius: 1.5,
  };
  return { kind: 'wide', height, boxes: [frame, ...boxes], keepClear: [], partsAt: [], gap: 3 };
}

function groups({ say }: ReturnSetting): readonly Group[] {
  return [
    { label: say('return.right'), pictures: [blot] },
    { label: say('return.wrong'), pictures: [tick, smallBlot, halfBlot] },
    { label: say('return.correct'), pictures: [crossedOut, ringed] },
  ];
}

function rowHeight({ style }: ReturnSetting): Mm {
  return Math.max(style.mark + 2, style.line) + 1.5;
}

function groupWidth({ measure, style }: ReturnSetting, { label, pictures }: Group): Mm {
  const text = lineWidth(measure, label, style.face, style.size);
  return text + pictures.length * (style.mark + PICTURE_GAP);
}

/** Groups side by side as far as the width goes. */
function rowsOf(
  setting: ReturnSetting,
  all: readonly Group[],
  width: Mm,
): readonly (readonly Group[])[] {
  const rows: Group[][] = [];
  let used = Infinity;
  for (const group of all) {
    const needed = groupWidth(setting, group);
    const last = rows.at(-1);
    if (last !== undefined && used + GROUP_GAP + needed <= width) {
      last.push(group);
      used += GROUP_GAP + needed;
    } else {
      rows.push([group]);
      used = needed;
    }
  }
  return rows;
}

function groupRow(setting: ReturnSetting, row: readonly Group[], y: Mm): readonly Box[] {
  const { measure, style } = setting;
  const boxes: Box[] = [];
  let x = BODY.x + PADDING;
  const baseline = y + 1 + style.mark / 2 + style.size * 0.125;
  for (const { label, pictures } of row) {
    const line = { text: label, x, baseline, face: style.face, size: style.size };
    boxes.push(...setLine(measure, line));
    x += lineWidth(measure, label, style.face, style.size);
    for (const picture of pictures) {
      x += PICTURE_GAP;
      boxes.push(...picture(x, y + 1, style.mark));
      x += style.mark;
    }
    x += GROUP_GAP;
  }
  return boxes;
}
