import { isSpare, type Mailpiece } from '../model/consignment.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Route } from '../model/route.ts';
import { priceOf } from './price.ts';

type Plan = Pick<MailingPlan, 'school' | 'catalogue' | 'mailing' | 'tariffs'>;

/** Mailpieces of one route and where they are handed in. */
export type RoutePieces = { readonly route: Route; readonly mailpieces: readonly Mailpiece[] };

/** Which posting list a mailpiece stands on: kind × category × method × accepting office. */
function postingKey(
  { product, category, method }: Mailpiece,
  route: Route,
  { school }: Pick<MailingPlan, 'school'>,
): string {
  const office = route.acceptingOffice ?? school.post.acceptingOffice ?? '';
  return JSON.stringify([office, product, category, method]);
}

/**
 * The mailpieces with their prices by the school's table, null where no row fits. How many are handed in together counts for
 * the bands of quantity: those of one kind, category, method and accepting office, of all routes.
 */
export function withPostage(routes: readonly RoutePieces[], plan: Plan): readonly RoutePieces[] {
  const quantities = new Map<string, number>();
  const posted = routes.filter(({ route }) => route.kind === 'post');
  for (const { route, mailpieces } of posted) {
    for (const piece of mailpieces.filter((each) => !isSpare(each))) {
      const key = postingKey(piece, route, plan);
      quantities.set(key, (quantities.get(key) ?? 0) + 1);
    }
  }
  const { school, catalogue, mailing, tariffs } = plan;
  return routes.map(({ route, mailpieces }) => {
    if (route.kind === 'hand' || tariffs.length === 0) return { route, mailpieces };
    const { zone } = route;
    const priced = mailpieces.map((piece) => {
      if (isSpare(piece)) return piece;
      const price = priceOf(
        {
          ...{ product: piece.product, category: piece.category, method: piece.method },
          ...(zone === undefined ? {} : { zone }),
          sender: catalogue.post.sender.code,
          marks: school.post.marks,
          quantity: quantities.get(postingKey(piece, route, plan)) ?? 0,
          grams: piece.grams,
          day: mailing.dispatch,
        },
        tariffs,
      );
      return { ...piece, price };
    });
    return { route, mailpieces: priced };
  });
}
