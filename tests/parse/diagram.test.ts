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
      step: 1,
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
  ['координаталық жазықтық', ['x: -5..5'], ['diagram-value']],
  ['координаталық жазықтық', ['x: 0..500', 'y: 0..1'], ['diagram-value']],
  ['координаталық жазықтық', ['x: 0..5', 'y: 0..5', 'график: y = z'], ['diagram-value']],
  ['координаталық жазықтық', ['x: 0..5', 'y: 0..5', 'кесінді: AB'], ['diagram-value']],
  ['координаталық жазықтық', ['x: 0..5', 'y: 0..5', 'нүкте: жоқ'], ['diagram-value']],
  ['сан түзуі', ['x: 0..5', 'қадам: 0'], ['diagram-value']],
  ['сан түзуі', ['x: 0..5', 'түс: қызыл'], ['diagram-line-unknown']],
  ['торкөз', ['өлшем: үлкен'], ['diagram-value']],
  ['торкөз', ['өлшем: 2 x 2', 'бірлік: 900'], ['diagram-value']],
])('%s with %j tells what is wrong, with its line', (info, lines, codes) => {
  const [, told] = drawn(info, ...lines);
  expect(told.map((each) => each.split(' ')[1])).toEqual(codes);
  for (const each of told) expect(Number(each.split(' ')[0])).toBeGreaterThan(11);
});
