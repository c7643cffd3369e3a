import { isSpare, type Consignment, type Mailpiece } from '../model/consignment.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { ItemKey, NumberRange, NumberRow } from '../model/postal-numbers.ts';
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
 * each whose row names a number that another item had before; its own of an issue before is spent, and no mistake.
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
    .filter((piece) => piece.category === 'registered' && !isSpare(piece))
    .filter((piece) => !have.has(keyText(itemKeyOf(piece))));
  if (wanting.length === 0) return { value: [], problems: [] };
  const named = rowsByItem(store.rows, mailing.id);
  const free = freeNumbers(store);
  const value: GivenNumber[] = [];
  const problems: Problem[] = [];
  let without = 0;
  for (const piece of wanting) {
    const row = named.get(`${piece.code}/${piece.part.number}`);
    const isSpent = row !== undefined && store.used.has(row.number);
    if (isSpent && !isOwn(piece, row, store)) {
      problems.push(problem('postal-number-used', row.place, { number: row.number }));
    }
    const number = row === undefined || isSpent ? free.next().value : row.number;
    if (number === undefined) without += 1;
    else value.push({ ...itemKeyOf(piece), number });
  }
  if (without > 0) {
    problems.push(problem('postal-number-missing', mailing.place, { items: without }));
  }
  return { value, problems };
}

/** Did an issue before of the same item have the number of its row? */
function isOwn(piece: Mailpiece, { number }: NumberRow, { given }: NumberStore): boolean {
  const { packet, part } = itemKeyOf(piece);
  return given.some(
    (each) => each.number === number && each.packet === packet && each.part === part,
  );
}

/** Rows that name an item of this mailing, by its code and part; the first counts. */
function rowsByItem(rows: readonly NumberRow[], mailing: string): ReadonlyMap<string, NumberRow> {
  const ofMailing = rows.flatMap((row) => {
    const { order } = row;
    const isHere = order !== null && (order.mailing === null || order.mailing === mailing);
    return isHere ? [[`${order.code}/${order.part}`, row] as const] : [];
  });
  return new Map(ofMailing.toReversed());
}

/** Numbers for whoever comes next, each once: of the list, then of the ranges. */
function* freeNumbers({ rows, ranges, used }: NumberStore): Generator<string, undefined> {
  const passed = new Set([...used, ...rows.map(({ number }) => number)]);
  for (const { number, order } of rows) if (order === null && !used.has(number)) yield number;
  for (const { from, to } of ranges) {
    const range = numberRange(from, to);
    for (let index = 0; range !== null && index < range.count; index += 1) {
      const number = range.at(index);
      if (passed.has(number)) continue;
      passed.add(number);
      yield number;
    }
  }
  return undefined;
}

/** The consignment with the numbers that its items were given. */
export function withNumbers(consignment: Consignment, given: readonly GivenNumber[]): Consignment {
  if (given.length === 0) return consignment;
  const numbers = new Map(given.map((each) => [keyText(each), each.number]));
  const numberOf = (piece: Mailpiece): Mailpiece => {
    const postalNumber = numbers.get(keyText(itemKeyOf(piece)));
    return postalNumber === undefined ? piece : { ...piece, postalNumber };
  };
  const routes = consignment.routes.map((route) => ({
    ...route,
    bundles: route.bundles.map((bundle) => ({
      ...bundle,
      mailpieces: bundle.mailpieces.map(numberOf),
    })),
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
