import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowBlock } from '../../src/compose/flow-block.ts';
import type { Pages } from '../../src/compose/flow.ts';
import { flow, flowHeight, flowOnto } from '../../src/compose/flow.ts';
import type { Setter } from '../../src/compose/setter.ts';
import { lineHeight, styleOf } from '../../src/compose/style.ts';
import { NO_FORMULAS } from '../../src/model/formulas.ts';
import type { Block, Picture, Run } from '../../src/model/lesson.ts';
import type { Box, TextBox } from '../../src/model/page.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { contains, overlaps } from '../../src/paper/rect.ts';
import { createHyphenate } from '../../src/text/hyphenate.ts';
import { plainMeasure } from './plain-measure.ts';

const STYLE = styleOf(12);
const LINE = lineHeight(STYLE);
const FRAME: Rect = { x: 20, y: 25, w: 100, h: 20 * LINE };
const PICTURE: Picture = { id: 'f00', path: 'a.png', format: 'png', widthPx: 900, heightPx: 600 };
const SETTER: Setter = {
  tongue: 'kk',
  hyphenate: createHyphenate('kk'),
  measure: plainMeasure,
  formulas: NO_FORMULAS,
  pictures: new Map([[PICTURE.id, PICTURE]]),
};

function pagesOf(blocks: readonly FlowBlock[], frame: Rect = FRAME): Pages {
  return flow(blocks, STYLE, frame, SETTER);
}

function textsOn(page: readonly Box[] | undefined): readonly TextBox[] {
  return (page ?? []).filter((box) => box.kind === 'text');
}

function textOf(pages: Pages): string {
  return pages.flatMap((page) => textsOn(page).map(({ text }) => text)).join(' ');
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A paragraph of exactly so many lines: each word fills one. */
function lines(count: number, letter = 'ж'): Block {
  return paragraph(Array.from({ length: count }, () => letter.repeat(40)).join(' '));
}

function extent(box: Box): Rect {
  if (box.kind === 'text') {
    const height = (box.size * 25.4) / 72;
    return { x: box.x, y: box.baseline - 0.75 * height, w: box.width, h: height };
  }
  if (box.kind === 'rule') {
    const { from, to } = box;
    return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y };
  }
  return box.rect;
}

const letters = fc.constantFrom('а', 'ң', 'ж', 'қ', ' ', ' ', 'x', '1', '-', '\u00A0');
const run: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.string({ unit: letters, minLength: 1, maxLength: 60 }),
    bold: fc.constant(true as const),
    position: fc.constantFrom('sub' as const, 'super' as const),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { minLength: 1, maxLength: 4 });
const cells = fc.array(fc.record({ runs }), { minLength: 1, maxLength: 4 });
const whole = fc.integer({ min: 1, max: 40 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('paragraph' as const), runs }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      runs,
    }),
    fc.record({ kind: fc.constant('space' as const), height: whole }),
    fc.constant({ kind: 'rule' as const }),
    fc.constant({ kind: 'page-break' as const }),
    fc.record({
      kind: fc.constant('figure' as const),
      image: fc.constantFrom('f00', 'gone'),
      caption: runs,
    }),
    fc.record({
      kind: fc.constant('table' as const),
      header: fc.option(cells),
      rows: fc.array(cells, { maxLength: 12 }),
      rowHeight: whole,
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: whole,
      entries: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
}));
const flowBlock: fc.Arbitrary<FlowBlock> = fc.oneof(
  block,
  fc.record({
    kind: fc.constant('entry' as const),
    label: fc.constant('1-сұрақ'),
    note: fc.constantFrom('', '45-бет · 5 мин', 'ұзақ сілтеме '.repeat(6)),
    blocks: fc.array(block, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('note' as const), runs }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: fc.constant('Оқулық'), runs }), { maxLength: 3 }),
  }),
);
const document = fc.array(flowBlock, { maxLength: 8 });

