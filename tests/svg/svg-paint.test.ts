import { expect, test } from '@jest/globals';
import { drawn, partsTold, path, paths, read, told } from './reading.ts';

const SQUARE = 'width="10" height="10"';

test.each([
  ['fill="#000" fill-opacity="0.2"', 0.2],
  ['fill="#000" fill-opacity="20%"', 0.2],
  ['fill="#00000033"', 0.2],
  ['fill="#0003"', 0.2],
  ['fill="rgba(0, 0, 0, 0.2)"', 0.2],
  ['fill="rgb(0 0 0 / 20%)"', 0.2],
  ['style="fill:#000;opacity:.4;fill-opacity:0.5"', 0.2],
  ['color="rgba(0,0,0,.4)" fill="currentColor" fill-opacity=".5"', 0.2],
  // Half of a half-dark red: 0.7 dark where nothing shines through.
  ['fill="red" fill-opacity="0.5"', 0.35],
])('a fill seen through is as dark as on white paper: %s', (look, ink) => {
  expect(path(`<rect ${SQUARE} ${look}/>`).fill).toBeCloseTo(ink, 9);
});

test.each([
  'stroke="#000" stroke-opacity="0.3"',
  'stroke="#0000004d"',
  'stroke="#000" opacity=".3"',
])('so is a line: %s', (look) => {
  expect(path(`<rect ${SQUARE} fill="none" ${look}/>`).stroke?.ink).toBeCloseTo(0.3, 2);
});

test('opacity holds for all inside, and is said of fill and line apart', () => {
  const inside = `<g opacity=".5" fill-opacity=".4" stroke="#000"><rect ${SQUARE}/></g>`;
  const [fill, line] = paths(inside);
  expect(fill).toMatchObject({ fill: 0.2 });
  expect(fill).not.toHaveProperty('stroke');
  expect(line).toMatchObject({ stroke: { ink: 0.5 } });
  expect(line).not.toHaveProperty('fill');
});

test.each([
  'fill-opacity="0"',
  'fill="#0000"',
  'fill="rgba(1,2,3,0)"',
  'fill="transparent"',
  'opacity="0"',
  'fill="none" stroke="#000" stroke-opacity="0"',
])('what covers nothing is not drawn: %s', (look) => {
  expect(read(`<rect ${SQUARE} ${look}/>`).parts).toEqual([]);
});

test('what is seen through lies below the lines and words it would hide, on the area below it', () => {
  const inside =
    '<rect width="90" height="50" fill="#fff"/><path d="M0 5H90" stroke="#000"/><text x="5" y="9">a</text>' +
    '<rect x="2" y="2" width="20" height="20" fill-opacity=".1"/>';
  expect(read(inside).parts.map((part) => (part.kind === 'path' ? part.rect.w : 'words'))).toEqual([
    90,
    20,
    90,
    'words',
  ]);
});

test('two areas seen through one another are told; beside one another or on white they are not', () => {
  const two = (x: number, fill: string): string =>
    `<g fill-opacity=".5"><rect ${SQUARE} fill="${fill}"/><rect x="${x}" ${SQUARE}/></g>`;
  expect(partsTold(two(5, '#000'))).toEqual(['opacity']);
  expect(partsTold(two(15, '#000'))).toEqual([]);
  expect(partsTold(two(5, '#fff'))).toEqual([]);
  // A point on a pale area: nothing that anybody sees.
  expect(partsTold(two(5, '#ddd'))).toEqual([]);
});

const STOPS = '<stop stop-color="#000"/><stop offset="1" style="stop-color:#fff;stop-opacity:.5"/>';

test('of a gradient or a pattern it is told what is printed in its place, other parts in general', () => {
  const pattern = `<pattern id="p"/><rect ${SQUARE} fill="url(#p)"/>`;
  expect(told(pattern)).toEqual(expect.arrayContaining([['picture-svg-fill', 2, 'url(#p)']]));
  expect(told(`<rect ${SQUARE} fill="plaid"/>`)).toEqual([['picture-svg-part', 2, 'plaid']]);
});

test('a gradient is the mean of its colours, and told unless they are one', () => {
  const inside = `<linearGradient id="a">${STOPS}</linearGradient><radialGradient id="g" href="#a"/><rect ${SQUARE} fill="url(#g)"/>`;
  expect(partsTold(inside)).toEqual(['url(#g)']);
  expect(drawn(inside)).toMatchObject([{ fill: 0.5 * 0.75 }]);
  const one = `<linearGradient id="g"><stop stop-color="#888"/></linearGradient><rect ${SQUARE} fill="url(#g)"/>`;
  expect(path(one).fill).toBeCloseTo(0.47, 9);
});

test('a paint that is not in the file is what stands behind it', () => {
  expect(drawn(`<rect ${SQUARE} fill="url(#none) #fff"/>`)).toMatchObject([{ fill: 0 }]);
});

test('a colour for light and dark screens is the light one', () => {
  const look = 'style="fill: light-dark(rgb(255, 255, 255), var(--dark, #121212))"';
  expect(path(`<rect ${SQUARE} ${look}/>`).fill).toBe(0);
});
