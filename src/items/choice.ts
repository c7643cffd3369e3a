import { errorsIn, problem } from '../model/problem.ts';
import { markTable } from './area.ts';
import type { ItemKind } from './item-kind.ts';
import { letterOf } from './letters.ts';
import { letteredOptions, optionProblems, rightOptions } from './options.ts';

/** Distance of the marks of options. */
export const OPTION_PITCH = 11;

/** One option is right. Its marks carry the option's index from 0. */
export const choice: ItemKind<'choice'> = {
  uses: ['options'],

  fromRaw: (raw) => {
    const right = raw.options.filter((option) => option.right).length;
    const problems = [...optionProblems(raw, 2)];
    if (right > 1)
      problems.push(problem('answer-choice-several-right', raw.place, { count: right }));
    if (right === 0) problems.push(problem('answer-key-missing', raw.place));
    const value =
      errorsIn(problems).length > 0 ? null : { kind: 'choice' as const, options: raw.options };
    return { value, problems };
  },

  present: ({ options }, letters) => letteredOptions(options, letters),

  area: ({ options }, frame) =>
    markTable(
      frame,
      options.map((_, index) => ({ label: letterOf(frame.letters, index), option: `${index}` })),
      [null],
      OPTION_PITCH,
    ),

  key: ({ options }, letters) => rightOptions(options, letters),

  score: ({ options }, filled) => {
    const key = options.findIndex((option) => option.right);
    if (key < 0) return null;
    return filled.length === 1 && filled[0] === `${key}` ? 1 : 0;
  },
};
