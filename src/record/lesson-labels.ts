import type { IsoDate } from '../model/language.ts';
import type { LessonId } from '../model/lesson.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { ClassId } from '../model/school.ts';
import { shortDate } from '../text/dates.ts';
import type { ClassSubject } from './class-subjects.ts';

/** A lesson of a class as its teacher knows it. */
export type LessonLabel = {
  readonly lesson: LessonId;
  /** `dd.mm`; with a number behind it where another of the lessons is on that day. */
  readonly label: string;
  readonly day: IsoDate | null;
  readonly topic: string;
};

/** Labels of the lessons whose return sheets a class got in a subject, in the order of their days. */
export function lessonLabels(
  { class: { id }, results }: Pick<ClassSubject, 'class' | 'results'>,
  plan: MailingPlan,
): readonly LessonLabel[] {
  const lessons = results.flatMap(({ items, understood }) =>
    [...items, ...understood].map(({ lesson }) => lesson),
  );
  return labelled([...new Set(lessons)], id, plan);
}

function labelled(
  lessons: readonly LessonId[],
  classId: ClassId,
  plan: MailingPlan,
): readonly LessonLabel[] {
  const days = new Map<LessonId, IsoDate>();
  for (const packet of plan.packets) {
    if (packet.class.id !== classId) continue;
    for (const { day, lessons: ofDay } of packet.days) {
      for (const lesson of ofDay) days.set(lesson, days.get(lesson) ?? day);
    }
  }
  const ordered = [...days.keys()].filter((lesson) => lessons.includes(lesson));
  const undated = lessons.filter((lesson) => !days.has(lesson));
  const topics = new Map(plan.lessons.map(({ id, topic }) => [id, topic]));
  const count = new Map<string, number>();
  return [...byDay(ordered, days), ...undated].map((lesson): LessonLabel => {
    const day = days.get(lesson) ?? null;
    const name = day === null ? '–' : shortDate(day).slice(0, 5);
    const nth = (count.get(name) ?? 0) + 1;
    count.set(name, nth);
    const label = nth === 1 ? name : `${name} (${nth})`;
    return { lesson, label, day, topic: topics.get(lesson) ?? '' };
  });
}

function byDay(
  lessons: readonly LessonId[],
  days: ReadonlyMap<LessonId, IsoDate>,
): readonly LessonId[] {
  const dayOf = (lesson: LessonId): IsoDate => days.get(lesson) ?? '';
  return lessons.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1));
}
