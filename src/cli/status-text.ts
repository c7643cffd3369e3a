import {
  DELIVERY_EVENTS,
  RETURN_REASONS,
  type IssueNote,
  type PacketStatus,
  type StatusReport,
} from '../model/delivery.ts';
import type { Tongue } from '../model/language.ts';
import type { Say, Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import { layTable } from './lay-table.ts';

/**
 * How many packets of each route are where, why some were brought back, then the codes of those somebody must see to, and what
 * became of the earlier issues of those that were reprinted; no names.
 */
export function statusText(report: StatusReport, words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  if (report.mailing === null) return '';
  const heads = ['route', 'printed', ...DELIVERY_EVENTS, 'unknown', 'reprinted', 'sheets'];
  const rows = report.routes.map(({ route, title }) => [
    title[tongue === 'en' ? 'ru' : tongue],
    ...counts(report.packets.filter((packet) => packet.route === route)),
  ]);
  const all = [say('report.all'), ...counts(report.packets)];
  const table = layTable(
    heads.map((head) => say(`status.${head}`)),
    [...rows, all],
  );
  const parts = [
    reasonLines(report.packets, say),
    report.packets.flatMap((packet) => careLine(packet, say)),
    lineageLines(report.packets, say),
  ];
  const mailing = say('report.mailing', { mailing: report.mailing });
  const below = parts.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines]));
  return [mailing, '', table, ...below, ''].join('\n');
}

function counts(packets: readonly PacketStatus[]): readonly string[] {
  const count = (fits: (packet: PacketStatus) => boolean): string =>
    String(packets.filter(fits).length);
  return [
    String(packets.length),
    ...DELIVERY_EVENTS.map((event) => count(({ last }) => last?.event === event)),
    count(({ last }) => last === null),
    count(({ issue }) => issue > 1),
    String(packets.reduce((sum, packet) => sum + sheetsTaken(packet), 0)),
  ];
}

/** Return sheets that were taken with any issue of a packet. */
function sheetsTaken({ last, earlier }: PacketStatus): number {
  return [last, ...earlier.map(({ notes }) => notes.at(-1))].reduce(
    (sum, report) => sum + (report?.sheets ?? 0),
    0,
  );
}

/** How many packets that are back now were brought back for which reason; nothing when none is. */
function reasonLines(packets: readonly PacketStatus[], say: Say): readonly string[] {
  const back = packets.filter(({ last }) => last?.event === 'brought-back');
  if (back.length === 0) return [];
  const counted = [...RETURN_REASONS, null].flatMap((reason) => {
    const count = back.filter(({ last }) => last?.reason === reason).length;
    return count === 0 ? [] : [`${say(`status.reason.${reason ?? 'unsaid'}`)} – ${count}`];
  });
  return [`${say('status.reasons')}: ${counted.join(', ')}`];
}

function careLine({ code, issue, last }: PacketStatus, say: Say): readonly string[] {
  if (last === null || last.event === 'handed-over' || last.event === 'delivered') return [];
  const which = issue === 1 ? '' : `, ${say('status.issue', { issue })}`;
  return [`${code}${which}: ${noteText(last, say)}`];
}

/** Under a title a line for each packet that was reprinted: its earlier issues, what became of them and when, and the last one. */
function lineageLines(packets: readonly PacketStatus[], say: Say): readonly string[] {
  const lines = packets
    .filter(({ earlier }) => earlier.length > 0)
    .map(({ code, issue, earlier }) => {
      const before = earlier.map(
        (each) => `${say('status.issue', { issue: each.issue })} – ${notesText(each.notes, say)}`,
      );
      return `${code}: ${[...before, say('status.now', { issue })].join('; ')}`;
    });
  return lines.length === 0 ? [] : [`${say('status.lineage')}:`, ...lines];
}

function notesText(notes: readonly IssueNote[], say: Say): string {
  if (notes.length === 0) return say('status.unknown');
  return notes.map((note) => noteText(note, say)).join(' → ');
}

function noteText({ event, reason, day }: IssueNote, say: Say): string {
  const why = reason === null ? '' : ` (${say(`status.reason.${reason}`)})`;
  return `${say(`status.${event}`)}${why}, ${day}`;
}
