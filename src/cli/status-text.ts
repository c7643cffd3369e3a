import { DELIVERY_EVENTS, type PacketStatus, type StatusReport } from '../model/delivery.ts';
import type { Tongue } from '../model/language.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import { layTable } from './lay-table.ts';

/** How many packets of each route are where, then the codes of those somebody must see to; no names. */
export function statusText(report: StatusReport, words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  if (report.mailing === null) return '';
  const heads = ['route', 'printed', ...DELIVERY_EVENTS, 'unknown', 'reprinted'];
  const rows = report.routes.map(({ route, title }) => [
    title[tongue === 'en' ? 'ru' : tongue],
    ...counts(report.packets.filter((packet) => packet.route === route)),
  ]);
  const all = [say('report.all'), ...counts(report.packets)];
  const table = layTable(
    heads.map((head) => say(`status.${head}`)),
    [...rows, all],
  );
  const care = report.packets.flatMap((packet) => careLine(packet, say));
  const mailing = say('report.mailing', { mailing: report.mailing });
  return [mailing, '', table, ...(care.length === 0 ? [] : ['', ...care]), ''].join('\n');
}

function counts(packets: readonly PacketStatus[]): readonly string[] {
  const count = (fits: (packet: PacketStatus) => boolean): string =>
    String(packets.filter(fits).length);
  return [
    String(packets.length),
    ...DELIVERY_EVENTS.map((event) => count(({ last }) => last?.event === event)),
    count(({ last }) => last === null),
    count(({ issue }) => issue > 1),
  ];
}

function careLine(
  { code, issue, last }: PacketStatus,
  say: ReturnType<typeof sayIn>,
): readonly string[] {
  if (last === null || last.event === 'handed-over' || last.event === 'delivered') return [];
  const reason = last.reason === null ? '' : ` (${say(`status.reason.${last.reason}`)})`;
  const which = issue === 1 ? '' : `, ${say('status.issue', { issue })}`;
  return [`${code}${which}: ${say(`status.${last.event}`)}${reason}, ${last.day}`];
}
