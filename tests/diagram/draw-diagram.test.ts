import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawDiagram } from '../../src/diagram/draw-diagram.ts';
import type { Axes, Diagram, NumberLine, Range } from '../../src/model/diagram.ts';
import type { Box } from '../../src/model/page.ts';
import { contains, type Rect } from '../../src/paper/rect.ts';
import { overlapping, rectOf, textsIn } from '../compose/box-rects.ts';
import { PEN } from './a-pen.ts';

const AXES: Axes = {
  kind: 'axes',
  x: { from: -4, to: 6 },
  y: { from: -5, to: 6 },
  points: [],
  lines: [],
  graphs: [],
  unit: 6,
};
const LINE: NumberLine = {
  kind: 'number-line',
  x: { from: 0, to: 10 },
  step: 1,
  points: [],
  spans: [],
  jumps: [],
  unit: 10,
};

const textOf = (boxes: readonly Box[]): readonly string[] => textsIn(boxes).map(({ text }) => text);

/** Places of the curve of a path box in mm. */
function curveOf(boxes: readonly Box[]): readonly (readonly [number, number])[] {
  return boxes.flatMap((box) =>
    box.kind === 'path' && box.stroke?.width === 0.5
      ? [...box.d.matchAll(/[ML](\S+?) ([^ML]+)/gu)].map(
          ([, x, y]) => [box.rect.x + Number(x), box.rect.y + Number(y)] as const,
        )
      : [],
  );
}

test('a parabola runs through its points and ends at the frame', () => {
  const { boxes } = drawDiagram({ ...AXES, graphs: ['x^2 - 2x - 3'] }, PEN);
  const curve = curveOf(boxes);
  // 6 mm of edge, then 6 mm for each unit from (-4; 6).
  const toPlane = ([x, y]: readonly [number, number]) =>
    [(x - 6) / 6 - 4, 6 - (y - 6) / 6] as const;
  for (const place of curve) {
    const [x, y] = toPlane(place);
    expect(y).toBeCloseTo(x ** 2 - 2 * x - 3, 1);
    expect(y).toBeLessThanOrEqual(6.001);
  }
  const heights = curve.map((place) => toPlane(place)[1]);
  expect(Math.min(...heights)).toBeCloseTo(-4, 2);
  expect(Math.max(...heights)).toBeCloseTo(6, 2);
});

test('a curve is not drawn through a pole or where it has no value', () => {
  const widest = (graph: string): number => {
    const { boxes } = drawDiagram({ ...AXES, graphs: [graph] }, PEN);
    const paths = boxes.filter((box) => box.kind === 'path' && box.stroke?.width === 0.5);
    return Math.max(...paths.map((box) => rectOf(box).w));
  };
  // From -4 to 0 and from 0 to 6: never across.
  expect(widest('4 / x')).toBeLessThan(6 * 6);
  expect(widest('sqrt(x)')).toBeCloseTo(6 * 6, 0);
});

test('a line too steep for a step of the drawing runs from edge to edge', () => {
  const { boxes } = drawDiagram({ ...AXES, graphs: ['200x - 10'] }, PEN);
  const heights = curveOf(boxes).map(([, y]) => y);
  // From y = 6 down to -5, 6 mm each, below an edge of 6 mm.
  expect(Math.min(...heights)).toBeCloseTo(6, 2);
  expect(Math.max(...heights)).toBeCloseTo(72, 2);
});

test('numbers stand at the axes with a real minus sign, the origin once', () => {
  const texts = textOf(drawDiagram(AXES, PEN).boxes);
  expect(texts.filter((text) => text === '0')).toHaveLength(1);
  expect(texts).toContain('\u22124');
  expect(texts).not.toContain('-4');
  expect(texts).toEqual(expect.arrayContaining(['x', 'y']));
});

/** A plane of 10 across and 200 up, 20 of them for a square. */
const TALL: Axes = {
  ...AXES,
  x: { from: 0, to: 10 },
  y: { from: 0, to: 200 },
  steps: { x: 1, y: 20 },
  unit: null,
};

