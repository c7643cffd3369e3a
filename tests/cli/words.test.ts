import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseWords } from '../../src/parse/words.ts';
import { productPath, productText } from '../../src/shell/package-files.ts';
import { sayIn } from '../../src/text/words.ts';

const { words } = parseWords([await productText('templates/words/cli.yaml')]);

/** Keys that `say('…')` names in a folder, and the problems of the outside that files of it make. */
function keysIn(folder: string): readonly string[] {
  const names = readdirSync(productPath(folder), { recursive: true, encoding: 'utf8' });
  const sources = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(productPath(`${folder}/${name.replaceAll('\\', '/')}`), 'utf8'));
  return sources.flatMap((source) =>
    Array.from(source.matchAll(/'((?:cli|report|progress)\.[a-z.-]+)'/g), ([, key = '']) => key),
  );
}

test('everything the command line says is worded in three tongues', () => {
  const keys = new Set([...keysIn('src/cli'), ...keysIn('src/shell')]);
  expect(keys.size).toBeGreaterThan(30);
  for (const key of keys) expect([key, words.get(key)?.en === undefined]).toEqual([key, false]);
});

test('Kazakh and Russian wording hold no Latin look-alikes and the same places', () => {
  const placesOf = (text = ''): readonly string[] =>
    Array.from(text.matchAll(/\{(\w+)/g), ([, name = '']) => name).sort();
  for (const [key, word] of words) {
    for (const text of [word.kk, word.ru]) {
      expect([key, /[А-яӘ-ӿ][a-z]|[a-z][А-яӘ-ӿ]/iu.exec(text)?.[0]]).toEqual([key, undefined]);
    }
    expect([key, placesOf(word.ru)]).toEqual([key, placesOf(word.kk)]);
    expect([key, placesOf(word.en)]).toEqual([key, placesOf(word.kk)]);
  }
});

test('numbers have a decimal comma in Kazakh and Russian, a point in English', () => {
  const table = parseWords([
    {
      path: 'w.yaml',
      text: "test.mm: { kk: '{mm} мм', ru: '{mm} мм', en: '{mm} mm', reviewed: false }",
    },
  ]).words;
  const said = (['kk', 'ru', 'en'] as const).map((tongue) =>
    sayIn(table, tongue)('test.mm', { mm: 1.5 }),
  );
  expect(said).toEqual(['1,5 мм', '1,5 мм', '1.5 mm']);
});
