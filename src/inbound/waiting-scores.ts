import { nameOfSubject } from '../record/class-subjects.ts';
import { scoreKeyText } from '../record/score-key.ts';
import type { Item } from '../model/lesson.ts';
import type { SettledArea, PrintedMailing } from '../model/returned.ts';
import type { SubjectResult } from '../model/result.ts';
import type { ClassId, SubjectId } from '../model/school.ts';
import { runsText } from '../text/run-text.ts';
import { resultsOf, type CameBack } from './came-back.ts';
import type { Describing } from './describe-cases.ts';

/** An item whose sheet came back and that only a teacher can score. */
export type WaitingScore = {
  readonly mailing: PrintedMailing;
  readonly class: ClassId;
  readonly subject: SubjectId;
  /** How it is called in the table. */
  readonly key: string;
  readonly where: string;
  readonly of: number;
  /** What the points are for, and the answer that the lesson has; empty where it has none. */
  readonly descriptor: string;
  readonly answer: string;
  /** Nothing is written there: it may well be 0. */
  readonly empty: boolean;
  readonly areas: readonly SettledArea[];
};

/** Everything that waits for a teacher's score, by mailing, packet and item. */
export function waitingScores(back: CameBack, describing: Describing): readonly WaitingScore[] {
  return [...back.mailings.values()]
    .filter(({ superseded }) => !superseded)
    .flatMap((mailing) =>
      resultsOf(back, mailing).flatMap((result) => scoresIn(result, mailing, describing)),
    );
}

function scoresIn(
  result: SubjectResult,
  mailing: PrintedMailing,
  { say, inTongue }: Describing,
): readonly WaitingScore[] {
  const { plan } = mailing;
  return result.items.flatMap(({ item, number, part, of, lesson, outcome, areas }) => {
    if (outcome.kind !== 'waiting' || of === 0) return [];
    const about = plan.lessons.find(({ id }) => id === lesson);
    const asked = about?.items.find(({ id }) => `${lesson}#${id}` === item);
    const subject = inTongue(nameOfSubject(result.subject, plan));
    const what = say(`return.item.${part}`, { n: number });
    const empty = outcome.empty ? `, ${say('results.cell.empty')}` : '';
    return [
      {
        ...{ mailing, class: result.class, subject: result.subject, of, areas },
        key: scoreKeyText(mailing, result.code, item),
        where: `${result.class} · ${subject} · ${about?.topic ?? ''}, ${what}${empty}`,
        descriptor: asked?.descriptor === undefined ? '' : runsText(asked.descriptor ?? []),
        answer: answerOf(asked),
        empty: outcome.empty,
      },
    ];
  });
}

function answerOf(item: Item | undefined): string {
  const answer = item?.answer;
  return answer !== undefined &&
    answer !== null &&
    'key' in answer &&
    typeof answer.key === 'string'
    ? answer.key
    : '';
}