test('no box leaves the frame', () => {
  fc.assert(
    fc.property(document, (blocks) => {
      for (const box of pagesOf(blocks).flat()) {
        expect({ box, inside: contains(FRAME, extent(box), 0.35) }).toEqual({ box, inside: true });
      }
    }),
  );
});

test('no two lines of text overlap', () => {
  fc.assert(
    fc.property(document, (blocks) => {
      for (const page of pagesOf(blocks)) {
        const boxes = textsOn(page).map((box) => {
          const { x, y, w, h } = extent(box);
          return { x: x + 0.01, y: y + 0.1, w: w - 0.02, h: h - 0.2 };
        });
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('every word stands once and in order', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('а', 'ж', 'ң'), minLength: 1 }), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (paragraphs) => {
      const numbered = paragraphs.map((each, p) => each.map((word, w) => `${p}.${w}.${word}`));
      const pages = pagesOf(numbered.map((each) => paragraph(each.join(' '))));
      const printed = textOf(pages)
        .split(' ')
        .filter((word) => word !== '');
      expect(printed).toEqual(numbered.flat());
    }),
    { numRuns: 50 },
  );
});

test('a heading is never the last thing on a page', () => {
  for (let before = 1; before <= 40; before += 1) {
    const pages = pagesOf([
      lines(before),
      { kind: 'heading', level: 2, runs: [{ text: 'ТАҚЫРЫП' }] },
      lines(6, 'к'),
    ]);
    const at = pages.findIndex((page) => textsOn(page).some(({ text }) => text === 'ТАҚЫРЫП'));
    const page = textsOn(pages[at]);
    const after = page.length - 1 - page.findIndex(({ text }) => text === 'ТАҚЫРЫП');
    expect(after).toBeGreaterThanOrEqual(2);
  }
});

test.each([
  ['a bold line', { kind: 'paragraph', runs: [{ text: 'БАС', bold: true }] }],
  ['a note', { kind: 'note', runs: [{ text: 'БАС' }] }],
  ['a colon', { kind: 'paragraph', runs: [{ text: 'БАС:' }] }],
] satisfies readonly [string, FlowBlock][])('%s stays with what it announces', (_what, block) => {
  for (let before = 10; before <= 20; before += 1) {
    const pages = pagesOf([lines(before), block, lines(3, 'к')]);
    const page = pages.find((boxes) => textsOn(boxes).some(({ text }) => text.startsWith('БАС')));
    expect(textsOn(page).at(-1)?.text).toMatch(/^к/u);
  }
});

test('no page begins or ends with a lone line of a paragraph', () => {
  for (let count = 15; count <= 45; count += 1) {
    const pages = pagesOf([lines(count), lines(count, 'к')]);
    for (const letter of ['ж', 'к']) {
      const counts = pages
        .map((page) => textsOn(page).filter(({ text }) => text.startsWith(letter)).length)
        .filter((each) => each > 0);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    }
  }
});

test('no page ends behind the first line of a list or begins with its last one', () => {
  for (const count of [2, 3, 4, 6]) {
    const entries = Array.from({ length: count }, () => [lines(1, 'к')]);
    for (let before = 12; before <= 20; before += 1) {
      const pages = pagesOf([lines(before), { kind: 'list', ordered: false, start: 1, entries }]);
      const counts = pages
        .map((page) => textsOn(page).filter(({ text }) => text.startsWith('к')).length)
        .filter((each) => each > 0);
      expect([count, before, Math.min(...counts)]).not.toEqual([count, before, 1]);
    }
  }
});

test('the head of a table is set again on every page, and no row is cut', () => {
  const cell = (text: string): { runs: readonly Run[] } => ({ runs: [{ text }] });
  const rows = Array.from({ length: 50 }, (_, index) => [
    cell(`${index}`),
    cell(`а${index} ${'ж'.repeat(28)} ${'л'.repeat(20)} б${index}`),
  ]);
  const pages = pagesOf([{ kind: 'table', header: [cell('№'), cell('БАС')], rows }]);
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const texts = textsOn(page).map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual(['№', 'БАС']);
    expect(texts.filter((text) => text === 'БАС')).toHaveLength(1);
    const begun = texts.filter((text) => text.startsWith('а')).map((text) => text.split(' ')[0]);
    const ended = texts.filter((text) => /б\d+$/u.test(text));
    expect(begun).toHaveLength(ended.length);
  }
});