test('axes with steps of their own: squares of 5 mm, numbers at their lines, curves and points to scale', () => {
  const drawn = drawDiagram(
    { ...TALL, graphs: ['20x'], points: [{ label: 'A', x: 5, y: 100 }] },
    PEN,
  );
  expect(drawn.w).toBeLessThan(70);
  expect(drawn.h).toBeCloseTo(62, 6);
  const grid = drawn.boxes.filter((box) => box.kind === 'rule' && box.width === 0.2).map(rectOf);
  const upright = grid.filter(({ w }) => w === 0).map(({ x }) => x);
  const level = grid.filter(({ h }) => h === 0).map(({ y }) => y);
  for (const lines of [upright, level]) {
    expect(lines).toHaveLength(11);
    lines.slice(1).forEach((place, at) => {
      expect(Math.abs(place - (lines[at] ?? 0))).toBeCloseTo(5, 6);
    });
  }
  // From corner to corner of the grid.
  const curve = curveOf(drawn.boxes);
  const [first, last] = [curve[0], curve.at(-1)];
  expect(first).toEqual([upright[0], level[0]].map((each) => expect.closeTo(each ?? 0, 2)));
  expect(last).toEqual([upright[10], level[10]].map((each) => expect.closeTo(each ?? 0, 2)));
  const dots = drawn.boxes.filter((box) => box.kind === 'rect' && box.radius !== undefined);
  expect(dots.map(rectOf)).toMatchObject([{ x: expect.closeTo((upright[5] ?? 0) - 0.85, 3) }]);
  expect(textOf(drawDiagram(TALL, PEN).boxes)).toEqual(
    expect.arrayContaining(['20', '40', '180', '200', '1', '9', '10', '0']),
  );
});

test('the same step for both axes keeps a circle round, and a square has the side that is asked for', () => {
  const range = { from: 0, to: 100 };
  const axes = { ...AXES, x: range, y: range, steps: { x: 10, y: 10 }, unit: 7 };
  const { w, h, boxes } = drawDiagram(axes, PEN);
  const grid = boxes.filter((box) => box.kind === 'rule' && box.width === 0.2).map(rectOf);
  expect(Math.max(...grid.map((rect) => rect.w))).toBeCloseTo(70, 6);
  expect(Math.max(...grid.map((rect) => rect.h))).toBeCloseTo(70, 6);
  expect(Math.min(w, h)).toBeGreaterThan(80);
});

test('points have their names, lines run through them', () => {
  const points = [
    { label: 'A', x: 0, y: 0 },
    { label: 'B', x: 3, y: 3 },
  ];
  const { boxes } = drawDiagram({ ...AXES, points, lines: [[0, 1]] }, PEN);
  expect(textOf(boxes)).toEqual(expect.arrayContaining(['A', 'B']));
  expect(curveOf(boxes)).toHaveLength(2);
});

test('names stand clear of the lines through their points; a number under a curve is left out', () => {
  const points = [
    { label: 'K', x: -3, y: -2 },
    { label: 'L', x: 1, y: 3 },
    { label: 'M', x: 4, y: -2 },
  ];
  const { boxes } = drawDiagram({ ...AXES, points, lines: [[0, 1, 2, 0]], graphs: ['x + 2'] }, PEN);
  const words = textsIn(boxes);
  // No number of the axis where y = x + 2 runs through it.
  expect(words.some(({ text }) => text === '\u22122')).toBe(false);
  expect(words.some(({ text }) => text === '2')).toBe(true);
  const curve = curveOf(boxes);
  const steps = curve.slice(1).flatMap((to, at) => {
    const from = curve[at] ?? to;
    return Array.from({ length: 50 }, (_, step) => {
      const share = step / 50;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
    });
  });
  for (const name of words.filter(({ text }) => /[KLM]/u.test(text))) {
    const { x, y, w, h } = rectOf(name);
    const on = steps.filter(([px, py]) => px > x && px < x + w && py > y && py < y + h);
    expect([name.text, on]).toEqual([name.text, []]);
  }
});

test('a number line: decimal commas, jumps with their labels, rings at open ends', () => {
  const line: NumberLine = {
    ...LINE,
    x: { from: 0, to: 2 },
    step: 0.5,
    jumps: [{ from: 0, to: 1.5, label: '+1,5' }],
    spans: [{ from: 0.5, to: null, fromOpen: true, toOpen: true }],
    points: [{ label: 'A', x: 1, y: 0 }],
  };
  const { boxes } = drawDiagram(line, PEN);
  expect(textOf(boxes)).toEqual(['0', '0,5', '1', '1,5', '2', '+1,5', 'A']);
  const rings = boxes.filter((box) => box.kind === 'rect' && box.fill === 0);
  const dots = boxes.filter((box) => box.kind === 'rect' && box.fill === 1);
  expect([rings.length, dots.length]).toEqual([1, 1]);
});

/** Places of the arcs of jumps, close together, mm. */
function arcsOf(boxes: readonly Box[]): readonly (readonly [number, number])[] {
  return boxes.flatMap((box) => {
    if (box.kind !== 'path' || box.stroke?.width !== 0.35) return [];
    const places = [...box.d.matchAll(/[ML](\S+?) ([^ML]+)/gu)].map(
      ([, x, y]) => [box.rect.x + Number(x), box.rect.y + Number(y)] as const,
    );
    return places.slice(1).flatMap(([x, y], at) => {
      const [x0, y0] = places[at] ?? [x, y];
      return Array.from(
        { length: 20 },
        (_, part) => [x0 + ((x - x0) * part) / 20, y0 + ((y - y0) * part) / 20] as const,
      );
    });
  });
}

