/** Text as phrases are looked for in it: small letters, one space between words. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ');
}

/**
 * The lines of a Markdown file, from 1, on which a phrase begins, in small letters: it may go on over a line end, and
 * Markdown's marks may stand in it. Comments are never printed.
 */
export function phraseLines(text: string, phrase: string): readonly number[] {
  const printed = text.replace(/<!--.*?-->/gsu, (comment) => comment.replace(/[^\n]/gu, ''));
  let whole = '';
  const ends = printed.split('\n').map((line) => {
    const plain = plainText(line.replace(/[*_>`]/gu, '')).trim();
    whole += plain === '' ? '' : `${plain} `;
    return whole.length;
  });
  const lines = new Set<number>();
  for (let at = whole.indexOf(phrase); at >= 0; at = whole.indexOf(phrase, at + 1)) {
    lines.add(ends.findIndex((end) => at < end) + 1);
  }
  return [...lines];
}
