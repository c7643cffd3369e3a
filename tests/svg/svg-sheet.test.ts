import { expect, test } from '@jest/globals';
import { partsTold, path, texts } from './reading.ts';

function fill(sheet: string, look: string): unknown {
  return path(`<style>${sheet}</style><g class="out"><rect ${look} width="9" height="9"/></g>`)
    .fill;
}

test.each([
  ['.a { fill: #fff }', 0],
  ['rect{fill:#fff}', 0],
  ['*{fill:#fff}', 0],
  ['#i{fill:#fff}', 0],
  ['rect.a.b, circle { fill: #fff; }', 0],
  ['g .a{fill:#fff}', 0],
  ['.out rect{fill:#fff}', 0],
  ['<![CDATA[ /* .b{fill:#000} */ .a{fill:#fff} ]]>', 0],
  ['.a{fill:#fff !important}', 0],
  ['@font-face{font-family:x;src:url(a)} .a{fill:#fff}', 0],
  ['.c{fill:#fff}', 1],
  ['circle{fill:#fff}', 1],
  ['a .b{fill:#fff}', 1],
  ['.a{fill:#fff}.a{fill:#000}', 1],
  ['#i{fill:#fff}.a{fill:#000}', 0],
  ['.a{fill:#fff}rect{fill:#000}', 0],
])('%s', (sheet, ink) => {
  expect(fill(sheet, 'id="i" class="a b"')).toBe(ink);
});

test('a sheet goes before attributes, the style of an element before the sheet', () => {
  expect(fill('.a{fill:#fff}', 'class="a" fill="#000"')).toBe(0);
  expect(fill('.a{fill:#fff}', 'class="a" style="fill:#000"')).toBe(1);
});

test('a sheet holds for lines, words and what is not to be seen', () => {
  const sheet =
    '<style>.l{fill:none;stroke:#000;stroke-width:3px}text{font:bold 9px Arial}.n{display:none}</style>';
  expect(
    path(`${sheet}<path class="l" d="M0 0L9 9"/><rect class="n" width="9" height="9"/>`),
  ).toMatchObject({
    stroke: { width: 3 },
  });
  expect(texts(`${sheet}<text>a</text>`)).toMatchObject([{ runs: [{ size: 9, bold: true }] }]);
});

test.each([
  'rect:first-child{fill:#fff}',
  'g > rect{fill:#fff}',
  'rect[x]{fill:#fff}',
  '@media print{rect{fill:#fff}}',
  'rect{fill:#fff',
])('what is not read of a sheet is told: %s', (sheet) => {
  expect(partsTold(`<style>${sheet}</style>`)).toEqual(['style']);
});

test('a sheet beyond all measure is told, not read', () => {
  const rules = '.a{fill:#fff}'.repeat(1000);
  expect(partsTold(`<style>${rules}</style>${'<title/>'.repeat(10_000)}`)).toEqual(['style']);
});
