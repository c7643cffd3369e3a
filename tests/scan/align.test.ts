import { describe, expect, it } from '@jest/globals';
import { alignPage } from '../../src/scan/align.ts';
import { curled } from '../../src/scan/curl.ts';
import { findSquares } from '../../src/scan/find-squares.ts';
import { middleOf } from '../../src/scan/find-fiducial.ts';
import { homographyOf, project } from '../../src/scan/homography.ts';
import { picture, seenAt, UPRIGHT, type Inked } from './a-picture.ts';
import { aPage, fiducials, SIZE, UPSIDE_DOWN } from './a-page.ts';

const upright = aPage(UPRIGHT);

describe('a page without a code', () => {
  it.each([
    ['upright', UPRIGHT, upright],
    ['upside down', UPSIDE_DOWN, aPage(UPSIDE_DOWN)],
  ])('is aligned by its squares, %s', (_, view, image) => {
    const squares = findSquares(image);
    expect(squares.length).toBeGreaterThanOrEqual(5);
    const alignment = alignPage(image, [], squares);
    expect(alignment?.found).toHaveLength(6);
    expect(alignment?.curl).toBeLessThan(0.05);
    const [seen, told] = [seenAt(view)({ x: 70, y: 120 }), alignment?.warp({ x: 70, y: 120 })];
    expect(Math.hypot(seen.x - (told?.x ?? 0), seen.y - (told?.y ?? 0))).toBeLessThan(0.3);
  });

  it('is aligned though ruled lines, cleanly scanned, are as solid as squares', () => {
    const ruled: Inked = ({ x, y }) =>
      x > 20 && x < 140 && y > 60 && y < 250 && (y / 8) % 1 < 0.04 ? 0.8 : 0;
    const squares = findSquares(aPage(UPRIGHT, ruled));
    expect(alignPage(aPage(UPRIGHT, ruled), [], squares)?.found).toHaveLength(6);
  });

  it('is not aligned by what stands elsewhere than fiducials do', () => {
    const image = picture(SIZE.width, SIZE.height, UPRIGHT, ({ x, y }) =>
      [40, 70, 120, 150, 190, 230].some((at) => Math.abs(x - at * 0.8) < 3 && Math.abs(y - at) < 3)
        ? 1
        : 0,
    );
    expect(findSquares(image)).toEqual([]);
  });
});

describe('a bent page', () => {
  const bend = (y: number): number => (1.8 * (y - 13) * (284 - y)) / (135.5 * 135.5);
  const image = picture(SIZE.width, SIZE.height, UPRIGHT, ({ x, y }) =>
    fiducials()({ x: x - bend(y), y }),
  );

  it('is straightened by the fiducials at its long edges, which tell how bent it is', () => {
    const alignment = alignPage(image, [], findSquares(upright));
    expect(alignment?.curl).toBeGreaterThan(1.5);
    const told = alignment?.warp({ x: 60, y: 148 });
    expect((told?.x ?? 0) / 3 - 60).toBeCloseTo(bend(148), 1);
  });

  it('stays as it is at its corners', () => {
    const corners = (['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const).map(
      middleOf,
    );
    const h = homographyOf(corners.map((mm) => ({ mm, px: seenAt(UPRIGHT)(mm) }))) ?? [];
    const warp = curled(h, [{ id: 'left-edge', by: { x: 9, y: -4 } }]);
    for (const corner of corners) {
      expect(warp(corner).x).toBeCloseTo(project(h, corner).x, 6);
    }
    const edge = middleOf('left-edge');
    expect(warp(edge).x - project(h, edge).x).toBeCloseTo(9, 6);
    expect(warp(edge).y - project(h, edge).y).toBeCloseTo(-4, 6);
  });
});
