import { expect, test } from '@jest/globals';
import type { Feedback } from '../../src/model/feedback.ts';
import type { SubjectResult } from '../../src/model/result.ts';
import type { PrintedMailing } from '../../src/model/returned.ts';
import { feedbackNews } from '../../src/record/feedback-news.ts';
import type { FeedbackDraft } from '../../src/record/feedback-of-result.ts';
import { anItem, aPrintedMailing, aResult, aWritten } from './a-feedback-result.ts';

const W51 = { id: '2026-W51', dispatch: '2026-12-11' };
const W52 = { id: '2026-W52', dispatch: '2026-12-18' };
const W49 = ['2026-W49', '2026-11-27'] as const;

type Come = readonly [PrintedMailing, ...(readonly SubjectResult[])];

const news = (come: readonly Come[], telling = W51): readonly FeedbackDraft[] => {
  const all = come.map(([mailing, ...results]) => ({ mailing, results }));
  return feedbackNews(all, telling).get('p1') ?? [];
};

/** What a plan froze of drafts: the handwriting cut. */
const frozen = (drafts: readonly FeedbackDraft[]): readonly Feedback[] =>
  drafts.map(({ feedback, writing }) => {
    const cut = { image: 'i', widthPx: 6, heightPx: 6, width: 1 };
    const written = writing.map(({ says }) => ({ says, ...cut }));
    return { ...feedback, scanned: { ...feedback.scanned, written } };
  });

test('scores of each question by lesson, percent and mark once all are scored, the days of the packet', () => {
  const result = aResult(1, [anItem(1, 3), anItem(2, 4)]);
  const [draft] = news([[aPrintedMailing(1, ...W49), result]]);
  const item = { part: 'question', of: 4 };
  expect(draft?.feedback).toEqual({
    ...{ pupil: 'p1', subject: 'mathematics', work: '', scores: [] },
    ...{ comment: '', advice: '', answer: '' },
    scanned: {
      ...{ mailing: 1, packet: 1, from: '2026-11-30', to: '2026-12-02' },
      lessons: [
        {
          topic: 'Жай бөлшек',
          items: [
            { ...item, item: 'm-1#q1', number: 1, got: 3 },
            { ...item, item: 'm-1#q2', number: 2, got: 4 },
          ],
        },
      ],
      total: { got: 7, of: 8, percent: 88, mark: '4' },
      ...{ written: [], missing: 0 },
    },
  });
});

test('points that nobody has given yet are not lost, and there is no percent before', () => {
  const [draft] = news([[aPrintedMailing(1, ...W49), aResult(1, [anItem(1, 3), anItem(2, null)])]]);
  expect(draft?.feedback.scanned.total).toEqual({ got: 3, of: 4, percent: null, mark: null });
  expect(draft?.feedback.scanned.lessons[0]?.items[1]?.got).toBeNull();
});

test('comment, advice and the reply are to be cut where they were written', () => {
  const comment = [aWritten('sheet#comment')];
  const reply = [aWritten('sheet#reply')];
  const result = aResult(1, [anItem(1, null)], { comment, reply });
  const [draft] = news([[aPrintedMailing(1, ...W49), result]]);
  expect(draft?.writing).toEqual([
    { says: 'comment', area: comment[0] },
    { says: 'reply', area: reply[0] },
  ]);
});

test('nothing is told of what did not come, of nobody, of this mailing or of one sent later', () => {
  const scored = [anItem(1, 3)];
  const first = aPrintedMailing(1, ...W49);
  expect(news([[first, aResult(1, [anItem(1, null)], { back: 0 })]])).toEqual([]);
  expect(news([[first, aResult(1, [anItem(1, null)])]])).toEqual([]);
  expect(news([[first, aResult(1, scored, { pupil: null })]])).toEqual([]);
  expect(news([[aPrintedMailing(1, W51.id, '2026-11-27'), aResult(1, scored)]])).toEqual([]);
  expect(news([[aPrintedMailing(1, 'other', W51.dispatch), aResult(1, scored)]])).toEqual([]);
  expect(news([[first, aResult(1, scored)]])).toHaveLength(1);
});

test('what one plan told the next does not tell, until more of it is scored or written', () => {
  const first = aPrintedMailing(1, ...W49);
  const part = aResult(1, [anItem(1, 3), anItem(2, null)]);
  const told = frozen(news([[first, part]]));
  const second = aPrintedMailing(2, W51.id, W51.dispatch, { told });
  expect(news([[first, part], [second]], W52)).toEqual([]);

  const whole = aResult(1, [anItem(1, 3), anItem(2, 2)]);
  const [again] = news([[first, whole], [second]], W52);
  expect(again?.feedback.scanned.lessons[0]?.items.map(({ got }) => got)).toEqual([3, 2]);

  const commented = { ...part, comment: [aWritten('sheet#comment')] };
  const [withWords] = news([[first, commented], [second]], W52);
  expect(withWords?.writing).toHaveLength(1);
  const words = frozen(withWords === undefined ? [] : [withWords]);
  const third = aPrintedMailing(3, W52.id, W52.dispatch, { told: words });
  const later = { id: '2027-W02', dispatch: '2027-01-08' };
  expect(news([[first, commented], [second], [third]], later)).toEqual([]);
});

test('a plan that was replaced, or that is planned anew, has told nothing', () => {
  const first = aPrintedMailing(1, ...W49);
  const result = aResult(1, [anItem(1, 3)]);
  const told = frozen(news([[first, result]]));
  const replaced = aPrintedMailing(2, 'other', W51.dispatch, { told, superseded: true });
  expect(news([[first, result], [replaced]])).toHaveLength(1);
  const anew = aPrintedMailing(2, W51.id, W51.dispatch, { told });
  expect(news([[first, result], [anew]])).toHaveLength(1);
});

test('missing sheets are told beside what came, of the same mailing and of those whose time is over', () => {
  const first = aPrintedMailing(1, ...W49);
  const came = aResult(1, [anItem(1, 3)], { back: 1 });
  const nothing = { back: 0, subject: 'music' };
  const over = aPrintedMailing(2, 'over', '2026-11-20', { returnBy: '2026-12-10' });
  const under = aPrintedMailing(3, 'under-way', '2026-11-20', { returnBy: '2026-12-11' });
  const lost = (mailing: number): SubjectResult => aResult(mailing, [anItem(1, null)], nothing);
  const drafts = news([
    [first, came, lost(1)],
    [over, lost(2)],
    [under, lost(3)],
  ]);
  const missing = drafts.map(({ feedback: { subject, scanned } }) => [
    scanned.mailing,
    subject,
    scanned.missing,
    scanned.lessons.length,
  ]);
  expect(missing).toEqual([
    [1, 'mathematics', 1, 1],
    [1, 'music', 2, 0],
    [2, 'music', 2, 0],
  ]);
});

test('of two packets with the same work only what neither brought back is missing', () => {
  const replaced = aPrintedMailing(1, ...W49, { superseded: true });
  const inForce = aPrintedMailing(2, ...W49);
  const drafts = news([
    [replaced, aResult(1, [anItem(1, 3)])],
    [inForce, aResult(2, [anItem(1, null)], { back: 0 })],
  ]);
  expect(
    drafts.map(({ feedback }) => [feedback.scanned.mailing, feedback.scanned.missing]),
  ).toEqual([[1, 0]]);
});
