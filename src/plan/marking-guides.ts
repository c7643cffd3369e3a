import type { IsoDate } from '../model/language.ts';
import type { Lesson, LessonId } from '../model/lesson.ts';
import type { GuideLesson, MarkingGuide } from '../model/marking-guide.ts';
import type { MailingPlan, Packet } from '../model/plan.ts';
import type { Level } from '../model/pupil.ts';
import type { SchoolClass } from '../model/school.ts';

/**
 * The marking guides of a mailing: one for each class and subject of which something comes back, classes as the school has them, subjects
 * and lessons in the order of the days.
 */
export function markingGuides(plan: MailingPlan): readonly MarkingGuide[] {
  const lessons = new Map(plan.lessons.map((lesson) => [lesson.id, lesson]));
  return plan.school.classes.flatMap((each) => {
    const packets = plan.packets.filter((packet) => packet.class.id === each.id);
    return guidesOf(each, packets, lessons);
  });
}

function guidesOf(
  ofClass: SchoolClass,
  packets: readonly Packet[],
  lessons: ReadonlyMap<LessonId, Lesson>,
): readonly MarkingGuide[] {
  const given = lessonsOf(packets, lessons);
  const levels = levelsOf(packets);
  const subjects = [...new Set(given.map(({ lesson }) => lesson.subject))];
  return subjects
    .map((subject) => ({
      class: ofClass,
      subject,
      lessons: given.filter(({ lesson }) => lesson.subject === subject),
      levels,
    }))
    .filter((guide) => guide.lessons.some(({ lesson }) => isReturned(lesson)));
}

function isReturned({ items }: Lesson): boolean {
  return items.some(({ answer }) => answer !== null);
}

/** The lessons of packets by their first day, each once. */
function lessonsOf(
  packets: readonly Packet[],
  lessons: ReadonlyMap<LessonId, Lesson>,
): readonly GuideLesson[] {
  const days = new Map<LessonId, Set<IsoDate>>();
  for (const { day, lessons: ids } of packets.flatMap((packet) => packet.days)) {
    for (const id of ids) days.set(id, (days.get(id) ?? new Set()).add(day));
  }
  return [...days]
    .flatMap(([id, on]): readonly GuideLesson[] => {
      const lesson = lessons.get(id);
      return lesson === undefined ? [] : [{ lesson, days: [...on].sort() }];
    })
    .toSorted((a, b) => compared(a.days[0] ?? '', b.days[0] ?? ''));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function levelsOf(packets: readonly Packet[]): readonly (Level | null)[] {
  const all = new Set(packets.map(({ level }) => level));
  const known = [...all].filter((level) => level !== null).sort();
  return all.has(null) ? [...known, null] : known;
}
