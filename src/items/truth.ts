import type { Block } from '../model/lesson.ts';
import { errorsIn } from '../model/problem.ts';
import { markTable } from './area.ts';
import type { ItemKind } from './item-kind.ts';
import { optionProblems, rowKeys } from './options.ts';

/** Room for the words above the two columns. */
const TRUTH_PITCH = 22;

/** Statements, each true or false. Its marks carry `<statement from 0>-true` or `<statement from 0>-false`. */
export const truth: ItemKind<'truth'> = {
  uses: ['options'],

  fromRaw: (raw) => {
    const problems = optionProblems(raw, 1);
    const value =
      errorsIn(problems).length > 0 ? null : { kind: 'truth' as const, statements: raw.options };
    return { value, problems };
  },

  present: ({ statements }, _letters, say) => [
    { kind: 'paragraph', runs: [{ text: say('item.truth'), italic: true }] },
    // Not «1.»: a statement may begin with a number of its own.
    ...statements.map(({ runs }, index): Block => {
      return { kind: 'paragraph', runs: [{ text: `${index + 1}) `, bold: true }, ...runs] };
    }),
  ],

  area: ({ statements }, frame) =>
    markTable(
      frame,
      [
        { label: frame.say('item.true'), option: 'true' },
        { label: frame.say('item.false'), option: 'false' },
      ],
      statements.map((_, index) => `${index + 1}`),
      TRUTH_PITCH,
    ),

  key: ({ statements }, _letters, say) => [
    rowKeys(statements.map(({ right }) => say(right ? 'item.true' : 'item.false'))),
  ],

  /** Share of the statements for which the right mark alone is filled. */
  score: ({ statements }, filled) => {
    const right = statements.filter(({ right: isTrue }, index) => {
      const yes = filled.includes(`${index}-true`);
      const no = filled.includes(`${index}-false`);
      return yes !== no && yes === isTrue;
    });
    return right.length / statements.length;
  },
};
