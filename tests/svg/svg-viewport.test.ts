import { expect, test } from '@jest/globals';
import { drawn, partsTold, path, paths, read } from './reading.ts';

const ALL = '<rect width="10" height="20"/>';

test.each([
  ['', { x: 20, y: 0, w: 20, h: 40 }],
  ['preserveAspectRatio="xMinYMin"', { x: 10, y: 0, w: 20, h: 40 }],
  ['preserveAspectRatio="xMaxYMid meet"', { x: 30, y: 0, w: 20, h: 40 }],
  ['preserveAspectRatio="none"', { x: 10, y: 0, w: 40, h: 40 }],
])('a view inside stands in its place %s', (ratio, rect) => {
  const inside = `<svg x="10" width="40" height="40" viewBox="0 0 10 20" ${ratio}>${ALL}</svg>`;
  expect(path(inside).rect).toEqual(rect);
});

test('of a view that fills its place the rest is cut off, unless it is to be visible', () => {
  const view = 'width="20" height="20" viewBox="0 0 10 20" preserveAspectRatio="xMidYMin slice"';
  expect(path(`<svg ${view}>${ALL}</svg>`)).toMatchObject({
    rect: { x: 0, y: 0, w: 20, h: 20 },
    clips: [{ d: 'M0 0L20 0L20 20L0 20Z' }],
  });
  const whole = path(`<svg ${view} style="overflow:visible">${ALL}</svg>`);
  expect(whole).not.toHaveProperty('clips');
  expect(whole.rect.h).toBe(40);
});

const SYMBOL = `<symbol id="s" viewBox="0 0 10 20" fill="#fff">${ALL}</symbol>`;

test('a symbol has the size of its use, and its own looks', () => {
  const used = path(`${SYMBOL}<use href="#s" x="5" y="6" width="20" height="20"/>`);
  expect(used).toMatchObject({ rect: { x: 10, y: 6, w: 10, h: 20 }, fill: 0 });
});

test('the whole drawing is stretched when it says so', () => {
  const drawing = read(
    ALL,
    'width="40" height="20" viewBox="0 0 10 20" preserveAspectRatio="none"',
  );
  expect(drawing).toMatchObject({
    view: { x: 0, y: 0, w: 40, h: 20 },
    parts: [{ rect: { w: 40, h: 20 } }],
  });
  expect(drawing.unit).toBeCloseTo(25.4 / 96, 9);
});

test.each([
  ['transform="translate(10-2)"', { x: 10, y: -2 }],
  ['style="transform: translate(10px, -2px) scale(1)"', { x: 10, y: -2 }],
  ['transform="none"', { x: 0, y: 0 }],
])('moves: %s', (look, place) => {
  expect(path(`<rect width="1" height="1" ${look}/>`).rect).toMatchObject(place);
});

test('degrees of a style sheet are degrees', () => {
  const { rect } = path('<path d="M0 0L10 0" style="transform:rotate(90deg)"/>');
  expect([rect.w, rect.h]).toEqual([expect.closeTo(0), expect.closeTo(10)]);
});

test.each([
  ['style="transform:translate(50%, 0)"', 'transform'],
  ['style="transform:rotate(1turn)"', 'transform'],
  ['transform="scale(1 2 3)"', 'transform'],
  ['transform="frobnicate(1)"', 'transform'],
  ['transform="rotate(9)" style="transform-origin:center"', 'transform-origin'],
])('what is not understood is told: %s', (look, part) => {
  expect(partsTold(`<rect width="1" height="1" ${look}/>`)).toEqual([part]);
});

test('of a choice by language one is drawn: Kazakh, Russian, or none; the choice is told', () => {
  const choice = (...languages: readonly string[]): string =>
    `<switch>${languages.map((each, at) => `<rect width="${at + 1}" height="1" ${each === '' ? '' : `systemLanguage="${each}"`}/>`).join('')}</switch>`;
  const seen = (...languages: readonly string[]): unknown => {
    const around = `<g>${choice(...languages)}</g>`;
    return [partsTold(around), ...widths(around)];
  };
  expect(seen('de', 'ru', 'kk-KZ', '')).toEqual([['switch'], 3]);
  expect(seen('de', 'en, ru', '')).toEqual([['switch'], 2]);
  expect(seen('de', '')).toEqual([['switch'], 2]);
  expect(seen('', '')).toEqual([[], 1]);
});

test('what stands beside a foreign object is drawn instead of it', () => {
  expect(paths('<switch><foreignObject/><rect width="3" height="1"/></switch>')).toHaveLength(1);
});

function widths(inside: string): readonly number[] {
  return drawn(inside).flatMap((part) => (part.kind === 'path' ? [part.rect.w] : []));
}
