import { DELIVERY_EVENTS } from '../model/delivery.ts';
import type { Route } from '../model/route.ts';
import type { Cell, OutTable } from '../model/table.ts';
import { sumOf, type ClassRouteTally, type Tally } from './tally.ts';

const COLUMNS = [
  { key: 'class', width: 9 },
  { key: 'route', width: 34 },
  ...(
    [
      'printed',
      'spares',
      ...DELIVERY_EVENTS,
      'sheets-expected',
      'sheets-returned',
      'packets-whole',
      'packets-partly',
      'packets-none',
      'review',
    ] as const
  ).map((key) => ({ key, width: 13 })),
];

/**
 * Deliveries and returns for the director: a row for each class and route, and one for all. Matters of pages that nobody could
 * tell the packet of have a row of their own, where there are some. `sheet` names it, `both` says words in both
 * languages.
 */
export function tallyTable(
  tallies: readonly ClassRouteTally[],
  ownerless: number,
  {
    routes,
    sheet,
    both,
  }: {
    readonly routes: readonly Route[];
    readonly sheet: string;
    readonly both: (key: string) => string;
  },
): OutTable {
  const titles = new Map(routes.map(({ id, title }) => [id, title]));
  const titleOf = (route: string): string => {
    const { kk, ru } = titles.get(route) ?? { kk: route, ru: route };
    return kk === ru ? kk : `${kk} / ${ru}`;
  };
  const all = sumOf(tallies);
  const lost = COLUMNS.map(({ key }, at): Cell => {
    if (at === 0) return both('results.ownerless');
    return key === 'review' ? ownerless : null;
  });
  return {
    sheet,
    head: COLUMNS.map(({ key }) => both(`results.${key}`)),
    rows: [
      ...tallies.map((tally) => [tally.class, titleOf(tally.route), ...figures(tally)]),
      ...(ownerless === 0 ? [] : [lost]),
      [both('results.all'), null, ...figures({ ...all, waiting: all.waiting + ownerless })],
    ],
    widths: COLUMNS.map(({ width }) => width),
  };
}

function figures(tally: Tally): readonly Cell[] {
  const { printed, spares, events, sheetsExpected, sheetsReturned } = tally;
  return [
    printed,
    spares,
    ...DELIVERY_EVENTS.map((event) => events[event]),
    sheetsExpected,
    sheetsReturned,
    tally.whole,
    tally.partly,
    tally.none,
    tally.waiting,
  ];
}
