import type { SubjectResult } from '../model/result.ts';
import type { ReturnSide } from '../model/returned.ts';

/** Sheets that were to come back, by their numbers in the packet. */
export type SheetsBack = {
  readonly expected: readonly number[];
  /** At least one side of them was seen. */
  readonly returned: readonly number[];
  readonly missing: readonly number[];
  /** They came back, but not all sides that were to be filled in were scanned. */
  readonly halfSeen: readonly number[];
};

/** Which sheets of a packet and subject came back. */
export function sheetsBack({
  expected,
  returned,
}: Pick<SubjectResult, 'expected' | 'returned'>): SheetsBack {
  const wanted = sidesBySheet(expected);
  const there = sidesBySheet(returned);
  const sheets = [...wanted.keys()].sort((a, b) => a - b);
  return {
    expected: sheets,
    returned: sheets.filter((sheet) => there.has(sheet)),
    missing: sheets.filter((sheet) => !there.has(sheet)),
    halfSeen: sheets.filter((sheet) => {
      const seen = there.get(sheet);
      return seen !== undefined && seen.size < (wanted.get(sheet)?.size ?? 0);
    }),
  };
}

function sidesBySheet(sides: readonly ReturnSide[]): ReadonlyMap<number, ReadonlySet<string>> {
  const sheets = new Map<number, Set<string>>();
  for (const { sheet, side } of sides) {
    const seen = sheets.get(sheet);
    if (seen === undefined) sheets.set(sheet, new Set([side]));
    else seen.add(side);
  }
  return sheets;
}
