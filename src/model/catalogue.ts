import type { AddressOrders } from './address-order.ts';
import type { EnvelopeRooms } from './envelope-room.ts';
import type { Bilingual, IsoDate, Language } from './language.ts';
import type { Mm } from '../paper/length.ts';
import type { ListProfiles } from './list-profile.ts';
import type { LessonKind } from './lesson.ts';
import type { PostRules } from './post.ts';
import type { Slant } from './page.ts';
import type { SubjectId } from './school.ts';

/** A school subject as the catalogue knows it. */
export type Subject = {
  readonly id: SubjectId;
  readonly name: Bilingual;
  /** Other spellings found in plans and lists, in any language, compared without case and spaces. */
  readonly aliases: readonly string[];
  /** No section or quarter assessment (БЖБ/ТЖБ) is set in it. */
  readonly exempt: boolean;
  /** Hours a week by grade, where they are known. */
  readonly hours: Readonly<Record<number, number>>;
  /** Subjects that some schools teach apart: a lesson in this one counts for them, and theirs for this. */
  readonly parts: readonly SubjectId[];
};

/** Subjects a grade studies in classes of a language. */
export type CurriculumRow = {
  readonly grade: number;
  readonly language: Language;
  readonly subjects: readonly SubjectId[];
};

/** How points turn into a mark: the first step whose `upTo` (percent) is not passed. */
export type MarkScale = {
  readonly grades: readonly number[];
  readonly steps: readonly { readonly upTo: number; readonly mark: string }[];
};

/** Assessments of a grade in one quarter: their kinds and how many there may be. */
export type Quota = {
  readonly sectionKind: LessonKind;
  readonly quarterKind: LessonKind;
  /** In all subjects of a class together. */
  readonly section: number;
  readonly quarter: number;
  /** Of each kind in one subject. */
  readonly perSubject: number;
};

/** A quarter of the school year, `MM-DD` of its first and last day, both included. */
export type Quarter = { readonly number: number; readonly from: string; readonly to: string };

/** A region (oblast or city of republican standing) as addresses name it. */
export type Region = {
  readonly name: Bilingual;
  readonly kind: 'oblast' | 'city';
  /** First characters of its postal indexes; several regions may share one. */
  readonly prefixes: readonly string[];
  /** Names it no longer bears, and short ones. */
  readonly aliases: readonly string[];
  /** Districts and towns that came to it from another region, in both languages. */
  readonly districts: readonly string[];
};

/** `templates/catalogue/*.yaml`, or the school's own copies of them: rules as data, each with its source. */
export type Catalogue = {
  readonly subjects: readonly Subject[];
  readonly curriculum: readonly CurriculumRow[];
  /** Minutes of homework per school day, by grade. */
  readonly homeworkCap: Readonly<Record<number, number>>;
  /** Days that the daily cap is multiplied by for a week's cap. */
  readonly homeworkDays: number;
  /** Assessments a class may have in a quarter, by grade. */
  readonly quotas: Readonly<Record<number, Quota>>;
  readonly quarters: readonly Quarter[];
  readonly markScales: readonly MarkScale[];
  /** `MM-DD` for holidays of every year, `YYYY-MM-DD` for those that move. */
  readonly holidays: readonly { readonly day: string; readonly name: Bilingual }[];
  /** Weekdays on which nothing is sent or due: 1 Monday … 7 Sunday. */
  readonly restDays: readonly number[];
  /** Type size in points by grade, for text of packets. */
  readonly typeSize: Readonly<Record<number, number>>;
  /** The same where paper is used with economy. */
  readonly economyTypeSize: Readonly<Record<number, number>>;
  /** The same for packets in large print. */
  readonly largeTypeSize: Readonly<Record<number, number>>;
  /** How places for answers are ruled, by grade. */
  readonly rulings: Readonly<Record<number, Hand>>;
  /** The same in packets in large print. */
  readonly largeRulings: Readonly<Record<number, Hand>>;
  /** Wording that must not stand in a lesson, lower case, per language. */
  readonly forbiddenWording: Readonly<Record<Language, readonly string[]>>;
  /** Header words of spreadsheet columns, by column key. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly regions: readonly Region[];
  readonly post: PostRules;
  readonly lists: ListProfiles;
  readonly addressOrders: AddressOrders;
  readonly envelopes: EnvelopeRooms;
};

/** Rulings for hands of one age: distance of the lines and side of the squares in mm, slants for beginners. */
export type Hand = { readonly lines: Mm; readonly grid: Mm; readonly slant: Slant | null };

/** A calendar question: is this day one on which the post and the school rest? */
export type IsHoliday = (day: IsoDate) => boolean;
