import type { Bag } from '../model/consignment.ts';
import type { OutTable } from '../model/table.ts';
import { bilingual } from '../text/words.ts';
import type { SayIn, Words } from '../model/words.ts';

/** What the table is worded with. */
type ListWords = { readonly words: Words; readonly sayIn: SayIn };

const HEAD = [
  ['bag.bag', 7],
  ['bag.oblast', 20],
  ['bag.node', 20],
  ['slip.office', 28],
  ['slip.route', 28],
  ['list.bundle', 8],
  ['slip.items', 12],
  ['list.grams', 10],
] as const;

/** The bags of a mailing, a row a bundle, in the order they are filled. */
export function bagTable(bags: readonly Bag[], { words, sayIn }: ListWords): OutTable {
  return {
    sheet: sayIn('kk')('bag.list'),
    head: HEAD.map(([key]) => bilingual(words, key)),
    rows: bags.flatMap(({ number, parts }) =>
      parts.map(({ route, bundle }) => [
        number,
        route.office?.oblast ?? null,
        route.office?.node ?? null,
        route.office === undefined ? null : `${route.office.index}, ${route.office.name}`,
        route.title.kk,
        bundle.number,
        bundle.mailpieces.length,
        bundle.grams,
      ]),
    ),
    widths: HEAD.map(([, width]) => width),
  };
}
