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
  /** The most a space may be stretched, in shares of `give.stretch`. */
  readonly tolerance: number;
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
  mismatch: 10_000,
  twoHyphens: 15_000,
  lastHyphen: 8_000,
  shortLast: 6_000,
  fragment: 60_000,
};

/** A last line shorter than this share of the measure looks lost. */
const SHORT_LAST = 0.12;

/** Raggedness is counted so much of the measure to a badness of 1; one line more costs as much as great raggedness. */
const RAGGED = { share: 0.01, line: 1e7 };

/**
 * Where the lines of a paragraph end, for the least demerits of all lines together: for each line the place of its
 * last atom. null when the tolerance allows no way. No atom may be wider than its line.
 */
export function totalFit(atoms: readonly Atom[], filling: Filling): readonly number[] | null {
  const sums = sumsOf(atoms);
  let active: readonly Node[] = [
    { start: 0, line: 0, looseness: 1, divided: false, demerits: 0, before: null },
  ];
  for (const [at, atom] of atoms.entries()) {
    const best = new Map<number, Node>();
    const staying: Node[] = [];
    for (const node of active) {
      const fit = fitOf(node, at, atoms, sums, filling);
      if (fit.over) continue;
      if (!atom.forced) staying.push(node);
      const next =
        fit.badness === null ? null : nodeAfter(node, at, fit.badness, fit.ratio, atoms, filling);
      if (next === null) continue;
      const key = filling.uneven ? next.line * 4 + next.looseness : next.looseness;
      if (next.demerits < (best.get(key)?.demerits ?? Infinity)) best.set(key, next);
    }
    active = [...staying, ...best.values()];
    if (active.length === 0) return null;
  }
  const last = active.reduce((a, b) => (b.demerits < a.demerits ? b : a));
  return endsOf(last);
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
function fitOf(
  { start, line }: Node,
  at: number,
  atoms: readonly Atom[],
  sums: Sums,
  filling: Filling,
): Fit {
  const atom = atoms[at];
  if (atom === undefined) return OVER;
  const natural = (sums.width[at] ?? 0) - (sums.width[start] ?? 0) + atom.width;
  const slack = filling.widthOf(line) - natural - atom.hyphen;
  const spaces = (sums.spaces[at] ?? 0) - (sums.spaces[start] ?? 0) + atom.inner;
  const most = (filling.give?.shrink ?? 0) * spaces + HAIR;
  if (slack < -most) {
    // A divided word may be too wide where the whole line is not: only its hyphen does not fit.
    return atom.hyphen > 0 && slack + atom.hyphen >= -most ? { ...OVER, over: false } : OVER;
  }
  if (filling.give === null) return raggedFit(slack, filling.widthOf(line), atom.forced, filling);
  return justifiedFit(slack, spaces, atom.forced, filling, filling.give);
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
    return { over: false, badness: 100 * Math.min(1, -ratio) ** 3, ratio: Math.max(-1, ratio) };
  }
  if (forced) return { over: false, badness: 0, ratio: 0 };
  const give = stretch * spaces + emergency;
  const ratio = give > 0 ? slack / give : slack > HAIR ? Infinity : 0;
  if (ratio > tolerance) return { over: false, badness: null, ratio };
  return { over: false, badness: Math.min(100 * ratio ** 3, 1e6), ratio };
}

function nodeAfter(
  node: Node,
  at: number,
  badness: number,
  ratio: number,
  atoms: readonly Atom[],
  filling: Filling,
): Node {
  const { penalty = 0, hyphen = 0, forced = false } = atoms[at] ?? {};
  const divided = hyphen > 0;
  const looseness = loosenessOf(ratio);
  const last = at === atoms.length - 1;
  const line = (DEMERITS.line + badness) ** 2 + penalty ** 2;
  const against =
    (divided && node.divided ? DEMERITS.twoHyphens : 0) +
    (node.line > 0 && Math.abs(looseness - node.looseness) > 1 ? DEMERITS.mismatch : 0) +
    (last && node.divided ? DEMERITS.lastHyphen : 0) +
    (forced && node.divided && at === node.start ? DEMERITS.fragment : 0) +
    (forced && node.line > 0 && isShort(node, at, atoms, filling) ? DEMERITS.shortLast : 0) +
    (filling.give === null ? RAGGED.line : 0);
  return {
    start: at + 1,
    line: node.line + 1,
    looseness,
    divided,
    demerits: node.demerits + line + against,
    before: node,
  };
}

function isShort(
  { start, line }: Node,
  at: number,
  atoms: readonly Atom[],
  { widthOf }: Filling,
): boolean {
  const width = atoms.slice(start, at + 1).reduce((sum, atom) => sum + atom.width + atom.space, 0);
  return width < widthOf(line) * SHORT_LAST;
}

function loosenessOf(ratio: number): Looseness {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function endsOf(last: Node): readonly number[] {
  const ends: number[] = [];
  for (let node: Node | null = last; node?.before != null; node = node.before) {
    ends.unshift(node.start - 1);
  }
  return ends;
}
