import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSvg } from '../../src/svg/read-svg.ts';
import { path, read, told } from './reading.ts';

test('a drawing has its own size in millimetres, or in pixels at 96 to an inch', () => {
  expect(read('').view).toEqual({ x: 0, y: 0, w: 100, h: 50 });
  expect(read('').unit).toBeCloseTo(0.4, 9);
  expect(read('', 'viewBox="0 0 96 96"').unit * 96).toBeCloseTo(25.4, 9);
  expect(read('', 'width="2in" height="1cm"').view.w).toBe(192);
});

test.each([
  ['<rect x="1" y="2" width="3" height="4"/>', 'M0 0L3 0L3 4L0 4Z', [1, 2, 3, 4]],
  ['<line x1="5" y1="1" x2="2" y2="9"/>', 'M3 0L0 8', [2, 1, 3, 8]],
  ['<polyline points="0,0 10 5,20,0"/>', 'M0 0L10 5L20 0', [0, 0, 20, 5]],
  ['<polygon points="0 0 4 0 4 4"/>', 'M0 0L4 0L4 4Z', [0, 0, 4, 4]],
  ['<path d="m2 2h4v4h-4z"/>', 'M0 0L4 0L4 4L0 4Z', [2, 2, 4, 4]],
  ['<path d="M0 0Q3 6 6 0"/>', 'M0 0C2 4 4 4 6 0', [0, 0, 6, 4]],
  ['<g transform="translate(10 20) scale(2)"><path d="M1 1L2 3"/></g>', 'M0 0L2 4', [12, 22, 2, 4]],
])('%s', (inside, d, [x, y, w, h]) => {
  const shape = path(inside);
  expect([shape.d, shape.rect]).toEqual([d, { x, y, w, h }]);
});

test('circles and round corners are curves', () => {
  const { rect, d } = path('<circle cx="50" cy="25" r="20"/>');
  expect(rect).toEqual({ x: 30, y: 5, w: 40, h: 40 });
  expect(d.match(/C/gu)).toHaveLength(4);
  expect(path('<rect width="10" height="10" rx="2"/>').d.match(/C/gu)).toHaveLength(4);
});

test('colours become greys; what is said around an element holds inside, its own style wins', () => {
  const inside =
    '<g fill="red" stroke="#000" stroke-width="2"><path style="fill:none" d="M0 0L9 9"/><path d="M0 0L9 9" stroke="none"/></g>';
  const [first, second] = read(inside).parts;
  expect(first).toMatchObject({ stroke: { width: 2, ink: 1 } });
  expect(first).not.toHaveProperty('fill');
  expect(second).toMatchObject({ fill: 0.7 });
  expect(second).not.toHaveProperty('stroke');
  expect(path('<path d="M0 0L9 9" fill="rgb(255, 255, 255)"/>').fill).toBe(0);
  expect(path('<path d="M0 0L9 9" fill="#888" opacity="0.5"/>').fill).toBeCloseTo(0.235, 9);
});

test('lines grow with what is around them, dashes too', () => {
  const inside =
    '<g transform="scale(3)"><path d="M0 0L9 9" stroke="#000" stroke-width="2" stroke-dasharray="4 1"/></g>';
  expect(path(inside).stroke).toEqual({ width: 6, ink: 1, dash: [12, 3] });
});

test('words: lines of their own, indices above the baseline, spaces as one', () => {
  const inside =
    '<text x="10" y="20" font-size="8" text-anchor="middle">Ұзын\n  <tspan font-weight="bold">сөз</tspan><tspan dy="-3" font-size="5">2</tspan><tspan x="10" y="30">екінші</tspan></text>';
  const { parts } = read(inside);
  expect(parts).toEqual([
    {
      kind: 'text',
      x: 10,
      y: 20,
      align: 'center',
      runs: [
        { text: 'Ұзын ', size: 8, bold: false, italic: false, rise: 0 },
        { text: 'сөз', size: 8, bold: true, italic: false, rise: 0 },
        { text: '2', size: 5, bold: false, italic: false, rise: 3 },
      ],
    },
    {
      kind: 'text',
      x: 10,
      y: 30,
      align: 'center',
      runs: [{ text: 'екінші', size: 8, bold: false, italic: false, rise: 0 }],
    },
  ]);
});

test('words of no size are none', () => {
  expect(read('<text font-size="0">a</text>').parts).toEqual([]);
  expect(read('<g transform="scale(0)"><text>a</text></g>').parts).toEqual([]);
});

test('what is defined once is drawn where it is used, and nothing without end', () => {
  const inside = '<defs><g id="a"><path d="M0 0L1 1"/></g></defs><use href="#a" x="5" y="6"/>';
  expect(path(inside).rect).toEqual({ x: 5, y: 6, w: 1, h: 1 });
  expect(told('<g id="b"><use href="#b"/></g>')).toEqual([['picture-svg-part', 2, 'use']]);
});

test('a line with a marker ends in an arrowhead', () => {
  const inside = '<line x1="0" y1="5" x2="30" y2="5" stroke="#000" marker-end="url(#m)"/>';
  const [, head] = read(inside).parts;
  expect(head).toMatchObject({ fill: 1, rect: { x: 24, w: 6 } });
});

test.each([
  ['<image href="a.png"/>', 'image'],
  ['<style>path:hover { fill: red }</style>', 'style'],
  ['<foreignObject/>', 'foreignObject'],
  ['<path d="M0 0X"/>', 'path'],
  ['<rect width="5" height="5" fill="chartreuse"/>', 'chartreuse'],
  ['<g clip-path="url(#c)"><path d="M0 0L1 1"/></g>', 'clip-path'],
  ['<text transform="rotate(90)">y</text>', 'text rotate'],
  ['<rect style="&st0;" width="1" height="1"/>', '&st0;'],
])('%s is told with its line', (inside, part) => {
  expect(told(inside)).toEqual([['picture-svg-part', 2, part]]);
});

