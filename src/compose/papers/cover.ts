import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { Mm } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { A4 } from '../../paper/stock.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { faceFurniture, faceZones, type FaceShape, type FaceZones } from './face-zones.ts';
import { holdBoxes } from './hold-until.ts';
import { postMarks } from './post-marks.ts';
import type { PaperContext } from './paper-context.ts';
import { partyBoxes, partyLack, schoolParty, type PartyLook } from './party.ts';
import { recipientBoxes, recipientLack } from './recipient.ts';

/** Sizes of sender and addressee on a cover: the sender small, the addressee to read at arm's length. */
export const COVER: { readonly sender: PartyLook; readonly addressee: PartyLook } = {
  sender: { name: 11.5, text: 10.5, index: 14 },
  addressee: { name: 22, text: 18, index: 20 },
};
/** The same on an A5 label. */
export const LABEL: { readonly sender: PartyLook; readonly addressee: PartyLook } = {
  sender: { name: 10, text: 9.5, index: 12 },
  addressee: { name: 16, text: 14, index: 15 },
};

/** The cover without its addressee: one master for the whole school. */
export function composeCoverMaster(context: PaperContext): readonly Box[] {
  return faceMaster(context, A4, COVER.sender);
}

/** Name and address of the pupil, or room to write them, and the packet's code, on a cover. Nothing else about the child. */
export function composeCoverOwn(context: PaperContext, packet: Packet): readonly Box[] {
  return addresseeOn(context, faceZones(A4), COVER.addressee, packet);
}

/** Height of an A5 label. */
const HALF: Mm = A4.h / 2;

/** The two A5 halves of a sheet of labels. */
export const HALVES: readonly [Rect, Rect] = [
  { ...A4, h: HALF },
  { ...A4, y: HALF, h: HALF },
];

/** Address labels, A5, two to a sheet with a cutting line between, in the order of the route. */
export function composeLabels(
  context: PaperContext,
  mailpieces: readonly Mailpiece[],
): readonly (readonly Box[])[] {
  const pages: Box[][] = [];
  const masters = HALVES.map((half) => faceMaster(context, half, LABEL.sender));
  mailpieces.forEach((piece, at) => {
    const first = piece.packets[0];
    if (first === undefined) return;
    const lower = at % 2 === 1;
    const half = HALVES[lower ? 1 : 0];
    const label = [
      ...(masters[lower ? 1 : 0] ?? []),
      ...addresseeOn(context, faceZones(half), LABEL.addressee, first, piece),
      ...postMarks(context, faceZones(half).number, piece),
    ];
    if (lower) pages.at(-1)?.push(...label);
    else pages.push([cutLine(HALF), ...label]);
  });
  return pages;
}

/** A dashed line across the page at `y`, to cut along. */
export function cutLine(y: Mm): Box {
  return {
    kind: 'rule',
    from: { x: 8, y },
    to: { x: 202, y },
    width: 0.25,
    ink: 0.6,
    dash: [2, 2],
  };
}

/** A face without its addressee. */
function faceMaster(
  context: PaperContext,
  frame: Rect,
  look: PartyLook,
  shape?: FaceShape,
): readonly Box[] {
  const zones = faceZones(frame, shape);
  return [
    ...faceFurniture(context.measure, context.words, zones),
    ...senderOn(context, zones, look),
  ];
}

/** The school as the sender of a face. */
export function senderOn(
  context: PaperContext,
  { sender }: FaceZones,
  look: PartyLook,
): readonly Box[] {
  return partyBoxes(context, sender, schoolParty(context, sender, look), look);
}

/** Name and address of a packet on a face, and the code of what goes in it. */
export function addresseeOn(
  context: PaperContext,
  zones: FaceZones,
  look: PartyLook,
  packet: Packet,
  piece: Pick<Mailpiece, 'code' | 'part'> | null = null,
): readonly Box[] {
  const { addressee, number } = zones;
  const code = piece?.code ?? packet.code;
  return [
    ...recipientBoxes(context, addressee, packet, look),
    ...holdBoxes(context, zones, packet, piece?.part.of ?? 1),
    ...setLine(context.measure, {
      text: bilingual(context.words, 'face.packet', { code }),
      x: number.x,
      baseline: number.y - 6.5,
      face: 'label',
      size: 10,
    }),
  ];
}

/** How many millimetres the name and address of a packet lack on its cover or label, in type no smaller than 9 pt. */
export function addresseeLack(context: PaperContext, packet: Packet): Mm {
  const on = (frame: Rect, look: PartyLook): Mm =>
    recipientLack(context, faceZones(frame).addressee, packet, look);
  return Math.max(on(A4, COVER.addressee), on(HALVES[0], LABEL.addressee));
}

/** The same of the school as the sender. */
export function senderLack(context: PaperContext): Mm {
  const on = (frame: Rect, look: PartyLook): Mm => {
    const { sender } = faceZones(frame);
    return partyLack(context, sender, schoolParty(context, sender, look), look);
  };
  return Math.max(on(A4, COVER.sender), on(HALVES[0], LABEL.sender));
}
