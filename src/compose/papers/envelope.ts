import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import { ENVELOPE_FACES, type EnvelopeFormat } from '../../paper/envelope.ts';
import type { Mm } from '../../paper/length.ts';
import { envelopeFace, ENVELOPE_LOOKS, returnEnvelopeFace } from './face-parts.ts';
import { faceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import { partyLack, schoolParty } from './party.ts';
import { recipientLack } from './recipient.ts';

/** A page of another size than A4: what is on it, and its width and height in mm. */
export type SizedPage = {
  readonly boxes: readonly Box[];
  readonly size: { readonly w: Mm; readonly h: Mm };
};

/** Faces to print on the envelopes that packets go out in: one page of the envelope's size for each item, in their order. */
export function composeEnvelopes(
  context: PaperContext,
  mailpieces: readonly Mailpiece[],
): readonly SizedPage[] {
  const { furniture, school, page, partyOf, marksOf } = envelopeFace(context);
  return mailpieces.flatMap((piece) => {
    const [first] = piece.packets;
    if (first === undefined) return [];
    const own = [...partyOf(first, piece), ...marksOf(piece)];
    return [{ boxes: [...furniture, ...school, ...own], size: page }];
  });
}

/** Faces to print on the envelopes that sheets come back in: from each household to the school. */
export function composeReturnEnvelopes(
  context: PaperContext,
  packets: readonly Packet[],
): readonly SizedPage[] {
  const { furniture, school, page, partyOf } = returnEnvelopeFace(context);
  return packets.map((packet) => ({
    boxes: [...furniture, ...school, ...partyOf(packet, null)],
    size: page,
  }));
}

/** How many millimetres the name and address of a packet lack on the envelopes that are printed; null: the school's own. */
export function envelopeLack(context: PaperContext, packet: Packet | null): Mm {
  const { envelope, returnEnvelope } = context.plan.school;
  const lackOf = (format: EnvelopeFormat, whose: 'addressee' | 'sender'): Mm => {
    const zone = faceZones(ENVELOPE_FACES[format], format)[whose];
    const look = ENVELOPE_LOOKS[format][whose];
    return packet === null
      ? partyLack(context, zone, schoolParty(context, zone, look), look)
      : recipientLack(context, zone, packet, look);
  };
  const [out, back] =
    packet === null ? (['sender', 'addressee'] as const) : (['addressee', 'sender'] as const);
  return Math.max(
    envelope.print === true ? lackOf(envelope.format, out) : 0,
    returnEnvelope.print === true ? lackOf(returnEnvelope.format, back) : 0,
  );
}
