import type { Mm } from '../paper/length.ts';

/** What a line end does not divide, and what stands behind it. Lengths in mm. */
export type Atom = {
  readonly width: Mm;
  /** Natural width of the space behind it; 0 when none stands there. */
  readonly space: Mm;
  /** Spaces inside it, which stretch with the others. */
  readonly inner: number;
  /** Added to the line when it ends here: the hyphen of a divided word. */
  readonly hyphen: Mm;
  /** How far it stands beyond a straight edge when a line ends here; nothing when absent. */
  readonly hang?: Mm;
  /** Letters of its word from here on, where it begins inside of one. */
  readonly carried?: number;
  /** The line must end here, and is not stretched. */
  readonly forced: boolean;
  /** How unwelcome it is to end a line here, 0 for a plain space. */
  readonly penalty: number;
};

/** How lines may be filled. */
export type Filling = {
  readonly widthOf: (line: number) => Mm;
  /** Widths differ from line to line. */
  readonly uneven: boolean;
  /** What a space may gain and lose without harm, mm; null where the right edge is ragged. */
  readonly give: { readonly stretch: Mm; readonly shrink: Mm } | null;
  /** The most a space may be stretched and drawn together, in shares of `give`. */
  readonly tolerance: { readonly stretch: number; readonly shrink: number };
  /** Stretch that a line has beside its spaces, in mm, where nothing else helps. */
  readonly emergency: Mm;
  /** The last line is to be as full as the others: a title in two lines. */
  readonly balanced: boolean;
};

/** A way to break up to an atom: the best one for its looseness and line. */
type Node = {
  /** The next line begins with this atom. */
  readonly start: number;
  readonly line: number;
  readonly looseness: Looseness;
  readonly divided: boolean;
  readonly demerits: number;
  readonly before: Node | null;
};

/** 0 tight, 1 usual, 2 loose, 3 very loose: lines of different looseness do not stand well together. */
type Looseness = 0 | 1 | 2 | 3;

/** Rounding of sums and kerning between joined pieces; less than a hair is no overflow. */
const HAIR: Mm = 0.01;

/** Knuth and Plass, Breaking Paragraphs into Lines (1981), with their weights where no other is given. */
const DEMERITS = {
  line: 10,
  mismatch: 20_000,
  twoHyphens: 180_000,
  lastHyphen: 1_000,
  shortLast: 6_000,
  fragment: 60_000,
  scrap: 1e8,
};

/** A last line that is the rest of a word has so many letters at least, unless no other way meets the tolerance; with fewer than `welcome` it is a fragment. */
const REST = { least: 4, welcome: 5 };

/** Badness of a line whose spaces gain, or lose, all they may: tight lines look worse, and fewer of them make evener spaces. */
const BADNESS = { stretched: 100, shrunk: 300 };

/** A last line shorter than this share of the measure looks lost. */
const SHORT_LAST = 0.12;

/** Raggedness is counted so much of the measure to a badness of 1; one line more costs as much as great raggedness. */
const RAGGED = { share: 0.01, line: 1e7 };

/**
 * Where the lines of a paragraph end, for the least demerits of all lines together: for each line the place of its
 * last atom. null when the tolerance allows no way. No atom may be wider than its line.
 */
export function totalFit(atoms: readonly Atom[], filling: Filling): readonly number[] | null {
  const measured: Paragraph = { atoms, sums: sumsOf(atoms), filling };
  let active: readonly Node[] = [
    { start: 0, line: 0, looseness: 1, divided: false, demerits: 0, before: null },
  ];
  for (const at of atoms.keys()) {
    active = nodesAfter(active, at, measured);
    if (active.length === 0) return null;
  }
  return endsOf(active.reduce((a, b) => (b.demerits < a.demerits ? b : a)));
}

type Paragraph = {
  readonly atoms: readonly Atom[];
  readonly sums: Sums;
  readonly filling: Filling;
};

/** The ways to break up to an atom, and those before it from which a longer line still may come. */
function nodesAfter(active: readonly Node[], at: number, paragraph: Paragraph): readonly Node[] {
  const { filling, atoms } = paragraph;
  const forced = atoms[at]?.forced === true;
  const best = new Map<number, Node>();
  const staying: Node[] = [];
  for (const node of active) {
    const fit = fitOf(node, at, paragraph);
    if (fit.over) continue;
    if (!forced) staying.push(node);
    if (fit.badness === null) continue;
    const next = nodeAfter(node, at, fit.badness, fit.ratio, paragraph);
    const key = filling.uneven ? next.line * 4 + next.looseness : next.looseness;
    const known = best.get(key);
    if (known === undefined || next.demerits < known.demerits) best.set(key, next);
  }
  return [...staying, ...best.values()];
}

type Sums = { readonly width: readonly Mm[]; readonly spaces: readonly number[] };

/** Sums of all atoms before each. */
function sumsOf(atoms: readonly Atom[]): Sums {
  const width: Mm[] = [0];
  const spaces: number[] = [0];
  atoms.forEach((atom, at) => {
    width.push((width[at] ?? 0) + atom.width + atom.space);
    spaces.push((spaces[at] ?? 0) + atom.inner + (atom.space > 0 ? 1 : 0));
  });
  return { width, spaces };
}

type Fit = { readonly over: boolean; readonly badness: number | null; readonly ratio: number };

