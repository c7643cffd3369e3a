import type { Box } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { AreaReading, InkPrint, Written } from '../model/received.ts';
import { inkPrint } from './ink-print.ts';

/** So many inked cells are writing; fewer, but some, a person may look at. */
const CELLS = { written: 4, doubtful: 2 };

/** What stands in each place to write of a page. `contrast`: greys between its paper and its print. */
export function readAreas(
  take: TakePatch,
  boxes: readonly Box[],
  contrast: number,
): readonly AreaReading[] {
  return boxes.flatMap((box): readonly AreaReading[] => {
    if (box.kind !== 'answer') return [];
    const print = inkPrint(take, box.rect, contrast);
    return [{ item: box.item, rect: box.rect, state: stateOf(print), inkPrint: print }];
  });
}

function stateOf({ cells }: InkPrint): Written {
  const inked = cells.replaceAll('0', '').length;
  if (inked >= CELLS.written) return 'written';
  return inked >= CELLS.doubtful ? 'doubtful' : 'empty';
}
