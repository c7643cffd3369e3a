import { isForLevel } from '../../items/for-level.ts';
import type { Lesson, TableCell } from '../../model/lesson.ts';
import type { GuideLesson } from '../../model/marking-guide.ts';
import type { Level } from '../../model/pupil.ts';
import { dayAndMonth } from '../../text/dates.ts';
import type { ComposeContext } from '../context.ts';
import type { FlowBlock } from '../flow-block.ts';
import { answeredItems } from '../return-lesson.ts';
import { itemRow } from './marking-row.ts';

/** Shares of the width. */
const COLUMNS = [
  { name: 'label', width: 33 },
  { name: 'item', width: 44 },
  { name: 'key', width: 40 },
  { name: 'descriptor', width: 40 },
  { name: 'points', width: 13 },
] as const;
const SCALE = 0.94;

/** A sum of points, and whose it is; without levels there is one. */
type Total = { readonly level: Level | null; readonly points: number };

/** The points of a lesson for pupils of each level; one sum where nobody's differs. */
export function totalsOf(
  lessons: readonly Lesson[],
  levels: readonly (Level | null)[],
): readonly Total[] {
  const items = lessons.flatMap((lesson) => answeredItems(lesson, null));
  const totals = (levels.length === 0 ? [null] : levels).map((level) => ({
    level,
    points: items
      .filter((item) => isForLevel(item, level))
      .reduce((sum, item) => sum + item.points, 0),
  }));
  const [first, ...others] = totals;
  const isOne = others.every(({ points }) => points === first?.points);
  return first !== undefined && isOne ? [{ level: null, points: first.points }] : totals;
}

/** A lesson of the guide: its day and topic as on the return sheet, and its questions as a table. */
export function lessonTable(
  context: ComposeContext,
  { lesson, days }: GuideLesson,
  levels: readonly (Level | null)[],
): readonly FlowBlock[] {
  const { say, tongue } = context;
  const items = answeredItems(lesson, null);
  const dates = days.map((day) => dayAndMonth(day, tongue)).join(', ');
  const head: readonly FlowBlock[] = [
    { kind: 'heading', level: 2, runs: [{ text: `${dates}. ${lesson.topic}` }] },
    { kind: 'note', runs: [{ text: sourceOf(context, lesson) }] },
  ];
  if (items.length === 0) {
    return [...head, { kind: 'paragraph', runs: [{ text: say('guide.nothing') }] }];
  }
  // The day names the lesson again where its table goes on on the next page.
  const titleOf = (name: (typeof COLUMNS)[number]['name']): string =>
    name === 'label' ? dates : say(`guide.${name}`);
  return [
    ...head,
    ...notReturned(context, lesson),
    {
      kind: 'table',
      header: COLUMNS.map(({ name }) => ({ runs: [{ text: titleOf(name) }] })),
      rows: [
        ...items.map((item) => {
          const row = itemRow(context, item);
          return COLUMNS.map(({ name }) => row[name]);
        }),
        ...totalRows(context, totalsOf([lesson], levels)),
      ],
      widths: COLUMNS.map(({ width }) => width),
      scale: SCALE,
    },
  ];
}

/** What it is, its variant, and where it stands in the textbook. */
function sourceOf({ say }: ComposeContext, lesson: Lesson): string {
  const { kind, variant, textbook, pages } = lesson;
  const book = [
    ...(textbook === null ? [] : [textbook]),
    ...(pages === null ? [] : [say('lesson.pages', { pages })]),
  ].join(', ');
  return [
    say(`lesson.kind.${kind}`),
    ...(variant === null ? [] : [say('guide.variant', { variant })]),
    ...(book === '' ? [] : [book]),
  ].join(' · ');
}

/** The questions between those that come back, so that nobody looks for their answers. */
function notReturned({ say }: ComposeContext, { items }: Lesson): readonly FlowBlock[] {
  const oral = items.filter(({ answer }) => answer === null);
  if (oral.length === 0) return [];
  const names = oral.map(({ part, number }) => say(`return.item.${part}`, { n: number }));
  const text = say('guide.not-returned', { items: names.join(', ') });
  return [{ kind: 'note', runs: [{ text }] }];
}

function totalRows(
  { say }: ComposeContext,
  totals: readonly Total[],
): readonly (readonly TableCell[])[] {
  const nameOf = ({ level }: Total): string => {
    if (totals.length === 1) return say('return.total');
    return level === null ? say('guide.total-any') : say('guide.total-level', { level });
  };
  return totals.map((total) => {
    const name: TableCell = {
      runs: [{ text: nameOf(total), bold: true }],
      align: 'right',
      columns: COLUMNS.length - 1,
    };
    const covered = Array.from({ length: COLUMNS.length - 2 }, (): TableCell => {
      return { runs: [], covered: true };
    });
    const points: TableCell = { runs: [{ text: `${total.points}`, bold: true }], align: 'center' };
    return [name, ...covered, points];
  });
}
