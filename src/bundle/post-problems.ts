import {
  isSpare,
  type Consignment,
  type Mailpiece,
  type RouteConsignment,
} from '../model/consignment.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { PostRules, ZoneId } from '../model/post.ts';
import { problem, type Problem } from '../model/problem.ts';

/** What of a consignment is to be known before it is handed in: packets in several items, items without a price. */
export function postProblems({ routes }: Consignment, plan: MailingPlan): readonly Problem[] {
  return [...routes.flatMap(parted), ...(plan.tariffs.length === 0 ? [] : unpriced(routes, plan))];
}

function parted({ bundles }: RouteConsignment): readonly Problem[] {
  return bundles
    .flatMap(({ mailpieces }) => mailpieces)
    .filter(({ part }) => part.number === 1 && part.of > 1)
    .flatMap(({ packets, part }) =>
      packets.map(({ pupil, code }) =>
        problem('packet-in-several-items', pupil?.place ?? { file: 'routes.yaml' }, {
          code,
          items: part.of,
        }),
      ),
    );
}

/** Each kind of item that no row of the price table fits, once, with the heaviest of them. */
function unpriced(
  routes: readonly RouteConsignment[],
  { catalogue, tariffs }: MailingPlan,
): readonly Problem[] {
  const heaviest = new Map<string, number>();
  for (const { route, bundles } of routes.filter((each) => each.route.kind === 'post')) {
    for (const piece of bundles.flatMap(({ mailpieces }) => mailpieces)) {
      if (piece.price !== null || isSpare(piece)) continue;
      const kind = kindOf(piece, route.zone, catalogue.post);
      heaviest.set(kind, Math.max(heaviest.get(kind) ?? 0, piece.grams));
    }
  }
  const file = tariffs[0]?.place.file ?? '';
  return Array.from(heaviest, ([kind, grams]) =>
    problem('tariff-missing', { file }, { kind, grams }),
  );
}

function kindOf(
  { product, category, method }: Mailpiece,
  zone: ZoneId | undefined,
  { products, categories, methods }: PostRules,
): string {
  const kind = products.find(({ id }) => id === product)?.name.ru ?? product;
  const names = [kind, categories[category].name.ru, methods[method].name.ru];
  return [...names, ...(zone === undefined ? [] : [zone])].join(', ');
}
