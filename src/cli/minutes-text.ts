import type { Tongue } from '../model/language.ts';
import type { WeekMinutes } from '../model/run-report.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import { layTable } from './lay-table.ts';

/** Minutes of work a class has in a week: returned and read apart, beside the cap; empty without classes. */
export function minutesText(minutes: readonly WeekMinutes[], words: Words, tongue: Tongue): string {
  if (minutes.length === 0) return '';
  const say = sayIn(words, tongue);
  const heads = ['class', 'week', 'written', 'reading', 'cap'].map((head) =>
    say(`minutes.${head}`),
  );
  const rows = minutes.map(({ classId, week, written, reading, cap }) => [
    classId,
    week,
    String(written),
    String(reading),
    cap === null ? '–' : String(cap),
  ]);
  return `${say('minutes.title')}\n\n${layTable(heads, rows)}\n`;
}
