import { expect, test } from '@jest/globals';
import type { Block } from '../../src/model/lesson.ts';
import { lessonWith, parse } from './lesson-support.ts';

/** The summary of a lesson with one fence, and what was told as codes. */
function drawn(
  info: string,
  ...lines: readonly string[]
): readonly [Block | undefined, readonly string[]] {
  const fence = ['```' + info, ...lines, '```'].join('\n');
  const { lesson, problems } = parse(lessonWith('## Неше?\n- уақыт: 1', fence));
  const told = problems
    .map(({ code, place }) => `${place.line ?? 0} ${code}`)
    .filter((each) => each.includes('diagram'));
  return [lesson?.summary[0], told];
}

test('axes with points, lines and graphs, in Kazakh words', () => {
  const [block, told] = drawn(
    'координаталық жазықтық',
    'x: -5..5',
    'y: -4 .. 6',
    'нүкте: A(2; 3), B(-1; 0,5)',
    'кесінді: AB',
    'график: y = x^2 - 2x',
    'бірлік: 6 мм',
    'жазу: *Парабола*',
  );
  expect(told).toEqual([]);
  expect(block).toEqual({
    kind: 'diagram',
    diagram: {
      kind: 'axes',
      x: { from: -5, to: 5 },
      y: { from: -4, to: 6 },
      points: [
        { label: 'A', x: 2, y: 3 },
        { label: 'B', x: -1, y: 0.5 },
      ],
      lines: [[0, 1]],
      graphs: ['x^2 - 2x'],
      unit: 6,
    },
    caption: [{ text: 'Парабола', italic: true }],
  });
});

test('a number line with intervals and jumps, in Russian words', () => {
  const [block, told] = drawn(
    'числовая прямая',
    'x: −3..4',
    'промежутки: (-∞; -1], (2; 3)',
    'прыжки: 0→2 (+2), 2->4',
    'точки: C(1), 2',
  );
  expect(told).toEqual([]);
  expect(block).toMatchObject({
    diagram: {
      kind: 'number-line',
      x: { from: -3, to: 4 },
      step: null,
      spans: [
        { from: null, to: -1, fromOpen: true, toOpen: false },
        { from: 2, to: 3, fromOpen: true, toOpen: true },
      ],
      jumps: [
        { from: 0, to: 2, label: '+2' },
        { from: 2, to: 4, label: '' },
      ],
      points: [
        { label: 'C', x: 1 },
        { label: '', x: 2 },
      ],
    },
  });
});

test.each([
  ['шаг: x 1, y 50', { x: 1, y: 50 }],
  ['қадам: y 50', { x: 1, y: 50 }],
  ['шаг: х 2; у 25', { x: 2, y: 25 }],
  ['step: x: 0,5, y = 20', { x: 0.5, y: 20 }],
  ['қадамы: 5', { x: 5, y: 5 }],
  ['шаг:', { x: 1, y: 20 }],
  ['подпись: Путь', { x: 1, y: 20 }],
])('axes of their own scales with «%s»', (line, steps) => {
  const [block, told] = drawn('координаты', 'x: 0..10', 'y: 0..200', line);
  expect(told).toEqual([]);
  expect(block).toMatchObject({ diagram: { kind: 'axes', steps } });
});

test('squares, some of them shaded', () => {
  const [block, told] = drawn('торкөз', 'өлшем: 6 х 2', 'боялған: 1-1, 2-1');
  expect(told).toEqual([]);
  expect(block).toMatchObject({
    diagram: {
      kind: 'squares',
      columns: 6,
      rows: 2,
      shaded: [
        [1, 1],
        [2, 1],
      ],
    },
  });
});

