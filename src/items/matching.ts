import type { Line, TableCell } from '../model/lesson.ts';
import { errorsIn, problem, type Problem } from '../model/problem.ts';
import { markTable } from './area.ts';
import { OPTION_PITCH } from './choice.ts';
import type { ItemKind } from './item-kind.ts';
import { letterOf } from './letters.ts';
import { MOST_OPTIONS, plainText, rowKeys } from './options.ts';
import type { RawAnswer } from './raw-answer.ts';

/**
 * Two columns to be joined; several on the left may share a partner on the right. Its marks carry
 * `<left from 0>-<right from 0>`.
 */
export const matching: ItemKind<'matching'> = {
  uses: ['pairs'],

  fromRaw: (raw) => {
    const problems = pairProblems(raw);
    if (errorsIn(problems).length > 0) return { value: null, problems };
    const right = shuffled(distinct(raw.pairs.map((pair) => pair.right)));
    const places = new Map(right.map((line, index) => [plainText(line.runs), index]));
    const left = raw.pairs.map((pair): Line => ({ runs: pair.left }));
    const key = raw.pairs.map((pair) => places.get(plainText(pair.right)) ?? 0);
    return { value: { kind: 'matching', left, right, key }, problems };
  },

  present: ({ left, right }, letters) => [
    {
      kind: 'table',
      header: null,
      rows: Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
        cell(`${index + 1}) `, left[index]),
        cell(`${letterOf(letters, index)}) `, right[index]),
      ]),
    },
  ],

  area: ({ left, right }, frame) =>
    markTable(
      frame,
      right.map((_, index) => ({ label: letterOf(frame.letters, index), option: `${index}` })),
      left.map((_, index) => `${index + 1}`),
      OPTION_PITCH,
    ),

  key: ({ key }, letters) => [rowKeys(key.map((place) => letterOf(letters, place)))],

  /** Share of the left column whose partner alone is filled. */
  score: ({ left, right, key }, filled) => {
    const joined = left.filter((_, row) =>
      right.every((__, column) => filled.includes(`${row}-${column}`) === (column === key[row])),
    );
    return joined.length / left.length;
  },
};

function pairProblems({ pairs, place }: RawAnswer): readonly Problem[] {
  const found: Problem[] = [];
  const values = { count: pairs.length, least: 2, most: MOST_OPTIONS };
  if (pairs.length < 2) found.push(problem('answer-pairs-few', place, values));
  if (pairs.length > MOST_OPTIONS) found.push(problem('answer-pairs-many', place, values));
  pairs.forEach(({ left, right }, index) => {
    if (plainText(left) === '' || plainText(right) === '') {
      found.push(problem('answer-pair-empty', place, { number: index + 1 }));
    }
  });
  if (pairs.length > 1 && distinct(pairs.map((pair) => pair.right)).length === 1) {
    found.push(problem('answer-pairs-same', place));
  }
  return found;
}

function distinct(lines: readonly Line['runs'][]): readonly Line[] {
  const byText = new Map(lines.map((runs) => [plainText(runs), { runs }]));
  return [...byText.values()];
}

/** An order that follows from the content alone and is never the one the teacher typed. */
function shuffled(lines: readonly Line[]): readonly Line[] {
  const order = lines
    .map((line) => ({ line, text: plainText(line.runs) }))
    .map(({ line, text }) => ({ line, text, rank: mixed(text) }))
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .map(({ line }) => line);
  const asTyped = order.every((line, index) => line === lines[index]);
  return asTyped ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ (32 bit). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function cell(label: string, line: Line | undefined): TableCell {
  return line === undefined ? { runs: [] } : { runs: [{ text: label, bold: true }, ...line.runs] };
}
