import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Box, TextBox } from '../../src/model/page.ts';
import { inkOf, inkOnInk } from './ink.ts';
import { bare, lostWords } from './lost-words.ts';

const LITERATA = 'node_modules/@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf';
const ink = inkOf([{ face: 'text', bytes: readFileSync(LITERATA), fallback: [] }]);

function line(text: string, x: number, baseline: number): TextBox {
  return { kind: 'text', x, baseline, text, face: 'text', size: 12, width: 10 };
}

const LESSON = {
  ordered: ['Күн шықты.', 'Құстар сайрай бастады, бала оянды.', 'Кеш болды.'],
  captions: ['Күн'],
};
const WHOLE = 'Күн шықты. Құстар сайрай баста- ды, бала оянды. Күн Кеш болды.';

test('a lesson that stands on paper lacks nothing, wherever its lines end', () => {
  expect(lostWords([LESSON], WHOLE)).toEqual([]);
});

test.each([
  ['a word is lost', WHOLE.replace('сайрай', ''), /^not there.*сайрай/u],
  ['two paragraphs change places', 'Кеш болды. Күн шықты.', /^not there/u],
  ['a paragraph stands twice', `${WHOLE} ${LESSON.ordered[1]}`, /^stands twice/u],
  ['a caption is lost', WHOLE.replace('Күн Кеш', 'Кеш'), /^no caption/u],
])('it is seen when %s', (_what, printed, told) => {
  expect(lostWords([LESSON], printed).join('\n')).toMatch(told);
});

test('spaces and hyphens are no part of the bare text', () => {
  expect(bare('ба-ла\u00A0\uFFFEлар\n')).toBe('балалар');
});

test('lines that stand apart share no ink, lines too close do', () => {
  const boxes: Box[] = [line('Құрғақ', 20, 50), line('Йод', 20, 55)];
  expect(inkOnInk(boxes, ink)).toEqual([]);
  expect(inkOnInk([line('Құрғақ', 20, 50), line('Йод', 20, 52.5)], ink)).toHaveLength(1);
  expect(inkOnInk([line('сөз', 20, 50), line('сөз', 23, 50)], ink)).toHaveLength(1);
});

test('a formula or a picture on text is seen', () => {
  const rect = { x: 20, y: 45, w: 5, h: 5 };
  const formula: Box = { kind: 'path', rect, unit: 0.004, d: 'M0 0L1 1Z', fill: 1 };
  const picture: Box = { kind: 'image', rect, image: 'f00' };
  for (const box of [formula, picture]) {
    expect(inkOnInk([line('сөз', 20, 49), box], ink)).toHaveLength(1);
    expect(inkOnInk([line('сөз', 40, 49), box], ink)).toEqual([]);
  }
});
