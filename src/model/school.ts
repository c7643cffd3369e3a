import type { EnvelopeFormat } from '../paper/envelope.ts';
import type { Mm, Grams } from '../paper/length.ts';
import type { FoldName } from '../paper/fold.ts';
import type { Stock } from '../paper/stock.ts';
import type { Address } from './address.ts';
import type { Bilingual, IsoDate, Language, Tongue } from './language.ts';
import type { NumberRange } from './postal-numbers.ts';
import type { MailCategory, SendMethod } from './post.ts';
import type { Place } from './problem.ts';

/** A class, e.g. grade 5, letter Ә. Grade 0 is the pre-school class. */
export type SchoolClass = {
  /** `5Ә`: grade and letter without a space; the key everywhere. */
  readonly id: ClassId;
  readonly grade: number;
  readonly letter: string;
  readonly language: Language;
};

/** Grade and letter without a space or quotes, letter in upper case: `5Ә`, `11`. */
export type ClassId = string;

/** A kind of envelope that packets go out in or come back in. */
export type Envelope = {
  readonly format: EnvelopeFormat;
  readonly grams: Grams;
  /** Its face is printed on it: a file with pages of its size. */
  readonly print?: true;
};

/** On both sides by the printer, on both sides by turning the stack by hand, or on one side only. */
export type PrintingWay = 'duplex' | 'manual-duplex' | 'single-sided';

/** Sides of a sheet that are printed. */
export function sidesPerSheet(way: PrintingWay): 1 | 2 {
  return way === 'single-sided' ? 1 : 2;
}

/** How lessons are set: `usual`, `economy` for clearly fewer sheets, or as a `booklet` of pages half as large. */
export type PaperUse = 'usual' | 'economy' | 'booklet';

/** What limits one bundle; whichever is reached first closes it. */
export type BundleLimits = {
  readonly items: number;
  readonly grams: Grams;
  readonly millimetres: Mm;
};

/** Folds after which A4 goes into an envelope, the one with the fewest layers first (ISO 269). */
export const FOLDS_FOR: Readonly<Record<EnvelopeFormat, readonly [FoldName, ...FoldName[]]>> = {
  dl: ['dl'],
  c5: ['c5', 'dl'],
  c4: ['none', 'c5', 'dl'],
  b4: ['none', 'c5', 'dl'],
};

/** `school.yaml`. */
export type School = {
  readonly name: Bilingual;
  /** For narrow places, e.g. the foot of a page. */
  readonly shortName: Bilingual;
  readonly address: Readonly<Record<Language, Address>>;
  readonly phone: string;
  /** Business number (БСН/БИН), on posting lists only. */
  readonly bin?: string;
  readonly messages: Tongue;
  readonly classes: readonly SchoolClass[];
  readonly stock: Stock;
  readonly paperUse: PaperUse;
  readonly returnFold: FoldName;
  readonly envelope: Envelope;
  readonly returnEnvelope: Envelope;
  readonly bundleLimits: BundleLimits;
  /** What limits one bag. */
  readonly bagLimits: BundleLimits;
  readonly post: {
    /** The school's own agreement with the post on prepaid replies; the prepaid line prints only with it. */
    readonly prepaidAgreement?: string;
    /** The school's agreement number for posting lists. */
    readonly agreement?: string;
    readonly acceptingOffice?: string;
    /** Key of the order that the lines of addresses have, in `address-orders.yaml`. */
    readonly addressOrder: string;
    /** Days a letter is on the way, one direction, on routes without a zone or days of their own. */
    readonly transitDays: number;
    readonly category: MailCategory;
    readonly method: SendMethod;
    /** Postal numbers (ШПИ) that the post allotted to the school. */
    readonly numbers: readonly NumberRange[];
    /** Codes of the post's marks on every item, sorted: they decide the price. */
    readonly marks: readonly string[];
    /** Days that post which came back is kept, counted from the day sheets are to be sent back; absent: not told. */
    readonly holdDays?: number;
  };
  readonly printing: {
    readonly way: PrintingWay;
    /** With `manual-duplex`: how the printed stack lies, and how it is put back. */
    readonly stack: 'face-down' | 'face-up';
    readonly putBack: 'as-it-lies' | 'turned-over';
    /** Write `packets/*.pdf` too. */
    readonly separatePackets: boolean;
    /** Cut the print file at packet borders after so many sheets; absent: one file. */
    readonly sheetsPerFile?: number;
    /** One envelope for a household, each pupil with an own packet. */
    readonly oneEnvelopePerHousehold: boolean;
    /** Family notice: with the first packet of a pupil, always, or never. */
    readonly notice: 'first' | 'always' | 'never';
  };
  /** What the minutes of the homework cap count: written and returned work only, or reading too. */
  readonly capCounts: 'returned' | 'returned-and-reading';
  readonly choiceLetters: Readonly<Record<Language, string>>;
  /** Days on which nothing is sent or due, beside the catalogue's holidays. */
  readonly holidays: readonly IsoDate[];
  readonly place: Place;
};

/** `teachers.yaml`: somebody pupils may turn to. */
export type Teacher = {
  readonly name: string;
  readonly phone?: string;
  /** When the phone is answered, in words, e.g. «дс–жм 15:00–17:00». */
  readonly hours?: string;
  /** Class this teacher leads. */
  readonly leads: readonly ClassId[];
  readonly teaches: readonly {
    readonly subject: SubjectId;
    readonly classes: readonly ClassId[];
  }[];
  readonly place: Place;
};

/** Key of a subject in the catalogue, e.g. `mathematics`. */
export type SubjectId = string;
