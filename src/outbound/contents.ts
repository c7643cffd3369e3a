import type { ArchivedFile } from '../dispatch/archive.ts';
import type { RouteConsignment } from '../model/consignment.ts';
import type { Page } from '../model/page.ts';
import type { RoutePrinting } from './route-entries.ts';

/**
 * What `contents.json` of a route says: every file with its SHA-256; every packet with its sheets, and each side
 * with a digest of what is on it. Packets go by number and code; no names.
 */
export function routeContents(
  { papers, unitOf, world }: RoutePrinting,
  { route, bundles, totals }: RouteConsignment,
  files: readonly ArchivedFile[],
): unknown {
  const digest = (page: Page | undefined): string => world.digest(JSON.stringify(page ?? null));
  return {
    mailing: papers.plan.mailing.id,
    route: route.id,
    totals,
    files,
    bundles: bundles.map((bundle) => ({
      number: bundle.number,
      mailpieces: bundle.mailpieces.map((piece) => ({
        number: piece.number,
        grams: piece.grams,
        packets: piece.packets.map((packet) => {
          const { pages } = unitOf(packet);
          return {
            number: packet.number,
            code: packet.code,
            issue: packet.issue,
            sheets: Array.from({ length: pages.length / 2 }, (_, at) => ({
              number: at + 1,
              recto: digest(pages[2 * at]),
              verso: digest(pages[2 * at + 1]),
            })),
          };
        }),
      })),
    })),
  };
}
