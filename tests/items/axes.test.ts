import { expect, test } from '@jest/globals';
import { answerArea } from '../../src/items/answer-area.ts';
import { answerFrom } from '../../src/items/answer-from.ts';
import type { AreaFrame } from '../../src/items/area.ts';
import type { Box } from '../../src/model/page.ts';
import { plainMeasure } from '../compose/plain-measure.ts';
import { rectOf, textsIn } from '../compose/box-rects.ts';
import { raw } from './raw.ts';

const FRAME: AreaFrame = {
  item: 'lesson#1',
  width: 130,
  room: 150,
  mark: 4.5,
  linePitch: 8,
  gridPitch: 5,
  slant: null,
  face: 'label',
  size: 9.5,
  letters: 'ABCDE',
  say: (key) => key,
  measure: plainMeasure,
};

const drawn = (kind: 'axes' | 'number-line', fields: Record<string, string>) => {
  const { value } = answerFrom(raw(kind, { fields }));
  if (value === null) throw new Error('no answer');
  return answerArea(value, FRAME).boxes;
};

const thin = (boxes: readonly Box[]) =>
  boxes.filter((box) => box.kind === 'rule' && box.width === 0.2).map(rectOf);

test.each([
  ['usual', FRAME],
  ['large', { ...FRAME, size: 16, gridPitch: 7 }],
])('in %s print numbers beside the origin all stand, and none runs into the 0', (_name, frame) => {
  const [x, y] = [
    { from: -5, to: 5 },
    { from: -6, to: 6 },
  ];
  const texts = textsIn(answerArea({ kind: 'axes', x, y }, frame).boxes);
  const ones = texts.filter(({ text }) => text === '\u22121');
  expect(ones).toHaveLength(2);
  const zero = texts.find(({ text }) => text === '0');
  const left = ones.find(({ baseline }) => baseline === zero?.baseline);
  expect((zero?.x ?? 0) - ((left?.x ?? 0) + (left?.width ?? 0))).toBeGreaterThan(
    (zero?.width ?? 0) * 0.7,
  );
});

test('squares are as large as those of the class', () => {
  const large = answerArea(
    { kind: 'axes', x: { from: -5, to: 5 }, y: { from: -5, to: 5 } },
    { ...FRAME, gridPitch: 7 },
  );
  expect(Math.max(...thin(large.boxes).map(({ w }) => w))).toBeCloseTo(70, 6);
});

test.each([
  ['of one unit each way', { x: '0..1', y: '0..1' }, 50, 50],
  ['a low one', { x: '0..8', y: '0..1' }, 40, 50],
  ['a sine', { x: '-6..6', y: '-1..1' }, 60, 50],
  ['each with its own scale', { x: '0..8', y: '0..8000' }, 40, 80],
  ['with steps that are asked for', { x: '0..8', y: '0..80', step: 'x 2, y 10' }, 40, 80],
] as const)('a plane %s has squares enough to draw in', (_name, fields, across, up) => {
  const lines = thin(drawn('axes', fields));
  expect(Math.max(...lines.map(({ w }) => w))).toBeGreaterThanOrEqual(across - 0.001);
  expect(Math.max(...lines.map(({ h }) => h))).toBeGreaterThanOrEqual(up - 0.001);
});

test('a number line from 0 to 1 is no shorter than 8 cm and has tenths', () => {
  const boxes = drawn('number-line', { x: '0..1' });
  const length = Math.max(...boxes.map((box) => (box.kind === 'rule' ? rectOf(box).w : 0)));
  expect(length).toBeGreaterThan(80);
  expect(textsIn(boxes).map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '0,1', '1']));
});

test('steps are kept where they are not 1', () => {
  const steps = (fields: Record<string, string>) => answerFrom(raw('axes', { fields })).value;
  expect(steps({ x: '-5..5', y: '-6..6' })).not.toHaveProperty('steps');
  expect(steps({ x: '0..10', y: '0..200', step: 'y 20' })).toMatchObject({
    steps: { x: 1, y: 20 },
  });
});
