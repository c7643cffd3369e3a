import type { Measure } from '../model/measure.ts';
import type { Mm } from '../paper/length.ts';
import { withoutSpace, type Word } from './break-words.ts';
import {
  dividedAtoms,
  finerAtoms,
  letterAtoms,
  shrunkAtom,
  spacedAtoms,
  UNTIDY,
  wholeAtoms,
  type SetAtom,
} from './divide-words.ts';
import { hangOf } from './hang.ts';
import type { Hyphenate } from './hyphenate.ts';
import { isStyled, type Piece } from './styled-text.ts';
import { endsWithScrap, totalFit, type Filling } from './total-fit.ts';

/** Where a line of a paragraph stands: its left end and its width in mm. */
type Span = { readonly x: Mm; readonly width: Mm };

/** Width of all lines in mm, or the span of each by its number from 0. */
export type Measures = Mm | ((line: number) => Span);

/** How a paragraph is broken. */
export type Breaking = {
  /** Both edges are straight. */
  readonly justify: boolean;
  /** Divides words; null: only words that are wider than a line are divided, between letters. */
  readonly hyphenate: Hyphenate | null;
  /** Words are divided only where they are wider than a line. */
  readonly sparing: boolean;
  /** Lines of a title are to be of one length. */
  readonly balanced: boolean;
  /** What every space gains, as a share of its width: large print; nothing when absent. */
  readonly spread?: number;
};

/** One line: its pieces, without the space behind the last. */
export type Line = Span & {
  readonly pieces: readonly Piece[];
  /** It ends inside a word: a hyphen is set. */
  readonly divided: boolean;
  /** Its words are set apart to fill the width. */
  readonly justified: boolean;
  /** What each of its spaces gains before it is justified, as a share of its width. */
  readonly spread: number;
};

/** Rounding, and kerning between joined pieces. */
const HAIR: Mm = 0.01;

/** What a space may gain and lose, as shares of its own width. */
const GIVE = { stretch: 0.55, shrink: 0.3 };

/** Passes of one paragraph: without dividing words, with it, looser where a line would end badly, and whatever it takes. */
const TOLERANCE = {
  whole: { stretch: 1, shrink: 0.6 },
  divided: { stretch: 2.2, shrink: 1 },
  loose: { stretch: 3.5, shrink: 1 },
  emergency: { stretch: 6, shrink: 1 },
  any: { stretch: Infinity, shrink: 1 },
};

/** Stretch in ems of spaces that the third pass has for nothing. */
const EMERGENCY_SPACES = 6;

/** The span of a line. */
function spanOf(measures: Measures, line: number): Span {
  return typeof measures === 'number' ? { x: 0, width: measures } : measures(line);
}

/**
 * Breaks words into lines, all of a paragraph at once: even spaces where it is justified, even lines where it is ragged,
 * never more lines than are needed there. The one place where lines are broken.
 */
export function breakLines(
  words: readonly Word[],
  measures: Measures,
  breaking: Breaking,
  measure: Measure,
): readonly Line[] {
  if (words.length === 0) return [];
  const narrowest = narrowestOf(measures, words.length);
  const whole = wholeAtoms(words, breaking.spread).flatMap((atom) =>
    fitted(atom, narrowest, breaking, measure),
  );
  const hung = hanging(whole, breaking, measure);
  const first = tryFit(hung, measures, breaking, TOLERANCE.whole, 0);
  if (first !== null && isTidy(whole, first)) return linesOf(whole, first, measures, breaking);
  const divided = hanging(dividedWhere(whole, breaking, measure), breaking, measure);
  const second = tidiest(divided, dividedFit(divided, measures, breaking), whole, first);
  if (second !== null) return linesOf(second.atoms, second.ends, measures, breaking);
  if (words.some(({ pieces }) => !pieces.every(isStyled))) {
    return withFormulas(divided, measures, breaking, measure);
  }
  const ends =
    tryFit(divided, measures, breaking, TOLERANCE.emergency, EMERGENCY_SPACES) ??
    tryFit(divided, measures, breaking, TOLERANCE.any, EMERGENCY_SPACES);
  return linesOf(divided, ends ?? eachAlone(divided), measures, breaking);
}

/** Line ends with divided words; spaces gain more where else a line would end badly. */
function dividedFit(
  atoms: readonly SetAtom[],
  measures: Measures,
  breaking: Breaking,
): readonly number[] | null {
  const ends = tryFit(atoms, measures, breaking, TOLERANCE.divided, 0);
  if (ends === null || isTidy(atoms, ends)) return ends;
  return tryFit(atoms, measures, breaking, TOLERANCE.loose, 0);
}

/** The second way to break, or the first one where there is no second or it is no better. */
function tidiest(
  divided: readonly SetAtom[],
  second: readonly number[] | null,
  whole: readonly SetAtom[],
  first: readonly number[] | null,
): { readonly atoms: readonly SetAtom[]; readonly ends: readonly number[] } | null {
  if (second !== null && (first === null || isTidy(divided, second))) {
    return { atoms: divided, ends: second };
  }
  return first === null ? null : { atoms: whole, ends: first };
}

