import type { AnswerKind, Option, Run } from '../../src/model/lesson.ts';
import type { RawAnswer } from '../../src/items/raw-answer.ts';

const runs = (text: string): readonly Run[] => (text === '' ? [] : [{ text }]);

/** Options as a teacher types them: `x text` is right, `text` is not. */
export function options(...typed: readonly string[]): readonly Option[] {
  return typed.map((each) => {
    const right = each.startsWith('x ');
    return { runs: runs(right ? each.slice(2) : each), right };
  });
}

/** A raw answer of a kind. */
export function raw(
  kind: AnswerKind,
  rest: Partial<Omit<RawAnswer, 'kind' | 'pairs'>> & {
    readonly pairs?: readonly (readonly [string, string])[];
  } = {},
): RawAnswer {
  const { pairs = [], ...others } = rest;
  return {
    kind,
    fields: {},
    options: [],
    place: { file: 'lessons/a.md', line: 7 },
    ...others,
    pairs: pairs.map(([left, right]) => ({ left: runs(left), right: runs(right) })),
  };
}
