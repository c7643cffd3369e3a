import type { AxisSteps, Diagram, Range } from './diagram.ts';
import type { Drawing } from './drawing.ts';
import type { Bilingual, IsoDate, Language } from './language.ts';
import type { Place } from './problem.ts';
import type { Level } from './pupil.ts';
import type { ClassId, SubjectId } from './school.ts';

/** Path of the lesson below `lessons/`, without `.md`, with `/`. */
export type LessonId = string;

/** What a lesson is, which decides what it must hold. */
export type LessonKind =
  | 'lesson'
  | 'exercise-set'
  | 'step-instruction'
  | 'listening-list'
  | 'project'
  | 'section-assessment'
  | 'quarter-assessment'
  | 'independent-work'
  | 'control-work';

/** A piece of text in one style, or a formula on the text line. */
export type Run = TextRun | FormulaRun;

export type TextRun = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly position?: 'sub' | 'super';
};

/** A formula of a lesson, whether it has a line of its own, and the line of the file it stands in, from 1. */
export type LessonFormula = { readonly tex: Tex; readonly display: boolean; readonly line: number };

/** A formula between words. */
type FormulaRun = { readonly formula: Tex };

/** LaTeX with mhchem, without its `$` marks. */
export type Tex = string;

/** What a teacher wrote, as a tree: the block vocabulary of the whole house. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly align?: 'left' | 'center' | 'right';
      /** Scale of the type size, 1 when absent. */
      readonly scale?: number;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly entries: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      readonly header: readonly TableCell[] | null;
      readonly rows: readonly (readonly TableCell[])[];
      /** Shares of the width; equal when absent. */
      readonly widths?: readonly number[];
      /** Smallest height of a row in mm, e.g. room to write in. */
      readonly rowHeight?: number;
      readonly scale?: number;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** A rule, definition, example or note of the lesson, with its title. */
  | {
      readonly kind: 'boxed';
      readonly role: BoxRole;
      readonly title: readonly Run[];
      readonly blocks: readonly Block[];
    }
  /** Lines that end where the poet ended them; the last may name the author. */
  | {
      readonly kind: 'poem';
      readonly stanzas: readonly (readonly Line[])[];
      readonly author: readonly Run[];
    }
  /** What people say, one after the other; without a speaker a dash stands before it. */
  | { readonly kind: 'dialogue'; readonly turns: readonly Turn[] }
  /** Short exercises side by side, across the columns and then down. */
  | {
      readonly kind: 'columns';
      readonly count: 2 | 3;
      readonly ordered: boolean;
      readonly start: number;
      readonly entries: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'figure';
      readonly image: ImageId;
      readonly width?: number;
      /** Text stands beside it on the other side. */
      readonly side?: 'left' | 'right';
      /** Where it stands in its column; in the middle when absent. */
      readonly align?: 'left' | 'center' | 'right';
      readonly caption: readonly Run[];
    }
  /** A number line, axes or squares, from a few words. */
  | { readonly kind: 'diagram'; readonly diagram: Diagram; readonly caption: readonly Run[] }
  /** A formula on a line of its own. */
  | { readonly kind: 'formula'; readonly tex: Tex }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'page-break' };

export type TableCell = {
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'center' | 'right';
  /** Columns and rows it takes; 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
  /** It lies under a cell at its left or above it, and holds nothing. */
  readonly covered?: true;
};

export type BoxRole = 'rule' | 'definition' | 'example' | 'note';

/** What one person says. */
export type Turn = { readonly speaker: readonly Run[] | null; readonly runs: readonly Run[] };

/** SHA-256 of the picture's bytes, lower-case hex. */
export type ImageId = string;

/** A picture beside a lesson, checked: its bytes are kept apart, by `id`. */
export type Picture = {
  readonly id: ImageId;
  /** Path in the workspace, with `/`. */
  readonly path: string;
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Of a drawing at 96 to an inch, as large as it is meant to be. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** What an SVG file draws. */
  readonly drawing?: Drawing;
};

/** How an item is answered and what is right: one variant for each file of `items/`. */
export type Answer =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'several'; readonly options: readonly Option[] }
  | { readonly kind: 'truth'; readonly statements: readonly Option[] }
  | {
      readonly kind: 'matching';
      readonly left: readonly Line[];
      readonly right: readonly Line[];
      /** For each of `left` the place of its partner in `right`. */
      readonly key: readonly number[];
    }
  | { readonly kind: 'number'; readonly key: string | null; readonly unit: string }
  | { readonly kind: 'short'; readonly key: string | null }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'grid'; readonly rows: number }
  | { readonly kind: 'drawing'; readonly height: number }
  /** `steps`: what a square is along each axis; 1 along both when absent. */
  | { readonly kind: 'axes'; readonly x: Range; readonly y: Range; readonly steps?: AxisSteps }
  | { readonly kind: 'number-line'; readonly x: Range; readonly step: number }
  | { readonly kind: 'creative'; readonly ruling: 'lines' | 'slanted' | 'grid' | 'blank' };

export type AnswerKind = Answer['kind'];

/** One line of inline text. */
export type Line = { readonly runs: readonly Run[] };

/** An option or statement; `right` is the key. */
export type Option = { readonly runs: readonly Run[]; readonly right: boolean };

/** One question or task. */
export type Item = {
  /** Unique in the lesson: `q1`, `t3`. */
  readonly id: string;
  /** Number as printed, counted through the lesson: questions and tasks each from 1. */
  readonly number: number;
  readonly part: 'question' | 'task';
  readonly prompt: readonly Block[];
  /** E.g. «45-бет, №1053»; null when the teacher gave none. */
  readonly textbookRef: string | null;
  /** Minutes of written work that is returned. */
  readonly minutesWritten: number;
  /** Minutes of reading, or of work that is not returned. */
  readonly minutesReading: number;
  readonly points: number;
  readonly descriptor: readonly Run[] | null;
  /** Pupils of this level get it; null: all. */
  readonly level: Level | null;
  /** null: nothing is returned for it. */
  readonly answer: Answer | null;
  readonly place: Place;
};

/** `lessons/…/*.md` after parsing. */
export type Lesson = {
  readonly id: LessonId;
  readonly kind: LessonKind;
  readonly grade: number;
  /** Classes it is for; all classes of the grade and language when empty. */
  readonly classes: readonly ClassId[];
  readonly language: Language;
  readonly subject: SubjectId;
  /** The subject as the teacher wrote it is not kept: this is the catalogue's name. */
  readonly subjectName: Bilingual;
  readonly topic: string;
  readonly section: string | null;
  readonly textbook: string | null;
  readonly pages: string | null;
  /** E.g. «жаңа тақырып», as the teacher wrote it. */
  readonly lessonType: string | null;
  /** Exact date of an assessment. */
  readonly date: IsoDate | null;
  readonly variant: string | null;
  readonly objectives: readonly string[];
  readonly needs: readonly string[];
  readonly broadcast: string | null;
  readonly resources: readonly string[];
  readonly summary: readonly Block[];
  readonly items: readonly Item[];
  /** Extra materials; an explicit «жоқ»/«нет» is a paragraph like any other. */
  readonly extra: readonly Block[];
  readonly feedback: readonly Block[];
  readonly pictures: readonly Picture[];
  /** Every formula as it stands in the file. */
  readonly formulas: readonly LessonFormula[];
  readonly place: Place;
};