const OVER: Fit = { over: true, badness: null, ratio: 0 };

/** How well a line from a node to an atom fills its measure. */
function fitOf({ start, line }: Node, at: number, { atoms, sums, filling }: Paragraph): Fit {
  const atom = atoms[at];
  if (atom === undefined) return OVER;
  const width = filling.widthOf(line);
  const bare = width - between(sums.width, start, at) - atom.width - atom.hyphen;
  const slack = bare + hangAt(atom, bare, filling);
  const spaces = between(sums.spaces, start, at) + atom.inner;
  const { give } = filling;
  const most = (give === null ? 0 : give.shrink * spaces) + HAIR;
  if (slack < -most) {
    // A divided word may be too wide where the whole line is not: only its hyphen does not fit.
    return atom.hyphen > 0 && slack + atom.hyphen >= -most ? { ...OVER, over: false } : OVER;
  }
  if (give === null) return raggedFit(slack, width, atom.forced, filling);
  return justifiedFit(slack, spaces, atom.forced, filling, give);
}

/** What of an atom stands beyond the edge. A last line ends where it ends: nothing of it hangs, but where it is too full. */
function hangAt({ hang = 0, forced }: Atom, bare: Mm, { give }: Filling): Mm {
  return give === null || (forced && bare >= 0) ? 0 : hang;
}

function between(sums: readonly number[], start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}

function raggedFit(slack: Mm, width: Mm, forced: boolean, { balanced }: Filling): Fit {
  const share = Math.max(0, slack) / (width * RAGGED.share);
  return { over: false, badness: forced && !balanced ? 0 : share ** 2, ratio: 0 };
}

function justifiedFit(
  slack: Mm,
  spaces: number,
  forced: boolean,
  { tolerance, emergency }: Filling,
  { stretch, shrink }: NonNullable<Filling['give']>,
): Fit {
  if (slack < 0) {
    const ratio = slack / (shrink * Math.max(spaces, 1));
    const badness = BADNESS.shrunk * Math.min(1, -ratio) ** 3;
    const tight = -ratio > tolerance.shrink + HAIR;
    return { over: false, badness: tight ? null : badness, ratio: Math.max(-1, ratio) };
  }
  if (forced) return { over: false, badness: 0, ratio: 0 };
  const give = stretch * spaces + emergency;
  const ratio = give > 0 ? slack / give : slack > HAIR ? Infinity : 0;
  if (ratio > tolerance.stretch) return { over: false, badness: null, ratio };
  return { over: false, badness: Math.min(BADNESS.stretched * ratio ** 3, 1e6), ratio };
}

function nodeAfter(
  node: Node,
  at: number,
  badness: number,
  ratio: number,
  paragraph: Paragraph,
): Node {
  const atom = paragraph.atoms[at] ?? EMPTY;
  const looseness = loosenessOf(ratio);
  const divided = atom.hyphen > 0;
  let demerits = (DEMERITS.line + badness) ** 2 + atom.penalty ** 2;
  if (divided && node.divided) demerits += DEMERITS.twoHyphens;
  if (node.line > 0 && Math.abs(looseness - node.looseness) > 1) demerits += DEMERITS.mismatch;
  if (atom.forced && node.line > 0) demerits += endDemerits(node, at, paragraph);
  if (paragraph.filling.give === null) demerits += RAGGED.line;
  return {
    start: at + 1,
    line: node.line + 1,
    looseness,
    divided,
    demerits: node.demerits + demerits,
    before: node,
  };
}

const EMPTY: Atom = { width: 0, space: 0, inner: 0, hyphen: 0, forced: false, penalty: 0 };

/** What speaks against the last line of a paragraph: it is short, or begins with the rest of a word. */
function endDemerits(node: Node, at: number, paragraph: Paragraph): number {
  const divided = node.divided ? DEMERITS.lastHyphen : 0;
  const fragment = node.divided && isFragment(node, at, paragraph) ? DEMERITS.fragment : 0;
  const scrap = restOf(paragraph.atoms, node.start, at) < REST.least ? DEMERITS.scrap : 0;
  return divided + fragment + scrap + (isShort(node, at, paragraph) ? DEMERITS.shortLast : 0);
}

function isFragment({ start }: Node, at: number, { atoms }: Paragraph): boolean {
  return start === at || restOf(atoms, start, at) < REST.welcome;
}

/** Letters of a line of the atoms from one to another that is only the rest of a word; as many as one likes when it is more. */
function restOf(atoms: readonly Atom[], start: number, at: number): number {
  const { carried = Infinity } = atoms[start] ?? EMPTY;
  return atoms.slice(start, at).every(({ space }) => space === 0) ? carried : Infinity;
}

/** Whether these line ends leave a few letters of a word as the last line. */
export function endsWithScrap(atoms: readonly Atom[], ends: readonly number[]): boolean {
  return restOf(atoms, (ends.at(-2) ?? -1) + 1, ends.at(-1) ?? 0) < REST.least;
}

function isShort({ start, line }: Node, at: number, { sums, filling }: Paragraph): boolean {
  return between(sums.width, start, at + 1) < filling.widthOf(line) * SHORT_LAST;
}

function loosenessOf(ratio: number): Looseness {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function endsOf(last: Node): readonly number[] {
  const ends: number[] = [];
  for (let node = last; node.before !== null; node = node.before) ends.unshift(node.start - 1);
  return ends;
}
