import { describe, expect, it } from '@jest/globals';
import type { Pixel } from '../../src/model/grey-image.ts';
import type { Point } from '../../src/paper/rect.ts';
import {
  affineOf,
  homographyOf,
  pixelsPerMm,
  project,
  residuals,
  similarityOf,
} from '../../src/scan/homography.ts';

/** A page seen from the side. */
function tilted({ x, y }: Point): Pixel {
  const w = 1 + 0.0009 * x - 0.0004 * y;
  return { x: (7 * x + 0.6 * y + 130) / w, y: (8 * y - 0.4 * x + 90) / w };
}

const PLACES: readonly Point[] = [
  { x: 13, y: 13 },
  { x: 197, y: 13 },
  { x: 13, y: 284 },
  { x: 197, y: 284 },
  { x: 13, y: 166 },
  { x: 197, y: 180 },
];

const pairs = PLACES.map((mm) => ({ mm, px: tilted(mm) }));

describe('homographyOf', () => {
  it.each([4, 6])('foretells any other place from %i', (count) => {
    const h = homographyOf(pairs.slice(0, count)) ?? [];
    for (const place of [
      { x: 60, y: 200 },
      { x: 180, y: 70 },
    ]) {
      const [seen, told] = [tilted(place), project(h, place)];
      expect(Math.hypot(seen.x - told.x, seen.y - told.y)).toBeLessThan(1e-4);
    }
  });

  it('is settled by no fewer than four, and not by four of a line', () => {
    expect(homographyOf(pairs.slice(0, 3))).toBeNull();
    const line = [10, 60, 120, 250].map((y) => ({ mm: { x: 20, y }, px: { x: 20, y } }));
    expect(homographyOf(line)).toBeNull();
  });

  it('tells how far each of too many is off', () => {
    const [first, ...others] = pairs;
    const moved = { mm: first?.mm ?? { x: 0, y: 0 }, px: { x: 0, y: 0 } };
    const h = homographyOf(others) ?? [];
    const away = residuals(h, [moved, ...others]);
    expect(away[0]).toBeGreaterThan(100);
    expect(Math.max(...away.slice(1))).toBeLessThan(1e-3);
  });
});

describe('maps of fewer pairs', () => {
  const scale = ({ x, y }: Point): Pixel => ({ x: 8 * x - y + 3, y: x + 8 * y - 5 });
  const flat = PLACES.map((mm) => ({ mm, px: scale(mm) }));

  it('turns and scales by two, and stretches by three', () => {
    for (const h of [similarityOf(flat.slice(0, 2)), affineOf(flat.slice(0, 3))]) {
      expect(project(h ?? [], { x: 100, y: 100 }).x).toBeCloseTo(703, 6);
      expect(pixelsPerMm(h ?? [])).toBeCloseTo(Math.sqrt(65), 6);
    }
    expect(similarityOf(flat.slice(0, 1))).toBeNull();
    expect(affineOf([...flat.slice(0, 1), ...flat.slice(0, 1), ...flat.slice(0, 1)])).toBeNull();
  });
});
