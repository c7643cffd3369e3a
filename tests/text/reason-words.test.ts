import { expect, test } from '@jest/globals';
import { productWords as readWords } from '../samples/report-text.ts';

const productWords = await readWords();

const reasons = [...productWords].filter(([key]) => key.startsWith('reason.'));
const places = (text = ''): readonly string[] =>
  Array.from(text.matchAll(/\{([a-z]+)\}/gu), ([, name = '']) => name);

test.each(reasons)('%s: three languages, the same places, no Latin look-alikes', (_key, word) => {
  expect(places(word.ru)).toEqual(places(word.kk));
  expect(places(word.en)).toEqual(places(word.kk));
  for (const text of [word.kk, word.ru]) {
    expect(text).not.toMatch(/\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu);
  }
});
