import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawDiagram } from '../../src/diagram/draw-diagram.ts';
import { lineNumbers } from '../../src/diagram/line-numbers.ts';
import { roundStep } from '../../src/text/round-step.ts';
import { rectOf, textsIn } from '../compose/box-rects.ts';
import { PEN } from './a-pen.ts';

/** Numbers under a line from one end to the other, and how many ticks it has; 150 mm long. */
function numbered(from: number, to: number, step: number | null) {
  const all = lineNumbers({ x: { from, to }, step }, 150 / (to - from), PEN);
  const numbers = all.filter((tick) => tick.numbered).map(({ value }) => value);
  return { numbers, ticks: all.length };
}

const multiples = (step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at * step);

test.each([
  [10, 1, 11, 11],
  [20, 2, 11, 21],
  [60, 5, 13, 61],
  [100, 10, 11, 21],
  [1000, 100, 11, 21],
  [1_000_000, 100_000, 11, 21],
])('0..%d without a step: a number at every %d', (to, step, count, ticks) => {
  expect(numbered(0, to, null)).toEqual({ numbers: multiples(step, count), ticks });
});

test('a line shorter than two whole numbers has what is between, a short one only whole numbers', () => {
  expect(numbered(0.2, 0.8, null).numbers).toHaveLength(13);
  expect(numbered(0, 1, null).numbers).toEqual([0, 1]);
  expect(numbered(-2, 2, null).numbers).toEqual([-2, -1, 0, 1, 2]);
});

test('a step of the teacher has all its ticks; where numbers would touch, every so many-th has its own', () => {
  expect(numbered(0, 20, 1)).toEqual({ numbers: multiples(1, 21), ticks: 21 });
  expect(numbered(0, 1000, 25)).toEqual({ numbers: multiples(50, 21), ticks: 41 });
  // Counted from 0, wherever the line begins.
  expect(numbered(900, 1900, 25).numbers[0]).toBe(1000);
});

test('a number between the ends that is wider than they are stays inside', () => {
  const x = { from: 6092, to: 6093 };
  const line = { kind: 'number-line', x, step: 0.02, points: [], spans: [], jumps: [], unit: 7 };
  const drawn = drawDiagram(line as never, { ...PEN, size: 22, width: 80 });
  expect(Math.min(...textsIn(drawn.boxes).map((box) => rectOf(box).x))).toBeGreaterThan(-0.001);
});

test('numbers never touch, and one stands at every line', () => {
  const steps = fc.constantFrom(null, 38, 23, 7);
  const unit = fc.constantFrom(null, 2, 7);
  const size = fc.constantFrom(9, 14, 22);
  const width = fc.constantFrom(80, 170);
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.record({ steps, unit, size, width }),
      (from, length, of) => {
        const x = { from, to: from + length };
        const step = of.steps === null ? null : roundStep(length / of.steps);
        const none = { points: [], spans: [], jumps: [] };
        const line = { kind: 'number-line', x, step, ...none, unit: of.unit } as const;
        const drawn = drawDiagram(line, { ...PEN, size: of.size, width: of.width });
        const rects = textsIn(drawn.boxes).map(rectOf);
        expect(rects.length).toBeGreaterThan(0);
        if (step === null) expect(rects.length).toBeLessThanOrEqual(13);
        rects.slice(1).forEach((rect, at) => {
          const before = rects[at];
          if (before !== undefined) expect(rect.x - before.x - before.w).toBeGreaterThan(1);
        });
        expect(Math.min(...rects.map((rect) => rect.x))).toBeGreaterThan(-0.001);
        expect(Math.max(...rects.map((rect) => rect.x + rect.w))).toBeLessThan(drawn.w + 0.001);
      },
    ),
  );
});
