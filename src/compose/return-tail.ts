import type { Box, ItemRef } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { setLine } from '../text/set-line.ts';
import type { ReturnSetting } from './return-setting.ts';
import type { ReturnUnit } from './return-unit.ts';

/** How much room the tail of a set takes: `tight` when that saves a page. */
export type TailRoom = 'roomy' | 'tight';

const QUESTION_LINES: Readonly<Record<TailRoom, number>> = { roomy: 3, tight: 2 };

/** Lines of a grown-up's hand. */
const TEACHER_PITCH: Mm = 8;
const COMMENT_LINES = 3;
const REPLY_LINES = 2;
const COLUMN_GAP: Readonly<Record<TailRoom, Mm>> = { roomy: 6, tight: 4 };
const PADDING: Mm = 3;
const TOTAL: { readonly w: Mm; readonly h: Mm } = { w: 22, h: 9 };

/** «I did it myself», with a mark and no signature; its item is `sheet#own-work`. */
export function ownWorkUnit({ say, measure, style }: ReturnSetting): ReturnUnit {
  const rect = { x: BODY.x, y: 0.5, w: style.mark, h: style.mark };
  const baseline = rect.y + style.mark / 2 + style.size * 0.125;
  const text = {
    text: say('return.own-work'),
    x: BODY.x + style.mark + 2.5,
    baseline,
    face: style.face,
    size: style.size,
  };
  return {
    kind: 'wide',
    height: style.mark + 1,
    boxes: [
      { kind: 'mark', item: 'sheet#own-work', option: 'yes', shape: 'circle', rect },
      ...setLine(measure, text),
    ],
    keepClear: [{ top: rect.y, bottom: rect.y + rect.h }],
    partsAt: [],
    gap: 3,
  };
}

/** «My question» with lines; its item is `sheet#question`. */
export function questionUnit(setting: ReturnSetting, room: TailRoom): ReturnUnit {
  const { style } = setting;
  const height = QUESTION_LINES[room] * style.linePitch;
  const lines = ruled('sheet#question', BODY.x, style.line, BODY.w, height, style.linePitch);
  return {
    kind: 'wide',
    height: style.line + height,
    boxes: [...label(setting, 'return.question', BODY.x, 0, true), lines],
    keepClear: [],
    partsAt: [],
    gap: 6,
  };
}

/**
 * The teacher's zone: total, comment, advice and the answer to the pupil's question, at the foot of the page; the
 * answer below the others, or beside them where there is little room.
 */
export function teacherUnit(setting: ReturnSetting, points: number, room: TailRoom): ReturnUnit {
  const x = BODY.x + PADDING;
  const width = BODY.w - 2 * PADDING;
  const top = PADDING + Math.max(setting.style.line, TOTAL.h);
  const across = (names: readonly WrittenName[]): readonly Box[] => {
    const column = (width + COLUMN_GAP[room]) / names.length;
    return names.flatMap((name, at) =>
      written(setting, name, x + at * column, top, column - COLUMN_GAP[room], COMMENT_LINES),
    );
  };
  const below = top + setting.style.line + COMMENT_LINES * TEACHER_PITCH;
  const reply = below + 2.5;
  const roomy = room === 'roomy';
  const bottom = roomy ? reply + setting.style.line + REPLY_LINES * TEACHER_PITCH : below;
  const height = bottom + PADDING;
  const frame: Box = {
    kind: 'rect',
    rect: { x: BODY.x, y: 0, w: BODY.w, h: height },
    stroke: { width: 0.3, ink: 0.6 },
    radius: 1.5,
  };
  return {
    kind: 'wide',
    height,
    boxes: [
      frame,
      ...label(setting, 'return.teacher-zone', x, PADDING, true),
      ...(points > 0 ? total(setting, points) : []),
      ...across(roomy ? ['comment', 'advice'] : ['comment', 'advice', 'reply']),
      ...(roomy ? written(setting, 'reply', x, reply, width, REPLY_LINES) : []),
    ],
    keepClear: [],
    partsAt: [],
    gap: 0,
    atFoot: true,
  };
}

type WrittenName = 'comment' | 'advice' | 'reply';

/** A label with lines for the teacher below it; the item is `sheet#<name>`. */
function written(
  setting: ReturnSetting,
  name: WrittenName,
  x: Mm,
  y: Mm,
  width: Mm,
  lines: number,
): readonly Box[] {
  const top = y + setting.style.line;
  const height = lines * TEACHER_PITCH;
  return [
    ...label(setting, `return.${name}`, x, y, false),
    ruled(`sheet#${name}`, x, top, width, height, TEACHER_PITCH),
  ];
}

/** A box for the sum of the points, with how many there are. */
function total({ say, measure, style }: ReturnSetting, points: number): readonly Box[] {
  const look = { face: style.face, size: style.size };
  const baseline = PADDING + TOTAL.h / 2 + style.size * 0.125;
  const of = setLine(measure, {
    ...look,
    text: `/ ${points}`,
    x: BODY.x + BODY.w - PADDING,
    baseline,
    align: 'right',
  });
  const right = Math.min(...of.map((box) => box.x)) - 1.5;
  const rect = { x: right - TOTAL.w, y: PADDING, w: TOTAL.w, h: TOTAL.h };
  const text = say('return.total');
  return [
    ...setLine(measure, { ...look, text, x: rect.x - 2, baseline, align: 'right' }),
    { kind: 'answer', item: 'sheet#total', rect, ruling: 'blank', pitch: TEACHER_PITCH },
    ...of,
  ];
}

function ruled(item: ItemRef, x: Mm, y: Mm, w: Mm, h: Mm, pitch: Mm): Box {
  return { kind: 'answer', item, rect: { x, y, w, h }, ruling: 'lines', pitch };
}

function label(
  { say, measure, style }: ReturnSetting,
  word: string,
  x: Mm,
  y: Mm,
  bold: boolean,
): readonly Box[] {
  const face = bold ? style.bold : style.face;
  return setLine(measure, {
    text: say(word),
    x,
    baseline: y + style.line * 0.75,
    face,
    size: style.size,
  });
}
