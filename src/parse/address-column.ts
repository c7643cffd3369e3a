import { tokensOf, type KindWords } from './address-tokens.ts';

/** A part of an address from its own column and from a whole address beside it, and what of the latter would be lost. */
type JoinedPart = { readonly text: string; readonly lost: string | null };

/**
 * The column counts, with the word of its kind where only the whole address has it («Арай», «Арай ауылы»). Where the whole
 * address says more than the column, or has another number, that is told; other spellings of a name are not.
 */
export function joinPart(column: string, read: string, { every }: KindWords): JoinedPart {
  if (column === '' || read === '') return { text: column || read, lost: null };
  const named = (text: string): readonly string[] =>
    tokensOf(text).flatMap(({ key }) => (every.has(key) ? [] : [key]));
  const [inColumn, inRead] = [named(column), named(read)];
  const holdsColumn = inColumn.every((key) => inRead.includes(key));
  if (holdsColumn && inRead.length === inColumn.length) {
    return { text: tokensOf(read).length > tokensOf(column).length ? read : column, lost: null };
  }
  const known = numbersIn(column);
  const isLost = holdsColumn || numbersIn(read).some((each) => !known.includes(each));
  return { text: column, lost: isLost ? read : null };
}

/** A spreadsheet eats leading zeros. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/\d+/gu) ?? []).map(Number);
}
