import type { IsoDate } from '../../model/language.ts';
import type { MailingPlan, Packet } from '../../model/plan.ts';
import type { Box } from '../../model/page.ts';
import type { Mm } from '../../paper/length.ts';
import { addDays, shortDate, untilDate } from '../../text/dates.ts';
import { setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import type { FaceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';

/** As wide as the addressee of an A5 label leaves it. */
const WIDTH: Mm = 68;
/** How it stands below the sender's zone: in full, or short and close on a DL envelope, which is low. */
const NOTES = [
  { key: 'face.hold', dated: untilDate, down: 7, leading: 4 },
  { key: 'face.hold-short', dated: shortDate, down: 4, leading: 3.7 },
] as const;
/** What lies above the room of the number: the packet's code, on all, and which of several items it is. */
const ABOVE_NUMBER: Readonly<Record<'code' | 'part', Mm>> = { code: 10, part: 8 };
const DESCENT: Mm = 1;
const LOOK = { face: 'label', size: 9 };

/** Until when post that could not be delivered is kept, where the school says so. */
export function holdUntil({
  school,
  returnBy,
}: Pick<MailingPlan, 'school' | 'returnBy'>): IsoDate | null {
  const { holdDays } = school.post;
  return holdDays === undefined ? null : addDays(returnBy, holdDays);
}

/**
 * On the face of an item of the post, below the sender to whom it would go back: until when to keep it, in both languages.
 * Nothing on what a courier carries and on spare packets; nothing where there is no room for all of it.
 */
export function holdBoxes(
  context: PaperContext,
  zones: FaceZones,
  packet: Packet,
  items: number,
): readonly Box[] {
  const { x } = zones.sender;
  const note = noteOn(context, zones, packet, items);
  if (note === null) return [];
  const first = zones.sender.y + zones.sender.h + note.down;
  return note.lines.flatMap((text, at) =>
    setLine(context.measure, { ...LOOK, text, x, baseline: first + at * note.leading }),
  );
}

/** Has a face no room for it, though it should stand there? */
export function lacksHold(
  context: PaperContext,
  zones: FaceZones,
  packet: Packet,
  items: number,
): boolean {
  const { plan } = context;
  const isWanted = holdUntil(plan) !== null && isPosted(plan, packet);
  return isWanted && noteOn(context, zones, packet, items) === null;
}

type Note = Readonly<Record<'down' | 'leading', Mm>> & { readonly lines: readonly string[] };

/** The fullest that fits between the sender and the number; null when none does, or none is wanted. */
function noteOn(
  { plan, measure, sayIn }: PaperContext,
  { sender, number }: FaceZones,
  packet: Packet,
  items: number,
): Note | null {
  const day = holdUntil(plan);
  if (day === null || !isPosted(plan, packet)) return null;
  const part = items > 1 ? ABOVE_NUMBER.part : 0;
  const room = number.y - sender.y - sender.h - ABOVE_NUMBER.code - part;
  const notes = NOTES.map(({ key, dated, down, leading }): Note => {
    const lines = (['kk', 'ru'] as const).flatMap((language) => {
      const text = sayIn(language)(key, { until: dated(day, language) });
      return wrapLine(measure, { ...LOOK, text, width: WIDTH });
    });
    return { lines, down, leading };
  });
  return notes.find((note) => heightOf(note) <= room) ?? null;
}

function heightOf({ lines, down, leading }: Note): Mm {
  return down + (lines.length - 1) * leading + DESCENT;
}

function isPosted({ routes }: MailingPlan, { route, pupil }: Packet): boolean {
  return pupil !== null && routes.some(({ id, kind }) => id === route && kind === 'post');
}
