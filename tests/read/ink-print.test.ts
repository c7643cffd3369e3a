import { expect, test } from '@jest/globals';
import type { Patch } from '../../src/model/patch.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { inkedPart, inkPrint } from '../../src/read/ink-print.ts';
import { contains } from '../../src/paper/rect.ts';

const PLACE: Rect = { x: 30, y: 200, w: 80, h: 24 };

/** Paper with one inked rectangle, mm on the page. */
const paperWith =
  (ink: Rect) =>
  (rect: Rect, perMm: number): Patch => {
    const width = Math.round(rect.w * perMm);
    const height = Math.round(rect.h * perMm);
    const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
      const x = rect.x + ((at % width) + 0.5) / perMm;
      const y = rect.y + (Math.floor(at / width) + 0.5) / perMm;
      const isInk = x > ink.x && x < ink.x + ink.w && y > ink.y && y < ink.y + ink.h;
      return isInk ? 40 : 230;
    });
    return { rect, perMm, image: { width, height, pixels } };
  };

test('the inked part of a place holds all ink and little else', () => {
  const ink = { x: 52, y: 207, w: 11, h: 5 };
  const part = inkedPart(PLACE, inkPrint(paperWith(ink), PLACE, 190));
  expect(part === null ? null : contains(part, ink)).toBe(true);
  expect(part?.w).toBeLessThan(ink.w + 8);
  expect(part?.h).toBeLessThan(ink.h + 8);
});

test('it hardly leaves the place, and a bare place has none', () => {
  const ink = { x: 20, y: 190, w: 120, h: 60 };
  const whole = { columns: 2, cells: '1111' };
  const part = inkedPart({ ...PLACE, w: 5, h: 5 }, whole);
  expect(part).toEqual({ x: 29.8, y: 199.8, w: 6.2, h: 6.2 });
  const bare = inkPrint(paperWith({ ...ink, w: 0 }), PLACE, 190);
  expect(inkedPart(PLACE, bare)).toBeNull();
});
