import { amountIn } from './amount.ts';
import { framedArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** Millimetres; the most is what one page holds below its headings in the largest type. */
const HEIGHT = { least: 20, most: 180, usual: 80 };

/** An empty frame to draw in. */
export const drawing: ItemKind<'drawing'> = {
  uses: ['height'],

  fromRaw: (raw) => {
    const { value, problems } = amountIn(raw, 'height', HEIGHT);
    return { value: value === null ? null : { kind: 'drawing', height: value }, problems };
  },

  present: () => [],

  area: ({ height }, frame) => framedArea(frame, frame.width, height),

  key: () => [],

  score: () => null,
};
