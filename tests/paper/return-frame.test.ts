import { expect, test } from '@jest/globals';
import { FIDUCIALS, RING_HOLE } from '../../src/paper/fiducial.ts';
import {
  clearOfFolds,
  FOLD_KEEP_OUT,
  FOLDS,
  foldTicks,
  wayPastFold,
} from '../../src/paper/fold.ts';
import { contains, inset, overlaps, type Rect } from '../../src/paper/rect.ts';
import { BODY, CODE_ZONES, CODES, FOOT, HEAD } from '../../src/paper/return-frame.ts';
import { A4 } from '../../src/paper/stock.ts';

const folds = ['none', 'c5', 'dl'] as const;
const zones: Readonly<Record<string, Rect>> = {
  ...FIDUCIALS,
  HEAD,
  BODY,
  FOOT,
  upper: CODE_ZONES.upper,
  lower: CODE_ZONES.lower,
};

test('the parts of a return page lie apart, inside what printers print', () => {
  const all = Object.entries(zones);
  for (const [name, zone] of all) {
    expect(contains(inset(A4, 10), zone, 1e-9)).toBe(true);
    for (const [other, against] of all) {
      if (name !== other)
        expect([name, other, overlaps(zone, against)]).toEqual([name, other, false]);
    }
  }
});

test('codes and fiducials keep clear of every fold', () => {
  for (const fold of folds) {
    for (const rect of [...Object.values(FIDUCIALS), ...Object.values(CODES)]) {
      expect(clearOfFolds(fold, rect.y, rect.y + rect.h)).toBe(true);
    }
  }
});

test('half a turn shows: no turned fiducial but the corners lies on another, and a corner is a ring', () => {
  const turned = (rect: Rect): Rect => ({
    ...rect,
    x: 210 - rect.x - rect.w,
    y: 297 - rect.y - rect.h,
  });
  const left = turned(FIDUCIALS['left-edge']);
  expect(overlaps(left, FIDUCIALS['right-edge'])).toBe(false);
  expect(contains(FIDUCIALS['top-left'], inset(RING_HOLE, -1))).toBe(true);
});

test('ticks stand at the folds, outside everything else', () => {
  expect(foldTicks('none')).toEqual([]);
  expect(foldTicks('dl').map(({ from }) => from.y)).toEqual([99, 99, 198, 198]);
  for (const { from, to } of foldTicks('c5')) {
    const rect = { x: from.x, y: from.y - 0.2, w: to.x - from.x, h: 0.4 };
    expect(Object.values(zones).some((zone) => overlaps(zone, rect))).toBe(false);
    expect(contains(inset(A4, 4), rect)).toBe(true);
  }
});

test('a band too near a fold is moved just past it', () => {
  const [fold = 0] = FOLDS.c5;
  expect(wayPastFold('c5', 100, 120)).toBe(0);
  const way = wayPastFold('c5', fold - FOLD_KEEP_OUT, fold - FOLD_KEEP_OUT + 1);
  expect(way).toBe(2 * FOLD_KEEP_OUT);
  expect(clearOfFolds('c5', fold + FOLD_KEEP_OUT, fold + 50)).toBe(true);
  expect(clearOfFolds('c5', fold + FOLD_KEEP_OUT - 0.1, fold + 50)).toBe(false);
});
