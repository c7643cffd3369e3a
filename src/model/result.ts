import type { LessonId } from './lesson.ts';
import type { ItemRef } from './page.ts';
import type { PacketNumber } from './plan.ts';
import type { PupilId } from './pupil.ts';
import type { ReturnSide, SettledArea } from './returned.ts';
import type { ClassId, SubjectId } from './school.ts';

/** How one item of a pupil's return sheets stands. */
export type ItemOutcome =
  | { readonly kind: 'scored'; readonly got: number; readonly by: 'key' | 'bubbles' | 'person' }
  /** A person must first say what was filled in. */
  | { readonly kind: 'asked' }
  /** For the teacher to score; `empty`: nothing is written there. */
  | { readonly kind: 'waiting'; readonly empty: boolean }
  /** Its sheet did not come back. */
  | { readonly kind: 'missing' };

/** One item of a pupil's return sheets. */
export type ItemResult = {
  readonly item: ItemRef;
  readonly lesson: LessonId;
  /** As printed; questions and tasks are each counted from 1. */
  readonly number: number;
  readonly part: 'question' | 'task';
  /** Points to be had. */
  readonly of: number;
  readonly outcome: ItemOutcome;
  /** Where its answer is to be seen; empty where it has only marks. */
  readonly areas: readonly SettledArea[];
};

/** What a pupil said of a lesson. */
export type Understood = 'understood' | 'partly' | 'help';

/** One pupil, one subject, one mailing. */
export type SubjectResult = {
  readonly mailing: number;
  readonly packet: PacketNumber;
  readonly code: string;
  /** null: a spare packet that nobody was named for. */
  readonly pupil: PupilId | null;
  readonly class: ClassId;
  readonly subject: SubjectId;
  /** Sides that were to come back, and those that did. */
  readonly expected: readonly ReturnSide[];
  readonly returned: readonly ReturnSide[];
  readonly items: readonly ItemResult[];
  readonly total: Total;
  readonly understood: readonly { readonly lesson: LessonId; readonly says: Understood }[];
  /** «My question», where something is written. */
  readonly questions: readonly SettledArea[];
  readonly comment: readonly SettledArea[];
  readonly advice: readonly SettledArea[];
  readonly reply: readonly SettledArea[];
};

/** Points together. */
export type Total = {
  /** Of the items that are scored. */
  readonly got: number;
  /** To be had in all items. */
  readonly of: number;
  /** Every item is scored. */
  readonly complete: boolean;
  /** Whole percent of all there is to be had, and the mark by the scale of the grade; null until complete. */
  readonly percent: number | null;
  readonly mark: string | null;
};
