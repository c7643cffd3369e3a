import { expect, test } from '@jest/globals';
import { partsTold, path, read, told } from './reading.ts';

function clipped(area: string, inside: string, attributes = ''): string {
  return `<defs><clipPath id="c" ${attributes}>${area}</clipPath></defs><g clip-path="url(#c)">${inside}</g>`;
}

const FRAME = '<rect x="10" y="10" width="20" height="20"/>';

test('a shape covers only what its clip leaves of it', () => {
  const shape = path(clipped(FRAME, '<path d="M-90 15H200"/>'));
  expect(shape.rect).toEqual({ x: 10, y: 15, w: 20, h: 0 });
  expect(shape.d).toBe('M-100 0L190 0');
  expect(shape.clips).toEqual([{ d: 'M0 -5L20 -5L20 15L0 15Z' }]);
});

test('the view does not grow by what is cut off', () => {
  expect(read(clipped(FRAME, '<rect x="-500" y="-500" width="999" height="999"/>')).view).toEqual({
    x: 0,
    y: 0,
    w: 100,
    h: 50,
  });
  expect(read(clipped(FRAME, '<rect x="50" width="9" height="9"/>')).parts).toEqual([]);
});

test('a frame around all of a shape and its line is no clip; one through the line is', () => {
  const square = (at: number): string =>
    `<rect x="${at}" y="15" width="5" height="5" stroke="#000" stroke-width="2"/>`;
  expect(path(clipped(FRAME, square(15)))).not.toHaveProperty('clips');
  expect(path(clipped(FRAME, square(10))).clips).toHaveLength(1);
});

test('clips of any shape, moved, holed, one in the other', () => {
  const round = clipped(
    '<path clip-rule="evenodd" d="M0 0H9V9H0ZM2 2H4V4H2Z"/>',
    '<g clip-path="url(#c)"><rect width="20" height="20"/></g>',
    'transform="translate(1 1)"',
  );
  const shape = path(round);
  expect(shape.rect).toEqual({ x: 1, y: 1, w: 9, h: 9 });
  expect(shape.clips).toEqual([
    { d: 'M0 0L9 0L9 9L0 9ZM2 2L4 2L4 4L2 4Z', evenOdd: true },
    { d: 'M0 0L9 0L9 9L0 9ZM2 2L4 2L4 4L2 4Z', evenOdd: true },
  ]);
});

test.each([
  ['<text>a</text>', ''],
  [FRAME, 'clipPathUnits="objectBoundingBox"'],
  [FRAME, 'clip-path="url(#d)"'],
  [FRAME, 'transform="skew(1)"'],
  ['', ''],
])('a clip that is not understood is told: %s %s', (area, attributes) => {
  expect(partsTold(clipped(area, '<rect width="1" height="1"/>', attributes))).toEqual([
    'clip-path',
  ]);
});

test('words are not cut; words that would be are told', () => {
  expect(told(clipped(FRAME, '<text x="15" y="15">a</text>'))).toEqual([]);
  expect(partsTold(clipped(FRAME, '<text x="1" y="15">a</text>'))).toEqual(['clip-path']);
});
