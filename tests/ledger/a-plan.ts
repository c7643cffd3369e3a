import { DOMESTIC_ORDER, NO_ADDRESS_ORDERS } from '../../src/model/address-order.ts';
import { NO_ENVELOPE_ROOMS } from '../../src/model/envelope-room.ts';
import { NO_POST_RULES } from '../../src/model/post.ts';
import type { MailingPlan, Packet } from '../../src/model/plan.ts';

const PRINTING = {
  way: 'duplex',
  stack: 'face-down',
  putBack: 'as-it-lies',
  separatePackets: true,
  oneEnvelopePerHousehold: false,
  notice: 'first',
};

/** A plan with so many packets; the parts the ledger does not look into are as good as empty. */
export function aPlan(
  id: string,
  mailingNumber: number,
  packets: number,
  firstPupil = 1,
): MailingPlan {
  const plan = {
    school: {
      name: { kk: 'Үлгі мектебі', ru: 'Школа Улги' },
      paperUse: 'usual',
      printing: PRINTING,
      bagLimits: { items: 1000, grams: 15_000, millimetres: 600 },
      post: { method: 'surface', marks: [], numbers: [], addressOrder: DOMESTIC_ORDER.id },
    },
    catalogue: {
      typeSize: {},
      economyTypeSize: {},
      rulings: {},
      largeRulings: {},
      post: NO_POST_RULES,
      lists: { manifest: [], manifestTable: [], posting: [], electronic: [] },
      addressOrders: NO_ADDRESS_ORDERS,
      envelopes: NO_ENVELOPE_ROOMS,
    },
    mailing: {
      id,
      dispatch: '2026-11-27',
      returnBy: null,
      weeks: [id],
      days: [],
      place: { file: `mailings/${id}.yaml` },
    },
    mailingNumber,
    returnBy: '2026-12-18',
    lessons: [],
    tariffs: [],
    packets: Array.from({ length: packets }, (_, at) => aPacket(at + 1, firstPupil + at)),
  };
  // The ledger keeps a plan whole and reads only what is here.
  return plan as unknown as MailingPlan;
}

function aPacket(number: number, pupil: number): Packet {
  const code = `${String(number).padStart(4, '0')}-K`;
  const packet = { number, code, issue: 1, pupil: { id: `pupil-${pupil}`, name: 'Әлиұлы Өмір' } };
  return packet as unknown as Packet;
}
