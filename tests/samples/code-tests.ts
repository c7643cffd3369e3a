import { expect, test } from '@jest/globals';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import type { PacketNumber } from '../../src/model/plan.ts';
import type { Rect } from '../../src/paper/rect.ts';
import { CODE_ZONES } from '../../src/paper/return-frame.ts';
import { decodeSheetCode, type CodeCorner } from '../../src/paper/sheet-code.ts';
import { decodeShortCode } from '../../src/paper/short-code.ts';
import { readCodes } from '../support/qr-codes.ts';
import { pageTexts, rasterPages, rasterParts, type Raster } from '../support/raster.mjs';
import { archiveOf, entryOf } from './archive-files.ts';
import type { PrintedPage } from './printed-sample.ts';
import { PATIENCE, type SampleRun } from './sample-run.ts';

/** Pages in memory at one time: each is 9 MB. */
const AT_ONCE = 16;

/** A return page and where it stands in the print file of its route, from 0. */
type ReturnPage = {
  readonly at: number;
  readonly packet: PacketNumber;
  readonly issue: number;
  readonly page: PrintedPage;
};

function returnPages({ printed }: SampleRun, { bundles }: RouteConsignment): readonly ReturnPage[] {
  const found: ReturnPage[] = [];
  let at = 0;
  for (const { mailpieces } of bundles) {
    // The slip of the bundle is a sheet.
    at += 2;
    for (const { number, issue } of mailpieces.flatMap(({ packets }) => packets)) {
      for (const page of printed.pages.get(number) ?? []) {
        if (page.form !== null) found.push({ at, packet: number, issue, page });
        at += 1;
      }
    }
  }
  return found;
}

/** What the code of a corner must say of a page. */
function expected(
  { printed: { key, plan } }: SampleRun,
  { packet, issue, page }: ReturnPage,
  corner: CodeCorner,
): unknown {
  const { sheet, side, form } = page;
  const id = { school: key.school, mailing: plan.mailingNumber, packet, issue, sheet, side, form };
  return { kind: 'ok', id, corner };
}

async function decoded(
  { printed }: SampleRun,
  raster: Raster | undefined,
): Promise<readonly unknown[]> {
  if (raster === undefined) return [];
  const texts = await readCodes(raster);
  return texts.map((text) => decodeSheetCode(text, printed.key.sign));
}

/** Both QR codes and the short code of every return page of a sample, read from its print files. */
export function codeTests(sample: () => SampleRun): void {
  const routes = (): readonly { file: Uint8Array; pages: readonly ReturnPage[] }[] =>
    sample().printed.consignment.routes.map((consignment) => ({
      file: entryOf(archiveOf(sample().archives, consignment.route.id), 'print.pdf'),
      pages: returnPages(sample(), consignment),
    }));

  test('every return page has a form, and the ledger knows every box of it', () => {
    const kept = new Map(sample().printed.forms.map(({ number, boxes }) => [number, boxes]));
    const pages = routes().flatMap((route) => route.pages);
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(pages.map(({ page }) => page.form))).toEqual(new Set(kept.keys()));
    for (const { page } of pages) {
      const boxes = kept.get(page.form ?? 0) ?? [];
      expect(page.section).toBe('return');
      expect(boxes.filter(({ kind }) => kind === 'fiducial')).toHaveLength(6);
      // The pupil's own boxes come after those of the form.
      expect(page.boxes.slice(0, boxes.length)).toEqual(boxes);
    }
  });

  test(
    'both codes of every return page are found and read on the whole page at 150 dpi',
    async () => {
      for (const { file, pages } of routes()) {
        for (let from = 0; from < pages.length; from += AT_ONCE) {
          const some = pages.slice(from, from + AT_ONCE);
          const rasters = await rasterPages(
            file,
            150,
            some.map(({ at }) => at),
          );
          for (const [order, page] of some.entries()) {
            expect([page.at, await decoded(sample(), rasters[order])]).toEqual([
              page.at,
              [expected(sample(), page, 'upper'), expected(sample(), page, 'lower')],
            ]);
          }
        }
      }
    },
    PATIENCE,
  );

  test(
    'both codes of every return page are read in their places at 300 dpi',
    async () => {
      for (const { file, pages } of routes()) {
        const byPlace = new Map(pages.map((page) => [page.at, page]));
        const zones = (at: number): readonly Rect[] =>
          byPlace.has(at) ? [CODE_ZONES.upper, CODE_ZONES.lower] : [];
        const parts = await rasterParts(file, 300, zones);
        for (const [at, page] of byPlace) {
          const [upper, lower] = parts[at] ?? [];
          const read = [await decoded(sample(), upper), await decoded(sample(), lower)];
          expect([at, ...read]).toEqual([
            at,
            [expected(sample(), page, 'upper')],
            [expected(sample(), page, 'lower')],
          ]);
        }
      }
    },
    PATIENCE,
  );

  test('the short code printed twice on every return page says which sheet it is', async () => {
    const { key, plan } = sample().printed;
    for (const { file, pages } of routes()) {
      const texts = await pageTexts(file);
      for (const { at, packet, issue, page } of pages) {
        const typed = texts[at]?.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/g) ?? [];
        const { sheet, side } = page;
        const id = { mailing: plan.mailingNumber, packet, issue, sheet, side };
        const read = typed.map((code) => decodeShortCode(code, key.sign));
        expect([at, read]).toEqual([
          at,
          [
            { kind: 'ok', id },
            { kind: 'ok', id },
          ],
        ]);
      }
    }
  });
}
