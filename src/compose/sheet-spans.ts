/** The sheets from one to another, both among them; numbers from 1 as the foot of a page shows them. */
export type SheetSpan = { readonly first: number; readonly last: number };

/** A run of pages, as far as its place on paper depends on it. */
export type CountedRun = {
  /** Begins on a recto and shares no sheet with what follows. */
  readonly ownSheets: boolean;
  readonly pages: number;
};

/** The sheets each run of a packet stands on, as imposition lays them on so many sides; null for a run without pages. */
export function sheetSpans(
  runs: readonly CountedRun[],
  sidesPerSheet: 1 | 2 = 2,
): readonly (SheetSpan | null)[] {
  let sides = 0;
  const toRecto = (): void => {
    sides += sides % sidesPerSheet;
  };
  return runs.map(({ ownSheets, pages }) => {
    if (ownSheets) toRecto();
    const before = sides;
    sides += pages;
    const span = {
      first: Math.floor(before / sidesPerSheet) + 1,
      last: Math.ceil(sides / sidesPerSheet),
    };
    if (ownSheets) toRecto();
    return pages === 0 ? null : span;
  });
}

/** One span from the first to the last sheet of all; null when there is none. */
export function joinSpans(spans: readonly (SheetSpan | null)[]): SheetSpan | null {
  const held = spans.filter((span) => span !== null);
  if (held.length === 0) return null;
  return {
    first: Math.min(...held.map(({ first }) => first)),
    last: Math.max(...held.map(({ last }) => last)),
  };
}

/** The numbers as printed: «7», «7–9». */
export function spanText({ first, last }: SheetSpan): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** How many sheets a span has. */
export function sheetsIn({ first, last }: SheetSpan): number {
  return last - first + 1;
}
