import { readFileSync } from 'node:fs';
import type { ReturnContext } from '../../src/compose/return-setting.ts';
import type { Language } from '../../src/model/language.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Words } from '../../src/model/words.ts';
import type { FoldName } from '../../src/paper/fold.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { parseWords } from '../../src/parse/words.ts';
import { sayIn } from '../../src/text/words.ts';
import { productCatalogue } from '../support/product-catalogue.ts';

/** A face whose every letter is half as wide as it is high: no font has to be read. */
export const evenMeasure: Measure = {
  width: (text, _face, size) => text.length * mmFromPt(size) * 0.5,
  pieces: (text, face) => (text === '' ? [] : [{ text, face }]),
  missing: () => [],
  ascent: (_face, size) => mmFromPt(size),
  descent: (_face, size) => mmFromPt(size) * 0.25,
};

/** The product's words for return sheets. */
export const returnWords: Words = parseWords(
  ['items.yaml', 'return.yaml'].map((name) => ({
    path: name,
    text: readFileSync(new URL(`../../templates/words/${name}`, import.meta.url), 'utf8'),
  })),
).words;

const catalogue = parseCatalogue(productCatalogue()).value;

/** What return sheets are composed from, for a language and a fold. */
export function returnContext(tongue: Language, returnFold: FoldName): ReturnContext {
  return {
    tongue,
    say: sayIn(returnWords, tongue),
    measure: evenMeasure,
    catalogue,
    school: { choiceLetters: { kk: 'ABCDE', ru: 'АБВГД' }, returnFold },
  };
}
