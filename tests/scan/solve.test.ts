import { describe, expect, it } from '@jest/globals';
import { leastSquares } from '../../src/scan/solve.ts';

describe('leastSquares', () => {
  it('solves what three rows settle, whatever their order', () => {
    const rows = [
      [0, 2, 1],
      [1, 0, 3],
      [4, 1, 0],
    ];
    const found = leastSquares(rows, [5, 7, 9]) ?? [];
    rows.forEach((row, at) => {
      const left = row.reduce((sum, value, each) => sum + value * (found[each] ?? 0), 0);
      expect(left).toBeCloseTo([5, 7, 9][at] ?? 0, 9);
    });
  });

  it('goes between rows that disagree', () => {
    expect(leastSquares([[1], [1], [1]], [1, 2, 6])?.[0]).toBeCloseTo(3, 9);
  });

  it('says so when an unknown is not settled', () => {
    const twice = [
      [1, 2],
      [2, 4],
    ];
    expect(leastSquares(twice, [1, 2])).toBeNull();
  });
});
