import { dirname } from 'node:path';
import type { Tongue } from '../model/language.ts';
import type { ResultsReport } from '../model/results-report.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';

/** What came back of a mailing in figures, how many matters wait, and where the files lie; empty when nothing was printed. No names. */
export function resultsText(report: ResultsReport, words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  const { mailing, totals, files, sheetFiles, waiting } = report;
  const folders = new Set(files.map(({ path }) => dirname(path)));
  if (mailing === null) return '';
  const { packets, whole, partly, none, sheetsExpected, sheetsReturned } = totals;
  const lines = [
    say('report.mailing', { mailing }),
    say('report.results.packets', { packets, whole, partly, none }),
    say('report.results.sheets', { returned: sheetsReturned, expected: sheetsExpected }),
    ...(waiting === 0 ? [] : [say('report.results.waiting', { waiting })]),
    ...(sheetFiles === 0 ? [] : [say('report.results.sheet-files', { files: sheetFiles })]),
    ...Array.from(folders, (path) => say('report.file-written', { path })),
  ];
  return `${lines.join('\n')}\n`;
}
