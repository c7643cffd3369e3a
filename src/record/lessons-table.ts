import type { OutTable } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import { shortDate } from '../text/dates.ts';
import type { LessonLabel } from './lesson-labels.ts';

/** What the days over the columns of items stand for. */
export function lessonsTable(labels: readonly LessonLabel[], say: Say): OutTable {
  return {
    sheet: say('results.sheet.lessons'),
    head: [say('results.label'), say('results.day'), say('results.topic')],
    rows: labels.map(({ label, day, topic }) => [
      label,
      day === null ? null : shortDate(day),
      topic,
    ]),
    widths: [12, 14, 60],
  };
}
