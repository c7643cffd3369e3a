import type { Measure } from '../model/measure.ts';
import { mmFromPt, type Mm } from '../paper/length.ts';
import { widthOf, withoutSpace, type Word } from './break-words.ts';
import { SHORTEST_DIVIDED, type Hyphenate } from './hyphenate.ts';
import { isStyled, type Piece } from './styled-text.ts';
import type { Atom } from './total-fit.ts';

/** An atom of a line with what is set for it. */
export type SetAtom = Atom & { readonly pieces: readonly Piece[] };

/**
 * How unwelcome line ends are: inside a word; behind a dash; behind a word of one letter; where words belong together; inside a formula;
 * where it is divided at need; behind the one letter it begins with.
 */
const PENALTY = {
  ...{ hyphen: 60, cut: 50, oneLetter: 500, inner: 120 },
  ...{ formula: 150, finer: 250, leftSide: 1500 },
};

/** A line end as unwelcome as this is worth dividing words elsewhere. */
export const UNTIDY = PENALTY.leftSide;

/** The left side of a formula is a letter, with an index perhaps, up to this width in ems. */
const LETTER_WIDE = 1.6;

/** «в», «к», «и» … are left alone at no line's end. */
const ONE_LETTER = /(?:^|[ \u00A0(«])\p{Script=Cyrillic} ?$/u;

/** Letters that belong to one word. */
const LETTERS = /\p{L}+/gu;

/** Words as atoms, whole; each space gains a share `spread` of its width. */
export function wholeAtoms(words: readonly Word[], spread = 0): readonly SetAtom[] {
  const usual = Math.max(0, ...words.map(({ advance, width }) => advance - width));
  return words.map((word, at) => {
    const spaced = word.advance > word.width;
    const inner = spacesIn(withoutSpace(word.pieces));
    const last = at === words.length - 1;
    return {
      pieces: word.pieces,
      width: word.width + inner * usual * spread,
      space: (word.advance - word.width) * (1 + spread),
      inner,
      hyphen: 0,
      forced: word.ends || last,
      penalty: spaced
        ? penaltyOf(word.pieces)
        : opensFormula(words[at + 1])
          ? insideFormula(word.pieces, PENALTY.formula)
          : PENALTY.cut,
    };
  });
}

/** What a line end behind these pieces costs inside a formula: «V» is not left alone before «= 65 − 40». */
function insideFormula(pieces: readonly Piece[], usual: number): number {
  const last = pieces.at(-1);
  const begins = last !== undefined && !isStyled(last) && !last.opens;
  return begins && last.inset.width <= LETTER_WIDE ? PENALTY.leftSide : usual;
}

/** Does the word go on with a part of a formula that began before it? */
function opensFormula(word: Word | undefined): boolean {
  const first = word?.pieces[0];
  return first !== undefined && !isStyled(first) && first.opens;
}

function penaltyOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  const text = last !== undefined && isStyled(last) ? last.text : '';
  return pieces.length === 1 && ONE_LETTER.test(text) ? PENALTY.oneLetter : 0;
}

/** Spaces, no-break ones too: all of them stretch. */
export function spacesIn(pieces: readonly Piece[]): number {
  let spaces = 0;
  for (const piece of pieces) {
    if (!isStyled(piece)) continue;
    for (const symbol of piece.text) if (symbol === ' ' || symbol === '\u00A0') spaces += 1;
  }
  return spaces;
}

/** The atom divided wherever its words may be. */
export function dividedAtoms(
  atom: SetAtom,
  hyphenate: Hyphenate,
  measure: Measure,
): readonly SetAtom[] {
  const text = textOf(atom.pieces);
  if (/\d/u.test(text)) return [atom];
  const cuts = [...text.matchAll(LETTERS)].flatMap(({ 0: word, index }) =>
    word.length < SHORTEST_DIVIDED
      ? []
      : hyphenate(word).map((at) => ({ place: index + at, carried: word.length - at })),
  );
  if (cuts.length === 0) return [atom];
  const places = cuts.map(({ place }) => place);
  const parts = cutAt(atom, places, measure, { penalty: PENALTY.hyphen, hyphens: true });
  return parts.map((part, at) => {
    const cut = cuts[at - 1];
    return cut === undefined ? part : { ...part, carried: cut.carried };
  });
}

