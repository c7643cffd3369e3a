/** A sheet of paper: what is printed on either face, and whether its head lies at the edge that went in first. */
type Face = { readonly shows: string | null; readonly headFirst: boolean };
export type Sheet = { readonly upper: Face; readonly lower: Face };

/** A printer without duplex: which face of a sheet in the tray it prints, and how sheets lie when they come out. */
export type Printer = {
  readonly prints: 'upper' | 'lower';
  readonly delivers: 'face-down' | 'face-up';
};

const BLANK: Face = { shows: null, headFirst: true };

/** Sheets of blank paper, the uppermost first. */
export function blankPaper(count: number): readonly Sheet[] {
  return Array.from({ length: count }, () => ({ upper: BLANK, lower: BLANK }));
}

/** Prints a page on each sheet, the uppermost sheet first; each comes to lie on those before it. */
export function runThrough(
  stack: readonly Sheet[],
  pages: readonly string[],
  { prints, delivers }: Printer,
): readonly Sheet[] {
  const out = stack.map((sheet, at): Sheet => {
    const before = sheet[prints];
    const page = pages[at] ?? '';
    // Printed over, a face is spoilt for good.
    const shows = before.shows === null ? page : `${before.shows}+${page}`;
    const printed: Face = { shows, headFirst: true };
    const other = prints === 'upper' ? sheet.lower : sheet.upper;
    return delivers === 'face-up'
      ? { upper: printed, lower: other }
      : { upper: other, lower: printed };
  });
  return out.toReversed();
}

/** Turns the whole stack over, like the page of a book or head over heels. */
export function turnedOver(stack: readonly Sheet[], about: 'long' | 'short'): readonly Sheet[] {
  const turn = (face: Face): Face =>
    about === 'long' ? face : { ...face, headFirst: !face.headFirst };
  return stack.toReversed().map(({ upper, lower }) => ({ upper: turn(lower), lower: turn(upper) }));
}

/** The pages as people leaf through a stack from its uppermost sheet; `^` marks one that stands on its head. */
export function leafed(stack: readonly Sheet[]): readonly string[] {
  return stack.flatMap(({ upper, lower }) =>
    [upper, lower].map((face) =>
      face.headFirst === upper.headFirst ? (face.shows ?? '') : `^${face.shows ?? ''}`,
    ),
  );
}

/** One face of an upright sheet with two pages on it, the upper and the lower one, their heads all at one edge. */
type FoldedFace = {
  readonly turned: 'right' | 'left';
  readonly halves: readonly [string | null, string | null];
};
export type FoldedSheet = { readonly front: FoldedFace; readonly back: FoldedFace };

/** A page as it is read in a booklet; `upright`: its head is where that of the first page is. */
type ReadPage = { readonly shows: string | null; readonly upright: boolean };

/**
 * The pages of a booklet: sheets one upon the other, their fronts outwards, folded once between the halves. Behind a half
 * of a front stands the same half of its back, for the sheet is turned at its long edge; what points to the right on
 * a front points to the left on the back of the same paper.
 */
export function readFolded(sheets: readonly FoldedSheet[]): readonly ReadPage[] {
  const head = sheets[0]?.front.turned;
  const page = (face: FoldedFace, half: 0 | 1, isBack: boolean): ReadPage => {
    const mirrored = face.turned === 'right' ? 'left' : 'right';
    return { shows: face.halves[half], upright: (isBack ? mirrored : face.turned) === head };
  };
  // Held with the heads up, the lower half of the outermost front lies at the right: the cover.
  const inwards = sheets.flatMap(({ front, back }) => [page(front, 1, false), page(back, 1, true)]);
  const outwards = sheets
    .toReversed()
    .flatMap(({ front, back }) => [page(back, 0, true), page(front, 0, false)]);
  return [...inwards, ...outwards];
}
