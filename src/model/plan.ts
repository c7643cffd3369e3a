import type { Catalogue } from './catalogue.ts';
import type { Feedback } from './feedback.ts';
import type { IsoDate } from './language.ts';
import type { Lesson, LessonId } from './lesson.ts';
import type { Mailing } from './mailing.ts';
import type { NumberRow } from './postal-numbers.ts';
import type { Tariff } from './post.ts';
import type { Level, Pupil, RouteId } from './pupil.ts';
import type { Route } from './route.ts';
import type { School, SchoolClass, Teacher } from './school.ts';
import type { SourceText } from './table.ts';

/** Everything the parsing found in a workspace. */
export type Workspace = {
  readonly school: School;
  readonly catalogue: Catalogue;
  readonly pupils: readonly Pupil[];
  readonly teachers: readonly Teacher[];
  readonly routes: readonly Route[];
  readonly lessons: readonly Lesson[];
  /** The lesson files as typed. */
  readonly lessonSources: readonly SourceText[];
  readonly mailings: readonly Mailing[];
  readonly feedback: readonly Feedback[];
  readonly tariffs: readonly Tariff[];
  readonly postalNumbers: readonly NumberRow[];
};

/** What one pupil gets in one mailing, or whoever is given a spare one. */
export type Packet = {
  /** Order in the mailing, from 1, in walk order. */
  readonly number: PacketNumber;
  /** Number and check letter for people, e.g. `0012-K`. */
  readonly code: string;
  readonly issue: number;
  /** null: a spare packet, for whoever nobody told the school about. */
  readonly pupil: Pupil | null;
  readonly class: SchoolClass;
  readonly route: RouteId;
  /** Settlement in walk order, from 0; pupils of unknown settlements come last, after them spare packets. */
  readonly stop: number;
  /** Shared by the pupils of one household. */
  readonly household: string;
  readonly size: 'normal' | 'large';
  readonly level: Level | null;
  /** Lessons in the order of the week plan. */
  readonly days: readonly { readonly day: IsoDate; readonly lessons: readonly LessonId[] }[];
  readonly withNotice: boolean;
  readonly feedback: readonly Feedback[];
};

export type PacketNumber = number;

/** What decides the pages that a packet shares with others. */
export type PacketVariant = Pick<Packet, 'class' | 'size' | 'level' | 'days'>;

/** Who gets what: shown, diffed and refused before a byte of PDF exists, and frozen when printed. */
export type MailingPlan = {
  readonly school: School;
  readonly catalogue: Catalogue;
  readonly teachers: readonly Teacher[];
  readonly routes: readonly Route[];
  readonly mailing: Mailing;
  /** Number of the mailing in the ledger, 1–1023: part of every sheet code. */
  readonly mailingNumber: number;
  readonly returnBy: IsoDate;
  /** The school's price table as it was. */
  readonly tariffs: readonly Tariff[];
  readonly lessons: readonly Lesson[];
  readonly packets: readonly Packet[];
  /**
   * The variants in the order in which they give forms their numbers, where a packet was taken out since; else the order of the
   * packets says it.
   */
  readonly formOrder?: readonly PacketVariant[];
};
