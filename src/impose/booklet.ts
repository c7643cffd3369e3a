import type { BookletPage, BookletSide, DraftPage } from '../model/composed.ts';

/** The most sheets that one fold takes and a stapler holds. */
const MOST_SHEETS = 15;

/** Pages of a booklet on one sheet: two on each side. */
const PER_SHEET = 4;

/** Both sides of a sheet of a booklet; in the middle of each it is folded. */
export type BookletSheet = { readonly recto: BookletSide; readonly verso: BookletSide };

/** Sheets in each booklet that so many pages make: as few booklets as can be folded, of even thickness. */
export function bookletSheets(pages: number): readonly number[] {
  const sheets = Math.ceil(pages / PER_SHEET);
  const booklets = Math.ceil(sheets / MOST_SHEETS);
  return Array.from(
    { length: booklets },
    (_, at) => Math.floor((sheets * (at + 1)) / booklets) - Math.floor((sheets * at) / booklets),
  );
}

/**
 * Pages half as large as the sheet, laid so that the sheets as they lie, folded once in the middle and stapled
 * there, are read in order: the first page beside the last, and so on inwards. On an upright sheet the halves are the upper
 * and the lower one, turned to the right on fronts and to the left on backs, so that a printer that turns sheets at
 * their long edge brings each page behind the one before it. `tests/impose/paper-logic.ts` follows the paper.
 */
export function bookletOf(pages: readonly DraftPage[]): readonly BookletSheet[] {
  let begun = 0;
  const booklets = bookletSheets(pages.length);
  return booklets.flatMap((sheets, nth) => {
    const from = begun;
    const which = booklets.length > 1 ? { booklet: nth + 1 } : {};
    begun += sheets * PER_SHEET;
    const page = (at: number): BookletPage | null => {
      const draft = pages[from + at];
      return draft === undefined ? null : { page: draft, number: from + at + 1, ...which };
    };
    const last = sheets * PER_SHEET - 1;
    return Array.from({ length: sheets }, (_, at): BookletSheet => {
      const [front, back] = [2 * at, 2 * at + 1];
      return {
        recto: { turned: 'right', halves: [page(last - front), page(front)] },
        verso: { turned: 'left', halves: [page(last - back), page(back)] },
      };
    });
  });
}
