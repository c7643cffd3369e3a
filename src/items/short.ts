import { ruledArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** A word may turn into a sentence in a child's hand: two lines. */
const SHORT_LINES = 2;

/** A word or a sentence. */
export const short: ItemKind<'short'> = {
  uses: ['key'],

  fromRaw: ({ fields }) => {
    const key = (fields.key ?? '').trim();
    return { value: { kind: 'short', key: key === '' ? null : key }, problems: [] };
  },

  present: () => [],

  area: (_answer, frame) => ruledArea(frame, 'lines', SHORT_LINES * frame.linePitch),

  key: ({ key }) => (key === null ? [] : [{ runs: [{ text: key, bold: true }] }]),

  score: () => null,
};
