import { RETURN_REASONS, type DeliveryRow, type ReturnReason } from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import { readDate } from '../text/dates.ts';
import { looseKey } from '../text/loose-key.ts';
import type { DeliveryTitles } from './delivery-titles.ts';
import { headTables, titleFor } from './table-header.ts';
import type { TableRow } from './table-row.ts';
import { bodyRows } from './table-rows.ts';

const NEEDED = [['packet'], ['delivered', 'brought-back', 'handed-over', 'reason']];
const EVENTS = ['handed-over', 'delivered', 'brought-back'] as const;
const FILLED = [...EVENTS, 'reason', 'sheets'];
const MOST_SHEETS = 999;
/** A sign for «done», and what stands for «not done». */
const TICK = /^(?:[+✓✔√vxх]|1|true)$/iu;
const DASH = /^(?:[-–—0]|false)$/iu;
const NUMBERED = /^([1-9]?)[\s.):–—-]*(.*)$/u;
const PART = /^(.*?)\s*(\d+\s*\/\s*\d+)$/u;

/**
 * The rows of a courier's manifest in which something is filled in: what happened by a sign, a word or a day, why by number or word.
 * A row with a mistake is left out, and every mistake told.
 */
export function parseDeliveries(
  tables: readonly RawTable[],
  { titles, words }: DeliveryTitles,
): Told<readonly DeliveryRow[]> {
  const headed = headTables(tables, titles, NEEDED);
  const problems: Problem[] = [...headed.problems];
  const value: DeliveryRow[] = [];
  for (const table of headed.value) {
    const body = bodyRows(table, ['packet']);
    problems.push(...body.problems);
    for (const each of body.value) {
      if (each.kind === 'class' || !isFilled(each.row)) continue;
      const told = readDelivery(each.row, { titles, words });
      problems.push(...told.problems);
      if (told.value !== null) value.push(told.value);
    }
  }
  return { value, problems };
}

function isFilled(row: TableRow): boolean {
  return row.text('packet') !== '' && FILLED.some((key) => row.text(key) !== '');
}

function readDelivery(row: TableRow, context: DeliveryTitles): Told<DeliveryRow | null> {
  const cells = cellsOf(row, context);
  const happened = EVENTS.map((event) => ({ event, done: cells.done(event) }));
  const reason = cells.reason();
  const sheets = cells.count('sheets', 0);
  const issue = cells.count('issue', 1);
  if (cells.problems.length > 0) return { value: null, problems: cells.problems };
  const events = happened.flatMap(({ event, done }) =>
    done === null ? [] : [{ event, day: done.day }],
  );
  // Who says why it came back says that it did.
  const isBack = events.some(({ event }) => event === 'brought-back');
  const all: DeliveryRow['events'] =
    reason === null || isBack ? events : [...events, { event: 'brought-back', day: null }];
  const wrong = contradiction(row, all, sheets);
  const { codes, part } = codesIn(row.text('packet'));
  const mailing = row.text('mailing');
  const value: DeliveryRow = {
    codes,
    part,
    mailing: mailing === '' ? null : mailing,
    issue,
    events: all,
    reason,
    sheets,
    place: row.place('packet'),
  };
  if (wrong !== null) return { value: null, problems: [wrong] };
  return { value: all.length === 0 ? null : value, problems: [] };
}

/** Both delivered and brought back, or sheets taken of a packet that was neither. */
function contradiction(
  row: TableRow,
  events: DeliveryRow['events'],
  sheets: number | null,
): Problem | null {
  const isOne = (wanted: string): boolean => events.some(({ event }) => event === wanted);
  const values = { name: row.text('packet') };
  if (isOne('delivered') && isOne('brought-back')) {
    return problem('delivery-both-ways', row.place(), values);
  }
  const isNeither = !isOne('delivered') && !isOne('brought-back');
  return isNeither && (sheets ?? 0) > 0
    ? problem('delivery-sheets-alone', row.place(), values)
    : null;
}

/** Several packets of one envelope stand in one cell; a packet in several items has «1/2» behind its code. */
function codesIn(text: string): Pick<DeliveryRow, 'codes' | 'part'> {
  const typed = text
    .split(/[,;\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const parts = typed.map((each) => PART.exec(each)?.[2]?.replace(/\s/gu, '') ?? null);
  return { codes: typed.map((each) => PART.exec(each)?.[1] ?? each), part: parts[0] ?? null };
}

/** Reads cells of a row and gathers what is wrong with them. */
function cellsOf(row: TableRow, { titles, words }: DeliveryTitles) {
  const problems: Problem[] = [];
  const wrong = (key: string, expected: string): null => {
    const values = { column: titleFor(titles, [key]), text: row.text(key), expected };
    problems.push(problem('delivery-cell-wrong', row.place(key), values));
    return null;
  };
  const isWord = (text: string, key: string): boolean =>
    (words[key] ?? []).some((word) => looseKey(word) === looseKey(text));
  return {
    problems,
    done: (key: string): { readonly day: IsoDate | null } | null => {
      const text = row.text(key);
      if (text === '' || DASH.test(text) || isWord(text, 'no')) return null;
      if (TICK.test(text) || isWord(text, 'yes')) return { day: null };
      const day = readDate(text);
      return day === null ? wrong(key, '+, 2026-11-30') : { day };
    },
    reason: (): ReturnReason | null => {
      const text = row.text('reason');
      if (text === '' || DASH.test(text)) return null;
      // By number, by word, or both as the list explains them: «3 – отказ». Both must say the same.
      const [, number = '', word = ''] = NUMBERED.exec(text) ?? [];
      const found = RETURN_REASONS.find((each, at) => {
        const isNumber = number === '' || Number(number) === at + 1;
        return isNumber && (word === '' ? number !== '' : each === word || isWord(word, each));
      });
      if (found !== undefined) return found;
      const values = { column: titleFor(titles, ['reason']), text };
      problems.push(problem('delivery-reason-wrong', row.place('reason'), values));
      return null;
    },
    count: (key: string, least: number): number | null => {
      const text = row.text(key);
      if (text === '') return null;
      const [, digits = '', unit = ''] = /^(\d{1,3})(?:\s*(\p{L}.*))?$/u.exec(text) ?? [];
      const isCount = digits !== '' && (unit === '' || isWord(unit, key));
      const count = isCount ? Number(digits) : NaN;
      return count >= least && count <= MOST_SHEETS ? count : wrong(key, String(least + 1));
    },
  };
}
