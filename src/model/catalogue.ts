import type { Bilingual, IsoDate, Language } from './language.ts';
import type { SubjectId } from './school.ts';

/** A school subject as the catalogue knows it. */
export type Subject = {
  readonly id: SubjectId;
  readonly name: Bilingual;
  /** Other spellings found in plans and lists, in any language, compared without case and spaces. */
  readonly aliases: readonly string[];
  /** No section or quarter assessment (БЖБ/ТЖБ) is set in it. */
  readonly exempt: boolean;
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

/** `templates/catalogue/*.yaml`, or the school's own copies of them: rules as data, each with its source. */
export type Catalogue = {
  readonly subjects: readonly Subject[];
  readonly curriculum: readonly CurriculumRow[];
  /** Minutes of homework per school day, by grade. */
  readonly homeworkCap: Readonly<Record<number, number>>;
  /** How many section and quarter assessments a class may have in a mailing's quarter, by grade. */
  readonly quotas: Readonly<Record<number, { readonly section: number; readonly quarter: number }>>;
  readonly markScales: readonly MarkScale[];
  /** `MM-DD` for holidays of every year, `YYYY-MM-DD` for those that move. */
  readonly holidays: readonly { readonly day: string; readonly name: Bilingual }[];
  /** Type size in points by grade, for text of packets. */
  readonly typeSize: Readonly<Record<number, number>>;
  /** Wording that must not stand in a lesson, lower case, per language. */
  readonly forbiddenWording: Readonly<Record<Language, readonly string[]>>;
  /** Header words of spreadsheet columns, by column key. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Old and new region names and the index prefixes they share. */
  readonly regions: readonly {
    readonly name: Bilingual;
    readonly prefixes: readonly string[];
    readonly aliases: readonly string[];
  }[];
};

/** A calendar question: is this day one on which the post and the school rest? */
export type IsHoliday = (day: IsoDate) => boolean;
