import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { className } from '../../text/class-name.ts';
import { lineWidth, setLine } from '../../text/set-line.ts';
import { CAPTION_HEIGHT } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import {
  indexBoxes,
  indexCaption,
  indexRect,
  partyBoxes,
  partyLack,
  partyOf,
  type PartyLook,
} from './party.ts';

/** From one line to write on to the next: enough for a hand, and what an A5 label has. */
const LINE = { most: 11, least: 8 };
const HAIRLINE = { width: 0.3, ink: 0.7 };
const CAPTION: Pt = 9;
/** Between a line and the box of the index or its caption. */
const CLEAR: Mm = 2;
/** Lines for the name and for the address. */
const LINES = ['spare.name', 'spare.address', null] as const;

/** Whom a packet is for in a zone of a face: name and address, or lines to write them on where the packet is a spare one. */
export function recipientBoxes(
  context: PaperContext,
  zone: Rect,
  packet: Packet,
  look: PartyLook,
): readonly Box[] {
  const { pupil } = packet;
  if (pupil === null) return blankBoxes(context, zone, packet, look);
  return partyBoxes(context, zone, partyOf(context, pupil, packet.class.language), look);
}

/** How many millimetres name and address lack in the zone even in the smallest type; lines to write on lack nothing. */
export function recipientLack(
  context: PaperContext,
  zone: Rect,
  { pupil, class: { language } }: Packet,
  look: PartyLook,
): Mm {
  if (pupil === null) return 0;
  const party = partyOf(context, pupil, language);
  return partyLack(context, zone, party, look);
}

/** That the packet is a spare one and of which class, lines for name and address, and an empty box for the index. */
function blankBoxes(
  context: PaperContext,
  zone: Rect,
  packet: Packet,
  look: PartyLook,
): readonly Box[] {
  const { measure } = context;
  const say = context.sayIn(packet.class.language);
  const title = `${say('spare.packet')}  ·  ${className(say, packet.class)}`;
  const wide = lineWidth(measure, title, 'label-bold', look.name);
  const size = look.name * Math.min(1, zone.w / wide);
  const top = zone.y + CAPTION_HEIGHT + size * 0.36;
  const index = indexRect(zone, zone.h - CAPTION_HEIGHT, look.index);
  const beside = index.x - indexCaption(context) - CLEAR;
  const step = Math.max(LINE.least, Math.min(LINE.most, (index.y - top - 3) / LINES.length));
  const lines = LINES.flatMap((key, at): readonly Box[] => {
    const baseline = top + (at + 1) * step;
    const caption = key === null ? '' : `${say(key)}  `;
    const set = setLine(measure, {
      text: caption,
      x: zone.x,
      baseline,
      face: 'label',
      size: CAPTION,
    });
    const from = zone.x + lineWidth(measure, caption, 'label', CAPTION);
    const y = baseline + 0.8;
    // A low face has no room for a line above the box of the index: it ends before the box.
    const to = { x: y > index.y - CLEAR ? beside : zone.x + zone.w, y };
    return [...set, { kind: 'rule', from: { x: from, y: to.y }, to, ...HAIRLINE }];
  });
  return [
    ...setLine(measure, { text: title, x: zone.x, baseline: top, face: 'label-bold', size }),
    ...lines,
    ...indexBoxes(context, index, '', look.index),
  ];
}