/** The atom with its formulas divided as finely as they may be, for paragraphs that cannot be set well otherwise. */
export function finerAtoms(atom: SetAtom, measure: Measure): readonly SetAtom[] {
  const pieces = atom.pieces.flatMap((piece): readonly Piece[] => {
    if (isStyled(piece) || piece.inset.finer === undefined) return [piece];
    return piece.inset.finer.map((inset, at) => ({ ...piece, inset, opens: at > 0 }));
  });
  if (pieces.length === atom.pieces.length) return [atom];
  const places = pieces.flatMap((piece, at) =>
    at > 0 && !isStyled(piece) && piece.opens ? [textOf(pieces.slice(0, at)).length] : [],
  );
  const parts = cutAt({ ...atom, pieces }, places, measure, { penalty: PENALTY.finer });
  return parts.map((part, at) =>
    at === parts.length - 1
      ? part
      : { ...part, penalty: insideFormula(part.pieces, PENALTY.finer) },
  );
}

/** The atom cut at the spaces inside it: a formula, or a number and its unit, too wide for a line. */
export function spacedAtoms(atom: SetAtom, measure: Measure): readonly SetAtom[] {
  const places = [...textOf(withoutSpace(atom.pieces)).matchAll(/ (?! )/gu)].map(
    ({ index }) => index + 1,
  );
  return places.length === 0 ? [atom] : cutAt(atom, places, measure, { penalty: PENALTY.inner });
}

/** The atom cut between all its letters: for want of a better place in a line too narrow for it. */
export function letterAtoms(atom: SetAtom, measure: Measure): readonly SetAtom[] {
  const text = textOf(withoutSpace(atom.pieces));
  const places = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => at + 1);
  return places.length === 0 ? [atom] : cutAt(atom, places, measure, { penalty: PENALTY.cut });
}

/** The atom with its formulas so small that it fits a line of `width` mm: what cannot be divided must not stand beyond the edge. */
export function shrunkAtom(atom: SetAtom, width: Mm, measure: Measure): SetAtom {
  const bare = widthOf(withoutSpace(atom.pieces), measure);
  const insets = atom.pieces.filter((piece) => !isStyled(piece));
  const taken = widthOf(insets, measure);
  if (taken === 0 || bare - taken >= width) return atom;
  const share = Math.min(1, (width - (bare - taken)) / taken);
  const pieces = atom.pieces.map((piece) =>
    isStyled(piece) ? piece : { ...piece, size: piece.size * share },
  );
  return { ...atom, pieces, width: widthOf(withoutSpace(pieces), measure) };
}

/** A formula counts as one sign. */
function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (isStyled(piece) ? piece.text : '\uFFFC')).join('');
}

function cutAt(
  atom: SetAtom,
  places: readonly number[],
  measure: Measure,
  ending: { readonly penalty: number; readonly hyphens?: true },
): readonly SetAtom[] {
  const parts: SetAtom[] = [];
  for (let order = 0; order <= places.length; order += 1) {
    const last = order === places.length;
    const pieces = between(atom.pieces, places[order - 1] ?? 0, places[order] ?? Infinity);
    const bare = withoutSpace(pieces);
    const width = widthOf(bare, measure);
    parts.push({
      pieces,
      width,
      inner: spacesIn(bare),
      space: last ? atom.space : bare === pieces ? 0 : widthOf(pieces, measure) - width,
      hyphen: last ? atom.hyphen : ending.hyphens === true ? hyphenWidth(pieces, measure) : 0,
      forced: last && atom.forced,
      penalty: last ? atom.penalty : ending.penalty,
    });
  }
  return parts;
}

function between(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const [first, end] = [Math.max(0, from - start), Math.max(0, to - start)];
    start += isStyled(piece) ? piece.text.length : 1;
    if (!isStyled(piece)) {
      if (first === 0 && end > 0) found.push(piece);
      continue;
    }
    const text = piece.text.slice(first, end);
    if (text !== '') found.push({ ...piece, text });
  }
  return found;
}

function hyphenWidth(pieces: readonly Piece[], measure: Measure): Mm {
  const last = pieces.at(-1);
  if (last === undefined || !isStyled(last)) return 0;
  return Math.max(measure.width('-', last.face, last.size), mmFromPt(last.size) * 0.01);
}
