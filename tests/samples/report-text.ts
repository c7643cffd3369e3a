import type { Tongue } from '../../src/model/language.ts';
import type { CheckReport } from '../../src/model/run-report.ts';
import type { Words } from '../../src/model/words.ts';
import { parseWords } from '../../src/parse/words.ts';
import { productTexts } from '../../src/shell/package-files.ts';
import { minutesText } from '../../src/cli/minutes-text.ts';
import { loadText, problemsText } from '../../src/cli/report.ts';

let words: Promise<Words> | undefined;

/** The product's wording, read once. */
export function productWords(): Promise<Words> {
  words ??= productTexts(['templates/words']).then((texts) => parseWords(texts).words);
  return words;
}

/** What `sabaqpost check` prints: every problem, and what would be printed. */
export async function reportText(report: CheckReport, tongue: Tongue): Promise<string> {
  const table = await productWords();
  return [
    problemsText(report.problems, table, tongue),
    minutesText(report.minutes, table, tongue),
    loadText(report, table, tongue),
  ].join('\n');
}
