import type { OutTable } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import type { ClassSubject } from './class-subjects.ts';
import { personOf } from './score-table.ts';
import { sheetsBack } from './sheets-back.ts';

const COLUMNS = [
  { key: 'pupil', width: 34 },
  { key: 'packet', width: 10 },
  { key: 'sheets-returned', width: 12 },
  { key: 'sheets-expected', width: 12 },
  { key: 'sheets-missing', width: 24 },
  { key: 'sheets-half-seen', width: 24 },
] as const;

/** Who has not returned what, by the numbers of the sheets in the packet; pupils all of whose sheets are back are left out. */
export function missingTable({ results }: Pick<ClassSubject, 'results'>, say: Say): OutTable {
  return {
    sheet: say('results.sheet.missing'),
    head: COLUMNS.map(({ key }) => say(`results.${key}`)),
    rows: results.flatMap((result) => {
      const { expected, returned, missing, halfSeen } = sheetsBack(result);
      if (missing.length + halfSeen.length === 0) return [];
      const who = [personOf(result, say), result.code];
      return [[...who, returned.length, expected.length, missing.join(', '), halfSeen.join(', ')]];
    }),
    widths: COLUMNS.map(({ width }) => width),
  };
}
