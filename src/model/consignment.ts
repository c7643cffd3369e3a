import type { Grams, Mm } from '../paper/length.ts';
import type { Address } from './address.ts';
import type { MailCategory, ProductId, SendMethod, Tiyn } from './post.ts';
import type { Packet, PacketNumber } from './plan.ts';
import type { Route } from './route.ts';

/** What one envelope holds: one packet, those of a household that shares it, or a part of one that is too heavy. */
export type Mailpiece = {
  /** Order in the route from 1: the order of printing, packing, bundles and lists. */
  readonly number: number;
  /** Code of its first packet: how lists and slips name it. */
  readonly code: string;
  readonly packets: readonly Packet[];
  /** Which of the items that hold these packets together it is; `from` is the first of the packet's sheets in it. */
  readonly part: { readonly number: number; readonly of: number; readonly from: number };
  readonly product: ProductId;
  readonly category: MailCategory;
  readonly method: SendMethod;
  /** By the school's own table; null when no row of it fits, and by hand. */
  readonly price: Tiyn | null;
  /** Its postal number (ШПИ); null where the school has none for it. */
  readonly postalNumber: string | null;
  /** null, and so the address: a spare packet, which travels in its bundle and is no item of the post. */
  readonly addressee: string | null;
  readonly address: Address | null;
  /** Settlement in walk order. */
  readonly stop: number;
  readonly pages: number;
  readonly sheets: number;
  readonly returnSheets: number;
  /** Sheets and envelope. */
  readonly grams: Grams;
  readonly thickness: Mm;
};

/** Is it a packet without a name, no item of the post though it travels with them? */
export function isSpare({ addressee }: Pick<Mailpiece, 'addressee'>): boolean {
  return addressee === null;
}

/** Mailpieces tied together, with a facing slip on top. */
export type Bundle = {
  /** From 1 in its route. */
  readonly number: number;
  readonly mailpieces: readonly Mailpiece[];
  readonly settlements: readonly string[];
  readonly grams: Grams;
  readonly thickness: Mm;
};

/** Everything that goes out by one route, in walk order. */
export type RouteConsignment = {
  readonly route: Route;
  readonly bundles: readonly Bundle[];
  readonly totals: Totals;
};

/** A bundle and the route it is of. */
export type BagPart = { readonly route: Route; readonly bundle: Bundle };

/** Bundles that travel together, with a label. */
export type Bag = {
  /** From 1 in its mailing. */
  readonly number: number;
  readonly parts: readonly BagPart[];
  /** Mailpieces. */
  readonly items: number;
  readonly grams: Grams;
  readonly thickness: Mm;
};

/** Counts that plan, manifest, posting list and PDFs must agree on. */
export type Totals = {
  readonly bundles: number;
  readonly mailpieces: number;
  readonly packets: number;
  /** Of the mailpieces those without a name. */
  readonly spares: number;
  readonly pages: number;
  readonly sheets: number;
  readonly grams: Grams;
  /** Postage of the mailpieces that have a price. */
  readonly price: Tiyn;
  /** Mailpieces by post that have none. */
  readonly unpriced: number;
};

/** One mailing, route by route. */
export type Consignment = {
  readonly routes: readonly RouteConsignment[];
  readonly bags: readonly Bag[];
  readonly totals: Totals;
};

/** How much of each packet there is, from imposition. */
export type PacketMeasure = {
  readonly packet: PacketNumber;
  readonly pages: number;
  readonly sheets: number;
  readonly returnSheets: number;
};
