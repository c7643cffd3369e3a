import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import { ENVELOPE_FACES } from '../../paper/envelope.ts';
import type { Rect } from '../../paper/rect.ts';
import { A4 } from '../../paper/stock.ts';
import { addresseeOn, COVER, faceMaster, HALVES, LABEL } from './cover.ts';
import { ENVELOPE_LOOKS, returnMaster } from './envelope.ts';
import { faceZones, type FaceShape, type FaceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import type { PartyLook } from './party.ts';
import { postMarks } from './post-marks.ts';
import { recipientBoxes } from './recipient.ts';
import { wayBackFace } from './way-back.ts';

/** The faces a packet shows: on paper, and on the envelopes the school uses. */
export type FaceName = 'cover' | 'label' | 'envelope' | 'way-back' | 'return-envelope';

/** A face as it is printed for one packet: its frame and zones, what is the same on all, and what belongs to the packet. */
export type FaceParts = {
  readonly face: FaceName;
  /** The page, mm. */
  readonly page: Rect;
  /** The face on it, mm. */
  readonly frame: Rect;
  readonly zones: FaceZones;
  readonly fixed: readonly Box[];
  /** Addressee, or the household as the sender on the way back. */
  readonly party: readonly Box[];
  readonly marks: readonly Box[];
};

/** Every face of a packet; `piece` is the item it goes in, null where it is in none. */
export function faceParts(
  context: PaperContext,
  packet: Packet,
  piece: Mailpiece | null,
): readonly FaceParts[] {
  const { envelope, returnEnvelope } = context.plan.school;
  const out = (
    face: FaceName,
    page: Rect,
    frame: Rect,
    look: { readonly sender: PartyLook; readonly addressee: PartyLook },
    shape?: FaceShape,
  ): FaceParts => {
    const zones = faceZones(frame, shape);
    return {
      ...{ face, page, frame, zones },
      fixed: faceMaster(context, frame, look.sender, shape),
      party: addresseeOn(context, zones, look.addressee, packet, piece?.code ?? packet.code),
      marks: piece === null ? [] : postMarks(context, zones.number, piece),
    };
  };
  const { format } = returnEnvelope;
  const size = ENVELOPE_FACES[format];
  const zones = faceZones(size, format);
  return [
    out('cover', A4, A4, COVER),
    out('label', A4, HALVES[0], LABEL),
    out(
      'envelope',
      ENVELOPE_FACES[envelope.format],
      ENVELOPE_FACES[envelope.format],
      ENVELOPE_LOOKS[envelope.format],
      envelope.format,
    ),
    { face: 'way-back', page: A4, marks: [], ...wayBackFace(context, packet) },
    {
      ...{ face: 'return-envelope', page: size, frame: size, zones, marks: [] },
      fixed: returnMaster(context),
      party: recipientBoxes(context, zones.sender, packet, ENVELOPE_LOOKS[format].sender),
    },
  ];
}
