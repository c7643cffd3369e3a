import { expect, test } from '@jest/globals';
import { flow } from '../../src/compose/flow.ts';
import { styleOf } from '../../src/compose/style.ts';
import type { Block } from '../../src/model/lesson.ts';
import type { Box } from '../../src/model/page.ts';
import {
  faults,
  find,
  FRAME,
  pagesOf,
  paragraph,
  SETTER,
  STYLE,
  textsOn,
  words,
} from './flow-sample.ts';

test('exercises run across, stand at least 12 mm apart, and keep their order over pages', () => {
  const entries = Array.from({ length: 120 }, (_, at) => [paragraph(`есеп${at + 1}`)]);
  const columns: Block = { kind: 'columns', count: 2, ordered: true, start: 1, entries };
  const pages = pagesOf([columns]);
  const read = pages
    .flatMap((page) => textsOn(page).map(({ text: said }) => said))
    .filter((said) => said.startsWith('есеп'));
  expect(read).toEqual(entries.map((_, at) => `есеп${at + 1}`));
  const [page] = pages;
  const left = find(page, 'есеп1');
  const right = find(page, '2.');
  expect(find(page, 'есеп2').baseline).toBe(left.baseline);
  expect(right.x - FRAME.x).toBeCloseTo((FRAME.w + 12) / 2, 6);
  expect(faults(pages)).toEqual([]);
});

test('exercises too long for columns, or in type too large, stand in one', () => {
  const short = [paragraph('а'), paragraph('ә')];
  const two = [words(30), paragraph('ә')];
  const long = [words(300), paragraph('ә')];
  const at = (blocks: readonly Block[], style: Parameters<typeof pagesOf>[1]): number => {
    const columns: Block = {
      kind: 'columns',
      count: 2,
      ordered: true,
      start: 1,
      entries: blocks.map((block) => [block]),
    };
    const [page] = pagesOf([columns], style);
    return find(page, '2.').x - FRAME.x;
  };
  expect(at(short, STYLE)).toBeGreaterThan(50);
  expect(at(two, STYLE)).toBeGreaterThan(50);
  expect(at(long, STYLE)).toBeCloseTo(0, 6);
  expect(at(two, { ...STYLE, ...styleOf(28), align: 'justify', hyphens: 'free' })).toBeCloseTo(
    0,
    6,
  );
});

function options(count: number, said: string): readonly Block[] {
  return Array.from('ABCDEF')
    .slice(0, count)
    .map((letter) => ({
      kind: 'paragraph',
      runs: [{ text: `${letter}) `, bold: true as const }, { text: said }],
    }));
}

function rowsOf(page: readonly Box[] | undefined): readonly string[] {
  const rows = new Map<number, string>();
  for (const box of textsOn(page).filter((each) => /^[A-F]\)$/u.test(each.text))) {
    rows.set(box.baseline, (rows.get(box.baseline) ?? '') + box.text.charAt(0));
  }
  return [...rows.values()];
}

test.each([
  [4, 'аз', ['ABCD']],
  [5, 'аз', ['ABCDE']],
  [5, 'бұл сөз ұзынырақ', ['ABC', 'DE']],
  [4, 'екеуі ғана қатар тұра алады', ['AB', 'CD']],
  [3, 'екеуі ғана қатар тұра алады', ['AB', 'C']],
  [2, 'бұл жауап тым ұзын, сондықтан жалғыз тұрады деп білеміз', ['A', 'B']],
])('%s options «%s» stand in rows %p', (count, said, rows) => {
  expect(rowsOf(pagesOf(options(count, said))[0])).toEqual(rows);
});

test('beginners have one option below the other', () => {
  const style = { ...STYLE, align: 'left', hyphens: 'none' } as const;
  expect(rowsOf(pagesOf(options(3, 'аз'), style)[0])).toEqual(['A', 'B', 'C']);
});

test('a list has numbers, then letters of the language; bullets, then dashes', () => {
  const nested = (ordered: boolean): Block => ({
    kind: 'list',
    ordered,
    start: 1,
    entries: [
      [
        paragraph('бір'),
        {
          kind: 'list',
          ordered,
          start: 1,
          entries: ['а', 'ә', 'б'].map((each) => [paragraph(`${each}а`)]),
        },
      ],
      [paragraph('екі')],
    ],
  });
  const labels = (tongue: 'kk' | 'ru', ordered: boolean): readonly string[] => {
    const [page] = flow([nested(ordered)], STYLE, FRAME, { ...SETTER, tongue });
    return textsOn(page)
      .map(({ text: said }) => said)
      .filter((said) => /[.)•–]$/u.test(said));
  };
  expect(labels('kk', true)).toEqual(['1.', 'а)', 'ә)', 'б)', '2.']);
  expect(labels('ru', true)).toEqual(['1.', 'а)', 'б)', 'в)', '2.']);
  expect(labels('kk', false)).toEqual(['•', '–', '–', '–', '•']);
});
