import type { Mailpiece, PacketMeasure } from '../model/consignment.ts';
import type { Packet, PacketNumber } from '../model/plan.ts';
import type { School } from '../model/school.ts';
import { sheetGrams } from '../paper/stock.ts';

/**
 * The mailpieces of one route in walk order. With `oneEnvelopePerHousehold` neighbours in the order who
 * share a household at one stop share an envelope; else each packet has its own.
 * Grams: sheets × stock + the school's envelope. Thickness: sheets × caliper, folds not counted.
 */
export function mailpiecesOf(
  packets: readonly Packet[],
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
  school: School,
): readonly Mailpiece[] {
  return inEnvelopes(packets, school.printing.oneEnvelopePerHousehold).map((shared, at) =>
    mailpiece(at + 1, shared, measures, school),
  );
}

type Shared = readonly [Packet, ...Packet[]];

function inEnvelopes(packets: readonly Packet[], byHousehold: boolean): readonly Shared[] {
  const envelopes: [Packet, ...Packet[]][] = [];
  for (const packet of packets) {
    const open = byHousehold
      ? envelopes.find(
          ([first]) => first.household === packet.household && first.stop === packet.stop,
        )
      : undefined;
    if (open === undefined) envelopes.push([packet]);
    else open.push(packet);
  }
  return envelopes;
}

function mailpiece(
  number: number,
  packets: Shared,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
  school: School,
): Mailpiece {
  const sum = (count: (measure: PacketMeasure) => number): number =>
    packets.reduce((total, packet) => {
      const measure = measures.get(packet.number);
      return measure === undefined ? total : total + count(measure);
    }, 0);
  const [first] = packets;
  const sheets = sum((measure) => measure.sheets);
  return {
    number,
    code: first.code,
    packets,
    addressee: first.pupil.name,
    address: first.pupil.address,
    stop: first.stop,
    pages: sum((measure) => measure.pages),
    sheets,
    returnSheets: sum((measure) => measure.returnSheets),
    grams: Math.ceil(sheets * sheetGrams(school.stock) + school.envelope.grams),
    thickness: sheets * school.stock.caliper,
  };
}
