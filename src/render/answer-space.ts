import type { Ink } from '../model/ink.ts';
import type { Box } from '../model/page.ts';
import { rulingLines } from '../model/ruling-lines.ts';
import type { Mm } from '../paper/length.ts';
import type { Operators } from './operators.ts';
import { linePath, rectPath, stroked } from './operators.ts';

type AnswerBox = Extract<Box, { kind: 'answer' }>;

/** Light, so that a scan drops them and handwriting stays; no thinner than a worn toner shows. */
const RULING: { width: Mm; ink: Ink } = { width: 0.2, ink: 0.25 };

/** The lines, squares or frame a pupil writes in. */
export function answerSpace(box: AnswerBox): readonly Operators[] {
  const paths =
    box.ruling === 'blank'
      ? [rectPath(box.rect)]
      : rulingLines(box).map(({ from, to }) => linePath(from, to));
  return paths.length === 0 ? [] : [stroked(paths.join(' '), RULING)];
}
