import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowBlock } from '../../src/compose/flow-block.ts';
import { runPages, type RunPage } from '../../src/compose/flow-run.ts';
import { columnWidth, segmentsOf } from '../../src/compose/flow-segments.ts';
import type { Bench, Strip } from '../../src/compose/flow-strip.ts';
import { lineHeight, styleOf } from '../../src/compose/style.ts';
import { NO_FORMULAS } from '../../src/model/formulas.ts';
import type { TextBox } from '../../src/model/page.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { plainMeasure } from './plain-measure.ts';

const STYLE = styleOf(10);
const LINE = lineHeight(STYLE);
const FRAME: Rect = { x: 15, y: 18, w: 180, h: 30 * LINE };
const BENCH: Bench = {
  tongue: 'kk',
  hyphenate: () => [],
  measure: plainMeasure,
  formulas: NO_FORMULAS,
  pictures: new Map(),
  style: STYLE,
  room: FRAME.h,
};

function pagesOf(blocks: readonly FlowBlock[], columns: 1 | 2 = 2): readonly RunPage[] {
  return runPages(segmentsOf(blocks, FRAME.w, columns, BENCH), FRAME);
}

function textsOn({ boxes }: RunPage): readonly TextBox[] {
  return boxes.filter((box) => box.kind === 'text');
}

/** A paragraph whose words say in which order they stand. */
function numbered(from: number, count: number): FlowBlock {
  const words = Array.from({ length: count }, (_, at) => `w${from + at}`);
  return { kind: 'paragraph', runs: [{ text: words.join(' ') }] };
}

function opening(label: string): FlowBlock {
  return { kind: 'opening', label, note: 'сабақ' };
}

/** Numbers of the words of a page as people read it: across, or down the left column and then the right. */
function readOrder(page: RunPage): readonly number[] {
  return textsOn(page).flatMap(({ text }) =>
    [...text.matchAll(/w(\d+)/gu)].map(([, number]) => Number(number)),
  );
}

test('short lessons stand in two columns that end level, below one another', () => {
  const pages = pagesOf([opening('Алгебра'), numbered(0, 60), opening('Химия'), numbered(60, 60)]);
  expect(pages).toHaveLength(1);
  const [page] = pages;
  expect(page?.opens).toEqual(['Алгебра', 'Химия']);
  expect(page?.begins).toBe(true);
  const words = (page === undefined ? [] : textsOn(page)).filter(({ text }) =>
    text.startsWith('w'),
  );
  const left = words.filter(({ x }) => x < FRAME.x + columnWidth(FRAME.w));
  const lefts = new Set(words.map(({ x }) => Math.round(x)));
  expect(lefts.size).toBe(2);
  expect(Math.abs(left.length * 2 - words.length)).toBeLessThanOrEqual(2);
});

test('a lesson that goes on on the next page is no beginning, and one that opens there is named', () => {
  const pages = pagesOf([
    opening('Алгебра'),
    numbered(0, 1200),
    opening('Химия'),
    numbered(1200, 5),
  ]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[1]?.begins).toBe(false);
  expect(pages.at(-1)?.opens).toEqual(['Химия']);
});

test('the head of a lesson is never the last thing on a page', () => {
  for (let words = 100; words < 900; words += 37) {
    const blocks = [opening('А'), numbered(0, words), opening('Ә'), numbered(words, 200)];
    for (const page of pagesOf(blocks)) {
      const last = textsOn(page).reduce((low, box) => (box.baseline >= low.baseline ? box : low));
      expect(last.text).toMatch(/^w/u);
    }
  }
});

const FIELDS: FlowBlock = {
  kind: 'fields',
  fields: ['Оқулық', 'Мақсаты', 'Керек'].map((name) => ({ name, runs: [{ text: 'f'.repeat(9) }] })),
};

/** A lesson with all that stands above its text. */
function lessonOf(
  label: string,
  head: FlowBlock,
  from: number,
  count: number,
): readonly FlowBlock[] {
  return [
    opening(label),
    { kind: 'heading', level: 1, runs: [{ text: 'Тақырып' }] },
    head,
    { kind: 'heading', level: 2, runs: [{ text: `Конспект${label}` }] },
    numbered(from, count),
  ];
}

