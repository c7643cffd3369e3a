import type { Answer, AnswerKind, Block, Line } from '../model/lesson.ts';
import type { Told } from '../model/problem.ts';
import type { Say } from '../model/words.ts';
import type { Area, AreaFrame } from './area.ts';
import type { AnswerField, RawAnswer } from './raw-answer.ts';

/** The variants of `Answer` by kind, so that a table by kind and its answers stay together. */
type Answers = { [K in AnswerKind]: Extract<Answer, { kind: K }> };

/** The answer of one kind. */
export type AnswerOf<K extends AnswerKind> = { [P in K]: Answers[P] & { readonly kind: P } }[K];

/** Everything the house knows of one kind of item. */
export type ItemKind<K extends AnswerKind> = {
  /** Parts of a raw answer that this kind looks at; others are told as unused. */
  readonly uses: readonly (AnswerField | 'options' | 'pairs')[];
  /** The answer, or null when an error leaves it out. */
  readonly fromRaw: (raw: RawAnswer) => Told<Answers[K] | null>;
  /** What stands below the prompt on the lesson page. */
  readonly present: (answer: Answers[K], letters: string, say: Say) => readonly Block[];
  /** Where the pupil answers on the return sheet, at local coordinates. */
  readonly area: (answer: Answers[K], frame: AreaFrame) => Area;
  /** What is right, for the teacher's desk, in the letters of the return sheet; no lines when only a person can say. */
  readonly key: (answer: Answers[K], letters: string, say: Say) => readonly Line[];
  /** Share of the points, 0–1, by the key and the options filled; null when a person must score it. */
  readonly score: (answer: Answers[K], filled: readonly string[]) => number | null;
};
