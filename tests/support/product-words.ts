import { readFileSync, readdirSync } from 'node:fs';
import { parseWords } from '../../src/parse/words.ts';

const folder = new URL('../../templates/words/', import.meta.url);

/** All wording of the product. */
export const productWords = parseWords(
  readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') })),
).words;
