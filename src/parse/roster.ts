import type { SplitAddress } from '../model/address.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Pupil } from '../model/pupil.ts';
import type { ClassId } from '../model/school.ts';
import type { RawTable } from '../model/table.ts';
import { classInTitle, parseClassId } from './class-id.ts';
import { addressWords, type AddressWords } from './roster-address.ts';
import { readPupil, type RosterContext } from './roster-row.ts';
import { placeOf, textOf } from './table-cells.ts';
import { headTables, missingColumn, titleFor, type HeadedTable } from './table-header.ts';
import { bodyRows } from './table-rows.ts';

/** The pupils of lists, and what was understood of addresses that stood there as one text, row by row. */
export type ReadRoster = Told<readonly Pupil[]> & { readonly splits: readonly SplitAddress[] };

const WHO = ['name', 'surname'];
const NEEDED = [WHO, ['settlement', 'address']];

/**
 * The pupils of a school's list, in its order: titles above, columns in any order, a sheet per class or headings
 * between the rows. Problems are told with sheet, row and title of the column; a bad row leaves out only its
 * pupil. The identification number (ЖСН/ИИН) is dropped, told once for a column of it and once for each other cell.
 */
export function parseRoster(tables: readonly RawTable[], context: RosterContext): ReadRoster {
  const headed = headTables(tables, context.columns['pupils'] ?? {}, NEEDED);
  const problems: Problem[] = [...headed.problems];
  const pupils: Pupil[] = [];
  const splits: SplitAddress[] = [];
  const addresses = addressWords(context.columns);
  for (const table of headed.value) {
    const told = pupilsIn(table, context, addresses);
    problems.push(...told.problems);
    pupils.push(...told.value);
    splits.push(...told.splits);
  }
  const single = withoutTwins(pupils);
  return { value: single.value, problems: [...problems, ...single.problems], splits };
}

function pupilsIn(
  headed: HeadedTable,
  context: RosterContext,
  addresses: AddressWords,
): ReadRoster {
  const body = bodyRows(headed, WHO);
  const problems: Problem[] = [...identityNotice(headed), ...body.problems];
  let heading = headed.columns.has('class') ? null : classOfTable(headed);
  if (!headed.columns.has('class') && heading === null && !body.value.some(isHeading)) {
    const title = titleFor(context.columns['pupils'] ?? {}, ['class']);
    problems.push(missingColumn(headed.table, headed.headerRow, title, headed.unknown));
    return { value: [], problems, splits: [] };
  }
  const splits: SplitAddress[] = [];
  const value: Pupil[] = [];
  for (const row of body.value) {
    if (row.kind === 'class') heading = row.classId;
    else {
      const told = readPupil(row.row, heading, context, addresses);
      problems.push(...told.problems);
      value.push(...present(told.value));
      splits.push(...present(told.split));
    }
  }
  if (!body.value.some(({ kind }) => kind === 'record')) {
    problems.push(problem('roster-empty', placeOf(headed.table, headed.headerRow)));
  }
  return { value, problems, splits };
}

function present<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function isHeading({ kind }: { readonly kind: string }): boolean {
  return kind === 'class';
}

function identityNotice({ table, headerRow, titles }: HeadedTable): readonly Problem[] {
  const title = titles.get('iin');
  return title === undefined ? [] : [problem('iin-dropped', placeOf(table, headerRow, title))];
}

/** The class that the rows above the titles or the name of the sheet tell. */
function classOfTable({ table, headerRow }: HeadedTable): ClassId | null {
  const above = table.rows
    .slice(0, headerRow)
    .flat()
    .map(textOf)
    .filter((text) => /\p{L}/u.test(text));
  for (const text of above) {
    const classId = classInTitle(text);
    if (classId !== null) return classId;
  }
  // «Лист1» names no class, though «1» would.
  return parseClassId(table.sheet ?? '');
}

/** Equal name and class: the same child twice, or two who need a number to be told apart. */
function withoutTwins(pupils: readonly Pupil[]): Told<readonly Pupil[]> {
  const first = new Map<string, Pupil>();
  const problems: Problem[] = [];
  for (const pupil of pupils) {
    const known = first.get(pupil.id);
    if (known === undefined) first.set(pupil.id, pupil);
    else {
      const code = sameContent(known, pupil) ? 'pupil-twice' : 'pupil-namesake';
      problems.push(problem(code, pupil.place, rowOf(known)));
    }
  }
  return { value: Array.from(first.values()), problems };
}

/** The row of a pupil, with its file and sheet: lists may lie in several. */
function rowOf({ place }: Pupil): { readonly file: string; readonly row: number } {
  const { file, sheet, row = 0 } = place;
  return { file: sheet === undefined ? file : `${file}, «${sheet}»`, row };
}

function sameContent(a: Pupil, b: Pupil): boolean {
  return JSON.stringify({ ...a, place: null }) === JSON.stringify({ ...b, place: null });
}