test.each([
  ['координаталық жазықтық', ['x: -5..5'], ['0 diagram-needs']],
  ['координаталық жазықтық', ['x: -5..5', 'y: 3..-3'], ['2 diagram-needs']],
  ['координаталық жазықтық', ['x: 0..1000001', 'y: 0..1'], ['1 diagram-too-long']],
  ['координаталық жазықтық', ['x: 0..5', 'y: 0..5', 'график: y = z'], ['3 diagram-value']],
  ['координаталық жазықтық', ['x: 0..5', 'y: 0..5', 'кесінді: AB'], ['3 diagram-value']],
  [
    'координаталық жазықтық',
    ['x: 0..5', 'y: 0..5', 'нүкте: A(1; 1)', 'нүкте: жоқ'],
    ['4 diagram-value'],
  ],
  ['сан түзуі', ['x: 0..1000001'], ['1 diagram-too-long']],
  ['сан түзуі', ['қадам: 1'], ['0 diagram-needs']],
  ['сан түзуі', ['x: 0..5', 'қадам: 0'], ['2 diagram-value']],
  ['сан түзуі', ['x: 0..5', 'түс: қызыл'], ['2 diagram-line-unknown']],
  ['торкөз', ['өлшем: үлкен'], ['1 diagram-needs']],
  ['торкөз', ['өлшем: 61 x 2'], ['1 diagram-too-long']],
  ['торкөз', ['өлшем: 2 x 2', 'бірлік: 900'], ['2 diagram-value']],
])('%s with %j tells what is wrong, at its line of the fence', (info, lines, expected) => {
  expect(drawn(info, ...lines)[1].map(inFence)).toEqual(expected);
});

/** The line of the file at which the fence of `drawn` begins. */
const FENCE_LINE = 12;

function inFence(told: string): string {
  const [line, code = ''] = told.split(' ');
  return `${Number(line) - FENCE_LINE} ${code}`;
}

/** Lines of the fence and values of what was told. */
function values(info: string, ...lines: readonly string[]): readonly unknown[] {
  const fence = ['```' + info, ...lines, '```'].join('\n');
  return parse(lessonWith('## Неше?\n- уақыт: 1', fence))
    .problems.filter(({ code }) => code.startsWith('diagram-'))
    .map(({ code, place, values }) => [(place.line ?? 0) - FENCE_LINE, code, values]);
}

test('a point outside of the axes is told at its line with the ranges and not drawn, nor what goes through it', () => {
  const lines = ['x: -5..5', 'y: -4..6', 'точки: A(9; 3), B(5; -4)', 'точка: C(0; 6,5), D(-5; 6)'];
  const fence = [...lines, 'отрезки: BD, DAB'];
  const range = 'x: -5..5, y: -4..6';
  expect(values('координаты', ...fence)).toEqual([
    [3, 'diagram-outside', { what: 'A(9; 3)', range }],
    [4, 'diagram-outside', { what: 'C(0; 6,5)', range }],
    [5, 'diagram-outside', { what: 'DAB', range }],
  ]);
  expect(drawn('координаты', ...fence)[0]).toMatchObject({
    diagram: {
      points: [
        { label: 'B', x: 5, y: -4 },
        { label: 'D', x: -5, y: 6 },
      ],
      lines: [[0, 1]],
    },
  });
});

test('points, intervals and jumps beyond a number line are told at their lines and not drawn', () => {
  const fence = [
    'x: 0..10',
    'нүкте: A(12), B(10), -1',
    'аралық: [-1; 3), (4; +∞), [2; 11], (-∞; 0)',
    'секіріс: 2→5 (+3), 8→11 (+3), -1→2',
  ];
  const range = 'x: 0..10';
  expect(values('сан түзуі', ...fence)).toEqual([
    [2, 'diagram-outside', { what: 'A(12)', range }],
    [2, 'diagram-outside', { what: '-1', range }],
    [3, 'diagram-outside', { what: '[-1; 3)', range }],
    [3, 'diagram-outside', { what: '[2; 11]', range }],
    [4, 'diagram-outside', { what: '8→11 (+3)', range }],
    [4, 'diagram-outside', { what: '-1→2', range }],
  ]);
  expect(drawn('сан түзуі', ...fence)[0]).toMatchObject({
    diagram: {
      points: [{ label: 'B', x: 10 }],
      spans: [
        { from: 4, to: null },
        { from: null, to: 0 },
      ],
      jumps: [{ from: 2, to: 5 }],
    },
  });
});

