import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { School } from '../../model/school.ts';
import { ENVELOPE_FACES, type EnvelopeFormat } from '../../paper/envelope.ts';
import type { Rect } from '../../paper/rect.ts';
import { A4 } from '../../paper/stock.ts';
import { addresseeOn, COVER, HALVES, LABEL, senderOn } from './cover.ts';
import { faceFurniture, faceZones, type FaceShape, type FaceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import { partyBoxes, schoolParty, type PartyLook } from './party.ts';
import { postMarks } from './post-marks.ts';
import { prepaidTexts } from './prepaid.ts';
import { recipientBoxes } from './recipient.ts';

/** The faces of a packet: on paper, and on the envelopes the school uses. */
export type FaceName = 'cover' | 'label' | 'envelope' | 'way-back' | 'return-envelope';

/** A face as it is printed: its frame and zones, what is the same on all, and what belongs to one packet. */
export type Face = {
  readonly name: FaceName;
  /** The page, mm. */
  readonly page: Rect;
  /** The face on it, mm. */
  readonly frame: Rect;
  readonly zones: FaceZones;
  /** Frames and captions. */
  readonly furniture: readonly Box[];
  /** The school, and the zone it stands in. */
  readonly school: readonly Box[];
  readonly schoolZone: 'sender' | 'addressee';
  /** Name and address of a packet, in the other of both zones. */
  readonly partyOf: (packet: Packet, piece: Mailpiece | null) => readonly Box[];
  readonly marksOf: (piece: Mailpiece | null) => readonly Box[];
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

/** Of the way back on paper: half a sheet, or what fits a DL envelope of 110 mm. */
const WAY_BACK_HEIGHT = { tall: 148.5, low: 105 };

/** Sizes of household and school on it. */
export const WAY_BACK: Look = {
  sender: { name: 11, text: 10.3, index: 12 },
  addressee: { name: 13, text: 12, index: 14 },
};

/** Every face that packets of this school have; what is the same on all is composed here, once. */
export function facesOf(context: PaperContext): readonly Face[] {
  return [
    outward(context, 'cover', A4, A4, COVER),
    outward(context, 'label', A4, HALVES[0], LABEL),
    envelopeFace(context),
    wayBackFace(context),
    returnEnvelopeFace(context),
  ];
}

/** The face of the envelope that packets go out in. */
export function envelopeFace(context: PaperContext): Face {
  const { format } = context.plan.school.envelope;
  const frame = ENVELOPE_FACES[format];
  return outward(context, 'envelope', frame, frame, ENVELOPE_LOOKS[format], format);
}

/** The face of the way back that is cut off and glued on. */
export function wayBackFace(context: PaperContext): Face {
  return homeward(context, 'way-back', A4, wayBackFrame(context.plan.school), WAY_BACK);
}

/** Where it lies on its page, mm: as high as the envelope lets it be. */
export function wayBackFrame({ returnEnvelope }: Pick<School, 'returnEnvelope'>): Rect {
  return { ...A4, h: returnEnvelope.format === 'dl' ? WAY_BACK_HEIGHT.low : WAY_BACK_HEIGHT.tall };
}

/** The face of the envelope that sheets come back in. */
export function returnEnvelopeFace(context: PaperContext): Face {
  const { format } = context.plan.school.returnEnvelope;
  const frame = ENVELOPE_FACES[format];
  return homeward(context, 'return-envelope', frame, frame, ENVELOPE_LOOKS[format], format);
}

function outward(
  context: PaperContext,
  name: FaceName,
  page: Rect,
  frame: Rect,
  look: Look,
  shape?: FaceShape,
): Face {
  const zones = faceZones(frame, shape);
  return {
    ...{ name, page, frame, zones, schoolZone: 'sender' },
    furniture: faceFurniture(context.measure, context.words, zones),
    school: senderOn(context, zones, look.sender),
    partyOf: (packet, piece) => addresseeOn(context, zones, look.addressee, packet, piece),
    marksOf: (piece) => (piece === null ? [] : postMarks(context, zones.number, piece)),
  };
}

function homeward(
  context: PaperContext,
  name: FaceName,
  page: Rect,
  frame: Rect,
  look: Look,
  shape?: FaceShape,
): Face {
  const zones = faceZones(frame, shape);
  const school = schoolParty(context, zones.addressee, look.addressee);
  return {
    ...{ name, page, frame, zones, schoolZone: 'addressee', marksOf: () => [] },
    furniture: faceFurniture(context.measure, context.words, zones, prepaidTexts(context)),
    school: partyBoxes(context, zones.addressee, school, look.addressee),
    partyOf: (packet) => recipientBoxes(context, zones.sender, packet, look.sender),
  };
}
