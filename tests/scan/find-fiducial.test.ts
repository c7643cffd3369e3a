import { describe, expect, it } from '@jest/globals';
import type { FiducialId } from '../../src/model/page.ts';
import { findFiducial, middleOf } from '../../src/scan/find-fiducial.ts';
import { picture, ring, seenAt, together, type View } from './a-picture.ts';
import { fiducials } from './a-page.ts';

/** The upper part of a page, a little turned. */
const VIEW: View = { perMm: 7.87, angle: 0.02, at: { x: 8.3, y: 5.6 } };
const upper = picture(1650, 240, VIEW, fiducials());

describe('findFiducial', () => {
  it.each<FiducialId>(['top-left', 'top-right'])(
    'finds %s to a tenth of a pixel, foretold two millimetres away',
    (id) => {
      const truth = seenAt(VIEW);
      const foretold = seenAt({ ...VIEW, at: { x: VIEW.at.x + 11, y: VIEW.at.y - 12 } });
      const found = findFiducial(upper, foretold, id, 3);
      const at = truth(middleOf(id));
      expect(found?.px.x).toBeCloseTo(at.x, 0.7);
      expect(found?.px.y).toBeCloseTo(at.y, 0.7);
      expect(Math.hypot((found?.px.x ?? 0) - at.x, (found?.px.y ?? 0) - at.y)).toBeLessThan(0.1);
      expect(found?.contrast).toBeGreaterThan(150);
    },
  );

  it('finds none on white paper, nor in a ring or a blot of another size', () => {
    const at = middleOf('top-left');
    const others = [
      () => 0,
      ring(at, 1.4, 0.6),
      ({ x, y }: { x: number; y: number }) => (Math.hypot(x - at.x, y - at.y) < 5 ? 1 : 0),
    ];
    for (const inked of others) {
      const image = picture(240, 240, VIEW, together(inked));
      expect(findFiducial(image, seenAt(VIEW), 'top-left', 3)).toBeNull();
    }
  });
});
