import { createHash } from 'node:crypto';
import type { Box } from '../../src/model/page.ts';
import type { MailingPlan, Packet } from '../../src/model/plan.ts';
import type { PrintedPage } from './printed-sample.ts';

const DIGEST_LENGTH = 12;
/** Decimals of a millimetre that a golden shows: a thousandth is finer than any printer. */
const DECIMALS = 3;

/** The boxes of a page, one a line, lengths to a thousandth of a millimetre. */
export function boxesText(boxes: readonly Box[]): readonly string[] {
  return boxes.map((box) => JSON.stringify(box, rounded));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value;
}

/** One line for each page of a packet: sheet, side, section, form and a digest of what is on it. */
export function pageLines({ code }: Packet, pages: readonly PrintedPage[]): readonly string[] {
  return pages.map(({ sheet, side, section, form, boxes }) => {
    const digest = createHash('sha256').update(boxesText(boxes).join('\n')).digest('hex');
    const shown = boxes.length === 0 ? 'blank' : digest.slice(0, DIGEST_LENGTH);
    return `${code} ${sheet} ${side} ${section} ${form ?? '-'} ${shown}`;
  });
}

/** Who gets what, without names: a line for each packet. */
export function planLines({ packets, mailingNumber, returnBy }: MailingPlan): readonly string[] {
  return [
    JSON.stringify({ mailingNumber, returnBy }),
    ...packets.map(({ class: ofClass, pupil, feedback, ...packet }) =>
      JSON.stringify({
        number: packet.number,
        code: packet.code,
        issue: packet.issue,
        class: ofClass.id,
        route: packet.route,
        stop: packet.stop,
        household: packet.household,
        size: packet.size,
        level: packet.level,
        row: pupil?.place.row,
        withNotice: packet.withNotice,
        feedback: feedback.map(({ subject, scores }) => `${subject} ${scores.length}`),
        days: Object.fromEntries(packet.days.map(({ day, lessons }) => [day, lessons])),
      }),
    ),
  ];
}
