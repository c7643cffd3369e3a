import type { Box, ItemRef } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { setLine } from '../text/set-line.ts';
import type { ReturnSetting } from './return-setting.ts';
import { teachersStyle } from './return-style.ts';
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

/**
 * «My question» with lines, its item is `sheet#question`; on the same line at the right «I did it myself», with a
 * mark and no signature, its item is `sheet#own-work`.
 */
export function questionUnit(setting: ReturnSetting, room: TailRoom): ReturnUnit {
  const { say, measure, style } = setting;
  const { face, size, mark } = style;
  const head = Math.max(style.line, mark);
  const baseline = head / 2 + size * 0.125;
  const ownWork = { text: say('return.own-work'), x: BODY.x + BODY.w, baseline, face, size };
  const words = setLine(measure, { ...ownWork, align: 'right' });
  const left = Math.min(...words.map(({ x }) => x)) - 2.5 - mark;
  const rect = { x: left, y: (head - mark) / 2, w: mark, h: mark };
  const height = QUESTION_LINES[room] * style.linePitch;
  const title = { text: say('return.question'), x: BODY.x, baseline, face: style.bold, size };
  return {
    kind: 'wide',
    height: head + height,
    boxes: [
      ...setLine(measure, title),
      { kind: 'mark', item: 'sheet#own-work', option: 'yes', shape: 'circle', rect },
      ...words,
      ruled('sheet#question', BODY.x, head, BODY.w, height, style.linePitch),
    ],
    keepClear: [{ top: rect.y, bottom: rect.y + rect.h }],
    partsAt: [],
    gap: 6,
  };
}

/**
 * The teacher's zone: total, comment, advice and the answer to the pupil's question, at the foot of the page; the
 * answer below the others, or beside them where there is little room.
 */
export function teacherUnit(pupils: ReturnSetting, points: number, room: TailRoom): ReturnUnit {
  const setting = { ...pupils, style: teachersStyle(pupils.style) };
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
