import type { Consignment, Mailpiece } from '../model/consignment.ts';
import type { MailingPlan } from '../model/plan.ts';
import { type ItemKey, type NumberRange, type NumberRow } from '../model/postal-numbers.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { numberRange } from '../text/postal-number.ts';

/** A number and the item that it is given to. */
export type GivenNumber = ItemKey & { readonly number: string };

/** What there is to give, and what was given before. */
export type NumberStore = {
  readonly rows: readonly NumberRow[];
  readonly ranges: readonly NumberRange[];
  /** Every number that was ever given, by this mailing or another. */
  readonly used: ReadonlySet<string>;
  /** What items of this mailing have already. */
  readonly given: readonly GivenNumber[];
};

/**
 * Gives each registered item by post that has no number the one its row names, else the next free one: of rows without
 * an item, then of the ranges, in the order of the routes. Nothing is invented; items that get none are told, once, and
 * so are rows whose number was used before.
 */
export function giveNumbers(
  { routes }: Consignment,
  { mailing }: Pick<MailingPlan, 'mailing'>,
  store: NumberStore,
): Told<readonly GivenNumber[]> {
  const have = new Set(store.given.map(keyText));
  const wanting = routes
    .filter(({ route }) => route.kind === 'post')
    .flatMap(({ bundles }) => bundles.flatMap(({ mailpieces }) => mailpieces))
    .filter((piece) => piece.category === 'registered' && !have.has(keyText(itemKeyOf(piece))));
  if (wanting.length === 0) return { value: [], problems: [] };
  const own = new Set(store.given.map(({ number }) => number));
  const spent = store.rows.filter(({ number }) => store.used.has(number) && !own.has(number));
  const free = freeNumbers(store);
  const value: GivenNumber[] = [];
  let without = 0;
  for (const piece of wanting) {
    const named = store.rows.find(
      (row) => names(row, piece, mailing.id) && !store.used.has(row.number),
    );
    const number = named?.number ?? free.next().value;
    if (number === undefined) without += 1;
    else value.push({ ...itemKeyOf(piece), number });
  }
  const problems: Problem[] = spent
    .filter(({ order }) => order !== null)
    .map(({ number, place }) => problem('postal-number-used', place, { number }));
  if (without > 0) {
    problems.push(problem('postal-number-missing', mailing.place, { items: without }));
  }
  return { value, problems };
}

function names({ order }: NumberRow, piece: Mailpiece, mailing: string): boolean {
  if (order === null || (order.mailing !== null && order.mailing !== mailing)) return false;
  return order.code === piece.code && order.part === piece.part.number;
}

function* freeNumbers({ rows, ranges, used }: NumberStore): Generator<string, undefined> {
  const reserved = new Set(rows.filter(({ order }) => order !== null).map(({ number }) => number));
  for (const { number, order } of rows) if (order === null && !used.has(number)) yield number;
  for (const { from, to } of ranges) {
    const range = numberRange(from, to);
    for (let index = 0; range !== null && index < range.count; index += 1) {
      const number = range.at(index);
      if (!used.has(number) && !reserved.has(number)) yield number;
    }
  }
  return undefined;
}

/** The consignment with the numbers that its items were given. */
export function withNumbers(consignment: Consignment, given: readonly GivenNumber[]): Consignment {
  if (given.length === 0) return consignment;
  const numbers = new Map(given.map((each) => [keyText(each), each.number]));
  const numbered = new Map<Mailpiece, Mailpiece>();
  const of = (piece: Mailpiece): Mailpiece => {
    const known = numbered.get(piece);
    if (known !== undefined) return known;
    const postalNumber = numbers.get(keyText(itemKeyOf(piece))) ?? null;
    const made = postalNumber === null ? piece : { ...piece, postalNumber };
    numbered.set(piece, made);
    return made;
  };
  const routes = consignment.routes.map((route) => ({
    ...route,
    bundles: route.bundles.map((bundle) => ({ ...bundle, mailpieces: bundle.mailpieces.map(of) })),
  }));
  return { ...consignment, routes };
}

/** Key of the item that a mailpiece is. */
function itemKeyOf({ packets, part }: Mailpiece): ItemKey {
  const [first] = packets;
  return { packet: first?.number ?? 0, part: part.number, issue: first?.issue ?? 1 };
}

function keyText({ packet, part, issue }: ItemKey): string {
  return [packet, part, issue].join();
}
