import { looseKey } from '../text/loose-key.ts';

/**
 * Does a cell say that there is nothing: signs only («-»), or a word for none («б/н», «жоқ») alone or beside a word
 * of its part («үй жоқ», «ул. б/н»)? `words` are those of the part; empty text is none too.
 */
export function saysNone(
  text: string,
  none: readonly string[],
  words: readonly string[] = [],
): boolean {
  const key = looseKey(text);
  const nones = ['', ...none.map(looseKey)];
  const parts = ['', ...words.map(looseKey)];
  return nones.some((no) => parts.some((part) => key === no + part || key === part + no));
}