test('a row taller than a page is cut rather than lost', () => {
  const words = Array.from({ length: 60 }, (_, index) => `${index}${'ж'.repeat(36)}`);
  const pages = pagesOf([
    { kind: 'table', header: null, rows: [[{ runs: [{ text: words.join(' ') }] }]] },
  ]);
  expect(pages.length).toBeGreaterThan(2);
  expect(textOf(pages).split(' ')).toEqual(words);
});

test('shares rule the widths of columns, but no word is cut while there is room', () => {
  const row = ['☐', 'жаратылыстану', '16\u00A0мин'].map((text) => ({ runs: [{ text }] }));
  const pages = pagesOf([{ kind: 'table', header: null, widths: [1, 8, 1], rows: [row] }]);
  expect(textsOn(pages[0]).map(({ text }) => text)).toEqual(['☐', 'жаратылыстану', '16\u00A0мин']);
});

test('a table shrinks a little rather than cut its words', () => {
  const word = 'ж'.repeat(22);
  const row = [word, word].map((text) => ({ runs: [{ text }] }));
  const [page] = pagesOf([{ kind: 'table', header: null, rows: [row] }]);
  expect(textsOn(page).map(({ text }) => text)).toEqual([word, word]);
  expect(textsOn(page)[0]?.size).toBeLessThan(12);
});

test('a question that would be cut goes whole to the next page', () => {
  const entry: FlowBlock = {
    kind: 'entry',
    label: '1-сұрақ',
    note: '',
    blocks: [lines(3, 'к'), lines(2, 'л')],
  };
  const pages = pagesOf([lines(17), entry]);
  expect(textsOn(pages[0]).every(({ text }) => text.startsWith('ж'))).toBe(true);
  expect(textsOn(pages[1])[0]?.text).toBe('1-сұрақ');
});

test('the label of a question and its note stand on one line, one at each side', () => {
  const blocks = [paragraph('Неше?')];
  const entry: FlowBlock = { kind: 'entry', label: '1-сұрақ', note: '45-бет', blocks };
  const [label, note, text] = textsOn(pagesOf([entry])[0]);
  expect(label).toMatchObject({ text: '1-сұрақ', x: FRAME.x, face: 'label-bold' });
  expect(note?.text).toBe('45-бет');
  expect((note?.x ?? 0) + (note?.width ?? 0)).toBeCloseTo(FRAME.x + FRAME.w, 6);
  expect(Math.abs((note?.baseline ?? 0) - (label?.baseline ?? 0))).toBeLessThan(0.2);
  expect(text).toMatchObject({ text: 'Неше?', x: FRAME.x });
});

test('a short table goes whole to the next page', () => {
  const rows = Array.from({ length: 4 }, (_, at) => [{ runs: [{ text: `қатар ${at}` }] }]);
  const pages = pagesOf([lines(16), { kind: 'table', header: null, rows }]);
  expect(textsOn(pages[0]).every(({ text }) => text.startsWith('ж'))).toBe(true);
  expect(textsOn(pages[1])).toHaveLength(4);
});

test('the heading of a part has a bar before it', () => {
  const [page] = pagesOf([{ kind: 'heading', level: 2, runs: [{ text: 'БӨЛІК' }] }]);
  const bar = page?.find((box) => box.kind === 'rule');
  expect(bar?.kind === 'rule' ? bar.width : 0).toBeGreaterThan(1);
  expect(textsOn(page)[0]?.x).toBeGreaterThan(FRAME.x + 2);
});

