import { expect, test } from '@jest/globals';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import type { PacketNumber } from '../../src/model/plan.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { CODE_ZONES } from '../../src/paper/return-frame.ts';
import { decodeSheetCode, type CodeCorner } from '../../src/paper/sheet-code.ts';
import { decodeShortCode } from '../../src/paper/short-code.ts';
import { readCodes } from '../support/qr-codes.ts';
import { pageTexts, rasterPages, rasterParts, type Raster } from '../support/raster.mjs';
import { entryOf } from './archive-files.ts';
import type { PrintedFolder } from './print-sample.ts';
import type { PrintedPage } from './printed-sample.ts';

/** Pages in memory at one time: each is 9 MB. */
const AT_ONCE = 16;

/** A return page and where it stands in the print file of its route, from 0. */
type ReturnPage = {
  readonly at: number;
  readonly packet: PacketNumber;
  readonly issue: number;
  readonly page: PrintedPage;
};

/** Both QR codes and the short code of every return page of a sample, read from its print files. */
export function codeTests(school: () => PrintedFolder): void {
function returnPages({ bundles }: RouteConsignment): readonly ReturnPage[] {
  const found: ReturnPage[] = [];
  let at = 0;
  for (const { mailpieces } of bundles) {
    at += 2;
    for (const { number, issue } of mailpieces.flatMap(({ packets }) => packets)) {
      for (const page of school().printed.pages.get(number) ?? []) {
        if (page.form !== null) found.push({ at, packet: number, issue, page });
        at += 1;
      }
    }
  }
  return found;
}

function printFile(route: string): Uint8Array {
  const archive = school().archives.find((each) => each.route === route);
  if (archive === undefined) throw new Error(`no archive of ${route}`);
  return entryOf(archive, 'print.pdf');
}

/** What the code of a corner must say of a page. */
function expected({ packet, issue, page }: ReturnPage, corner: CodeCorner): unknown {
  const { key, plan } = school().printed;
  const { sheet, side, form } = page;
  const id = { school: key.school, mailing: plan.mailingNumber, packet, issue, sheet, side, form };
  return { kind: 'ok', id, corner };
}

async function decoded(raster: Raster | undefined): Promise<readonly unknown[]> {
  if (raster === undefined) return [];
  const texts = await readCodes(raster);
  return texts.map((text) => decodeSheetCode(text, school().printed.key.sign));
}

test('there are return pages in every route, each with a form that the ledger knows', () => {
  const { consignment, forms } = school().printed;
  const kept = new Map(forms.map(({ number, boxes }) => [number, boxes]));
  expect(kept.size).toBeGreaterThan(20);
  for (const route of consignment.routes) {
    const pages = returnPages(route);
    expect(pages.length).toBeGreaterThan(20);
    for (const { page } of pages) {
      const boxes = kept.get(page.form ?? 0);
      // The pupil's own boxes come after those of the form.
      expect(page.boxes.slice(0, boxes?.length ?? 0)).toEqual(boxes);
      expect(page.section).toBe('return');
    }
  }
});

test('both codes of every return page are found and read on the page at 150 dpi', async () => {
  for (const { route, ...consignment } of school().printed.consignment.routes) {
    const pages = returnPages({ route, ...consignment });
    const file = printFile(route.id);
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const some = pages.slice(from, from + AT_ONCE);
      const places = some.map(({ at }) => at);
      const rasters = await rasterPages(file, 150, places);
      for (const [order, page] of some.entries()) {
        expect([page.at, await decoded(rasters[order])]).toEqual([
          page.at,
          [expected(page, 'upper'), expected(page, 'lower')],
        ]);
      }
    }
  }
}, 120_000);

test('both codes of every return page are read at 300 dpi', async () => {
  for (const { route, ...consignment } of school().printed.consignment.routes) {
    const pages = new Map(
      returnPages({ route, ...consignment }).map((page) => [page.at, page] as const),
    );
    const zones = (at: number): readonly Rect[] =>
      pages.has(at) ? [CODE_ZONES.upper, CODE_ZONES.lower] : [];
    const parts = await rasterParts(printFile(route.id), 300, zones);
    for (const [at, page] of pages) {
      const [upper, lower] = parts[at] ?? [];
      expect([at, await decoded(upper), await decoded(lower)]).toEqual([
        at,
        [expected(page, 'upper')],
        [expected(page, 'lower')],
      ]);
    }
  }
}, 120_000);

test('the short code printed twice on every return page says which sheet it is', async () => {
  const { consignment, key, plan } = school().printed;
  for (const { route, ...rest } of consignment.routes) {
    const texts = await pageTexts(printFile(route.id));
    for (const { at, packet, issue, page } of returnPages({ route, ...rest })) {
      const typed = texts[at]?.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/g) ?? [];
      expect([at, typed.length]).toEqual([at, 2]);
      const { sheet, side } = page;
      const id = { mailing: plan.mailingNumber, packet, issue, sheet, side };
      for (const code of typed) {
        expect([at, decodeShortCode(code, key.sign)]).toEqual([at, { kind: 'ok', id }]);
      }
    }
  }
});
}
