import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { AreaReading } from '../model/received.ts';
import { inkPrint } from './ink-print.ts';
import { readAnswers } from './read-answers.ts';

/** What stands in each place to write of a page, and where its ink is. `contrast`: greys between paper and print. */
export function readAreas(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
): readonly AreaReading[] {
  return readAnswers(take, boxes, contrast).map(({ item, rect, state }) => ({
    ...{ item, rect, state, inkPrint: inkPrint(take, rect, contrast) },
  }));
}
