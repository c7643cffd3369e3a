import type { SplitAddress } from '../model/address.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { Level, Pupil } from '../model/pupil.ts';
import type { ClassId, SchoolClass } from '../model/school.ts';
import { parseClassId } from './class-id.ts';
import { nameKey, shortNameOf } from './names.ts';
import { readAddress, splitAddress, type AddressWords } from './roster-address.ts';
import { saysNone } from './roster-none.ts';
import { normaliseTitle } from './table-header.ts';
import type { TableRow } from './table-row.ts';

/** What a roster is read against: titles of columns, and the classes the school has. */
export type RosterContext = {
  readonly columns: Catalogue['columns'];
  readonly classes: readonly SchoolClass[];
};

const LEAST_LARGE_SIZE = 16;
const LEVELS = new Map<string, Level>([
  ['A', 'A'],
  ['А', 'A'],
  ['B', 'B'],
  ['В', 'B'],
  ['C', 'C'],
  ['С', 'C'],
]);

/** The pupil of a row, or null with the problems that left it out, and its address where that was one text. */
export type ReadRow = Told<Pupil | null> & { readonly split: SplitAddress | null };

/** Reads a row. `heading`: the class of the rows, when known. */
export function readPupil(
  row: TableRow,
  heading: ClassId | null,
  context: RosterContext,
  addresses: AddressWords,
): ReadRow {
  const name = readName(row);
  const classId = readClass(row, heading, context.classes);
  const { none } = addresses;
  const split = splitAddress(row, addresses);
  const address = readAddress(row, split, addresses);
  const size = readTextSize(row, context.columns['text-size-words'] ?? {});
  const level = readLevel(row);
  const number = saysNone(row.text('number'), none['any'] ?? []) ? '' : row.text('number');
  const problems = [name, classId, address, size, level].flatMap((told) => told.problems);
  if (name.value === null || classId.value === null || address.value === null) {
    return { value: null, problems, split };
  }
  const value: Pupil = {
    id: pupilId(name.value.name, classId.value, number),
    ...name.value,
    classId: classId.value,
    address: address.value,
    ...optional('route', row.text('route'), none['any']),
    ...optional('household', row.text('household'), none['any']),
    largePrint: size.value,
    ...(level.value === null ? {} : { level: level.value }),
    place: row.place(),
  };
  return { value, problems, split };
}

function optional<K extends string>(
  key: K,
  text: string,
  none: readonly string[] = [],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (!saysNone(text, none)) found[key] = text;
  return found;
}

/** Stable between lists: name and class without case and spacing, and the pupil's own number when there is one. */
function pupilId(name: string, classId: ClassId, number: string): string {
  return [classId, nameKey(name), ...(number === '' ? [] : [`#${number}`])].join(' ');
}

type Name = Pick<Pupil, 'name' | 'shortName'>;

function readName(row: TableRow): Told<Name | null> {
  const surname = row.text('surname');
  const parts = [surname, row.text('given'), row.text('patronymic')];
  const whole = row.text('name');
  const name = whole === '' ? parts.filter((part) => part !== '').join(' ') : whole;
  if (!/\p{L}/u.test(name) || (whole === '' && surname === '')) {
    const key = whole === '' && name !== '' ? 'surname' : 'name';
    return { value: null, problems: [problem('pupil-without-name', row.place(key))] };
  }
  const shortName = whole === '' ? shortNameOf(name, surname) : shortNameOf(name);
  return { value: { name, shortName }, problems: [] };
}

function readClass(
  row: TableRow,
  heading: ClassId | null,
  classes: readonly SchoolClass[],
): Told<ClassId | null> {
  const text = row.text('class');
  const place = row.place('class');
  const classId = text === '' ? heading : parseClassId(text);
  if (classId !== null && classes.some(({ id }) => id === classId)) {
    return { value: classId, problems: [] };
  }
  return { value: null, problems: [tellClass(place, text, classId)] };
}

function tellClass(place: Place, text: string, classId: ClassId | null): Problem {
  if (classId !== null) return problem('pupil-class-unknown', place, { class: classId });
  return text === ''
    ? problem('pupil-without-class', place)
    : problem('pupil-class-unreadable', place, { text });
}

function readTextSize(
  row: TableRow,
  words: Readonly<Record<string, readonly string[]>>,
): Told<boolean> {
  const text = row.text('text-size');
  const is = (key: string): boolean =>
    (words[key] ?? []).some((word) => normaliseTitle(word) === normaliseTitle(text));
  const points = /^\d+/.exec(text)?.[0];
  if (is('large')) return { value: true, problems: [] };
  if (points !== undefined) return { value: Number(points) >= LEAST_LARGE_SIZE, problems: [] };
  const known = text === '' || is('normal');
  const problems = known
    ? []
    : [problem('pupil-text-size-unknown', row.place('text-size'), { text })];
  return { value: false, problems };
}

function readLevel(row: TableRow): Told<Level | null> {
  const text = row.text('level');
  const value = LEVELS.get(text.toUpperCase()) ?? null;
  const known = text === '' || value !== null;
  return {
    value,
    problems: known ? [] : [problem('pupil-level-unknown', row.place('level'), { text })],
  };
}