test.each([
  [9, 10],
  [9, 3],
  [14, 12],
  [14, 5],
])('names at %d pt, %d mm for 1, keep clear of arcs, numbers and each other', (size, unit) => {
  const letters = ['A', 'B', 'C', 'D', 'E'].map((label, x) => ({ label, x: 2 * x, y: 0 }));
  const jumps = [
    { from: 0, to: 2, label: '+2' },
    { from: 2, to: 6, label: '+4' },
    { from: 8, to: 6, label: '\u22122' },
  ];
  const { boxes, w, h } = drawDiagram({ ...LINE, unit, points: letters, jumps }, { ...PEN, size });
  const arcs = arcsOf(boxes);
  expect(arcs.length).toBeGreaterThan(1000);
  const names = textsIn(boxes).filter(({ text }) => /[A-E]/u.test(text));
  expect(names).toHaveLength(5);
  for (const name of names) {
    const { x, y, w: wide, h: high } = rectOf(name);
    const on = arcs.filter(([px, py]) => px > x && px < x + wide && py > y && py < y + high);
    expect([name.text, on.length]).toEqual([name.text, 0]);
    expect(contains({ x: 0, y: 0, w, h }, rectOf(name), 0.001)).toBe(true);
  }
  const others = textsIn(boxes).filter(({ text }) => !/[A-E]/u.test(text));
  expect(overlapping(names, [...names, ...others])).toEqual([]);
});

test('a name that no arc meets stands above its point', () => {
  const jumps = [{ from: 4, to: 7, label: '+3' }];
  const points = [{ label: 'A', x: 1, y: 0 }];
  const { boxes } = drawDiagram({ ...LINE, points, jumps }, PEN);
  const name = textsIn(boxes).find(({ text }) => text === 'A');
  const one = textsIn(boxes).find(({ text }) => text === '1');
  expect(name?.x).toBeCloseTo(one?.x ?? 0, 6);
  expect(name?.baseline).toBeLessThan((one?.baseline ?? 0) - 5);
});

test('shaded squares are hatched inside their square', () => {
  const { boxes, w, h } = drawDiagram(
    { kind: 'squares', columns: 4, rows: 3, shaded: [[4, 3]], unit: 7 },
    PEN,
  );
  expect([w, h]).toEqual([28, 21]);
  const square: Rect = { x: 21, y: 14, w: 7, h: 7 };
  const hatches = boxes.filter((box) => box.kind === 'rule' && box.width === 0.2);
  expect(hatches.length).toBeGreaterThan(5);
  for (const hatch of hatches) expect(contains(square, rectOf(hatch), 0.001)).toBe(true);
});

const range = (most: number) =>
  fc
    .tuple(fc.integer({ min: -30, max: 10 }), fc.integer({ min: 1, max: most }))
    .map(([from, length]) => ({ from, to: from + length }));
const times = ({ from, to }: Range, step: number): Range => ({ from: from * step, to: to * step });
const unit = fc.constantFrom(null, 3, 7, 20);
const PAIRS = fc.constantFrom(
  { x: 1, y: 1 },
  { x: 1, y: 50 },
  { x: 0.2, y: 2000 },
  { x: 500, y: 0.05 },
  { x: 100_000, y: 100_000 },
);
/** Ranges of so many squares, with all the steps of axes. */
const axes = fc
  .record({
    kind: fc.constant('axes' as const),
    x: range(40),
    y: range(30),
    points: fc.constant([]),
    lines: fc.constant([]),
    graphs: fc.subarray(['x^2', '1/x', 'sqrt(x)', '3', 'tg x', '-x + 1']),
    unit,
    steps: PAIRS,
  })
  .map(({ x, y, ...rest }) => ({ ...rest, x: times(x, rest.steps.x), y: times(y, rest.steps.y) }));
const numberLine = fc.record({
  kind: fc.constant('number-line' as const),
  x: range(20),
  step: fc.constant(1),
  points: fc.constant([]),
  spans: fc.constant([{ from: null, to: 0, fromOpen: true, toOpen: false }]),
  jumps: fc.constant([]),
  unit,
});

/** Of the type: usual, and large print. */
const sizes = fc.constantFrom(9, 14);

test('a drawing stays in its own size and in the column, and its numbers do not overlap', () => {
  fc.assert(
    fc.property(fc.oneof(axes, numberLine), sizes, (diagram: Diagram, size) => {
      const { w, h, boxes } = drawDiagram(diagram, { ...PEN, size });
      expect(w).toBeLessThanOrEqual(PEN.width + 0.001);
      const frame: Rect = { x: 0, y: 0, w, h };
      if (diagram.kind === 'axes') {
        for (const box of boxes) expect(contains(frame, rectOf(box), 1.5)).toBe(true);
        const texts = textsIn(boxes);
        expect(overlapping(texts, texts)).toEqual([]);
      }
    }),
  );
});
