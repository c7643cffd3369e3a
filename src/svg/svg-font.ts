import { lengthOf, pixelsOf, type Surroundings } from './svg-lengths.ts';

/** Type: its size in units of the drawing, and its face. */
export type SvgFont = {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** How far its letters hang below the line they are said to stand on, in sizes of the type. */
  readonly drop: number;
};

/** Sizes by name (CSS Fonts 4 §2.5). */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', 16],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
]);

/** Sizes that grow or shrink from the one around. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['smaller', 1 / 1.2],
  ['larger', 1.2],
]);

/** Where the line is in letters that are not said to stand on it, above their baseline, in sizes of the type. */
const DROPS: ReadonlyMap<string, number> = new Map([
  ['auto', 0],
  ['alphabetic', 0],
  ['baseline', 0],
  ['central', 0.35],
  ['middle', 0.27],
  ['mathematical', 0.5],
  ['hanging', 0.75],
  ['text-top', 0.9],
  ['text-before-edge', 0.9],
  ['before-edge', 0.9],
  ['text-bottom', -0.2],
  ['text-after-edge', -0.2],
  ['after-edge', -0.2],
  ['ideographic', -0.2],
]);

type Get = (name: string) => string | undefined;

/** The type of an element inside another's, of what it says itself. */
export function fontOf(get: Get, around: SvgFont & Surroundings): SvgFont {
  const short = shortOf(get('font'));
  const says = (name: string, otherwise: boolean, yes: RegExp): boolean => {
    const typed = get(name) ?? short?.look;
    return typed === undefined ? otherwise : yes.test(typed);
  };
  const hung = get('dominant-baseline') ?? get('alignment-baseline') ?? '';
  return {
    fontSize: sizeOf(get('font-size') ?? short?.size, around) ?? around.fontSize,
    bold: says('font-weight', around.bold, /\b(?:bold|bolder|[6-9]00)\b/u),
    italic: says('font-style', around.italic, /\b(?:italic|oblique)\b/u),
    drop: DROPS.get(hung) ?? around.drop,
  };
}

/** What `font` says before the name of a face: weight and slope, and the size. */
function shortOf(typed = ''): { readonly look: string; readonly size: string } | null {
  const [, look = '', size] =
    /^\s*((?:[a-z]+\s+|[1-9]00\s+)*)([\d.]+[a-z%]*)(?:\/\S+)?\s/iu.exec(typed) ?? [];
  return size === undefined ? null : { look, size };
}

function sizeOf(typed: string | undefined, around: Surroundings): number | null {
  const name = typed?.trim().toLowerCase() ?? '';
  const named = SIZES.get(name) ?? around.fontSize * (STEPS.get(name) ?? Number.NaN);
  if (!Number.isNaN(named)) return named;
  if (!name.endsWith('%')) return lengthOf(typed, 'height', around);
  const share = pixelsOf(name.slice(0, -1));
  return share === null ? null : (share / 100) * around.fontSize;
}
