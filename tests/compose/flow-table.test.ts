import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, TableCell } from '../../src/model/lesson.ts';
import { text } from './flow-arbitrary.ts';
import { cell, COVERED, faults, find, FRAME, pagesOf, textsOn, words } from './flow-sample.ts';

/** Tables whose cells are joined in rectangles, as the reading of lessons makes them. */
const joined = fc
  .record({
    rows: fc.integer({ min: 1, max: 60 }),
    columns: fc.integer({ min: 1, max: 5 }),
    spans: fc.array(
      fc.record({
        row: fc.nat(59),
        column: fc.nat(4),
        down: fc.integer({ min: 1, max: 45 }),
        across: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 5 },
    ),
    said: fc.array(text, { minLength: 1, maxLength: 7 }),
  })
  .map(({ rows, columns, spans, said }): Block => {
    const grid: TableCell[][] = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_cell, column) =>
        cell(said[(row + column) % said.length] ?? ''),
      ),
    );
    for (const { row, column, down, across } of spans) {
      const right = Math.min(columns, column + across);
      const bottom = Math.min(rows, row + down);
      const area = grid.slice(row, bottom).flatMap((line) => line.slice(column, right));
      if (
        area.length < 2 ||
        area.some((each) => each.covered === true || each.columns !== undefined)
      )
        continue;
      for (let y = row; y < bottom; y += 1) {
        for (let x = column; x < right; x += 1) {
          const line = grid[y];
          if (line === undefined) continue;
          const size = { columns: right - column, rows: bottom - row };
          line[x] = y === row && x === column ? { ...cell('бірге'), ...size } : COVERED;
        }
      }
    }
    return { kind: 'table', header: null, rows: grid };
  });

test('tables with joined cells stay in the frame and their texts apart', () => {
  fc.assert(
    fc.property(joined, (table) => {
      expect(faults(pagesOf([table]))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a cell over two columns has no rule within, one over two rows none below its first', () => {
  const rows = [
    [cell('бірге', { columns: 2, rows: 2 }), COVERED, cell('а')],
    [COVERED, COVERED, cell('ә')],
  ];
  const [page] = pagesOf([{ kind: 'table', header: null, rows }]);
  const { x, baseline } = find(page, 'бірге');
  const right = find(page, 'а').x;
  const across = (page ?? []).filter(
    (box) =>
      box.kind === 'rule' && box.from.x > x && box.from.x < right - 2 && box.from.x === box.to.x,
  );
  const below = (page ?? []).filter(
    (box) =>
      box.kind === 'rule' &&
      box.from.y === box.to.y &&
      box.from.x < right - 2 &&
      box.from.y > baseline &&
      box.from.y < find(page, 'ә').baseline,
  );
  expect([across, below]).toEqual([[], []]);
});

test('rows under one cell go whole to the next page; under a cell as long as a page they part', () => {
  const under = (count: number): Block => ({
    kind: 'table',
    header: [cell('БАС'), cell('ЕКІ')],
    rows: Array.from({ length: count }, (_, at) => [
      at === 0 ? cell('тобы', { rows: count }) : COVERED,
      cell(`${at}`),
    ]),
  });
  const short = pagesOf([words(95 * 34), under(6)]);
  expect(textsOn(short[0]).every(({ text: said }) => said.includes('ж'))).toBe(true);
  expect(textsOn(short[1]).map(({ text: said }) => said)).toContain('5');
  const long = pagesOf([under(70)]);
  expect(long.length).toBeGreaterThan(1);
  for (const page of long) expect(textsOn(page)[0]?.text).toBe('БАС');
  expect(long.flatMap((page) => textsOn(page)).filter((box) => box.text === 'тобы')).toHaveLength(
    1,
  );
  expect(faults(long)).toEqual([]);
});

test('shares of columns count for a table with joined cells', () => {
  const rows = [
    [cell('а'), cell('ә'), cell('б')],
    [cell('в', { columns: 2 }), COVERED, cell('г')],
  ];
  const [page] = pagesOf([{ kind: 'table', header: null, rows, widths: [20, 50, 30] }]);
  expect(find(page, 'ә').x - find(page, 'а').x).toBeCloseTo(FRAME.w * 0.2, 6);
  expect(find(page, 'б').x - find(page, 'ә').x).toBeCloseTo(FRAME.w * 0.5, 6);
});
