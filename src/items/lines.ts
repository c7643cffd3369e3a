import { amountIn } from './amount.ts';
import { ruledArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** A page of lines 8 mm apart is 26 lines; a child who writes more takes a sheet of a notebook. */
const LINES = { least: 1, most: 26, usual: 5 };

/** Writing lines; the only area that may go on on the next page. */
export const lines: ItemKind<'lines'> = {
  uses: ['lines'],

  fromRaw: (raw) => {
    const { value, problems } = amountIn(raw, 'lines', LINES);
    return { value: value === null ? null : { kind: 'lines', count: value }, problems };
  },

  present: () => [],

  area: ({ count }, frame) => ruledArea(frame, 'lines', count * frame.linePitch, true),

  key: () => [],

  score: () => null,
};
