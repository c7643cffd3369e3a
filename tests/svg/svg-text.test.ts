import { expect, test } from '@jest/globals';
import type { DrawingRun } from '../../src/model/drawing.ts';
import { drawn, partsTold, read, texts } from './reading.ts';

function runs(inside: string): readonly DrawingRun[] {
  return texts(inside).flatMap((text) => text.runs);
}

test('words keep their grey, black ones say nothing of it', () => {
  const inks = runs(
    '<g fill="#fff"><text>a<tspan fill="#000">b</tspan><tspan fill="red" fill-opacity=".5">c</tspan></text></g>',
  ).map(({ ink }) => ink);
  expect(inks).toEqual([0, undefined, 0.35]);
});

test.each([
  'visibility="hidden"',
  'style="visibility:collapse"',
  'display="none"',
  'fill="none"',
  'fill-opacity="0"',
  'opacity="0"',
  'fill="transparent"',
])('words that are not seen are not drawn: %s', (look) => {
  expect(read(`<text ${look}>жасырын</text>`).parts).toEqual([]);
  expect(runs(`<text>a<tspan ${look}>жасырын</tspan></text>`)).toMatchObject([{ text: 'a' }]);
});

test('inside what is hidden something may be visible, inside what is not displayed nothing', () => {
  const inside = (look: string): string =>
    `<g ${look}><text visibility="visible">a</text><rect width="9" height="9" visibility="visible"/></g>`;
  expect(read(inside('visibility="hidden"')).parts).toHaveLength(2);
  expect(read(inside('display="none"')).parts).toEqual([]);
  expect(read('<g visibility="hidden"><rect width="9" height="9"/></g>').parts).toEqual([]);
});

test('letters drawn as lines only are told and filled', () => {
  const inside = '<text fill="none" stroke="#888">a</text>';
  expect(partsTold(inside)).toEqual(['text stroke']);
  expect(drawn(inside)).toMatchObject([{ runs: [{ text: 'a', ink: 0.47 }] }]);
});

test('dy moves all that follows, up to the next y', () => {
  const inside =
    '<text x="5" y="30">x<tspan dy="-6">2</tspan>+<tspan dy="6">y</tspan><tspan dy="1em" font-size="4">n</tspan><tspan>k</tspan><tspan y="30">z</tspan></text>';
  expect(runs(inside).map(({ text, rise }) => [text, rise])).toEqual([
    ['x', 0],
    ['2', 6],
    ['+', 6],
    ['y', 0],
    ['n', -4],
    ['k', -4],
    ['z', 0],
  ]);
});

test('dx leaves room once before what follows; at the beginning of a line it moves the line', () => {
  const inside =
    '<g transform="scale(2)"><text x="5" dx="1">a<tspan dx="3">b</tspan><tspan>c</tspan></text></g>';
  const [line] = texts(inside);
  expect(line?.x).toBe(12);
  expect(line?.runs.map(({ gap }) => gap)).toEqual([undefined, 6, undefined]);
});

test('a line that begins without y stands where dy had moved the line before', () => {
  const inside =
    '<text x="5" y="10">a<tspan dy="12">b</tspan><tspan x="5" dy="12">c</tspan></text>';
  expect(texts(inside).map(({ y }) => y)).toEqual([10, 34]);
});

test.each(['x', 'y', 'dx', 'dy'])(
  'of several values of %s the first holds, and it is told',
  (name) => {
    const inside = `<text ${name}="3, 20 40">abc</text>`;
    expect(partsTold(inside)).toEqual([`text ${name}`]);
    const [text] = drawn(inside);
    expect(text?.kind === 'text' && text.x + text.y).toBe(3);
  },
);

test('places of words are lengths: shares of the view, millimetres, sizes of the type', () => {
  expect(texts('<text x="50%" y="10%">a</text>')).toMatchObject([{ x: 50, y: 5 }]);
  expect(texts('<text x="1in" dy="2em" font-size="10">a</text>')).toMatchObject([{ x: 96, y: 20 }]);
});

test('indices of drawing programs: sizes in per cent, shifts in the style', () => {
  const inside =
    '<text font-size="20">H<tspan style="font-size:65%;baseline-shift:sub">2</tspan><tspan baseline-shift="50%">3</tspan><tspan font-size="smaller">4</tspan></text>';
  expect(runs(inside).map(({ size, rise }) => [size, rise])).toEqual([
    [20, 0],
    [13, expect.closeTo(-2.6)],
    [20, 10],
    [expect.closeTo(16.67, 2), 0],
  ]);
});

test('type said in short', () => {
  const inside =
    '<text style="font: italic bold 12px/1.5 \'Open Sans\', sans-serif">a<tspan font-weight="normal">b</tspan></text>';
  expect(runs(inside)).toMatchObject([
    { size: 12, bold: true, italic: true },
    { size: 12, bold: false, italic: true },
  ]);
});

test.each([
  ['central', -3.5],
  ['hanging', -7.5],
  ['text-after-edge', 2],
])('words whose %s line is named hang from it or stand on it', (line, rise) => {
  expect(runs(`<text font-size="10" dominant-baseline="${line}">a</text>`)).toMatchObject([
    { rise },
  ]);
});

test.each([
  ['style="text-decoration: overline"', 'text-decoration'],
  ['letter-spacing="5"', 'letter-spacing'],
  ['writing-mode="vertical-rl"', 'writing-mode'],
  ['rotate="45"', 'text rotate'],
])('%s is told', (look, part) => {
  expect(partsTold(`<text ${look}>a</text>`)).toEqual([part]);
});

test('what drawing programs always write is not told', () => {
  const style =
    'letter-spacing:0px;word-spacing:0px;writing-mode:lr-tb;text-decoration:none;text-anchor:start';
  expect(partsTold(`<text style="${style}" rotate="0">a</text>`)).toEqual([]);
});
