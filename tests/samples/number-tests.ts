import { expect, test } from '@jest/globals';
import type { Cell } from '../../src/model/table.ts';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import { readCodes } from '../support/qr-codes.ts';
import { rasterPages } from '../support/raster.mjs';
import { archiveOf, entryOf, type Archive } from './archive-files.ts';
import { readLists } from './lists.ts';
import { PATIENCE, type SampleRun } from './sample-run.ts';

/** Resolutions that post offices scan and schools print at. */
const DPI = [200, 300];

/** The postal numbers on the lists of a route, in the order of the route. */
async function listedNumbers(archive: Archive): Promise<readonly string[]> {
  const lists = await readLists(archive, 'posting-list', '.csv');
  return lists.flatMap((list) => list.flatMap((row) => numberIn(row.get('ШПИ'))));
}

/** Covers: first pages of the packets' own files, in order. */
function covers({ entries }: Archive): readonly Uint8Array[] {
  return [...entries].flatMap(([name, bytes]) => (name.startsWith('packets/') ? [bytes] : []));
}

async function codesOn(
  pdf: Uint8Array,
  dpi: number,
  wanted?: readonly number[],
): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const page of await rasterPages(pdf, dpi, wanted)) codes.push(...(await readCodes(page)));
  return codes;
}

/** Postal numbers on paper say what the lists say: a registered item its own, an ordinary one none. */
export function numberTests(sample: () => SampleRun): void {
  test(
    'labels and covers of registered items bear the numbers of the list as Code 128, read at 200 and 300 dpi',
    async () => {
      const { archives, printed } = sample();
      for (const { route, bundles } of printed.consignment.routes) {
        const archive = archiveOf(archives, route.id);
        const listed = await listedNumbers(archive);
        expect(listed.length).toBeLessThanOrEqual(registeredIn({ route, bundles }));
        for (const dpi of DPI) {
          expect(await codesOn(entryOf(archive, 'labels.pdf'), dpi)).toEqual(listed);
          const onCovers: string[] = [];
          for (const cover of covers(archive)) onCovers.push(...(await codesOn(cover, dpi, [0])));
          expect(onCovers).toEqual(listed);
        }
      }
    },
    PATIENCE,
  );
}

function registeredIn({ route, bundles }: Pick<RouteConsignment, 'route' | 'bundles'>): number {
  if (route.kind === 'hand') return 0;
  return bundles
    .flatMap(({ mailpieces }) => mailpieces)
    .filter(({ category }) => category === 'registered').length;
}

function numberIn(cell: Cell | undefined): readonly string[] {
  return typeof cell === 'string' && cell !== '' ? [cell] : [];
}
