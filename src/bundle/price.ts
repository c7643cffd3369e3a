import type { IsoDate } from '../model/language.ts';
import type { MailCategory, ProductId, SendMethod, Tariff, Tiyn, ZoneId } from '../model/post.ts';
import type { Grams } from '../paper/length.ts';

/** What the price of an item depends on. */
export type Priced = {
  readonly product: ProductId;
  readonly category: MailCategory;
  readonly method: SendMethod;
  /** Code of the sender's category. */
  readonly sender: string;
  readonly zone?: ZoneId;
  /** Codes of marks, sorted. */
  readonly marks: readonly string[];
  /** Items handed in together. */
  readonly quantity: number;
  readonly grams: Grams;
  /** The day it is handed in. */
  readonly day: IsoDate;
};

/**
 * Price of one item by the school's table; null where no row fits. Of the rows that fit those count which say most of sender,
 * zone and quantity; of these the ones valid last; of these the lowest weight step that holds the item.
 */
export function priceOf(item: Priced, tariffs: readonly Tariff[]): Tiyn | null {
  const fitting = tariffs.filter((tariff) => fits(tariff, item));
  const [best] = fitting.toSorted(
    (a, b) => precision(b) - precision(a) || compare(b.validFrom, a.validFrom) || a.upTo - b.upTo,
  );
  return best?.price ?? null;
}

function fits(tariff: Tariff, item: Priced): boolean {
  const { sender, zone, quantity } = tariff;
  return (
    isOfKind(tariff, item) &&
    (sender ?? item.sender) === item.sender &&
    (zone ?? item.zone) === item.zone &&
    (quantity === undefined || (quantity.from <= item.quantity && item.quantity <= quantity.to)) &&
    tariff.validFrom <= item.day &&
    item.grams <= tariff.upTo
  );
}

function isOfKind(tariff: Tariff, item: Priced): boolean {
  return (
    tariff.product === item.product &&
    tariff.category === item.category &&
    tariff.method === item.method &&
    tariff.marks.join() === item.marks.join()
  );
}

function precision({ sender, zone, quantity }: Tariff): number {
  return [sender, zone, quantity].filter((each) => each !== undefined).length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
