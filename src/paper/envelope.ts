import type { Rect } from './rect.ts';

/** Kinds of envelopes. */
export type EnvelopeFormat = 'dl' | 'c5' | 'c4' | 'b4';

/** Their faces as the address is read, on their long side, mm (ISO 269). */
export const ENVELOPE_FACES: Readonly<Record<EnvelopeFormat, Rect>> = {
  dl: { x: 0, y: 0, w: 220, h: 110 },
  c5: { x: 0, y: 0, w: 229, h: 162 },
  c4: { x: 0, y: 0, w: 324, h: 229 },
  b4: { x: 0, y: 0, w: 353, h: 250 },
};
