import type { Grams } from '../paper/length.ts';
import type { Mailpiece } from './consignment.ts';
import type { MailingPlan } from './plan.ts';
import type { MailCategory, PostName, PostRules, ProductId, SendMethod, Tiyn } from './post.ts';
import type { Route } from './route.ts';

/** A row of a posting list: a mailpiece in its bundle. */
export type PostingRow = {
  /** From 1 in its list. */
  readonly number: number;
  readonly piece: Mailpiece;
  readonly bundle: number;
};

/** What is handed in together at one office: items of one kind, category and method, in the order they lie in the bundles. */
export type PostingList = {
  /** From 1 in its route. */
  readonly number: number;
  readonly of: number;
  readonly route: Route;
  readonly product: ProductId;
  readonly category: MailCategory;
  readonly method: SendMethod;
  readonly rows: readonly PostingRow[];
};

/** Counts at the foot of a page and at the end of a list. */
export type PostingSums = {
  readonly items: number;
  readonly grams: Grams;
  readonly price: Tiyn;
  readonly unpriced: number;
};

/** Adds rows up. */
export function sumsOf(rows: readonly PostingRow[]): PostingSums {
  return rows.reduce(
    (sums, { piece }) => ({
      items: sums.items + 1,
      grams: sums.grams + piece.grams,
      price: sums.price + (piece.price ?? 0),
      unpriced: sums.unpriced + (piece.price === null ? 1 : 0),
    }),
    { items: 0, grams: 0, price: 0, unpriced: 0 },
  );
}

/** Name of a list that people and files call it by: the mailing, the route and, of several, which one. */
export function postingListId(
  { number, of, route }: PostingList,
  { mailing }: Pick<MailingPlan, 'mailing'>,
): string {
  return [mailing.id, route.id, ...(of === 1 ? [] : [number])].join('/');
}

/** Names of what is on a list: kind, category and method, in both languages. */
export function kindNames(
  { product, category, method }: PostingList,
  { products, categories, methods }: PostRules,
): readonly PostName[] {
  const kind = products.find(({ id }) => id === product);
  return [...(kind === undefined ? [] : [kind]), categories[category], methods[method]];
}
