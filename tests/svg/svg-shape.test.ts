import { expect, test } from '@jest/globals';
import { path } from './reading.ts';

function stroke(look: string, around = ''): unknown {
  return path(`<g ${around}><path d="M0 0L9 9" stroke="#000" ${look}/></g>`).stroke;
}

test('dashes of any number; an odd list goes round twice', () => {
  expect(stroke('stroke-dasharray="9 2 1 2"')).toMatchObject({ dash: [9, 2, 1, 2] });
  expect(stroke('stroke-dasharray="9,2,1"')).toMatchObject({ dash: [9, 2, 1, 9, 2, 1] });
  expect(stroke('stroke-dasharray="0 4"')).toMatchObject({ dash: [0, 4] });
});

test.each(['none', '0', '0 0', '4 -1', 'x'])('no dashes: %s', (typed) => {
  expect(stroke(`stroke-dasharray="${typed}"`, 'stroke-dasharray="1 1"')).not.toHaveProperty(
    'dash',
  );
});

test('how lines end and meet', () => {
  expect(stroke('stroke-linecap="round"', 'stroke-linejoin="bevel"')).toMatchObject({
    cap: 'round',
    join: 'bevel',
  });
  const plain = stroke('stroke-linecap="butt"', 'stroke-linecap="square"');
  expect(plain).not.toHaveProperty('cap');
  expect(plain).not.toHaveProperty('join');
});

test('a line that does not grow is as wide as on a screen, at natural size', () => {
  const look = 'stroke-width="2" vector-effect="non-scaling-stroke"';
  const line = `<g transform="scale(5)"><path d="M0 0L9 9" stroke="#000" ${look}/></g>`;
  expect(path(line, 'viewBox="0 0 100 50"').stroke?.width).toBe(2);
  expect(path(line, 'width="50" viewBox="0 0 100 50"').stroke?.width).toBe(4);
});
