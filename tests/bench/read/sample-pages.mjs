// The return pages of the sample school as they are printed, at 300 dpi, with what their codes say and what is on them.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { formsOf } from '../../../dist/ledger/forms.js';
import { frozenPlan } from '../../../dist/ledger/mailings.js';
import { openLedger } from '../../../dist/ledger/open-ledger.js';
import { printMailing } from '../../../dist/outbound.js';
import { decodeShortCode } from '../../../dist/paper/short-code.js';
import { signingKey } from '../../../dist/shell/key-file.js';
import { silentProgress } from '../../../dist/shell/progress.js';
import { realWorld } from '../../../dist/shell/world.js';
import { pageTexts, rasterPages } from '../../support/raster.mjs';

const SAMPLE = fileURLToPath(new URL('../../../samples/village-school', import.meta.url));

/** As a person finds it under the code. */
const SHORT_CODE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}/u;

/** Prints the sample in a folder of its own; at most `most` return pages, of as many forms as there are. */
export async function samplePages(most) {
  const folder = mkdtempSync(join(tmpdir(), 'sabaqpost-read-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const isInput = (path) => !/village-school\/(out|ledger\.db)/u.test(path);
  cpSync(SAMPLE, folder, { recursive: true, filter: isInput });
  const world = realWorld(silentProgress, new AbortController().signal);
  const options = { mailing: null, replan: false, routes: [], packets: [] };
  const report = await printMailing(folder, options, world);
  const { sign } = (await signingKey(join(folder, 'ledger.key'), false)).value;
  const ledger = (await openLedger(join(folder, 'ledger.db'))).value;
  const [mailing] = report.files[0].path.match(/\d{4}-W\d\d/u);
  const { plan } = await frozenPlan(ledger, mailing);
  const forms = new Map((await formsOf(ledger, 1)).map(({ number, boxes }) => [number, boxes]));
  await ledger.close();
  const kinds = new Map(
    plan.lessons.flatMap(({ id, items }) =>
      items.map((item) => [`${id}#${item.id}`, item.answer?.kind]),
    ),
  );
  const severalOf = (item) => kinds.get(item) === 'several';
  const pages = [];
  for (const { path } of report.files) pages.push(...(await returnPages(path, sign)));
  // One of each packet in turn, so that few pages still are of many pupils.
  const step = Math.max(1, Math.floor(pages.length / most));
  const chosen = pages.filter((_, at) => at % step === 0).slice(0, most);
  for (const page of chosen) {
    const [raster] = await rasterPages(page.pdf, 300, [page.at]);
    const grey = new Uint8Array(raster.width * raster.height);
    for (let at = 0; at < grey.length; at += 1) grey[at] = raster.pixels[4 * at];
    Object.assign(page, { image: { width: raster.width, height: raster.height, pixels: grey } });
    delete page.pdf;
  }
  return { pages: chosen, forms, severalOf, sign };
}

async function returnPages(archive, sign) {
  const files = unzipSync(readFileSync(archive), {
    filter: ({ name }) => name.startsWith('packets/'),
  });
  const pages = [];
  for (const bytes of Object.values(files)) {
    const pdf = Buffer.from(bytes);
    for (const [at, text] of (await pageTexts(pdf)).entries()) {
      const code = SHORT_CODE.exec(text)?.[0];
      const reading = code === undefined ? null : decodeShortCode(code, sign);
      if (reading?.kind === 'ok') pages.push({ pdf, at, short: reading.id });
    }
  }
  return pages;
}
