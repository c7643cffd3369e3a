import type { Consignment, PacketMeasure, RouteConsignment, Totals } from '../model/consignment.ts';
import type { MailingPlan, PacketNumber } from '../model/plan.ts';
import type { Route } from '../model/route.ts';
import { tieBundles } from './bundle-route.ts';
import { mailpiecesOf } from './mailpieces.ts';

/**
 * Bundles a measured plan route by route, in the order of `routes.yaml`; routes without packets are left out.
 * The packets of the plan are in walk order already, and stay in it.
 */
export function consign(
  plan: MailingPlan,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
): Consignment {
  const routes = plan.routes
    .map((route) => consignRoute(plan, measures, route))
    .filter((each) => each.bundles.length > 0);
  return { routes, totals: addUp(routes.map((each) => each.totals)) };
}

function consignRoute(
  plan: MailingPlan,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
  route: Route,
): RouteConsignment {
  const packets = plan.packets.filter((packet) => packet.route === route.id);
  const mailpieces = mailpiecesOf(packets, measures, plan.school);
  const bundles = tieBundles(mailpieces, route.bundleLimits ?? plan.school.bundleLimits);
  const totals = addUp(
    mailpieces.map((piece) => ({
      bundles: 0,
      mailpieces: 1,
      packets: piece.packets.length,
      pages: piece.pages,
      sheets: piece.sheets,
      grams: piece.grams,
    })),
  );
  return { route, bundles, totals: { ...totals, bundles: bundles.length } };
}

/** Adds totals up, field by field. */
export function addUp(parts: readonly Totals[]): Totals {
  return parts.reduce(
    (sum, part) => ({
      bundles: sum.bundles + part.bundles,
      mailpieces: sum.mailpieces + part.mailpieces,
      packets: sum.packets + part.packets,
      pages: sum.pages + part.pages,
      sheets: sum.sheets + part.sheets,
      grams: sum.grams + part.grams,
    }),
    { bundles: 0, mailpieces: 0, packets: 0, pages: 0, sheets: 0, grams: 0 },
  );
}
