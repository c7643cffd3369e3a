import type {
  Feedback,
  Says,
  ScannedFeedback,
  ScoredItem,
  ScoredLesson,
} from '../model/feedback.ts';
import type { Lesson } from '../model/lesson.ts';
import type { PupilId } from '../model/pupil.ts';
import type { ItemResult, SubjectResult } from '../model/result.ts';
import type { PrintedMailing, SettledArea } from '../model/returned.ts';

/** Feedback whose handwriting is still to be cut: where each piece of it is to be seen. */
export type FeedbackDraft = {
  readonly feedback: Feedback & { readonly scanned: ScannedFeedback };
  readonly writing: readonly { readonly says: Says; readonly area: SettledArea }[];
};

/** What a pupil's sheets of one subject say to the pupil, whether or not anything came back. */
export function feedbackOfResult(
  result: SubjectResult & { readonly pupil: PupilId },
  { plan, number }: PrintedMailing,
): FeedbackDraft {
  const { pupil, subject, packet, items, comment, advice, reply } = result;
  const days = plan.packets
    .find((each) => each.number === packet)
    ?.days.map(({ day }) => day)
    .toSorted();
  const cameBack = result.returned.length > 0 || items.some(isScored);
  const scanned: ScannedFeedback = {
    mailing: number,
    packet,
    from: days?.[0] ?? plan.mailing.dispatch,
    to: days?.at(-1) ?? plan.mailing.dispatch,
    lessons: cameBack ? lessonsOf(items, plan.lessons) : [],
    total: scoredTotal(result),
    written: [],
    missing: sheetsMissing(result),
  };
  const words = { work: '', scores: [], comment: '', advice: '', answer: '' };
  return {
    feedback: { pupil, subject, ...words, scanned },
    writing: [
      ...comment.map((area) => ({ says: 'comment', area }) as const),
      ...advice.map((area) => ({ says: 'advice', area }) as const),
      ...reply.map((area) => ({ says: 'reply', area }) as const),
    ],
  };
}

function isScored({ outcome }: ItemResult): boolean {
  return outcome.kind === 'scored';
}

function lessonsOf(
  items: readonly ItemResult[],
  lessons: readonly Lesson[],
): readonly ScoredLesson[] {
  const topics = new Map(lessons.map(({ id, topic }) => [id, topic]));
  const ids = [...new Set(items.map(({ lesson }) => lesson))];
  return ids.map((id) => ({
    topic: topics.get(id) ?? '',
    items: items.filter(({ lesson }) => lesson === id).map(scoredItem),
  }));
}

function scoredItem({ item, part, number, of, outcome }: ItemResult): ScoredItem {
  return { item, part, number, of, got: outcome.kind === 'scored' ? outcome.got : null };
}

/** Points to be had are those of the scored items: what nobody has looked at yet was not lost. */
function scoredTotal({ items, total }: SubjectResult): ScannedFeedback['total'] {
  const of = items.filter(isScored).reduce((sum, item) => sum + item.of, 0);
  return { got: total.got, of, percent: total.percent, mark: total.mark };
}

/** Sheets of which no side came back: the back of a sheet may be left out in scanning. */
function sheetsMissing({ expected, returned }: SubjectResult): number {
  const back = new Set(returned.map(({ sheet }) => sheet));
  const sheets = new Set(expected.map(({ sheet }) => sheet));
  return [...sheets].filter((sheet) => !back.has(sheet)).length;
}
