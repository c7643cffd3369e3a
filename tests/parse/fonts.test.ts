import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FACES } from '../../src/model/fonts.ts';
import { parseFonts } from '../../src/parse/fonts.ts';

const OURS = { path: 'fonts/fonts.yaml', text: readFileSync('fonts/fonts.yaml', 'utf8') };

test('the faces of the house name package, file, licence and who helps out', () => {
  const { value, problems } = parseFonts([OURS]);
  expect(problems).toEqual([]);
  expect(value.map(({ face }) => face)).toEqual(FACES);
  for (const { package: from, file } of value) {
    expect(readFileSync(`node_modules/${from ?? ''}/${file}`).length).toBeGreaterThan(10_000);
  }
});

test("a school's own entry replaces one face and lies in its own folder", () => {
  const own = {
    path: 'school/fonts/fonts.yaml',
    text: 'text: { file: own.ttf, licence: OFL-1.1, fallback: [symbol] }',
  };
  const { value, problems } = parseFonts([OURS, own]);
  expect(problems).toEqual([]);
  expect(value.find(({ face }) => face === 'text')).toEqual({
    face: 'text',
    package: null,
    file: 'own.ttf',
    licence: 'OFL-1.1',
    fallback: ['symbol'],
    origin: 'school/fonts/fonts.yaml',
  });
});

test('entries that do not fit, faces that are not named and files that are no table are told', () => {
  const codes = (text: string): readonly unknown[] =>
    parseFonts([{ path: 'f.yaml', text }])
      .problems.filter(({ values }) => values['face'] !== 'symbol')
      .map(({ code, values }) => [code, values['face']])
      .slice(0, 2);
  expect(codes('label: { file: 3 }')).toEqual([
    ['font-entry-broken', 'label'],
    ['font-face-missing', 'text'],
  ]);
  expect(codes('- a\n- b')[0]).toEqual(['font-entry-broken', '*']);
  expect(codes('a: [')[0]).toEqual(['font-entry-broken', '*']);
});
