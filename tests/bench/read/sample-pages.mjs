// The return pages of the sample school as they are printed, at 300 dpi, with what their codes say and what is on them.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { formsOf } from '../../../dist/ledger/forms.js';
import { frozenPlan } from '../../../dist/ledger/mailings.js';
import { openLedger } from '../../../dist/ledger/open-ledger.js';
import { printMailing } from '../../../dist/outbound.js';
import { decodeShortCode } from '../../../dist/paper/short-code.js';
import { seePage } from '../../../dist/scan/see-page.js';
import { signingKey } from '../../../dist/shell/key-file.js';
import { silentProgress } from '../../../dist/shell/progress.js';
import { openQrReaders } from '../../../dist/shell/qr-readers.js';
import { realWorld } from '../../../dist/shell/world.js';
import { pageTexts, rasterPages } from '../../support/raster.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SAMPLE = join(ROOT, 'samples/village-school');

/** Where the bench keeps what it made and measured; git does not. */
export const OUT = join(ROOT, 'out/bench-read');

/** As a person finds it under the code. */
const SHORT_CODE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}/u;

/**
 * At most `most` return pages of the sample, of as many packets as there are: each with its picture, what its code says
 * and its boxes. They are kept in `out/bench-read`, for printing and rasterising takes longer than reading.
 */
export async function samplePages(most) {
  const folder = join(OUT, `pages-${most}-${await digestOfInputs()}`);
  if (!existsSync(join(folder, 'pages.json'))) await keep(folder, await printedPages(most));
  const { pages, several } = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));
  for (const [at, page] of pages.entries()) {
    page.image.pixels = new Uint8Array(readFileSync(join(folder, `${at}.grey`)));
  }
  const { sign } = (await signingKey(join(SAMPLE, 'ledger.key'), false)).value;
  const ofSeveral = new Set(several);
  return { pages, sign, severalOf: (item) => ofSeveral.has(item) };
}

async function keep(folder, { pages, several }) {
  mkdirSync(folder, { recursive: true });
  for (const [at, { image }] of pages.entries()) {
    writeFileSync(join(folder, `${at}.grey`), image.pixels);
    delete image.pixels;
  }
  writeFileSync(join(folder, 'pages.json'), JSON.stringify({ pages, several }));
}

/** What pages are made of: the sample, and the product that prints it. */
async function digestOfInputs() {
  const hash = createHash('sha256');
  for (const root of [SAMPLE, ...['dist', 'templates', 'fonts'].map((name) => join(ROOT, name))]) {
    const names = readdirSync(root, { recursive: true }).map(String).sort();
    for (const name of names) {
      if (!isInput(join(root, name)) || !/\.(?:js|ya?ml|csv|xlsx|md|hbs|svg|png|key)$/u.test(name))
        continue;
      if (/^(?:scan|read|shell|cli)\b/u.test(name)) continue;
      hash.update(name).update(readFileSync(join(root, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

const isInput = (path) => !/village-school\/(?:out|ledger\.db)/u.test(path);

async function printedPages(most) {
  const folder = mkdtempSync(join(tmpdir(), 'sabaqpost-read-'));
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
  const several = plan.lessons.flatMap(({ id, items }) =>
    items.filter(({ answer }) => answer?.kind === 'several').map((item) => `${id}#${item.id}`),
  );
  const all = [];
  for (const { path } of report.files) {
    all.push(...(await returnPages(path, sign, ENOUGH * most - all.length)));
  }
  rmSync(folder, { recursive: true });
  // One of each packet in turn, so that few pages still are of many pupils.
  const step = Math.max(1, Math.floor(all.length / most));
  const chosen = all.filter((_, at) => at % step === 0).slice(0, most);
  const readers = await openQrReaders();
  const pages = [];
  for (const { pdf, at, short } of chosen) {
    const image = await pictureOf(pdf, at);
    const { page } = await seePage(image, readers, sign);
    // The short code is printed for people: what it says is not what the reader said.
    const same = Object.keys(short).every((key) => page.id[key] === short[key]);
    if (!same) throw new Error(`page ${at} of a packet: its codes differ`);
    pages.push({ image, id: page.id, boxes: forms.get(page.id.form) });
  }
  return { pages, several };
}

async function pictureOf(pdf, at) {
  const [{ width, height, pixels }] = await rasterPages(pdf, 300, [at]);
  return {
    width,
    height,
    pixels: Uint8Array.from({ length: width * height }, (_, i) => pixels[4 * i]),
  };
}

/** Return pages to choose from, for each that is asked for. */
const ENOUGH = 12;

/** The return pages of an archive, packet by packet, until there are `most`. */
async function returnPages(archive, sign, most) {
  const files = unzipSync(readFileSync(archive), {
    filter: ({ name }) => name.startsWith('packets/'),
  });
  const pages = [];
  for (const bytes of Object.values(files)) {
    if (pages.length >= most) break;
    const pdf = Buffer.from(bytes);
    for (const [at, text] of (await pageTexts(pdf)).entries()) {
      const code = SHORT_CODE.exec(text)?.[0];
      const reading = code === undefined ? null : decodeShortCode(code, sign);
      if (reading?.kind === 'ok') pages.push({ pdf, at, short: reading.id });
    }
  }
  return pages;
}
