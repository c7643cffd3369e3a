import type { PacketStatus } from '../model/delivery.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { nearestCodes } from '../plan/nearest-codes.ts';
import { packetNumberOf } from '../plan/packet-code.ts';

/** What is wrong with a packet code that somebody typed, with the codes that may be meant; null when the mailing has it. */
export function wrongCode(
  typed: string,
  statuses: readonly Pick<PacketStatus, 'packet' | 'code'>[],
  place: Place,
): Problem | null {
  const number = packetNumberOf(typed);
  if (statuses.some(({ packet }) => packet === number)) return null;
  const near = nearestCodes(
    typed,
    statuses.map(({ code }) => code),
  );
  return near.length === 0 || number !== null
    ? problem('packet-not-in-mailing', place, { name: typed })
    : problem('packet-code-mistyped', place, { name: typed, nearest: near.join(', ') });
}