test.each([
  ['fields in two columns', FIELDS, 2 as const],
  ['fields in one column', FIELDS, 1 as const],
  ['fields in a frame in two columns', { kind: 'framed', blocks: [FIELDS] } as const, 2 as const],
  ['fields in a frame in one column', { kind: 'framed', blocks: [FIELDS] } as const, 1 as const],
])('below %s at least two lines of the lesson stand on the same page', (_name, head, columns) => {
  for (let words = 30; words < 700; words += 23) {
    const blocks = [...lessonOf('А', head, 0, words), ...lessonOf('Ә', head, words, 200)];
    const pages = pagesOf(blocks, columns);
    const page = pages.find(({ opens }) => opens.includes('Ә'));
    const lines = page === undefined ? [] : textsOn(page);
    const title = lines.findLastIndex(({ text }) => text === 'КонспектӘ');
    const below = title < 0 ? [] : lines.slice(title).filter(({ text }) => text.startsWith('w'));
    expect(below.length).toBeGreaterThan(1);
  }
});

test('a table that ends a lesson stays where it has room when the head below it has none', () => {
  const row = Array.from({ length: 4 }, () => ({ runs: [{ text: 'ж'.repeat(14) }] }));
  const table: FlowBlock = { kind: 'table', header: null, rows: [row, row] };
  for (let words = 300; words < 700; words += 23) {
    const below = lessonOf('Ә', FIELDS, words, 200);
    const alone = pagesOf([numbered(0, words), table]);
    const pages = pagesOf([numbered(0, words), table, ...below]);
    const pageOfTable = (all: readonly RunPage[]): number =>
      all.findIndex((page) => textsOn(page).some(({ text }) => text.startsWith('ж')));
    expect(pageOfTable(pages)).toBe(pageOfTable(alone));
  }
});

test('a table too wide for a column goes across, with the heading that announces it', () => {
  const cell = (text: string) => ({ runs: [{ text }] });
  const blocks: readonly FlowBlock[] = [
    numbered(0, 80),
    { kind: 'heading', level: 3, runs: [{ text: 'Кесте' }] },
    { kind: 'table', header: null, rows: [Array.from({ length: 4 }, () => cell('ж'.repeat(14)))] },
    numbered(80, 80),
  ];
  const segments = segmentsOf(blocks, FRAME.w, 2, BENCH);
  expect(segments.map(({ columns }) => columns)).toEqual([2, 1, 2]);
  expect(segmentsOf(blocks, FRAME.w, 1, BENCH).map(({ columns }) => columns)).toEqual([1]);
});

test('nothing is lost, doubled, out of order or outside the frame', () => {
  const counts = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(counts, fc.constantFrom(1 as const, 2 as const), (parts, columns) => {
      let next = 0;
      const blocks = parts.flatMap(([opens, count], at) => {
        const block = numbered(next, count);
        next += count;
        return opens ? [opening(`сабақ ${at}`), block] : [block];
      });
      const pages = pagesOf(blocks, columns);
      expect(pages.flatMap(readOrder)).toEqual(Array.from({ length: next }, (_, at) => at));
      for (const box of pages.flatMap(textsOn)) {
        expect(box.x).toBeGreaterThanOrEqual(FRAME.x - 0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(FRAME.x + FRAME.w + 0.02);
        expect(box.baseline).toBeLessThanOrEqual(FRAME.y + FRAME.h);
      }
      const opened = parts.flatMap(([opens], at) => (opens ? [`сабақ ${at}`] : []));
      expect(pages.flatMap(({ opens }) => opens)).toEqual(opened);
    }),
  );
});

