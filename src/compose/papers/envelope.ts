import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import { ENVELOPE_FACES, type EnvelopeFormat } from '../../paper/envelope.ts';
import type { Mm } from '../../paper/length.ts';
import { addresseeOn, faceMaster } from './cover.ts';
import { faceFurniture, faceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import { partyBoxes, partyLack, schoolParty, type PartyLook } from './party.ts';
import { postMarks } from './post-marks.ts';
import { prepaidTexts } from './prepaid.ts';
import { recipientBoxes, recipientLack } from './recipient.ts';

/** A page of another size than A4: what is on it, and its width and height in mm. */
export type SizedPage = {
  readonly boxes: readonly Box[];
  readonly size: { readonly w: Mm; readonly h: Mm };
};

type Look = { readonly sender: PartyLook; readonly addressee: PartyLook };

/** Sizes of type on an envelope of each format. */
export const ENVELOPE_LOOKS: Readonly<Record<EnvelopeFormat, Look>> = {
  dl: {
    sender: { name: 9.5, text: 9, index: 11 },
    addressee: { name: 13, text: 12, index: 12 },
  },
  c5: {
    sender: { name: 10, text: 9.5, index: 12 },
    addressee: { name: 16, text: 14, index: 15 },
  },
  c4: {
    sender: { name: 11.5, text: 10.5, index: 14 },
    addressee: { name: 20, text: 17, index: 18 },
  },
  b4: {
    sender: { name: 11.5, text: 10.5, index: 14 },
    addressee: { name: 20, text: 17, index: 18 },
  },
};

/** Faces to print on the envelopes that packets go out in: one page of the envelope's size for each item, in their order. */
export function composeEnvelopes(
  context: PaperContext,
  mailpieces: readonly Mailpiece[],
): readonly SizedPage[] {
  const { format } = context.plan.school.envelope;
  const size = ENVELOPE_FACES[format];
  const look = ENVELOPE_LOOKS[format];
  const zones = faceZones(size, format);
  const master = faceMaster(context, size, look.sender, format);
  return mailpieces.flatMap((piece) => {
    const [first] = piece.packets;
    if (first === undefined) return [];
    const boxes = [
      ...master,
      ...addresseeOn(context, zones, look.addressee, first, piece.code),
      ...postMarks(context, zones.number, piece),
    ];
    return [{ boxes, size }];
  });
}

/** Faces to print on the envelopes that sheets come back in: from each household to the school. */
export function composeReturnEnvelopes(
  context: PaperContext,
  packets: readonly Packet[],
): readonly SizedPage[] {
  const { format } = context.plan.school.returnEnvelope;
  const size = ENVELOPE_FACES[format];
  const look = ENVELOPE_LOOKS[format];
  const zones = faceZones(size, format);
  const master = returnMaster(context);
  return packets.map((packet) => ({
    boxes: [...master, ...recipientBoxes(context, zones.sender, packet, look.sender)],
    size,
  }));
}

/** The face of the way back without the household: to the school, prepaid only with its own agreement. */
export function returnMaster(context: PaperContext): readonly Box[] {
  const { measure, words, plan } = context;
  const { format } = plan.school.returnEnvelope;
  const look = ENVELOPE_LOOKS[format].addressee;
  const zones = faceZones(ENVELOPE_FACES[format], format);
  return [
    ...faceFurniture(measure, words, zones, prepaidTexts(context)),
    ...partyBoxes(context, zones.addressee, schoolParty(context, zones.addressee, look), look),
  ];
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
