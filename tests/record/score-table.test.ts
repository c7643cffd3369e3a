import { expect, test } from '@jest/globals';
import type { SubjectResult } from '../../src/model/result.ts';
import type { OutTable } from '../../src/model/table.ts';
import { classSubjects } from '../../src/record/class-subjects.ts';
import { lessonLabels } from '../../src/record/lesson-labels.ts';
import { missingTable } from '../../src/record/missing-table.ts';
import { scoreTable } from '../../src/record/score-table.ts';
import { sayIn } from '../../src/text/words.ts';
import { productWords } from '../samples/report-text.ts';
import { aPacket, aPrintedPlan } from './a-printed-plan.ts';
import { anOutcome, aResult, aSide, LESSON } from './a-result.ts';

const say = sayIn(await productWords(), 'kk');
const NAMES: Readonly<Record<string, string>> = {
  'pupil-1': 'Ұлықбек Дана',
  'pupil-2': 'Уәлиев Арман',
  'pupil-3': 'Әлі Өмір',
  'pupil-9': 'Жаңа Оқушы',
};

/** The one group of some results, and its table of scores by column. */
function tableOf(results: readonly SubjectResult[]): {
  readonly scores: OutTable;
  readonly missing: OutTable;
  readonly cells: (column: string) => readonly unknown[];
} {
  const packets = [...new Set(results.map(({ packet }) => packet))];
  const plan = aPrintedPlan(
    packets.map((packet) => aPacket(packet, NAMES[`pupil-${packet}`] ?? null)),
  );
  const [group] = classSubjects(results, plan, (pupil) => NAMES[pupil] ?? null);
  if (group === undefined) throw new Error('there is no group');
  const scores = scoreTable(group, lessonLabels(group, plan), say);
  const cells = (column: string): readonly unknown[] =>
    scores.rows.map((row) => row[scores.head.indexOf(column)]);
  return { scores, missing: missingTable(group, say), cells };
}

test('pupils stand in the order of the Kazakh alphabet, then spare packets that somebody returned', () => {
  const { cells } = tableOf([
    aResult(1),
    aResult(2),
    aResult(3),
    aResult(5, { pupil: null }),
    aResult(6, { pupil: null, returned: [] }),
    aResult(4, { pupil: 'pupil-9' }),
  ]);
  expect(cells('Оқушы')).toEqual([
    'Әлі Өмір',
    'Жаңа Оқушы',
    'Уәлиев Арман',
    'Ұлықбек Дана',
    'Қосалқы пакет 0005-Y',
  ]);
  expect(cells('Р/с №')).toEqual([1, 2, 3, 4, 5]);
});

test('a column for each item, named as printed; those of other levels stand by their numbers and are empty', () => {
  const scored = (got: number) => ({ kind: 'scored', got, by: 'bubbles' }) as const;
  const { scores, cells } = tableOf([
    aResult(1, { items: [anOutcome('q1', scored(1)), anOutcome('t2', scored(2), { of: 3 })] }),
    aResult(2, { items: [anOutcome('q1', scored(0)), anOutcome('t1', scored(1))] }),
  ]);
  expect(scores.head.slice(3, 6)).toEqual([
    '30.11 1-сұрақ, 1 балл',
    '30.11 1-тапсырма, 1 балл',
    '30.11 2-тапсырма, 3 балл',
  ]);
  // Уәлиев, Ұлықбек.
  expect(cells('30.11 1-тапсырма, 1 балл')).toEqual([1, null]);
  expect(cells('30.11 2-тапсырма, 3 балл')).toEqual([null, 2]);
  expect(cells('Балл')).toEqual([1, 3]);
  expect(cells('Ең жоғары балл')).toEqual([2, 4]);
  expect(cells('%')).toEqual([50, 75]);
  expect(cells('Баға')).toEqual([3, 4]);
});

test('what has no score yet says why, and there is no mark before all is scored', () => {
  const q1 = anOutcome('q1', { kind: 'scored', got: 1, by: 'key' });
  const second = aSide(1, 4);
  const { cells } = tableOf([
    aResult(1, {
      items: [q1, anOutcome('q2', { kind: 'missing' })],
      expected: [aSide(1, 3), second],
    }),
    aResult(2, { items: [q1, anOutcome('q2', { kind: 'waiting', empty: true })] }),
    aResult(3, {
      items: [
        anOutcome('q1', { kind: 'waiting', empty: false }),
        anOutcome('q2', { kind: 'asked' }),
      ],
    }),
    aResult(4, {
      pupil: 'pupil-9',
      items: [anOutcome('q1', { kind: 'missing' })],
      returned: [],
    }),
  ]);
  // Әлі, Жаңа, Уәлиев, Ұлықбек.
  expect(cells('Жағдайы')).toEqual([
    'белгілерін анықтау керек',
    'қайтпады',
    'мұғалімнің бағалауын күтуде',
    'бәрі қайтпады',
  ]);
  expect(cells('30.11 2-сұрақ, 1 балл')).toEqual(['анықтау керек', null, 'бос', 'парақ жоқ']);
  expect(cells('Балл')).toEqual([null, null, 1, 1]);
  expect(cells('Баға')).toEqual([null, null, null, null]);
  expect(cells('Қайтқан парақ')).toEqual([1, 0, 1, 1]);
  expect(cells('Қайтуы тиіс парақ')).toEqual([1, 1, 1, 2]);
});

test('lessons marked «need help» and «partly» are counted, and whether a question was asked', () => {
  const question = {
    item: 'sheet#question',
    rect: { x: 18, y: 200, w: 174, h: 16 },
    state: 'written',
    inkPrint: { columns: 1, cells: '1' },
    from: { file: 'f', page: 1 },
  } as const;
  const { cells } = tableOf([
    aResult(1, {
      understood: [
        { lesson: LESSON, says: 'help' },
        { lesson: '5a/matematika-2', says: 'help' },
        { lesson: '5a/matematika-3', says: 'partly' },
      ],
      questions: [question],
    }),
    aResult(2, { understood: [{ lesson: LESSON, says: 'understood' }] }),
  ]);
  expect(cells('«Көмек керек» деген сабақтар саны')).toEqual([0, 2]);
  expect(cells('«Жартылай» деген сабақтар саны')).toEqual([0, 1]);
  expect(cells('Сұрағы бар ма')).toEqual(['жоқ', 'иә']);
});

test('who has not returned what: sheets that are missing, sheets of which one side was seen, nobody else', () => {
  const expected = [aSide(1, 3), aSide(1, 3, 'verso'), aSide(1, 4), aSide(1, 5)];
  const { missing } = tableOf([
    aResult(1, { expected, returned: [aSide(1, 3)] }),
    aResult(2),
    aResult(3, { returned: [] }),
  ]);
  expect(missing.rows).toEqual([
    ['Әлі Өмір', '0003-P', 0, 1, '3', ''],
    ['Ұлықбек Дана', '0001-C', 1, 3, '4, 5', '3'],
  ]);
});
