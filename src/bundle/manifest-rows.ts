import type { RouteConsignment } from '../model/consignment.ts';
import type { PostingRow } from '../model/posting-list.ts';

/** The rows of the courier's list of a route: one a mailpiece, in walk order, which is the order of the bundles. */
export function manifestRows({ bundles }: RouteConsignment): readonly PostingRow[] {
  return bundles.flatMap(({ number: bundle, mailpieces }) =>
    mailpieces.map((piece) => ({ number: piece.number, piece, bundle })),
  );
}
