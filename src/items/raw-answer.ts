import type { AnswerKind, Option, Run } from '../model/lesson.ts';
import type { Place } from '../model/problem.ts';

/** Field lines below a question that say how it is answered. */
export type AnswerField =
  'key' | 'lines' | 'grid' | 'height' | 'unit' | 'ruling' | 'x' | 'y' | 'step';

/** An answer as it stands in the lesson's Markdown, before its kind has looked at it. */
export type RawAnswer = {
  readonly kind: AnswerKind;
  /** As the teacher typed them; `ruling` already turned into `lines`, `slanted`, `grid` or `blank` where it is a known word. */
  readonly fields: Readonly<Partial<Record<AnswerField, string>>>;
  /** `- [x] text` is right, `- [ ] text` is not. */
  readonly options: readonly Option[];
  /** `- left = right`. */
  readonly pairs: readonly { readonly left: readonly Run[]; readonly right: readonly Run[] }[];
  readonly place: Place;
};
