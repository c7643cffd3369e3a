import type { Box, ItemRef } from '../model/page.ts';
import type { TakePatch } from '../model/patch.ts';
import type { PageReading } from '../model/received.ts';
import { judgeMarks } from './judge.ts';
import { readAreas } from './read-areas.ts';
import { readMarks } from './read-marks.ts';

/** A page that lies straight: how to take a part of it, and greys between its paper and its print. */
export type FlatPage = {
  readonly take: TakePatch;
  readonly contrast: number;
  /** It is known to have been scanned without greys. */
  readonly blackAndWhite?: boolean;
};

/** What stands on a page of a form. `severalOf`: may more than one mark of the item be filled? */
export function readPage(
  { take, contrast, blackAndWhite = false }: FlatPage,
  boxes: readonly Box[],
  severalOf: (item: ItemRef) => boolean,
): PageReading {
  return {
    groups: judgeMarks(readMarks(take, boxes, contrast, blackAndWhite), severalOf),
    areas: readAreas(take, boxes, contrast),
  };
}
