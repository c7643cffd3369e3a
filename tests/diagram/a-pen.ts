import type { Pen } from '../../src/diagram/draft.ts';
import { plainMeasure } from '../compose/plain-measure.ts';

/** For a column of a page, in letters all of one width. */
export const PEN: Pen = {
  measure: plainMeasure,
  face: 'label',
  italic: 'text-italic',
  size: 9,
  width: 170,
  ink: 1,
};
