import { isSpare, type Bag } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import { shortDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { both } from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';
import { SHARES, SLIP, slipHead, slipTable, type SlipRow } from './slip-parts.ts';

/** The label of a bag: where it is opened in letters to read at arm's length, and the bundles in it in order. */
export function composeBagLabel(context: PaperContext, bag: Bag, of: number): readonly Box[] {
  const head = slipHead(context, 'bag.number', { number: bag.number, of });
  const rows = rowsOf(context, bag);
  const tries = SHARES.map((share) => slipTable(context, rows, head.bottom, share));
  const chosen = tries.find(({ bottom }) => bottom <= SLIP.bottom) ?? tries.at(-1);
  return [...head.boxes, ...(chosen?.boxes ?? [])];
}

function rowsOf({ plan }: PaperContext, bag: Bag): readonly SlipRow[] {
  const routes = [...new Set(bag.parts.map(({ route }) => route))];
  const [first] = routes;
  const once = (values: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const row = (key: string, values: readonly string[], size: number): readonly SlipRow[] =>
    values.length === 0 ? [] : [{ key, values, size }];
  const offices = once(
    routes.map(({ office }) =>
      office === undefined ? undefined : `${office.index}, ${office.name}`,
    ),
  );
  const spares = bag.parts.flatMap(({ bundle }) => bundle.mailpieces.filter(isSpare)).length;
  const bundles = routes.map((route) => {
    const numbers = bag.parts
      .filter((part) => part.route === route)
      .map(({ bundle }) => bundle.number);
    return `${both(route.title)}: ${numbers.join(', ')}`;
  });
  return [
    ...row('bag.oblast', once([first?.office?.oblast]), 26),
    ...row('bag.node', once([first?.office?.node]), 34),
    ...row('slip.office', offices, 24),
    ...row('slip.courier', once(routes.map(({ courier }) => courier)), 20),
    ...row('bag.bundles', bundles, 16),
    ...row('slip.items', [formatNumber(bag.items)], 28),
    ...row('slip.spares', spares === 0 ? [] : [formatNumber(spares)], 20),
    ...row('slip.grams', [formatNumber(bag.grams)], 20),
    ...row('slip.dispatch', [shortDate(plan.mailing.dispatch)], 20),
    ...row('bag.from', once([plan.school.name.kk, plan.school.name.ru]), 14),
    ...row('list.phone', [plan.school.phone], 14),
  ];
}
