import { expect, test } from '@jest/globals';
import { paths } from './reading.ts';

const LINE = 'points="10,40 30,40 30,20" fill="none" stroke="#000" stroke-width="2"';

function marked(marker: string, inside: string, ends: string): ReturnType<typeof paths> {
  const [, ...others] = paths(
    `<marker id="m" ${marker}>${inside}</marker><polyline ${LINE} ${ends}/>`,
  );
  return others;
}

const DOT = '<circle cx="5" cy="5" r="5"/>';
const BOX = 'viewBox="0 0 10 10" refX="5" refY="5" markerWidth="4" markerHeight="4"';
const EVERYWHERE = 'marker-start="url(#m)" marker-mid="url(#m)" marker-end="url(#m)"';

test('a dot stands as a dot on the points of a line, as large as widths of the line', () => {
  expect(marked(BOX, DOT, EVERYWHERE).map(({ rect }) => rect)).toEqual(
    [
      [10, 40],
      [30, 40],
      [30, 20],
    ].map(([x = 0, y = 0]) => ({
      x: expect.closeTo(x - 4),
      y: expect.closeTo(y - 4),
      w: expect.closeTo(8),
      h: expect.closeTo(8),
    })),
  );
  const [own] = marked(`${BOX} markerUnits="userSpaceOnUse"`, DOT, 'marker-end="url(#m)"');
  expect(own?.rect.w).toBeCloseTo(4, 9);
});

const TICK = '<path d="M0 0V10" stroke="#000"/>';

test.each([
  ['marker-start', [10, 40], [0, 8]],
  ['marker-mid', [30, 40], [5.657, 5.657]],
  ['marker-end', [30, 20], [8, 0]],
])('a tick at the %s stands across the line', (end, [x = 0, y = 0], size) => {
  const [tick] = marked(`${BOX.replace('refX="5"', '')} orient="auto"`, TICK, `${end}="url(#m)"`);
  const { x: left = 0, y: top = 0, w = 0, h = 0 } = tick?.rect ?? {};
  expect([left + w / 2, top + h / 2]).toEqual([expect.closeTo(x, 3), expect.closeTo(y, 3)]);
  expect([w, h]).toEqual(size.map((each) => expect.closeTo(each, 2)));
});

test('what points is an arrowhead of the house, as dark as its line', () => {
  const arrow = '<path d="M0 0L10 5L0 10z"/>';
  const [head, ...others] = marked(BOX, arrow, 'marker-end="url(#m)" stroke-opacity=".5"');
  expect(others).toEqual([]);
  expect(head).toMatchObject({ fill: 0.5, rect: { y: 20, h: 12, w: 9 } });
});

test('a marker whose lines are marked by itself ends', () => {
  const inside = '<path d="M0 0V10" stroke="#000" marker-end="url(#m)"/>';
  expect(marked(BOX, inside, 'marker-end="url(#m)"').length).toBeLessThan(20);
});
