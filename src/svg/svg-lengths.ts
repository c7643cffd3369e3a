/** Units of the drawing in one of each unit of length (SVG 2 §8.9: a pixel is a 96th of an inch). */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['mm', 96 / 25.4],
  ['cm', 960 / 25.4],
  ['in', 96],
  ['rem', 16],
]);

/** No figure has a number larger; larger ones overflow when they are scaled. */
const LARGEST = 1e7;

/** What shares are of: the view an element stands in, and the size of its type. In units of the drawing. */
export type Surroundings = {
  readonly view: { readonly w: number; readonly h: number };
  readonly fontSize: number;
};

/** What a percentage is of: the width of the view, its height, or its diagonal (SVG 1.1 §7.10). */
export type Along = 'width' | 'height' | 'diagonal';

/** Whether a figure may hold such a number. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

/** A length in pixels; null when it is none, or a share of something else. */
export function pixelsOf(typed: string | undefined): number | null {
  const { value, unit } = measured(typed);
  const pixels = value * (UNITS.get(unit) ?? Number.NaN);
  return isDrawable(pixels) ? pixels : null;
}

/** A length in pixels that may be told as a share of the view, or in sizes of the type; null when it is none. */
export function lengthOf(
  typed: string | undefined,
  along: Along,
  { view, fontSize }: Surroundings,
): number | null {
  const { value, unit } = measured(typed);
  const whole: Readonly<Record<string, number>> = {
    '%': sideOf(view, along) / 100,
    em: fontSize,
    ex: fontSize / 2,
  };
  const share = Object.hasOwn(whole, unit) ? whole[unit] : undefined;
  if (share === undefined) return pixelsOf(typed);
  return isDrawable(value * share) ? value * share : null;
}

function sideOf({ w, h }: Surroundings['view'], along: Along): number {
  if (along === 'diagonal') return Math.hypot(w, h) / Math.SQRT2;
  return along === 'width' ? w : h;
}

function measured(typed: string | undefined): { readonly value: number; readonly unit: string } {
  const [, value = '', unit = ''] =
    /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*([a-z]+|%)?\s*$/iu.exec(typed ?? '') ?? [];
  return { value: value === '' ? Number.NaN : Number(value), unit: unit.toLowerCase() };
}

/** The numbers in a list such as `points` or `viewBox`; the largest there is for those beyond it. */
export function numbersIn(typed: string | undefined): readonly number[] {
  return [...(typed ?? '').matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu)].map(([number]) =>
    Math.min(LARGEST, Math.max(-LARGEST, Number(number))),
  );
}

/** The lengths of a list, as they are typed. */
export function listed(typed: string | undefined): readonly string[] {
  return (typed ?? '').split(/[\s,]+/u).filter((each) => each !== '');
}
