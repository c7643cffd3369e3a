import type { EnvelopeFormat } from '../paper/envelope.ts';
import type { Mm } from '../paper/length.ts';

/** Into how many layers sheets of A4 are folded for an envelope, and how thick they may be then; null: nobody knows. */
export type EnvelopeRoom = { readonly layers: number; readonly thickness: Mm | null };

/** `envelopes.yaml`. */
export type EnvelopeRooms = Readonly<Record<EnvelopeFormat, EnvelopeRoom>>;

const FLAT: EnvelopeRoom = { layers: 1, thickness: null };

/** Where nothing is known of envelopes, and as every version before counted. */
export const NO_ENVELOPE_ROOMS: EnvelopeRooms = { dl: FLAT, c5: FLAT, c4: FLAT, b4: FLAT };
