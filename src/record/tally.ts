import type { DeliveryEvent, PacketStatus } from '../model/delivery.ts';
import type { MailingPlan, PacketNumber } from '../model/plan.ts';
import type { RouteId } from '../model/pupil.ts';
import type { SubjectResult } from '../model/result.ts';
import type { ReturnTotals } from '../model/results-report.ts';
import type { Matter, ReviewCase } from '../model/review.ts';
import type { ClassId } from '../model/school.ts';
import { compareClassIds } from '../text/alphabet.ts';
import { isWithSomebody } from './class-subjects.ts';
import { sheetsBack } from './sheets-back.ts';

/** Packets of a class on a route: where they are, and what of them came back. */
export type Tally = ReturnTotals & {
  readonly printed: number;
  readonly spares: number;
  /** Packets by the last thing that was reported of them. */
  readonly events: Readonly<Record<DeliveryEvent, number>>;
  /** Matters that wait for a person. */
  readonly waiting: number;
};

/** The tally of a class on a route. */
export type ClassRouteTally = Tally & { readonly class: ClassId; readonly route: RouteId };

/** What tallies are made from; `mailing` is the number in the ledger. */
export type TallySources = {
  readonly mailing: number;
  readonly plan: Pick<MailingPlan, 'packets' | 'routes'>;
  readonly statuses: readonly PacketStatus[];
  readonly results: readonly SubjectResult[];
  readonly queue: readonly ReviewCase[];
};

/** A tally for each class and route that has packets, in the order of classes and of routes. */
export function classRouteTallies(sources: TallySources): readonly ClassRouteTally[] {
  const { plan } = sources;
  const packetsOf = packetTallies(sources);
  const groups = new Map<string, ClassRouteTally>();
  for (const { number, class: its, route } of plan.packets) {
    const key = `${its.id}/${route}`;
    const before = groups.get(key) ?? NOTHING;
    const tally = added(before, packetsOf.get(number) ?? NOTHING);
    groups.set(key, { ...tally, class: its.id, route });
  }
  const placeOf = (route: RouteId): number => plan.routes.findIndex(({ id }) => id === route);
  return [...groups.values()].sort(
    (a, b) => compareClassIds(a.class, b.class) || placeOf(a.route) - placeOf(b.route),
  );
}

/** Tallies together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(added, NOTHING);
}

/** Matters of pages that nobody could tell the packet of. */
export function ownerless(queue: readonly ReviewCase[]): number {
  return queue.filter(({ matter }) => packetIn(matter) === null).length;
}

const NOTHING: Tally = {
  ...{ printed: 0, spares: 0, waiting: 0 },
  ...{ packets: 0, whole: 0, partly: 0, none: 0, sheetsExpected: 0, sheetsReturned: 0 },
  events: { 'handed-over': 0, delivered: 0, 'brought-back': 0, lost: 0, damaged: 0 },
};

function added(a: Tally, b: Tally): Tally {
  return {
    printed: a.printed + b.printed,
    spares: a.spares + b.spares,
    waiting: a.waiting + b.waiting,
    packets: a.packets + b.packets,
    whole: a.whole + b.whole,
    partly: a.partly + b.partly,
    none: a.none + b.none,
    sheetsExpected: a.sheetsExpected + b.sheetsExpected,
    sheetsReturned: a.sheetsReturned + b.sheetsReturned,
    events: {
      'handed-over': a.events['handed-over'] + b.events['handed-over'],
      delivered: a.events.delivered + b.events.delivered,
      'brought-back': a.events['brought-back'] + b.events['brought-back'],
      lost: a.events.lost + b.events.lost,
      damaged: a.events.damaged + b.events.damaged,
    },
  };
}

/** A tally of each packet alone. */
function packetTallies({
  mailing,
  plan,
  statuses,
  results,
  queue,
}: TallySources): ReadonlyMap<PacketNumber, Tally> {
  const lasts = new Map(statuses.map(({ packet, last }) => [packet, last?.event ?? null]));
  const byPacket = new Map<PacketNumber, SubjectResult[]>();
  for (const result of results) {
    const group = byPacket.get(result.packet);
    if (group === undefined) byPacket.set(result.packet, [result]);
    else group.push(result);
  }
  const waiting = new Map<PacketNumber, number>();
  for (const { matter } of queue) {
    const of = packetIn(matter);
    if (of?.mailing === mailing) waiting.set(of.packet, (waiting.get(of.packet) ?? 0) + 1);
  }
  return new Map(
    plan.packets.map(({ number, pupil }) => [
      number,
      {
        ...returnTotals(byPacket.get(number) ?? []),
        printed: 1,
        spares: pupil === null ? 1 : 0,
        events: eventsOf(lasts.get(number) ?? null),
        waiting: waiting.get(number) ?? 0,
      },
    ]),
  );
}

function eventsOf(last: DeliveryEvent | null): Tally['events'] {
  return last === null ? NOTHING.events : { ...NOTHING.events, [last]: 1 };
}

/** What came back of a packet, all its subjects together; nothing is awaited of a spare one that nobody has. */
function returnTotals(results: readonly SubjectResult[]): ReturnTotals {
  const expected = results.flatMap((result) => result.expected);
  const returned = results.flatMap((result) => result.returned);
  const pupil = results[0]?.pupil ?? null;
  if (expected.length === 0 || !isWithSomebody({ pupil, returned })) return NOTHING;
  const back = sheetsBack({ expected, returned });
  const whole = returned.length === expected.length;
  return {
    packets: 1,
    whole: whole ? 1 : 0,
    partly: !whole && returned.length > 0 ? 1 : 0,
    none: returned.length === 0 ? 1 : 0,
    sheetsExpected: back.expected.length,
    sheetsReturned: back.returned.length,
  };
}

/** The packet that a matter is about; null where no code could be read. */
function packetIn(
  matter: Matter,
): { readonly mailing: number; readonly packet: PacketNumber } | null {
  switch (matter.kind) {
    case 'page':
      return matter.id;
    case 'collision':
      return matter.side;
    case 'marks':
      return matter.group;
    case 'spare':
      return matter;
  }
}
