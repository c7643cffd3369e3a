import type { Answer } from '../model/lesson.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { kinds } from './kinds.ts';
import type { RawAnswer } from './raw-answer.ts';

/**
 * The answer a teacher's lines describe. Errors (too few or too many options, amounts out of range …) give null;
 * lines that the kind has no use for, and a missing key, are warnings.
 */
export function answerFrom(raw: RawAnswer): Told<Answer | null> {
  const { value, problems } = kinds[raw.kind].fromRaw(raw);
  return { value, problems: [...problems, ...unused(raw)] };
}

function unused(raw: RawAnswer): readonly Problem[] {
  const uses: readonly string[] = kinds[raw.kind].uses;
  const given = [
    ...Object.keys(raw.fields),
    ...(raw.options.length > 0 ? ['options'] : []),
    ...(raw.pairs.length > 0 ? ['pairs'] : []),
  ];
  return given
    .filter((part) => !uses.includes(part))
    .map((part) => problem('answer-part-unused', raw.place, { part: PART_LINES[part] ?? part }));
}

/** How the unused part looks in the lesson file. */
const PART_LINES: Readonly<Record<string, string>> = {
  options: '- [x]',
  pairs: '… = …',
};
