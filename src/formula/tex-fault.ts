import type { Fault } from '../model/fault.ts';

/**
 * What MathJax threw on a source it cannot parse (`TexError`: an id and an English message that names the place), or the
 * walk on what it cannot draw: an error whose cause is the signs without a glyph.
 */
export function texFault(error: unknown): Fault {
  const original = textOf(error, 'message') ?? String(error);
  const id = textOf(error, 'id');
  if (id !== null) return { code: `tex.${id}`, about: aboutIn(original), original };
  const signs = textOf(error, 'cause') ?? '';
  return { code: signs === '' ? 'tex' : 'tex.NoGlyph', about: signs, original };
}

/** The commands a message names, else what it names in quotes or at its end. */
function aboutIn(message: string): string {
  const commands = message.match(/\\(?:[a-zA-Z]+(?:\{[^}]*\})?|\S)/gu);
  if (commands !== null) return commands.join(' … ');
  return /'([^']*)'/u.exec(message)?.[1] ?? message.split(' ').at(-1) ?? '';
}

function textOf(error: unknown, key: 'id' | 'message' | 'cause'): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}
