import { numbersIn } from './svg-lengths.ts';

/** How many numbers each transformation may have. */
const COUNTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['matrix', [6]],
  ['translate', [1, 2]],
  ['scale', [1, 2]],
  ['rotate', [1, 3]],
  ['skewX', [1]],
  ['skewY', [1]],
]);

const CALL = /([a-z]+)\s*\(([^()]*)\)[\s,]*/giu;
/** A number as attributes have it, and the units that style sheets write behind it. */
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:px|deg)?[\s,]*/giu;

/**
 * Transformations of an attribute or a style sheet, numbers parted by spaces; empty for none, null when something is not
 * understood (CSS Transforms 1 §8).
 */
export function transformOf(typed: string): string | null {
  const text = typed.trim();
  if (text === 'none') return '';
  if (text.replace(CALL, '') !== '') return null;
  const calls = [...text.matchAll(CALL)].map(([, name = '', inside = '']) => {
    const numbers = numbersIn(inside);
    const readable = inside.trim().replace(NUMBER, '') === '';
    return readable && COUNTS.get(name)?.includes(numbers.length) === true
      ? `${name}(${numbers.join(' ')})`
      : null;
  });
  return calls.includes(null) ? null : calls.join(' ');
}
