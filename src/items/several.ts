import { errorsIn, problem } from '../model/problem.ts';
import { markTable } from './area.ts';
import { OPTION_PITCH } from './choice.ts';
import type { ItemKind } from './item-kind.ts';
import { letterOf } from './letters.ts';
import { letteredOptions, optionProblems, rightOptions } from './options.ts';

/** Any number of options is right. Its marks carry the option's index from 0. */
export const several: ItemKind<'several'> = {
  uses: ['options'],

  fromRaw: (raw) => {
    const problems = [...optionProblems(raw, 2)];
    if (!raw.options.some((option) => option.right)) {
      problems.push(problem('answer-key-missing', raw.place));
    }
    const value =
      errorsIn(problems).length > 0 ? null : { kind: 'several' as const, options: raw.options };
    return { value, problems };
  },

  present: ({ options }, letters, say) => [
    { kind: 'paragraph', runs: [{ text: say('item.several'), italic: true }] },
    ...letteredOptions(options, letters),
  ],

  area: ({ options }, frame) =>
    markTable(
      frame,
      options.map((_, index) => ({ label: letterOf(frame.letters, index), option: `${index}` })),
      [null],
      OPTION_PITCH,
    ),

  key: ({ options }, letters) => rightOptions(options, letters),

  /** Right ones less wrong ones, out of all that are right: filling everything gains nothing. */
  score: ({ options }, filled) => {
    const right = options.filter((option) => option.right).length;
    if (right === 0) return null;
    const hits = options.filter((option, index) => option.right && filled.includes(`${index}`));
    const misses = options.filter((option, index) => !option.right && filled.includes(`${index}`));
    return Math.max(0, hits.length - misses.length) / right;
  },
};
