import type { ItemOutcome } from '../model/result.ts';
import type { Cell, OutTable } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import type { ClassSubject, NamedResult } from './class-subjects.ts';
import { itemColumns, type ItemColumn } from './item-columns.ts';
import type { LessonLabel } from './lesson-labels.ts';
import { resultState } from './result-state.ts';
import { sheetsBack } from './sheets-back.ts';

const BEFORE = [
  { key: 'number', width: 5 },
  { key: 'pupil', width: 34 },
  { key: 'packet', width: 10 },
] as const;
const ITEM_WIDTH = 13;
const AFTER = [
  { key: 'total', width: 8 },
  { key: 'of', width: 8 },
  { key: 'percent', width: 8 },
  { key: 'mark', width: 8 },
  { key: 'sheets-returned', width: 12 },
  { key: 'sheets-expected', width: 12 },
  { key: 'state', width: 24 },
  { key: 'help', width: 12 },
  { key: 'partly', width: 12 },
  { key: 'question', width: 10 },
] as const;

/** A row for each pupil of a class and a column for each item: what the electronic journal asks for. */
export function scoreTable(
  { results }: Pick<ClassSubject, 'results'>,
  labels: readonly LessonLabel[],
  say: Say,
): OutTable {
  const columns = itemColumns(results, labels);
  const heads = (parts: typeof BEFORE | typeof AFTER): readonly string[] =>
    parts.map(({ key }) => say(`results.${key}`));
  return {
    sheet: say('results.sheet.scores'),
    head: [
      ...heads(BEFORE),
      ...columns.map((column) => itemHead(column, labels, say)),
      ...heads(AFTER),
    ],
    rows: results.map((result, at) => [
      at + 1,
      personOf(result, say),
      result.code,
      ...columns.map((column) => itemCell(result, column, say)),
      ...totalCells(result),
      ...sheetCells(result),
      say(`results.state.${resultState(result)}`),
      lessonsThat(result, 'help'),
      lessonsThat(result, 'partly'),
      say(result.questions.length > 0 ? 'results.yes' : 'results.no'),
    ]),
    widths: [
      ...BEFORE.map(({ width }) => width),
      ...columns.map(() => ITEM_WIDTH),
      ...AFTER.map(({ width }) => width),
    ],
  };
}

/** The pupil's name, or which spare packet it is. */
export function personOf({ name, code }: Pick<NamedResult, 'name' | 'code'>, say: Say): string {
  return name ?? say('results.spare', { code });
}

function itemHead(
  { lesson, number, part, of }: ItemColumn,
  labels: readonly LessonLabel[],
  say: Say,
): string {
  const label = labels.find((each) => each.lesson === lesson)?.label ?? '';
  return `${label} ${say(`return.item.${part}`, { n: number })}, ${say('return.points', { n: of })}`;
}

function itemCell({ items }: NamedResult, { item }: ItemColumn, say: Say): Cell {
  const found = items.find((each) => each.item === item);
  return found === undefined ? null : outcomeCell(found.outcome, say);
}

function outcomeCell(outcome: ItemOutcome, say: Say): Cell {
  switch (outcome.kind) {
    case 'scored':
      return outcome.got;
    case 'waiting':
      return say(outcome.empty ? 'results.cell.empty' : 'results.cell.waiting');
    case 'asked':
    case 'missing':
      return say(`results.cell.${outcome.kind}`);
  }
}

/** Points, of how many, percent, mark; no points while nothing is scored. */
function totalCells({ items, total }: NamedResult): readonly Cell[] {
  const isBegun = items.some(({ outcome }) => outcome.kind === 'scored');
  const { got, of, percent, mark } = total;
  return [isBegun ? got : null, of, percent, mark !== null && /^\d+$/u.test(mark) ? +mark : mark];
}

function sheetCells(result: NamedResult): readonly Cell[] {
  const { expected, returned } = sheetsBack(result);
  return [returned.length, expected.length];
}

function lessonsThat({ understood }: NamedResult, wanted: 'help' | 'partly'): number {
  return understood.filter(({ says }) => says === wanted).length;
}
