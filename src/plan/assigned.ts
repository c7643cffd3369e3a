import type { IsoDate } from '../model/language.ts';
import type { Lesson, LessonId } from '../model/lesson.ts';
import type { Mailing } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { SchoolClass } from '../model/school.ts';
import { nearest } from '../text/nearest.ts';
import { isAssessment } from './assessments.ts';

/** One lesson on one day of one class. */
export type Assigned = {
  readonly class: SchoolClass;
  readonly day: IsoDate;
  readonly lesson: Lesson;
  /** The day in the mailing's file. */
  readonly place: Place;
};

/**
 * The lessons a mailing gives, in its order. Left out and told: lessons that do not exist, that are of another
 * grade or language than the class, assessments in exempt subjects and assessments without their exact date.
 */
export function assignedLessons(workspace: Workspace, mailing: Mailing): Told<readonly Assigned[]> {
  const lessons = new Map(workspace.lessons.map((lesson) => [lesson.id, lesson]));
  const classes = new Map(workspace.school.classes.map((each) => [each.id, each]));
  const problems: Problem[] = [];
  const value = mailing.days.flatMap(({ classId, day, lessons: ids, place }) => {
    const ofClass = classes.get(classId);
    if (ofClass === undefined) return [];
    return ids.flatMap((id): readonly Assigned[] => {
      const lesson = lessons.get(id);
      if (lesson === undefined) {
        problems.push(unknownLesson(id, [...lessons.keys()], place));
        return [];
      }
      const unfit = whyUnfit(workspace, ofClass, lesson, place);
      if (unfit === null) return [{ class: ofClass, day, lesson, place }];
      problems.push(unfit);
      return [];
    });
  });
  return { value, problems };
}

function unknownLesson(id: LessonId, known: readonly LessonId[], place: Place): Problem {
  return problem('mailing-lesson-unknown', place, {
    lesson: id,
    nearest: nearest(id, known) ?? '',
  });
}

function whyUnfit(
  { catalogue }: Workspace,
  ofClass: SchoolClass,
  lesson: Lesson,
  place: Place,
): Problem | null {
  const values = { lesson: lesson.id, class: ofClass.id };
  if (lesson.grade !== ofClass.grade) {
    return problem('lesson-other-grade', place, { ...values, grade: lesson.grade });
  }
  if (lesson.language !== ofClass.language) return problem('lesson-other-language', place, values);
  if (!isAssessment(lesson.kind)) return null;
  const subject = catalogue.subjects.find(({ id }) => id === lesson.subject);
  if (subject?.exempt === true) {
    const name = lesson.subjectName[lesson.language];
    return problem('assessment-exempt-subject', lesson.place, { ...values, subject: name });
  }
  return lesson.date === null ? problem('assessment-undated', lesson.place, values) : null;
}
