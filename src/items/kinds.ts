import type { AnswerKind } from '../model/lesson.ts';
import { axes } from './axes.ts';
import { choice } from './choice.ts';
import { creative } from './creative.ts';
import { drawing } from './drawing.ts';
import { grid } from './grid.ts';
import type { ItemKind } from './item-kind.ts';
import { lines } from './lines.ts';
import { matching } from './matching.ts';
import { numberLine } from './number-line.ts';
import { number } from './number.ts';
import { several } from './several.ts';
import { short } from './short.ts';
import { truth } from './truth.ts';

/** Every kind of item, once. */
export const kinds: { readonly [K in AnswerKind]: ItemKind<K> } = {
  choice,
  several,
  truth,
  matching,
  number,
  short,
  lines,
  grid,
  drawing,
  axes,
  'number-line': numberLine,
  creative,
};
