import type { Lesson } from '../model/lesson.ts';
import type { Box, ItemRef } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import { fitLines } from './return-line.ts';
import type { ReturnSetting } from './return-setting.ts';
import { joined, type ReturnUnit } from './return-unit.ts';

/** How a pupil may say that a lesson went; also the options of the marks. */
const ANSWERS = ['understood', 'partly', 'help'] as const;

const COLUMN_GAP: Mm = 6;

/** White below the last row. */
const AFTER: Mm = 5;

/** As many rows stay together under their words; more would not fit between the folds of a DL envelope. */
const ROWS_TOGETHER = 6;

/** A row for each lesson with three marks, under their words; the item of its marks is `<lesson id>#understood`. */
export function understoodUnits(
  setting: ReturnSetting,
  lessons: readonly Lesson[],
): readonly ReturnUnit[] {
  const tables = Math.ceil(lessons.length / ROWS_TOGETHER);
  return Array.from({ length: tables }, (_, at) =>
    lessons
      .slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER)
      .map((lesson) => row(setting, lesson))
      .map((each, index) => (index === 0 ? { ...each, partsAt: [] } : each))
      .reduce(joined, head(setting)),
  ).map((table) => ({ ...table, gap: AFTER }));
}

/** Middle of each column of marks, the last one ending at the right edge of the body. */
function columns({ say, measure, style }: ReturnSetting): readonly Mm[] {
  const widths = ANSWERS.map((answer) =>
    lineWidth(measure, say(`return.${answer}`), style.face, style.size),
  );
  return widths.map((width, index) => {
    const after = widths.slice(index + 1).reduce((sum, each) => sum + COLUMN_GAP + each, 0);
    return BODY.x + BODY.w - after - width / 2;
  });
}

function head(setting: ReturnSetting): ReturnUnit {
  const { say, measure, style } = setting;
  const baseline = style.line * 0.75;
  const look = { face: style.face, size: style.size };
  const title = { text: say('return.how-went'), x: BODY.x, baseline };
  const words = ANSWERS.map((answer, index) => ({
    text: say(`return.${answer}`),
    x: columns(setting)[index] ?? 0,
    baseline,
    align: 'center' as const,
  }));
  const heads = words.flatMap((word) => setLine(measure, { ...look, ...word }));
  const boxes = [...setLine(measure, { ...look, ...title, face: style.bold }), ...heads];
  const gap = 1;
  const row = style.line + gap;
  return {
    kind: 'wide',
    height: style.line,
    boxes,
    keepClear: [],
    partsAt: [],
    head: { boxes: heads, row },
    gap,
  };
}

function row(setting: ReturnSetting, lesson: Lesson): ReturnUnit {
  const { measure, style } = setting;
  const middles = columns(setting);
  const look = { face: style.face, size: style.size };
  const width = textWidth(setting, middles);
  const lines = fitLines(measure, { ...look, text: lesson.topic, width }, 2);
  const height = Math.max(style.mark + 1.5, lines.length * style.line);
  const first = (height - lines.length * style.line) / 2 + style.line * 0.72;
  const item: ItemRef = `${lesson.id}#understood`;
  const y = (height - style.mark) / 2;
  const marks = ANSWERS.map((option, index): Box => {
    const x = (middles[index] ?? 0) - style.mark / 2;
    const rect = { x, y, w: style.mark, h: style.mark };
    return { kind: 'mark', item, option, shape: 'circle', rect };
  });
  const text = lines.flatMap((line, index) =>
    setLine(measure, { ...look, text: line, x: BODY.x, baseline: first + index * style.line }),
  );
  return {
    kind: 'wide',
    height,
    boxes: [...text, ...marks],
    keepClear: [{ top: y, bottom: y + style.mark }],
    partsAt: [0],
    gap: 1.2,
  };
}

/** Room for the topic, left of the first column. */
function textWidth({ say, measure, style }: ReturnSetting, middles: readonly Mm[]): Mm {
  const first = lineWidth(measure, say(`return.${ANSWERS[0]}`), style.face, style.size);
  return (middles[0] ?? 0) - first / 2 - COLUMN_GAP - BODY.x;
}