test('a drawing higher than the page is made smaller, and what follows goes on', () => {
  const squares = { kind: 'squares', columns: 2, rows: 41, shaded: [], unit: 8 } as const;
  const drawing: FlowBlock = { kind: 'diagram', diagram: squares, caption: [{ text: 'Торкөз' }] };
  const pages = pagesOf([numbered(0, 30), drawing, numbered(30, 5)]);
  expect(pages.flatMap(readOrder)).toEqual(Array.from({ length: 35 }, (_, at) => at));
  const feet = pages.flatMap(({ boxes }) =>
    boxes.flatMap((box) => (box.kind === 'rule' ? [Math.max(box.from.y, box.to.y)] : [])),
  );
  expect(feet.length).toBeGreaterThan(41);
  expect(Math.max(...feet)).toBeLessThanOrEqual(FRAME.y + FRAME.h);
});

/** The feet of the text in both columns and of the grid, mm below the top of the frame; where the grid stands. */
function footsOf({ boxes }: RunPage) {
  const middle = FRAME.x + FRAME.w / 2;
  const texts = boxes.filter((box) => box.kind === 'text' && box.text.startsWith('w'));
  const lines = boxes.filter((box) => box.kind === 'rule');
  const left = texts.flatMap((box) => ('baseline' in box && box.x < middle ? [box.baseline] : []));
  const ys = lines.flatMap(({ from, to }) => [from.y, to.y]);
  return {
    left: Math.max(FRAME.y, ...left) - FRAME.y,
    grid: { x: lines[0]?.from.x ?? 0, height: Math.max(...ys) - Math.min(...ys) },
  };
}

const HIGH = { kind: 'squares', columns: 8, rows: 11, shaded: [] } as const;

test.each([
  ['becomes a little lower', null, 0.75],
  ['stays as high as the teacher said', 7, 1],
])('a figure %s rather than leave a hole at the foot of a column', (_what, unit, least) => {
  let lower = 0;
  for (let words = 20; words < 330; words += 12) {
    const caption = [{ text: 'Торкөз' }];
    const drawing: FlowBlock = { kind: 'diagram', diagram: { ...HIGH, unit }, caption };
    const [page] = pagesOf([numbered(0, words), drawing, numbered(words, 600)]);
    if (page === undefined) continue;
    const { left, grid } = footsOf(page);
    const needed = 11 * 7 * least + 3 * LINE;
    // With this much room the grid stands below the text, in the left column.
    if (FRAME.h - left > needed) expect(grid.x).toBeLessThan(FRAME.x + FRAME.w / 2);
    expect(grid.height).toBeGreaterThanOrEqual(11 * 7 * least - 0.01);
    if (grid.height < 11 * 7 - 0.01) lower += 1;
  }
  expect(lower > 0).toBe(unit === null);
});

test.each([1, 2] as const)(
  'a row higher than the page in %d columns stands alone below its head',
  (columns) => {
    const strip = (name: string, height: number): Strip => ({
      height,
      gap: 0,
      tie: 0,
      boxes: [{ kind: 'text', x: 0, baseline: 1, text: name, face: 'text', size: 10, width: 5 }],
    });
    const head = strip('head', LINE);
    const row = (name: string): Strip => strip(name, 2 * FRAME.h);
    const others = ['b', 'c'].map((name) => ({ ...row(name), again: [head] }));
    const segment = { strips: [head, row('a'), ...others], columns, leads: false };
    const pages = runPages([segment], FRAME);
    const names = pages.map((page) => textsOn(page).map(({ text }) => text));
    const flat = names.flat().filter((name) => name !== 'head');
    expect(flat).toEqual(['a', 'b', 'c']);
    // A head that is set again has its row below it.
    for (const page of names.slice(1)) expect(page.at(-1)).not.toBe('head');
  },
);

test.each<readonly [string, FlowBlock]>([
  ['in one column', numbered(20, 20)],
  ['across both', opening('Химия')],
])('a page break holds before what stands %s', (_, below) => {
  const blocks: readonly FlowBlock[] = [
    numbered(0, 20),
    { kind: 'page-break' },
    below,
    numbered(40, 20),
  ];
  expect(pagesOf(blocks)).toHaveLength(2);
  expect(pagesOf(blocks, 1)).toHaveLength(2);
});
