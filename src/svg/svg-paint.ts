import type { Ink } from '../model/ink.ts';
import { paintOfColour, type Paint } from './svg-colour.ts';
import { numbersIn } from './svg-lengths.ts';

/** What `fill` and `stroke` may name besides colours. */
export type Palette = {
  /** `currentColor`. */
  readonly color: Paint | null;
  /** Gradients by id. */
  readonly gradients: ReadonlyMap<string, Gradient>;
};

/** A gradient as one grey, for a black-and-white drawing of flat areas. */
export type Gradient = {
  readonly paint: Paint;
  /** All its colours are this one. */
  readonly even: boolean;
};

const BLACK: Paint = { ink: 1, alpha: 1 };
/** A pattern, or a gradient that is not in the file, is drawn as this grey. */
const PATTERN: Paint = { ink: 0.15, alpha: 1 };

/** What covers so little is not seen; what covers so much hides what is below. */
const FAINT = 0.02;
const FULL = 0.98;

/**
 * A paint: null for none, `otherwise` where nothing is said. What is not understood is told and drawn black, a gradient of
 * several colours told and drawn as their mean.
 */
export function paintOf(
  typed: string | undefined,
  otherwise: Paint | null,
  palette: Palette,
  tell: (what: string) => void,
): Paint | null {
  const value = lightest(typed?.toLowerCase() ?? 'inherit');
  const said: Readonly<Record<string, Paint | null>> = {
    '': otherwise,
    inherit: otherwise,
    none: null,
    transparent: null,
    currentcolor: palette.color,
  };
  if (Object.hasOwn(said, value)) return said[value] ?? null;
  if (value.startsWith('url(')) return referred(typed ?? '', palette, tell);
  const known = paintOfColour(value);
  if (known === null) tell(value);
  return known ?? BLACK;
}

/** Programs that draw for screens say `light-dark(#fff, #000)`: paper is light. */
function lightest(value: string): string {
  return /^light-dark\(\s*((?:[^(),]|\([^()]*\))+)/u.exec(value)?.[1]?.trim() ?? value;
}

function referred(typed: string, { gradients }: Palette, tell: (what: string) => void): Paint {
  const [, id = '', fallback = ''] =
    /^url\(\s*["']?#([^"')]*)["']?\s*\)\s*(.*)$/iu.exec(typed) ?? [];
  const gradient = gradients.get(id);
  if (gradient?.even === true) return gradient.paint;
  tell(typed.toLowerCase());
  return gradient?.paint ?? paintOfColour(fallback.toLowerCase()) ?? PATTERN;
}

/** A share of `opacity` and its like, 0 to 1; 1 when none is told. */
export function opacityOf(typed: string | undefined): number {
  const [value = 1] = numbersIn(typed);
  const share = typed?.trim().endsWith('%') === true ? value / 100 : value;
  return Math.min(1, Math.max(0, share));
}

/** How dark a paint is on white paper when so much of it covers; null when nothing is seen of it. */
export function inkLaid(paint: Paint | null, share: number): Ink | null {
  if (paint === null || paint.alpha * share < FAINT) return null;
  return paint.ink * paint.alpha * share;
}

/** How much of what lies below is seen through a paint, 0 to 1. */
export function seenThrough(paint: Paint | null, share: number): number {
  const covered = paint === null ? 1 : paint.alpha * share;
  return covered < FULL ? 1 - covered : 0;
}
