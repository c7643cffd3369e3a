import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { problemCodes } from '../../src/model/problem-codes.ts';
import { parseWords } from '../../src/parse/words.ts';

const files = ['plan', 'school'].map((name) => ({
  path: `${name}.yaml`,
  text: readFileSync(new URL(`../../templates/words/${name}.yaml`, import.meta.url), 'utf8'),
}));
const { words, broken } = parseWords(files);
const places = (pattern: string): readonly string[] =>
  [...new Set(Array.from(pattern.matchAll(/\{([a-z]+)/gi), ([, name = '']) => name))].toSorted();

test('the wording of planning and school files is whole', () => {
  expect(broken).toEqual([]);
  expect(words.size).toBeGreaterThan(60);
});

test.each([...words])(
  '%s: a known problem, in three languages, with the same places and no Latin i',
  (key, word) => {
    expect(problemCodes).toHaveProperty(key.replace('problem.', ''));
    expect(word.reviewed).toBe(false);
    expect(places(word.ru)).toEqual(places(word.kk));
    expect(places(word.en ?? '')).toEqual(places(word.kk));
    expect(word.kk).not.toMatch(/\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/u);
    // No case ending on a variable: «{n}-жол» is fine, «{n}-ге» and «{n}ға» are not.
    expect(word.kk).not.toMatch(
      /\}-?(ға|ге|қа|ке|да|де|та|те|нан|нен|дан|ден|ның|нің|ды|ді|ні|ны)(?!\p{L})/u,
    );
  },
);
