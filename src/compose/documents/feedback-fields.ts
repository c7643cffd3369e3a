import type { Feedback, Handwriting, ScannedFeedback, ScoredItem } from '../../model/feedback.ts';
import type { SubjectId } from '../../model/school.ts';
import { dayAndMonth } from '../../text/dates.ts';
import { formatNumber, NO_BREAK_SPACE } from '../../text/numbers.ts';

import type { ComposeContext } from '../context.ts';
import type { Fields } from '../template.ts';

/** Stands for points that nobody has given yet. */
const OPEN = '–';

/** What the template says of one work: the words and scores that were typed, or what was read from scans. */
export function workFields(feedback: Feedback, context: ComposeContext): Fields {
  const { subject, work, scores, comment, advice, answer, scanned } = feedback;
  const total = (values: readonly number[]): string =>
    formatNumber(values.reduce((sum, value) => sum + value, 0));
  const typed = scores.map(({ item, got, of }) => ({
    item,
    got: formatNumber(got),
    of: formatNumber(of),
  }));
  const words = { subject: subjectName(subject, context), comment, advice, answer };
  if (scanned === undefined) {
    const sums = {
      got: total(scores.map(({ got }) => got)),
      of: total(scores.map(({ of }) => of)),
    };
    return { ...words, ...sums, work, scores: typed, ...NOTHING_SCANNED };
  }
  return {
    ...words,
    got: formatNumber(scanned.total.got),
    of: formatNumber(scanned.total.of),
    work: daysOf(scanned, context),
    scores: scanned.lessons.flatMap(({ items }) =>
      items.map((item) => ({
        item: itemName(item, context),
        got: gotOf(item),
        of: formatNumber(item.of),
      })),
    ),
    ...scannedFields(scanned, context),
  };
}

const NOTHING_SCANNED = { lessons: [], open: false, percent: '', mark: '', written: [] };

function scannedFields(scanned: ScannedFeedback, context: ComposeContext): Fields {
  const { lessons, total, written } = scanned;
  return {
    lessons: lessons.map(({ topic, items }) => ({
      topic,
      scores: items.map((item) => ({
        item: itemName(item, context),
        score: `${gotOf(item)}/${formatNumber(item.of)}`,
      })),
    })),
    open: lessons.some(({ items }) => items.some(({ got }) => got === null)),
    percent: total.percent === null ? '' : `${total.percent}${NO_BREAK_SPACE}%`,
    mark: total.mark ?? '',
    written: SAYS.flatMap(({ says, word }) => {
      const pictures = written.filter((each) => each.says === says);
      return pictures.length === 0
        ? []
        : [{ label: context.say(word), pictures: pictures.map(pictureFields) }];
    }),
  };
}

const SAYS = [
  { says: 'comment', word: 'feedback.comment' },
  { says: 'advice', word: 'feedback.advice' },
  { says: 'reply', word: 'feedback.answer' },
] as const;

function pictureFields({ image, width }: Handwriting): Fields {
  return { image, width: width.toFixed(2) };
}

function itemName({ part, number }: ScoredItem, { say }: ComposeContext): string {
  return say(`return.item.${part}`, { n: number });
}

function gotOf({ got }: ScoredItem): string {
  return got === null ? OPEN : formatNumber(got);
}

/** «30 қараша – 4 желтоқсан»: the days a packet had lessons for. */
function daysOf({ from, to }: ScannedFeedback, { tongue }: ComposeContext): string {
  const days = [...new Set([from, to])];
  return days.map((day) => dayAndMonth(day, tongue)).join(' – ');
}

/** Whether there is more to say of a work than that sheets are missing. */
export function saysSomething({ scanned }: Feedback): boolean {
  return scanned === undefined || scanned.lessons.length + scanned.written.length > 0;
}

/** The sheets that have not come, in words, one line for each subject and mailing. */
export function missingLines(
  works: readonly Feedback[],
  context: ComposeContext,
): readonly string[] {
  return works.flatMap(({ subject, scanned }) =>
    scanned === undefined || scanned.missing === 0
      ? []
      : [
          context.say('feedback.missing-sheets', {
            subject: subjectName(subject, context),
            days: daysOf(scanned, context),
            sheets: scanned.missing,
          }),
        ],
  );
}

function subjectName(subject: SubjectId, { catalogue, tongue }: ComposeContext): string {
  return catalogue.subjects.find(({ id }) => id === subject)?.name[tongue] ?? subject;
}