test('a figure keeps its shape, fits the frame and keeps its caption', () => {
  const figure: Block = { kind: 'figure', image: 'f00', width: 500, caption: [{ text: 'сурет' }] };
  const pages = pagesOf([lines(12), figure]);
  const page = pages.findIndex((boxes) => boxes.some((box) => box.kind === 'image'));
  const image = pages[page]?.find((box) => box.kind === 'image');
  expect(image?.kind === 'image' ? image.rect.w / image.rect.h : 0).toBeCloseTo(1.5, 6);
  expect(textsOn(pages[page]).some(({ text }) => text === 'сурет')).toBe(true);
});

test('a page break begins a page; blocks without content make none', () => {
  expect(pagesOf([paragraph('а'), { kind: 'page-break' }, paragraph('ә')])).toHaveLength(2);
  expect(pagesOf([])).toEqual([]);
  expect(pagesOf([{ kind: 'page-break' }])).toEqual([]);
});

test('the first page may begin lower', () => {
  const first = { ...FRAME, y: FRAME.y + 10 * LINE, h: 10 * LINE };
  const frames = { first, next: FRAME };
  const pages = flowOnto([lines(25)], STYLE, frames, SETTER);
  expect(pages.map((page) => textsOn(page).length)).toEqual([10, 15]);
  expect(Math.min(...textsOn(pages[0]).map(({ baseline }) => baseline))).toBeGreaterThan(first.y);
});

test('white space shrinks a little when that saves a page', () => {
  const short = Array.from({ length: 10 }, () => lines(1));
  const height = flowHeight(short, STYLE, FRAME.w, SETTER);
  const frame = { ...FRAME, h: height - 2 };
  expect(pagesOf(short, frame)).toHaveLength(1);
  expect(pagesOf(short, { ...FRAME, h: height * 0.7 })).toHaveLength(2);
});

test('options hang on their letters', () => {
  const option: Block = {
    kind: 'paragraph',
    runs: [{ text: 'A) ', bold: true }, { text: `${'ж'.repeat(40)} ${'к'.repeat(30)}` }],
  };
  const [label, ...rest] = textsOn(pagesOf([option])[0]);
  expect(label).toMatchObject({ text: 'A)', x: FRAME.x, face: 'text-bold' });
  expect(new Set(rest.map(({ x }) => x)).size).toBe(1);
  expect(rest[0]?.x).toBeGreaterThan(FRAME.x + 5);
});

test('indices are smaller and leave the line where it is', () => {
  const power: Block = {
    kind: 'paragraph',
    runs: [
      { text: 'x' },
      { text: '2', position: 'super' },
      { text: ' H' },
      { text: '2', position: 'sub' },
    ],
  };
  const [x, two, h, low] = textsOn(pagesOf([power])[0]);
  expect(two?.baseline).toBeLessThan(x?.baseline ?? 0);
  expect(low?.baseline).toBeGreaterThan(h?.baseline ?? 0);
  expect(two?.size).toBeLessThan(12);
  expect(h?.baseline).toBe(x?.baseline);
});

test('fields stay together and with their title, and a title with its fields is not left at the foot of a page', () => {
  const fields: FlowBlock = {
    kind: 'fields',
    fields: ['оқулық', 'құралдар', 'мақсаты'].map((name) => ({ name, runs: [{ text: 'дәптер' }] })),
  };
  const title: Block = { kind: 'heading', level: 1, runs: [{ text: 'Тақырып' }] };
  const part: Block = { kind: 'heading', level: 2, runs: [{ text: 'Конспект' }] };
  for (let above = 10; above <= 18; above += 1) {
    const pages = pagesOf([lines(above), title, fields, part, lines(5)]);
    const of = (wanted: string): number =>
      pages.findIndex((page) => textsOn(page).some(({ text }) => text.startsWith(wanted)));
    expect([above, ...['оқулық', 'құралдар', 'мақсаты', 'Конспект'].map(of)]).toEqual([
      above,
      ...Array.from({ length: 4 }, () => of('Тақырып')),
    ]);
  }
  // A title high on a page stays there, whatever follows it.
  const [first] = pagesOf([lines(4), title, fields, { kind: 'space', height: 14 * LINE }, part]);
  expect(textsOn(first).some(({ text }) => text === 'Тақырып')).toBe(true);
});
