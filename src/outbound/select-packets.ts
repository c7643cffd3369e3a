import { packetsIn } from '../bundle/mailpieces.ts';
import type { RouteConsignment } from '../model/consignment.ts';
import type { Packet } from '../model/plan.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { packetNumberOf } from '../plan/packet-code.ts';
import { wrongCode } from './wrong-code.ts';

/** Which part of a mailing is meant. Empty lists mean all. */
export type Selection = {
  readonly routes: readonly string[];
  /** Numbers, or codes as printed. */
  readonly packets: readonly string[];
  /** Bundles of the one route, from 1. */
  readonly bundles: readonly number[];
};

/** The routes named, in their order; names that no route of the mailing has are told. */
export function selectRoutes(
  routes: readonly RouteConsignment[],
  wanted: readonly string[],
): Told<readonly RouteConsignment[]> {
  const known = routes.map(({ route }) => route.id);
  const unknown = wanted.filter((id) => !known.includes(id));
  return {
    value: wanted.length === 0 ? routes : routes.filter(({ route }) => wanted.includes(route.id)),
    problems: unknown.map((name) =>
      problem('route-not-in-mailing', { file: 'routes.yaml' }, { name, known: known.join(', ') }),
    ),
  };
}

/** The packets a selection means, in walk order; what it names in vain is told, with the codes that may be meant. */
export function selectPackets(
  routes: readonly RouteConsignment[],
  selection: Selection,
): Told<readonly Packet[]> {
  const chosen = selectRoutes(routes, selection.routes);
  const bundles = chosen.value
    .flatMap((route) => route.bundles)
    .filter(({ number }) => selection.bundles.length === 0 || selection.bundles.includes(number));
  const packets = bundles.flatMap(({ mailpieces }) => packetsIn(mailpieces));
  const numbers = new Map(selection.packets.map((typed) => [typed, numberTyped(typed)]));
  const isThere = (number: number | null): boolean =>
    packets.some((packet) => packet.number === number);
  const known = packets.map(({ number, code }) => ({ packet: number, code }));
  const problems: readonly Problem[] = [...numbers]
    .filter(([, number]) => !isThere(number))
    .flatMap(([typed]) => wrongCode(typed, known, { file: 'ledger.db' }) ?? []);
  const wanted = new Set(numbers.values());
  return {
    value: numbers.size === 0 ? packets : packets.filter(({ number }) => wanted.has(number)),
    problems: [...chosen.problems, ...problems],
  };
}

/** `12`, `0012` or `0012-K`; a wrong check letter is no packet. */
function numberTyped(typed: string): number | null {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : packetNumberOf(typed);
}
