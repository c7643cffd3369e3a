import { describe, expect, it } from '@jest/globals';
import type { Box } from '../../src/model/page.ts';
import type { MarkReading } from '../../src/model/reading.ts';
import { readMarks } from '../../src/read/read-marks.ts';
import { patchOf } from '../../src/scan/patch.ts';
import { picture, ring, seenAt, stroke, together, UPRIGHT, type Inked } from '../scan/a-picture.ts';

const VIEW = { ...UPRIGHT, perMm: 7.87 };

/** Two rows of four marks. */
const PLACES = [0, 1].flatMap((row) =>
  [0, 1, 2, 3].map((column) => ({ x: 16 + 14 * column, y: 16 + 14 * row })),
);
const boxesOf = (side: number): readonly Box[] =>
  PLACES.map(({ x, y }, at): Box => {
    const rect = { x: x - side / 2, y: y - side / 2, w: side, h: side };
    return { kind: 'mark', item: 'maths#1', option: `${at}`, shape: 'circle', rect };
  });
const outlinesOf = (side: number): Inked =>
  together(...PLACES.map((at) => ring(at, side / 2 - 0.1, 0.2, 0.6)));
const USUAL = 4.5;
const [boxes, outlines] = [boxesOf(USUAL), outlinesOf(USUAL)];

/** How they are read when drawn on so; seen `by` mm beside where they are foretold. */
function readings(drawn: Inked, by = 0, side = USUAL): readonly MarkReading[] {
  const image = picture(590, 360, VIEW, together(outlinesOf(side), drawn));
  const warp = seenAt({ ...VIEW, at: { x: -by * VIEW.perMm, y: 0 } });
  return readMarks((rect, perMm) => patchOf(image, warp, rect, perMm), boxesOf(side), 215);
}

const statesOf = (read: readonly MarkReading[]): readonly string[] =>
  read.map((each) => each.state);
const around = (at: number): { readonly x: number; readonly y: number } =>
  PLACES[at] ?? { x: 0, y: 0 };

/** From the middle of a mark, mm. */
function from(at: number, dx: number, dy: number) {
  return { x: around(at).x + dx, y: around(at).y + dy };
}

const tick = (at: number, ink = 0.8): Inked =>
  together(
    stroke(from(at, -1.6, 0), from(at, -0.3, 1.2), 0.5, ink),
    stroke(from(at, -0.3, 1.2), from(at, 2, -2), 0.5, ink),
  );

describe('readMarks', () => {
  it('leaves blank marks blank', () => {
    expect(new Set(statesOf(readings(() => 0)))).toEqual(new Set(['blank']));
  });

  it.each([0, 0.5])('sees ticks, faint ones too, %f mm beside their place', (by) => {
    const states = statesOf(readings(together(tick(1), tick(6, 0.3)), by));
    expect(states.map((state) => state === 'marked')).toEqual(
      PLACES.map((_, at) => at === 1 || at === 6),
    );
  });

  it('sees them in the larger marks of large print, and what is blank, rubbed out or ringed there', () => {
    const smear: Inked = (at) =>
      Math.hypot(at.x - around(4).x, at.y - around(4).y) < 2.1 ? 0.12 : 0;
    const drawn = together(tick(1), tick(6, 0.3), smear, tick(3), ring(around(3), 3.7, 0.6));
    const states = statesOf(readings(drawn, 0.3, 5.5));
    expect(states).toEqual([
      ...['blank', 'marked', 'blank', 'changed'],
      ...['trace', 'blank', 'marked', 'blank'],
    ]);
  });

  it('tells a fold that runs through a row from marks', () => {
    const fold = stroke({ x: 0, y: 16.2 }, { x: 75, y: 16.8 }, 0.4, 0.4);
    const states = statesOf(readings(together(fold, tick(6))));
    expect(states.slice(0, 4)).toEqual(['line', 'line', 'line', 'line']);
    expect(states[6]).toBe('marked');
  });

  it('says where faint pencil would be lost: outlines are printed grey, and a scan has no greys', () => {
    const take = (scanned: (grey: number) => number): boolean => {
      const image = picture(590, 360, VIEW, outlines);
      const pixels = image.pixels.map((grey) => scanned(grey));
      const read = readMarks(
        (rect, perMm) => patchOf({ ...image, pixels }, seenAt(VIEW), rect, perMm),
        ...([boxes, 255] as const),
      );
      return read.every(({ pencilLost }) => pencilLost === true);
    };
    expect(take((grey) => (grey < 200 ? 0 : 255))).toBe(true);
    expect(take((grey) => (grey < 60 ? 0 : 255))).toBe(true);
    expect(take((grey) => grey)).toBe(false);
  });

  it('asks about the rim of a stain that covers part of a mark', () => {
    const stain: Inked = ({ x, y }) => (Math.hypot(x - 10, y - 16) < 6.6 ? 0.25 : 0);
    expect(statesOf(readings(stain))[0]).toBe('trace');
  });

  it('sees what was rubbed out as a trace, and what was ringed as changed', () => {
    const smear: Inked = (at) => {
      const far = Math.hypot(at.x - around(0).x, at.y - around(0).y);
      return far < 1.7 ? 0.12 : 0;
    };
    const states = statesOf(readings(together(smear, tick(2), ring(around(2), 3.2, 0.6))));
    expect(states[0]).toBe('trace');
    expect(states[2]).toBe('changed');
  });

  it('sees a full mark with a cross over it as struck out, and no cross in an empty one, however large', () => {
    const full: Inked = (at) =>
      Math.hypot(at.x - around(0).x, at.y - around(0).y) < 2.1 ? 0.7 : 0;
    const cross = (at: number, by: number): Inked =>
      together(
        stroke(from(at, -by, -by), from(at, by, by), 0.5, 0.8),
        stroke(from(at, -by, by), from(at, by, -by), 0.5, 0.8),
      );
    const states = statesOf(readings(together(full, cross(0, 3), cross(5, 3))));
    expect([states[0], states[5]]).toEqual(['struck', 'marked']);
    expect(statesOf(readings(full))[0]).toBe('marked');
    const square: Inked = ({ x, y }) =>
      Math.max(Math.abs(x - around(0).x), Math.abs(y - around(0).y)) < 2.25 ? 0.8 : 0;
    expect(statesOf(readings(square))[0]).toBe('marked');
  });

  it('sees that a mark was ringed though nothing is in it', () => {
    expect(statesOf(readings(ring(around(3), 3.2, 0.5)))[3]).toBe('changed');
  });
});
