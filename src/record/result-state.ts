import type { SubjectResult } from '../model/result.ts';

/** How a pupil's sheets of a subject stand. */
export type ResultState =
  | 'scored'
  /** There is nothing on them to score. */
  | 'returned'
  | 'not-returned'
  /** A person must first say what was filled in. */
  | 'asked'
  | 'waiting'
  /** Everything that came back is scored, and not all did. */
  | 'partly';

/** The state of a result; what must be decided first is told before what the teacher has yet to score. */
export function resultState({ items, total, returned }: SubjectResult): ResultState {
  if (total.complete) return 'scored';
  if (returned.length === 0) return 'not-returned';
  if (items.length === 0) return 'returned';
  const kinds = new Set(items.map(({ outcome }) => outcome.kind));
  if (kinds.has('asked')) return 'asked';
  return kinds.has('waiting') ? 'waiting' : 'partly';
}
