// The return sides of the sample as they are printed: two mailings, and one packet once more.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { formsOf } from '../../../dist/ledger/forms.js';
import { openLedger } from '../../../dist/ledger/open-ledger.js';
import { printMailing, reprintPackets } from '../../../dist/outbound.js';
import { decodeShortCode } from '../../../dist/paper/short-code.js';
import { signingKey } from '../../../dist/shell/key-file.js';
import { silentProgress } from '../../../dist/shell/progress.js';
import { realWorld } from '../../../dist/shell/world.js';
import { pageTexts, rasterPages } from '../../support/raster.mjs';

/** As a person finds it under the code. */
const SHORT_CODE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}/u;

/**
 * Prints the sample in a folder of its own. `side(mailing, packet, side, issue)` gives the picture of a page at 300 dpi with the
 * boxes of its form and what its codes say, `lesson()` that of a page that does not come back; `sign` signs as its school does.
 */
export async function printedSides(sample) {
  const folder = mkdtempSync(join(tmpdir(), 'sabaqpost-returned-'));
  cpSync(sample, folder, {
    recursive: true,
    filter: (path) => !/\/(?:out|ledger\.db)/u.test(path),
  });
  const world = realWorld(silentProgress, new AbortController().signal);
  const archives = [];
  for (const mailing of ['2026-W49', '2026-W51']) {
    const report = await printMailing(folder, { ...WHOLE, mailing }, world);
    archives.push(...report.files.map(({ path }) => path));
  }
  const again = { ...WHOLE, mailing: '2026-W49', packets: [REPRINTED], reported: false };
  archives.push(...(await reprintPackets(folder, again, world)).files.map(({ path }) => path));
  const { sign, school } = (await signingKey(join(folder, 'ledger.key'), false)).value;
  const forms = await formsIn(join(folder, 'ledger.db'));
  const pages = [];
  for (const path of archives) pages.push(...(await pagesIn(path, sign)));
  rmSync(folder, { recursive: true });
  return {
    sign,
    side: async (mailing, packet, side, issue = 1) => {
      const wanted = { mailing, packet, side, issue };
      const page = pages.find(({ short }) =>
        Object.entries(wanted).every(([key, value]) => short?.[key] === value),
      );
      const form = FORMS[side];
      const id = { ...page.short, school, form };
      return { image: await pictureOf(page), id, boxes: forms.get(mailing).get(form) };
    },
    lesson: () => pictureOf(pages.find(({ short, at }) => short === null && at > 2)),
  };
}

const WHOLE = { replan: false, routes: [], packets: [], bundles: [] };

/** The packet that is printed once more. */
const REPRINTED = '0002-H';

/** Each packet has one sheet, and all packets the same two forms. */
const FORMS = { recto: 1, verso: 2 };

async function formsIn(path) {
  const ledger = (await openLedger(path)).value;
  const forms = new Map();
  for (const mailing of [1, 2]) {
    const all = await formsOf(ledger, mailing);
    forms.set(mailing, new Map(all.map(({ number, boxes }) => [number, boxes])));
  }
  await ledger.close();
  return forms;
}

/** Pages of the packets of an archive, with what their short code says; null where a page does not come back. */
async function pagesIn(archive, sign) {
  const files = unzipSync(readFileSync(archive), {
    filter: ({ name }) => name.startsWith('packets/'),
  });
  const pages = [];
  for (const bytes of Object.values(files)) {
    const pdf = Buffer.from(bytes);
    for (const [at, text] of (await pageTexts(pdf)).entries()) {
      const code = SHORT_CODE.exec(text)?.[0];
      const reading = code === undefined ? null : decodeShortCode(code, sign);
      pages.push({ pdf, at, short: reading?.kind === 'ok' ? reading.id : null });
    }
  }
  return pages;
}

async function pictureOf({ pdf, at }) {
  const [{ width, height, pixels }] = await rasterPages(pdf, 300, [at]);
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => pixels[4 * pixel]);
  return { width, height, pixels: grey };
}
