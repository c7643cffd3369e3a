import type { IsoDate } from '../../model/language.ts';
import type { MailingPlan, Packet } from '../../model/plan.ts';
import type { Box } from '../../model/page.ts';
import type { Mm } from '../../paper/length.ts';
import { addDays, untilDate } from '../../text/dates.ts';
import { setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import type { FaceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';

/** Below the sender's zone and as wide as the addressee of an A5 label leaves; a DL envelope has no room for it. */
const NOTE: Readonly<Record<'room' | 'down' | 'width' | 'leading', Mm>> = {
  room: 40,
  down: 7,
  width: 68,
  leading: 4,
};
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
 * Nothing on what a courier carries and on spare packets.
 */
export function holdBoxes(
  context: PaperContext,
  { sender, number }: FaceZones,
  packet: Packet,
): readonly Box[] {
  const { plan, measure, sayIn } = context;
  const day = holdUntil(plan);
  const room = number.y - sender.y - sender.h;
  if (day === null || room < NOTE.room || !isPosted(plan, packet)) return [];
  const lines = (['kk', 'ru'] as const).flatMap((language) => {
    const text = sayIn(language)('face.hold', { until: untilDate(day, language) });
    return wrapLine(measure, { ...LOOK, text, width: NOTE.width });
  });
  const first = sender.y + sender.h + NOTE.down;
  return lines.flatMap((text, at) =>
    setLine(measure, { ...LOOK, text, x: sender.x, baseline: first + at * NOTE.leading }),
  );
}

function isPosted({ routes }: MailingPlan, { route, pupil }: Packet): boolean {
  return pupil !== null && routes.some(({ id, kind }) => id === route && kind === 'post');
}
