import type { IsoDate } from '../model/language.ts';
import type { MailingId } from '../model/mailing.ts';
import type { PupilId } from '../model/pupil.ts';
import type { SubjectResult } from '../model/result.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { feedbackOfResult, type FeedbackDraft } from './feedback-of-result.ts';
import { isNews, toldBefore } from './told-before.ts';

/** The mailing that is to tell it. */
export type Telling = { readonly id: MailingId; readonly dispatch: IsoDate };

/** A mailing and how every packet and subject of it stands. */
export type MailingResults = {
  readonly mailing: PrintedMailing;
  readonly results: readonly SubjectResult[];
};

/**
 * What each pupil is to be told in a mailing: everything that came back of the mailings sent before it and that no other plan in
 * force has told. Of a subject that was told in part all is told again once more of it is scored or written. Beside that,
 * and never alone, what has not come back of mailings whose time is over or of which the pupil sent something.
 */
export function feedbackNews(
  all: readonly MailingResults[],
  telling: Telling,
): ReadonlyMap<PupilId, readonly FeedbackDraft[]> {
  const mailings = all.map(({ mailing }) => mailing);
  const told = toldBefore(mailings, telling.id);
  const news = new Map<PupilId, readonly FeedbackDraft[]>();
  for (const [pupil, drafts] of draftsByPupil(all, telling)) {
    const fresh = drafts.filter(({ draft }) => isNews(draft, told));
    if (fresh.length > 0) news.set(pupil, withMissing(fresh, drafts, telling));
  }
  return news;
}

type Placed = { readonly mailing: PrintedMailing; readonly draft: FeedbackDraft };

function draftsByPupil(
  all: readonly MailingResults[],
  { id, dispatch }: Telling,
): ReadonlyMap<PupilId, readonly Placed[]> {
  const drafts = new Map<PupilId, Placed[]>();
  for (const { mailing, results } of all) {
    const sent = mailing.plan.mailing;
    if (sent.id === id || sent.dispatch >= dispatch) continue;
    for (const result of results) {
      const { pupil } = result;
      if (pupil === null) continue;
      const placed = { mailing, draft: feedbackOfResult({ ...result, pupil }, mailing) };
      const there = drafts.get(pupil);
      if (there === undefined) drafts.set(pupil, [placed]);
      else there.push(placed);
    }
  }
  return drafts;
}

/** The news, and behind them subjects of which only sheets are missing; each missing sheet is told once. */
function withMissing(
  fresh: readonly Placed[],
  all: readonly Placed[],
  { dispatch }: Telling,
): readonly FeedbackDraft[] {
  const sent = new Set(all.filter(({ draft }) => cameBack(draft)).map(idOf));
  const isDue = (placed: Placed): boolean =>
    placed.mailing.plan.returnBy < dispatch || sent.has(idOf(placed));
  const missing = new Map<string, { fewest: number; first: Placed }>();
  for (const placed of all.filter(isDue)) {
    const count = placed.draft.feedback.scanned.missing;
    const key = workOf(placed);
    const there = missing.get(key);
    // Of two packets for the same work, a spare one or one printed anew, the pupil sends one.
    if (there === undefined || count < there.fewest)
      missing.set(key, { fewest: count, first: placed });
  }
  const own = fresh.map((placed) => lacking(placed, missing.get(workOf(placed))?.first === placed));
  const others = [...missing.values()]
    .filter(({ fewest, first }) => fewest > 0 && !fresh.includes(first))
    .map(({ first }) => onlyMissing(first));
  return [...own, ...others];
}

function cameBack({ feedback, writing }: FeedbackDraft): boolean {
  return feedback.scanned.lessons.length + writing.length > 0;
}

function idOf({ mailing }: Placed): MailingId {
  return mailing.plan.mailing.id;
}

function workOf(placed: Placed): string {
  return JSON.stringify([idOf(placed), placed.draft.feedback.subject]);
}

function lacking({ draft }: Placed, counts: boolean): FeedbackDraft {
  if (counts) return draft;
  const scanned = { ...draft.feedback.scanned, missing: 0 };
  return { ...draft, feedback: { ...draft.feedback, scanned } };
}

function onlyMissing({ draft }: Placed): FeedbackDraft {
  const { feedback } = draft;
  const total = { got: 0, of: 0, percent: null, mark: null };
  const scanned = { ...feedback.scanned, lessons: [], total };
  return { feedback: { ...feedback, scanned }, writing: [] };
}
