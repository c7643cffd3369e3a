/** `bars`: how many bars are open, so that «|» after a factor closes one rather than begins another. */
export type TokenReader = { readonly tokens: readonly string[]; at: number; bars: number };

const TOKEN = /\s*(\d+(?:[.,]\d+)?|[a-z]+|[-−+*·×/:^()|])/giuy;

/** Numbers, words in small letters and signs of an expression, in order; null when anything else stands in it. */
export function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    tokens.push((found[1] ?? '').toLowerCase());
    end = TOKEN.lastIndex;
  }
  return end === text.length ? tokens : null;
}

/** The token to be read next; empty at the end. */
export function next({ tokens, at }: TokenReader): string {
  return tokens[at] ?? '';
}

/** Whether a bracket or an opening bar comes next. */
export function opensNext(reader: TokenReader): boolean {
  return next(reader) === '(' || (next(reader) === '|' && reader.bars === 0);
}
