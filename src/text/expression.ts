import { next, opensNext, tokensOf, type TokenReader } from './expression-tokens.ts';

/** A function of one number; not a number where it has no value. */
export type RealFunction = (x: number) => number;

const NAMED: ReadonlyMap<string, RealFunction> = new Map([
  ['sqrt', Math.sqrt],
  ['abs', Math.abs],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tg', Math.tan],
  ['tan', Math.tan],
  ['ln', Math.log],
  ['lg', Math.log10],
]);

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/**
 * The function that an expression in x stands for: + − · : / ^, brackets, |…| for the absolute value, sqrt, sin, cos, tg, ln, lg
 * (without brackets of the product after them: `sin 2x`); `2x` is a product, a decimal comma or point. null when it cannot be read.
 */
export function readExpression(text: string): RealFunction | null {
  const tokens = tokensOf(text.trim());
  if (tokens === null || tokens.length === 0) return null;
  const reader: TokenReader = { tokens, at: 0, bars: 0 };
  const made = sum(reader);
  return made !== null && reader.at === tokens.length ? made : null;
}

function sum(reader: TokenReader): RealFunction | null {
  let left = product(reader);
  while (left !== null && /^[-−+]$/u.test(next(reader))) {
    const minus = next(reader) !== '+';
    reader.at += 1;
    left = joined(left, product(reader), (a, b) => (minus ? a - b : a + b));
  }
  return left;
}

function product(reader: TokenReader): RealFunction | null {
  let left = signed(reader);
  while (left !== null) {
    const sign = next(reader);
    const divides = /^[/:]$/u.test(sign);
    const written = divides || /^[*·×]$/u.test(sign);
    // «2x», «3(x + 1)», «2|x|»: a factor without a sign before it.
    const begins = /^[\da-z]/u.test(sign) || opensNext(reader);
    if (!written && !begins) break;
    if (written) reader.at += 1;
    left = joined(left, signed(reader), (a, b) => (divides ? a / b : a * b));
  }
  return left;
}

function signed(reader: TokenReader): RealFunction | null {
  if (!/^[-−]$/u.test(next(reader))) return power(reader);
  reader.at += 1;
  const of = signed(reader);
  return of === null ? null : (x) => -of(x);
}

function power(reader: TokenReader): RealFunction | null {
  const base = atom(reader);
  if (base === null || next(reader) !== '^') return base;
  reader.at += 1;
  return joined(base, signed(reader), (a, b) => a ** b);
}

function atom(reader: TokenReader): RealFunction | null {
  const token = next(reader);
  reader.at += 1;
  if (/^\d/u.test(token)) {
    const value = Number(token.replace(',', '.'));
    return () => value;
  }
  if (token === 'x') return (x) => x;
  if (token === '(') return closed(reader, ')');
  if (token === '|') {
    reader.bars += 1;
    const inner = closed(reader, '|');
    reader.bars -= 1;
    return inner === null ? null : (x) => Math.abs(inner(x));
  }
  return named(token, reader);
}

function named(token: string, reader: TokenReader): RealFunction | null {
  const constant = CONSTANTS.get(token);
  if (constant !== undefined) return () => constant;
  const apply = NAMED.get(token);
  if (apply === undefined || next(reader) === '') return null;
  const of = opensNext(reader) ? atom(reader) : argument(reader);
  return of === null ? null : (x) => apply(of(x));
}

/**
 * What a function without brackets is of: «sin 2x», «ln x^2», «cos -3pi x», «ln sin x». It ends where a sign or another
 * function begins, and before a bracket, but for one that a number multiplies: «sin 2(x + 1)».
 */
function argument(reader: TokenReader): RealFunction | null {
  if (/^[-−]$/u.test(next(reader))) {
    reader.at += 1;
    const of = argument(reader);
    return of === null ? null : (x) => -of(x);
  }
  if (NAMED.has(next(reader))) return atom(reader);
  let factor = next(reader);
  let left = power(reader);
  while (left !== null) {
    const multiplies = isNumber(factor) && opensNext(reader);
    factor = next(reader);
    if (factor !== 'x' && !isNumber(factor) && !multiplies) break;
    left = joined(left, power(reader), (a, b) => a * b);
  }
  return left;
}

function isNumber(token: string): boolean {
  return /^\d/u.test(token) || CONSTANTS.has(token);
}

function closed(reader: TokenReader, by: ')' | '|'): RealFunction | null {
  const inner = sum(reader);
  if (next(reader) !== by) return null;
  reader.at += 1;
  return inner;
}

function joined(
  left: RealFunction,
  right: RealFunction | null,
  join: (a: number, b: number) => number,
): RealFunction | null {
  return right === null ? null : (x) => join(left(x), right(x));
}
