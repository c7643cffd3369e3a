import { amountIn } from './amount.ts';
import { ruledArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** 25 rows of the widest squares (7 mm) are what one page holds below its headings. */
const GRID = { least: 2, most: 25, usual: 8 };

/** Squares, for working in mathematics. */
export const grid: ItemKind<'grid'> = {
  uses: ['grid'],

  fromRaw: (raw) => {
    const { value, problems } = amountIn(raw, 'grid', GRID);
    return { value: value === null ? null : { kind: 'grid', rows: value }, problems };
  },

  present: () => [],

  area: ({ rows }, frame) => ruledArea(frame, 'grid', rows * frame.gridPitch),

  key: () => [],

  score: () => null,
};
