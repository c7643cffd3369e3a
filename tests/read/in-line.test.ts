import { describe, expect, it } from '@jest/globals';
import { hasOneInLine, type ThinStroke } from '../../src/read/in-line.ts';

const pale = (x: number, y: number, angle: number, depth = 0.15): ThinStroke => {
  return { at: { x, y }, angle, depth };
};

describe('hasOneInLine', () => {
  const [left, right] = [pale(30, 100, 0.02), pale(44, 100.3, 0.01)];

  it('sees that a fold runs through two marks', () => {
    expect(hasOneInLine(left, [left, right])).toBe(true);
    expect(hasOneInLine(pale(30, 100, Math.PI / 2), [pale(30.2, 140, -Math.PI / 2)])).toBe(true);
  });

  it('sees none where strokes are turned, lie beside one another, or are a pen’s', () => {
    expect(hasOneInLine(left, [left])).toBe(false);
    expect(hasOneInLine(left, [pale(44, 100, 0.7)])).toBe(false);
    expect(hasOneInLine(left, [pale(44, 104, 0.02)])).toBe(false);
    expect(hasOneInLine(pale(30, 100, 0, 0.8), [pale(44, 100, 0, 0.8)])).toBe(false);
  });
});
