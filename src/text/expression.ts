/** A function of one number; not a number where it has no value. */
export type RealFunction = (x: number) => number;

/** `bars`: how many bars are open, so that «|» after a factor closes one rather than begins another. */
type Reader = { readonly tokens: readonly string[]; at: number; bars: number };

const TOKEN = /\s*(\d+(?:[.,]\d+)?|[a-z]+|[-−+*·×/:^()|])/giuy;

const NAMED: Readonly<Record<string, RealFunction>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tg: Math.tan,
  tan: Math.tan,
  ln: Math.log,
  lg: Math.log10,
};

const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

/**
 * The function that an expression in x stands for: + − · : / ^, brackets, |…| for the absolute value, sqrt, sin, cos, tg, ln, lg;
 * `2x` is a product, a decimal comma or point. null when it cannot be read.
 */
export function readExpression(text: string): RealFunction | null {
  const tokens = tokensOf(text.trim());
  if (tokens === null || tokens.length === 0) return null;
  const reader: Reader = { tokens, at: 0, bars: 0 };
  const made = sum(reader);
  return made !== null && reader.at === tokens.length ? made : null;
}

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    tokens.push((found[1] ?? '').toLowerCase());
    end = TOKEN.lastIndex;
  }
  return end === text.length ? tokens : null;
}

function next({ tokens, at }: Reader): string {
  return tokens[at] ?? '';
}

function sum(reader: Reader): RealFunction | null {
  let left = product(reader);
  while (left !== null && /^[-−+]$/u.test(next(reader))) {
    const minus = next(reader) !== '+';
    reader.at += 1;
    left = joined(left, product(reader), (a, b) => (minus ? a - b : a + b));
  }
  return left;
}

function product(reader: Reader): RealFunction | null {
  let left = signed(reader);
  while (left !== null) {
    const sign = next(reader);
    const divides = /^[/:]$/u.test(sign);
    const written = divides || /^[*·×]$/u.test(sign);
    // «2x», «3(x + 1)», «2|x|»: a factor without a sign before it.
    const begins = /^[\da-z(]/u.test(sign) || (sign === '|' && reader.bars === 0);
    if (!written && !begins) break;
    if (written) reader.at += 1;
    left = joined(left, signed(reader), (a, b) => (divides ? a / b : a * b));
  }
  return left;
}

function signed(reader: Reader): RealFunction | null {
  if (!/^[-−]$/u.test(next(reader))) return power(reader);
  reader.at += 1;
  const of = signed(reader);
  return of === null ? null : (x) => -of(x);
}

function power(reader: Reader): RealFunction | null {
  const base = atom(reader);
  if (base === null || next(reader) !== '^') return base;
  reader.at += 1;
  return joined(base, signed(reader), (a, b) => a ** b);
}

function atom(reader: Reader): RealFunction | null {
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

function named(token: string, reader: Reader): RealFunction | null {
  const constant = CONSTANTS[token];
  if (constant !== undefined) return () => constant;
  const apply = NAMED[token];
  if (apply === undefined || next(reader) === '') return null;
  // «sin 2x» as well as «sin(2x)».
  const of = next(reader) === '(' ? atom(reader) : product(reader);
  return of === null ? null : (x) => apply(of(x));
}

function closed(reader: Reader, by: ')' | '|'): RealFunction | null {
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
