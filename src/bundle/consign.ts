import {
  isSpare,
  type Consignment,
  type PacketMeasure,
  type RouteConsignment,
  type Totals,
} from '../model/consignment.ts';
import type { MailingPlan, PacketNumber } from '../model/plan.ts';
import { fillBags } from './bags.ts';
import { tieBundles } from './bundle-route.ts';
import { mailpiecesOf } from './mailpieces.ts';
import { withPostage, type RoutePieces } from './postage.ts';

/**
 * Bundles a measured plan route by route, in the order of the plan; routes without packets are left out.
 * The packets of the plan are in walk order already, and stay in it.
 */
export function consign(
  plan: MailingPlan,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
): Consignment {
  const pieces = plan.routes.map((route) => {
    const packets = plan.packets.filter((packet) => packet.route === route.id);
    return { route, mailpieces: mailpiecesOf(packets, measures, plan, route) };
  });
  const routes = withPostage(pieces, plan)
    .map((each) => consignRoute(plan, each))
    .filter((each) => each.bundles.length > 0);
  return { routes, bags: fillBags(routes, plan), totals: addUp(routes.map((each) => each.totals)) };
}

function consignRoute(plan: MailingPlan, { route, mailpieces }: RoutePieces): RouteConsignment {
  const bundles = tieBundles(mailpieces, route.bundleLimits ?? plan.school.bundleLimits);
  const totals = addUp(
    mailpieces.map((piece) => ({
      bundles: 0,
      mailpieces: 1,
      packets: piece.part.number === 1 ? piece.packets.length : 0,
      spares: isSpare(piece) ? 1 : 0,
      pages: piece.pages,
      sheets: piece.sheets,
      grams: piece.grams,
      price: piece.price ?? 0,
      unpriced: route.kind === 'post' && piece.price === null && !isSpare(piece) ? 1 : 0,
    })),
  );
  return { route, bundles, totals: { ...totals, bundles: bundles.length } };
}

const NOTHING: Totals = {
  bundles: 0,
  mailpieces: 0,
  packets: 0,
  spares: 0,
  pages: 0,
  sheets: 0,
  grams: 0,
  price: 0,
  unpriced: 0,
};

/** Adds totals up, field by field. */
export function addUp(parts: readonly Totals[]): Totals {
  return parts.reduce(
    (sum, part) => ({
      bundles: sum.bundles + part.bundles,
      mailpieces: sum.mailpieces + part.mailpieces,
      packets: sum.packets + part.packets,
      spares: sum.spares + part.spares,
      pages: sum.pages + part.pages,
      sheets: sum.sheets + part.sheets,
      grams: sum.grams + part.grams,
      price: sum.price + part.price,
      unpriced: sum.unpriced + part.unpriced,
    }),
    NOTHING,
  );
}
