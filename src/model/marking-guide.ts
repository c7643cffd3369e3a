import type { IsoDate } from './language.ts';
import type { Lesson } from './lesson.ts';
import type { Level } from './pupil.ts';
import type { SchoolClass, SubjectId } from './school.ts';

/** What the teacher of a subject marks a class by: its lessons of one mailing. No pupil is in it. */
export type MarkingGuide = {
  readonly class: SchoolClass;
  readonly subject: SubjectId;
  readonly lessons: readonly GuideLesson[];
  /** Levels that pupils of the class have, sorted; null, at the end: pupils without one. */
  readonly levels: readonly (Level | null)[];
};

/** A lesson and the days it stands on in the week plans of the class, sorted. */
export type GuideLesson = { readonly lesson: Lesson; readonly days: readonly IsoDate[] };
