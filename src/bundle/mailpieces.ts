import type { Mailpiece, PacketMeasure } from '../model/consignment.ts';
import type { MailingPlan, Packet, PacketNumber } from '../model/plan.ts';
import type { Route } from '../model/route.ts';
import { bulkOf, mostSheets, productFor } from './item-kind.ts';

type Plan = Pick<MailingPlan, 'school' | 'catalogue'>;

/**
 * The mailpieces of one route in walk order, not yet priced. With `oneEnvelopePerHousehold` neighbours in the order who
 * share a household at one stop share an envelope as far as one item of the post holds them; else each packet has its own.
 * A packet that is too much for one item is parted into several, of even thickness, one behind the other. Hand routes and
 * spare packets know no limits.
 */
export function mailpiecesOf(
  packets: readonly Packet[],
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
  plan: Plan,
  route: Route,
): readonly Mailpiece[] {
  const most = route.kind === 'hand' ? Infinity : mostSheets(plan);
  const sheetsOf = (packet: Packet): number => measures.get(packet.number)?.sheets ?? 0;
  const byHousehold = plan.school.printing.oneEnvelopePerHousehold;
  const envelopes = inEnvelopes(packets, byHousehold, (shared) => {
    return shared.reduce((sum, packet) => sum + sheetsOf(packet), 0) <= most;
  });
  return envelopes
    .flatMap((shared) => itemsOf(shared, measures, shared[0].pupil === null ? Infinity : most))
    .map((item, at) => mailpiece(at + 1, item, plan, route));
}

type Shared = readonly [Packet, ...Packet[]];

function inEnvelopes(
  packets: readonly Packet[],
  byHousehold: boolean,
  fits: (shared: readonly Packet[]) => boolean,
): readonly Shared[] {
  const envelopes: [Packet, ...Packet[]][] = [];
  for (const packet of packets) {
    const open = byHousehold
      ? envelopes.find(
          (shared) =>
            shared[0].household === packet.household &&
            shared[0].stop === packet.stop &&
            fits([...shared, packet]),
        )
      : undefined;
    if (open === undefined) envelopes.push([packet]);
    else open.push(packet);
  }
  return envelopes;
}

/** What one item holds: packets, or a part of the sheets of one. */
type Item = {
  readonly packets: Shared;
  readonly part: Mailpiece['part'];
  readonly pages: number;
  readonly sheets: number;
  readonly returnSheets: number;
};

function itemsOf(
  packets: Shared,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
  most: number,
): readonly Item[] {
  const sum = (count: (measure: PacketMeasure) => number): number =>
    packets.reduce((total, packet) => {
      const measure = measures.get(packet.number);
      return measure === undefined ? total : total + count(measure);
    }, 0);
  const pages = sum((measure) => measure.pages);
  const sheets = sum((measure) => measure.sheets);
  const returnSheets = sum((measure) => measure.returnSheets);
  const of = Math.max(1, Math.ceil(sheets / most));
  const share = (whole: number, at: number): number =>
    Math.floor((whole * (at + 1)) / of) - Math.floor((whole * at) / of);
  return Array.from({ length: of }, (_, at) => ({
    packets,
    part: { number: at + 1, of, from: Math.floor((sheets * at) / of) + 1 },
    pages: share(pages, at),
    sheets: share(sheets, at),
    // The return sheets lie at the end of a packet.
    returnSheets: at === of - 1 ? returnSheets : 0,
  }));
}

function mailpiece(
  number: number,
  { packets, part, pages, sheets, returnSheets }: Item,
  plan: Plan,
  route: Route,
): Mailpiece {
  const [first] = packets;
  const { school, catalogue } = plan;
  const bulk = bulkOf(sheets, plan);
  return {
    number,
    code: first.code,
    packets,
    part,
    product: productFor(bulk, catalogue.post),
    category: route.category ?? school.post.category,
    method: route.method ?? school.post.method,
    price: null,
    postalNumber: null,
    addressee: first.pupil?.name ?? null,
    address: first.pupil?.address ?? null,
    stop: first.stop,
    pages,
    sheets,
    returnSheets,
    ...bulk,
  };
}

/** The packets of mailpieces in order, one that several items hold where it begins. */
export function packetsIn(mailpieces: readonly Mailpiece[]): readonly Packet[] {
  return mailpieces.flatMap(({ packets, part }) => (part.number === 1 ? packets : []));
}
