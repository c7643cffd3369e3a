import type { Tongue } from '../model/language.ts';
import type { CoverageGap } from '../model/run-report.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';

/** Every subject without a lesson, a line for each class; empty without such classes. */
export function gapsText(gaps: readonly CoverageGap[], words: Words, tongue: Tongue): string {
  if (gaps.length === 0) return '';
  const lines = gaps.map(({ classId, subjects }) => `${classId}: ${subjects.join(', ')}\n`);
  return `${sayIn(words, tongue)('report.gaps')}\n\n${lines.join('')}`;
}
