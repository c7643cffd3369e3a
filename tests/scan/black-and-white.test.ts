import { expect, test } from '@jest/globals';
import { isBlackAndWhite } from '../../src/scan/black-and-white.ts';
import { aPage } from './a-page.ts';
import { UPRIGHT } from './a-picture.ts';

/** A page whose edges are as soft as a scanner makes them. */
const page = aPage({ ...UPRIGHT, angle: 0.02 });

test('a scan without greys is told from one with them, also when JPEG has added some', () => {
  const soft = { ...page, pixels: page.pixels.map((grey, at) => (at % 9 === 0 ? 150 : grey)) };
  expect(isBlackAndWhite(soft)).toBe(false);
  const hard = soft.pixels.map((grey) => (grey < 128 ? 0 : 255));
  expect(isBlackAndWhite({ ...page, pixels: hard })).toBe(true);
  const rung = hard.map((grey, at) => (at % 3 === 0 ? Math.abs(grey - 20) : grey));
  expect(isBlackAndWhite({ ...page, pixels: rung })).toBe(true);
});

test('of white paper nothing is said', () => {
  const pixels = new Uint8Array(10_000).fill(255);
  expect(isBlackAndWhite({ width: 100, height: 100, pixels })).toBe(false);
});