test('a fill that is no grey is told with what is drawn instead', () => {
  const gradient = '<rect width="5" height="5" fill="url(#g)"/>';
  expect(told(gradient)).toEqual([['picture-svg-fill', 2, 'url(#g)']]);
});

test('nothing drawn is cut off: what lies beyond the view is seen', () => {
  const inside = '<rect x="-10" y="40" width="20" height="20"/>';
  const { value, problems } = readSvg(`<svg viewBox="0 0 100 50">${inside}</svg>`, 'a.svg');
  expect(value?.view).toEqual({ x: -10, y: 0, w: 110, h: 60 });
  expect(problems).toMatchObject([{ code: 'picture-svg-part', values: { part: 'viewBox' } }]);
  // A line's end is no other picture.
  expect(read('<path d="M-2 0L102 52"/>').view.w).toBe(104);
});

test('no SVG, no size, or a tag left open: no drawing', () => {
  for (const text of ['', 'сурет', '<html/>', '<svg/>', '<svg viewBox="0 0 1 1"><g></svg>']) {
    expect(readSvg(text, 'a.svg')).toEqual({ value: null, problems: [] });
  }
});

test('a drawing larger than any figure is refused', () => {
  const inside = '<g/>'.repeat(20_001);
  const { value, problems } = readSvg(`<svg viewBox="0 0 1 1">${inside}</svg>`, 'a.svg');
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ code: 'picture-svg-large', place: { file: 'a.svg' } }]);
});

test.each([
  ['valueOf', 2],
  ['__proto__', 2],
  ['constructor', 2],
])('an element called %s is only one that is not known', (tag, line) => {
  expect(told(`<${tag}/>`)).toEqual([['picture-svg-part', line, tag]]);
});

test('words that every object of JavaScript has are no colours and no places', () => {
  expect(told('<rect width="1" height="1" fill="constructor"/>')).toEqual([
    ['picture-svg-part', 2, 'constructor'],
  ]);
  const inside =
    '<text text-anchor="constructor">a<tspan baseline-shift="valueOf">b</tspan></text>';
  expect(read(inside).parts).toMatchObject([{ align: 'left', runs: [{ rise: 0 }, { rise: 0 }] }]);
});

test.each([
  '<path d="M0 0L1 1" stroke="red" stroke-width="1e400" stroke-dasharray="1e400 1"/>',
  '<text font-size="1e400">a</text>',
  '<text font-size="9" dy="1e400em">a</text>',
  '<g transform="scale(1e308)"><g transform="scale(1e308)"><path d="M0 0L1 1" stroke="red"/></g></g>',
  '<g transform="scale(1e200)"><path d="M0 0L1 1" stroke="red"/><text>a</text></g>',
  '<rect width="5" height="5" opacity="1e400%"/>',
])('numbers beyond all measure leave only numbers: %s', (inside) => {
  for (const attributes of ['viewBox="0 0 9 9"', 'viewBox="0 0 1e400 1e400"', 'width="1e400"']) {
    const { value } = readSvg(`<svg ${attributes}>${inside}</svg>`, 'a.svg');
    // JSON has no numbers but finite ones, and the frozen plan is JSON.
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  }
});

test.each([
  ['lines of text', `<text>${'<tspan x="1" y="1">a</tspan>'.repeat(20_001)}</text>`],
  ['letters', `<text>${'а'.repeat(500_000)}</text>`],
  [
    'text used often',
    `<g id="t"><text>${'<tspan x="1">a</tspan>'.repeat(2000)}</text></g>${'<use href="#t"/>'.repeat(9000)}`,
  ],
  [
    'a broken path used often',
    `<path id="p" d="${'M0 0'.repeat(20_000)}X"/>${'<use href="#p"/>'.repeat(9000)}`,
  ],
  [
    'a clip for each of many shapes',
    `<clipPath id="c"><path d="M0 0${'L1 0L1 1'.repeat(500)}"/></clipPath>${'<g clip-path="url(#c)"><path d="M0 0L9 9"/></g>'.repeat(9000)}`,
  ],
  ['a large file', ' '.repeat(4_000_001)],
])('%s beyond all measure: refused', (_what, inside) => {
  const { value, problems } = readSvg(`<svg viewBox="0 0 1 1">${inside}</svg>`, 'a.svg');
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ code: 'picture-svg-large' }]);
});

test('a transformation longer than any is told', () => {
  const inside = `<g transform="${'translate(1 1) '.repeat(200)}"><path d="M0 0L1 1"/></g>`;
  expect(told(inside)).toEqual([['picture-svg-part', 2, 'transform']]);
});

const word = fc.constantFrom(
  'svg',
  'valueOf',
  '__proto__',
  'g',
  'path',
  'text',
  'use',
  'rect',
  'tspan',
  'd',
  'x',
  '=',
  '"',
);
const sign = fc.constantFrom(
  '<',
  '>',
  '/',
  ' ',
  '#',
  '1',
  '-2',
  'e9',
  'e400',
  '%',
  'M',
  'A',
  'url(',
  '&',
);

test('whatever the file holds, reading it ends in a drawing of numbers or in none', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, sign), { maxLength: 60 }), (tokens) => {
      const text = `<svg viewBox="0 0 9 9">${tokens.join('')}</svg>`;
      const { value } = readSvg(text, 'a.svg');
      const numbers = JSON.stringify(value?.parts ?? []);
      expect(numbers).not.toMatch(/null|NaN/u);
    }),
    { numRuns: 500 },
  );
});
