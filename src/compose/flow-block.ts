import type { Block, Run } from '../model/lesson.ts';

/**
 * What the flowing documents are made of: the blocks a teacher can write, and what only documents of the
 * house have.
 */
export type FlowBlock = Block | Entry | Opening | Note | Fields | Framed;

/** A question or task: its label and a small note on one line, the text below, on one page when it is not too long. */
export type Entry = {
  readonly kind: 'entry';
  /** As on the return sheet, so that a pupil finds the place: «1-сұрақ». */
  readonly label: string;
  /** Where it stands in the textbook, minutes, points. */
  readonly note: string;
  readonly blocks: readonly FlowBlock[];
};

/** Opens a lesson that stands below another one: what it is of at the left, its kind at the right. */
export type Opening = {
  readonly kind: 'opening';
  readonly label: string;
  readonly note: string;
};

/** A small line in the label face: where it stands in the textbook, minutes, points. */
export type Note = {
  readonly kind: 'note';
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'center' | 'right';
};

/** Names and what belongs to them, in two columns without rules. */
export type Fields = {
  readonly kind: 'fields';
  readonly fields: readonly { readonly name: string; readonly runs: readonly Run[] }[];
};

/** Blocks in a thin frame. */
type Framed = { readonly kind: 'framed'; readonly blocks: readonly FlowBlock[] };

export type FlowKind = FlowBlock['kind'];

type ByKind = { readonly [K in FlowKind]: Extract<FlowBlock, { readonly kind: K }> };

/** The block of one kind; a function of K may look up what belongs to its kind. */
export type FlowBlockOf<K extends FlowKind> = { [P in K]: ByKind[P] & { readonly kind: P } }[K];
