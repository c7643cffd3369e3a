import { addUp } from '../bundle/consign.ts';
import type { SplitAddress } from '../model/address.ts';
import type { RouteConsignment } from '../model/consignment.ts';
import type { MailingId } from '../model/mailing.ts';
import type { Problem } from '../model/problem.ts';
import type { CheckReport, PaperChoice, WeekMinutes } from '../model/run-report.ts';
import type { ComposedMailing } from './compose-mailing.ts';

/** What was found and what there is to print, for people. */
export function checkReport(
  mailing: MailingId | null,
  composed: ComposedMailing | null,
  problems: readonly Problem[],
  minutes: readonly WeekMinutes[] = [],
  papers: readonly PaperChoice[] = [],
  splits: readonly SplitAddress[] = [],
): CheckReport {
  const routes = composed?.consignment.routes ?? [];
  return {
    problems,
    mailing,
    routes: routes.map(({ route, totals }) => ({ route: route.id, title: route.title, totals })),
    totals: composed?.consignment.totals ?? addUp([]),
    answered: answeredIn(routes),
    papers,
    minutes,
    gaps: [],
    splits,
  };
}

function answeredIn(routes: readonly RouteConsignment[]): number {
  const pieces = routes.flatMap(({ bundles }) => bundles.flatMap(({ mailpieces }) => mailpieces));
  // The parts of a packet are each a mailpiece.
  const packets = new Set(pieces.flatMap((piece) => piece.packets));
  return [...packets].filter(({ feedback }) => feedback.length > 0).length;
}