test.each([
  ['координаты', ['x: 0..5', 'y: 0..5', 'x: 0..9', 'Y: 1..2'], [3, 'x: 0..9'], [4, 'Y: 1..2']],
  [
    'сан түзуі',
    ['қадам: 1', 'x: 0..5', 'қадамы: 2', 'қадам: 1'],
    [3, 'қадамы: 2'],
    [4, 'қадам: 1'],
  ],
  [
    'squares',
    ['size: 2 x 2', 'unit: 5', 'unit: 6', 'size: 9 x 9'],
    [3, 'unit: 6'],
    [4, 'size: 9 x 9'],
  ],
  ['number line', ['x: 0..5', 'caption: A', 'caption: B'], [3, 'caption: B']],
])('%s with %j: the first line counts, a second one is told', (info, fence, ...twice) => {
  const told = twice.map(([line, text]) => [line, 'diagram-line-twice', { text }]);
  expect(values(info, ...fence)).toEqual(told);
});

test.each([
  ['клетки', ['размер: 2 x 2', 'шаг: 5'], [2, 'шаг: 5']],
  ['сан түзуі', ['x: 0..5', 'y: 0..3'], [2, 'y: 0..3']],
  ['координаты', ['x: 0..5', 'y: 0..3', 'прыжки: 1→2'], [3, 'прыжки: 1→2']],
])('%s with %j: a line of another kind of drawing is told', (info, fence, [line, text]) => {
  expect(values(info, ...fence)).toEqual([[line, 'diagram-line-unused', { text }]]);
});

test('of what may stand often every line counts', () => {
  const [block, told] = drawn('клетки', 'размер: 3 x 2', 'закрашено: 1-1', 'закрашены: 3-2');
  expect(told).toEqual([]);
  const shaded = [
    [1, 1],
    [3, 2],
  ];
  expect(block).toMatchObject({ diagram: { shaded } });
});

test('shading beyond the squares is told and not drawn', () => {
  const fence = ['размер: 6 x 2', 'закрашено: 1-1, 7-1, 6-2, 1-3, 0-1'];
  const range = 'размер: 6 x 2';
  expect(values('клетки', ...fence)).toEqual([
    [2, 'diagram-outside', { what: '7-1', range }],
    [2, 'diagram-outside', { what: '1-3', range }],
    [2, 'diagram-outside', { what: '0-1', range }],
  ]);
  expect(drawn('клетки', ...fence)[0]).toMatchObject({
    diagram: {
      shaded: [
        [1, 1],
        [6, 2],
      ],
    },
  });
});

test.each([
  ['числовая прямая', ['x: 0..5', 'Шаг: много'], [2, 'diagram-value', 'Шаг', '0,5']],
  ['number line', ['x: 0..1000', 'step: 1'], [2, 'diagram-value', 'step', '100']],
  // Not one step has room.
  ['числовая прямая', ['x: 1..5', 'шаг: 10'], [2, 'diagram-value', 'шаг', '0,5']],
  ['координаты', ['x: 0..10', 'y: 0..200', 'шаг: 1'], [3, 'diagram-value', 'шаг', 'x 1, y 20']],
  ['координаты', ['x: 0..10', 'y: 0..1', 'шаг: y 2'], [3, 'diagram-value', 'шаг', 'x 1, y 0,1']],
  ['координаты', ['x: 0..9', 'y: 0..9', 'шаг: x 1, 3'], [3, 'diagram-value', 'шаг', 'x 1, y 1']],
  ['axes', ['x: 0..9', 'y: 0..9', 'step: x 1, x 3'], [3, 'diagram-value', 'step', 'x 1, y 1']],
  ['axes', ['x: 0..9', 'y: 0..9', 'step: y -1'], [3, 'diagram-value', 'step', 'x 1, y 1']],
  ['сан түзуі', ['x: 0..5', 'нүктелер: жоқ'], [2, 'diagram-value', 'нүктелер', 'A(2), B(5)']],
  ['клетки', ['размер: большой'], [1, 'diagram-needs', 'размер', '8 x 5']],
  // A line that is not there is named in the language of the drawing.
  ['клетки', ['закрашено: 1-1'], [0, 'diagram-needs', 'размер', '8 x 5']],
  ['squares', ['shaded: 1-1'], [0, 'diagram-needs', 'size', '8 x 5']],
  ['торкөз', ['боялған: 1-1'], [0, 'diagram-needs', 'өлшем', '8 x 5']],
])('%s with %j names the key as it was typed', (info, lines, [line, code, key, example]) => {
  expect(values(info, ...lines)).toEqual([[line, code, { key, example }]]);
});