/** Whether no line ends behind what should not stand there, and the last one is more than a few letters of a word. */
function isTidy(atoms: readonly SetAtom[], ends: readonly number[]): boolean {
  const lone = ends.slice(0, -1).some((end) => (atoms[end]?.penalty ?? 0) >= UNTIDY);
  return !lone && !endsWithScrap(atoms, ends);
}

/** Lines of a paragraph whose formulas leave no even spaces: the formulas are divided, and where that is no help it is set ragged as a whole. */
function withFormulas(
  atoms: readonly SetAtom[],
  measures: Measures,
  breaking: Breaking,
  measure: Measure,
): readonly Line[] {
  const finer = atoms.flatMap((atom) => finerAtoms(atom, measure));
  const hung = hanging(finer, breaking, measure);
  const justified = tryFit(hung, measures, breaking, TOLERANCE.divided, 0);
  if (justified !== null) return linesOf(finer, justified, measures, breaking);
  const ragged = { ...breaking, justify: false };
  const ends = tryFit(finer, measures, ragged, TOLERANCE.any, 0) ?? eachAlone(finer);
  return linesOf(finer, ends, measures, ragged);
}

function eachAlone(atoms: readonly SetAtom[]): readonly number[] {
  return atoms.map((_atom, at) => at);
}

/** Lines beside a picture are the narrow ones; there are no more of them than words. */
function narrowestOf(measures: Measures, count: number): Mm {
  if (typeof measures === 'number') return measures;
  const lines = Array.from({ length: Math.min(count, 40) }, (_, line) => measures(line).width);
  return Math.min(...lines);
}

/** The atom itself, or the parts that a too narrow line forces. */
function fitted(
  atom: SetAtom,
  width: Mm,
  { hyphenate }: Breaking,
  measure: Measure,
): readonly SetAtom[] {
  if (atom.width <= width + HAIR) return [atom];
  const tooWide = (part: SetAtom): boolean => part.width + part.hyphen > width + HAIR;
  return spacedAtoms(atom, measure)
    .flatMap((part) =>
      hyphenate !== null && tooWide(part) ? dividedAtoms(part, hyphenate, measure) : [part],
    )
    .flatMap((part) => (tooWide(part) ? letterAtoms(part, measure) : [part]))
    .map((part) => (tooWide(part) ? shrunkAtom(part, width, measure) : part));
}

function dividedWhere(
  atoms: readonly SetAtom[],
  { hyphenate, sparing, justify }: Breaking,
  measure: Measure,
): readonly SetAtom[] {
  if (hyphenate === null || sparing || !justify) return atoms;
  return atoms.flatMap((atom) => dividedAtoms(atom, hyphenate, measure));
}

/** Atoms that know how far they stand beyond a straight edge. */
function hanging(
  atoms: readonly SetAtom[],
  { justify }: Breaking,
  measure: Measure,
): readonly SetAtom[] {
  if (!justify) return atoms;
  return atoms.map((atom) => {
    const hang = hangOf(atom.pieces.at(-1), atom.hyphen > 0, measure);
    return hang === 0 ? atom : { ...atom, hang };
  });
}

function tryFit(
  atoms: readonly SetAtom[],
  measures: Measures,
  { justify, balanced }: Breaking,
  tolerance: Filling['tolerance'],
  emergency: number,
): readonly number[] | null {
  const space = atoms.find((atom) => atom.space > 0)?.space ?? 0;
  const give = { stretch: space * GIVE.stretch, shrink: space * GIVE.shrink };
  const filling: Filling = {
    widthOf: (line) => spanOf(measures, line).width,
    uneven: typeof measures !== 'number',
    give: justify ? give : null,
    tolerance,
    emergency: emergency * space,
    balanced,
  };
  return totalFit(atoms, filling);
}

function linesOf(
  atoms: readonly SetAtom[],
  ends: readonly number[],
  measures: Measures,
  { justify, spread = 0 }: Breaking,
): readonly Line[] {
  return ends.map((end, line): Line => {
    const start = (ends[line - 1] ?? -1) + 1;
    const last = atoms[end];
    const span = spanOf(measures, line);
    const full = widthOfLine(atoms.slice(start, end + 1)) > span.width + HAIR;
    return {
      ...span,
      pieces: withoutSpace(atoms.slice(start, end + 1).flatMap(({ pieces }) => pieces)),
      divided: last !== undefined && last.hyphen > 0,
      // The last line of a paragraph ends where it ends, but not beyond the edge.
      justified: justify && (last?.forced !== true || full),
      spread,
    };
  });
}

/** Natural width in mm of atoms on one line, without the space behind the last. */
function widthOfLine(atoms: readonly SetAtom[]): Mm {
  const last = atoms.at(-1);
  return atoms.reduce((sum, { width, space }) => sum + width + space, 0) - (last?.space ?? 0);
}
