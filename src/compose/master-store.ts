import { BLANK_MASTER, type Masters } from '../model/composed.ts';
import type { Box, Master, MasterId } from '../model/page.ts';

/** Collects masters; equal boxes are one master. */
export type MasterStore = {
  readonly masters: Masters;
  /** Id of the master with these boxes. */
  readonly of: (boxes: readonly Box[]) => MasterId;
  /** The same for a page that comes back: it gets the next form number when it is new. */
  readonly formOf: (boxes: readonly Box[]) => MasterId;
};

/** Digits of the digest that make an id: 64 bits, enough to tell the pages of one mailing apart. */
const ID_LENGTH = 16;

/** An empty store, but for the blank page. `digest` gives hex. */
export function createMasterStore(digest: (text: string) => string): MasterStore {
  const masters = new Map<MasterId, Master>([[BLANK_MASTER, { id: BLANK_MASTER, boxes: [] }]]);
  let forms = 0;
  const keep = (boxes: readonly Box[], kind: 'page' | 'form'): MasterId => {
    if (boxes.length === 0) return BLANK_MASTER;
    const id = digest(`${kind}${JSON.stringify(boxes)}`).slice(0, ID_LENGTH);
    if (!masters.has(id)) {
      masters.set(id, kind === 'page' ? { id, boxes } : { id, boxes, form: (forms += 1) });
    }
    return id;
  };
  return { masters, of: (boxes) => keep(boxes, 'page'), formOf: (boxes) => keep(boxes, 'form') };
}
