import type { Known, TheirPacket } from '../../src/inbound/forget-target.ts';
import type { Packet } from '../../src/model/plan.ts';
import type { PrintedMailing } from '../../src/model/returned.ts';
import { packetCode } from '../../src/plan/packet-code.ts';

/** A packet with the parts that forgetting looks at; `name` null: a spare one. */
function aPacket(number: number, classId: string, name: string | null): Packet {
  const pupil = name === null ? null : { id: `${classId} ${name.toLowerCase()}`, name };
  const packet = { number, code: packetCode(number), pupil, route: 'post-a' };
  return packet as unknown as Packet;
}

/** A mailing that was printed, its packets numbered from 1; `gone`: packets that were taken out. */
export function aMailing(
  number: number,
  id: string,
  pupils: readonly (readonly [string, string | null])[],
  { superseded = false, gone = [] }: { superseded?: boolean; gone?: readonly number[] } = {},
): PrintedMailing {
  const packets = pupils
    .map(([classId, name], at) => aPacket(at + 1, classId, name))
    .filter((packet) => !gone.includes(packet.number));
  const issues = new Map(pupils.map((_pupil, at) => [at + 1, 1]));
  const mailing = { number, plan: { mailing: { id }, packets }, superseded, issues };
  return mailing as unknown as PrintedMailing;
}

export function knownOf(
  mailings: readonly PrintedMailing[],
  owners: ReadonlyMap<number, string> = new Map(),
): Known {
  const byNumber = new Map(mailings.map((each) => [each.number, each]));
  return { mailings: byNumber, ownersOf: () => owners, listed: [] };
}

export function theirPacket(mailing: PrintedMailing, packet: number, named = true): TheirPacket {
  return { mailing, packet, code: packetCode(packet), route: 'post-a', named };
}
