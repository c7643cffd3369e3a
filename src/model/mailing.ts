import type { IsoDate, IsoWeek } from './language.ts';
import type { LessonId } from './lesson.ts';
import type { Place } from './problem.ts';
import type { ClassId } from './school.ts';

/** Name of the file below `mailings/` without `.yaml`, plain ASCII, e.g. `2026-W48`. */
export type MailingId = string;

/** `mailings/<id>.yaml`: one posting run. */
export type Mailing = {
  readonly id: MailingId;
  /** Day the packets are handed over. */
  readonly dispatch: IsoDate;
  /** Day by which sheets are to be posted back; null: reckoned from the weeks and the transit days. */
  readonly returnBy: IsoDate | null;
  readonly weeks: readonly IsoWeek[];
  /** What each class does on each day, in the order given. */
  readonly days: readonly {
    readonly classId: ClassId;
    readonly day: IsoDate;
    readonly lessons: readonly LessonId[];
    readonly place: Place;
  }[];
  readonly place: Place;
};
