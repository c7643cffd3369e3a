import type { Ruling } from '../model/page.ts';
import { problem } from '../model/problem.ts';
import { framedArea, ruledArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

const RULINGS: readonly Ruling[] = ['lines', 'slanted', 'grid', 'blank'];

/** A whole page to fill: a story, a poster, a plan. */
export const creative: ItemKind<'creative'> = {
  uses: ['ruling'],

  fromRaw: ({ fields, place }) => {
    const typed = (fields.ruling ?? '').trim().toLowerCase();
    const ruling = typed === '' ? 'lines' : RULINGS.find((each) => each === typed);
    if (ruling !== undefined) return { value: { kind: 'creative', ruling }, problems: [] };
    return { value: null, problems: [problem('answer-ruling', place, { ruling: typed })] };
  },

  present: () => [],

  area: ({ ruling }, frame) => {
    if (ruling === 'blank') return framedArea(frame, frame.width, frame.room);
    const pitch = ruling === 'grid' ? frame.gridPitch : frame.linePitch;
    return ruledArea(frame, ruling, Math.floor(frame.room / pitch) * pitch);
  },

  key: () => [],

  score: () => null,
};
