import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { forgetPupil, receiveScans } from '../../src/inbound.ts';
import { cameBack } from '../../src/inbound/came-back.ts';
import { recordDecisions } from '../../src/ledger/decisions.ts';
import { recordDeliveries } from '../../src/ledger/deliveries.ts';
import { issuesOf } from '../../src/ledger/issues.ts';
import { openLedger, type Ledger } from '../../src/ledger/open-ledger.ts';
import { printedOf } from '../../src/ledger/printed.ts';
import { receivedPages } from '../../src/ledger/scans.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { ForgetReport } from '../../src/model/forget-report.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { PrintedMailing, StatedPage } from '../../src/model/returned.ts';
import { printMailing } from '../../src/outbound.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { copyOfSample, edit, filesIn, quietWorld } from '../outbound/workspace.ts';
import { pageTexts, rasterPages } from '../support/raster.mjs';
import { bearsAny, digestsUnder, filesUnder } from './kept-bytes.ts';

const ALL = { mailing: null, routes: [], packets: [], replan: false };
const HEAD = 'Тегі, аты, әкесінің аты;Сынып;Облыс;Аудан;Ауыл;Индекс;Қаріп өлшемі';
const PLACE = 'Ақмола облысы;Аршалы ауданы';
/** The first packet, and the only one in common print, is of the pupil to be forgotten. */
const FORGOTTEN = 'Абжанова Сымбат Ерікқызы';
const WORDS = FORGOTTEN.split(' ').flatMap((word) => [word, word.toLowerCase()]);
const OTHERS = ['Серғали Әмина Бекболатқызы', 'Төлеген Ғани Маратұлы'] as const;
const ROUTES = ['post-zhalgyztal', 'post-bulaq'] as const;

const codes = ({ problems }: { readonly problems: readonly Problem[] }): readonly string[] =>
  problems.map(({ code }) => code);

const forget = (folder: string, sure: boolean, pupil: string = FORGOTTEN): Promise<ForgetReport> =>
  forgetPupil(folder, { pupil, mailing: null, sure }, quietWorld());

async function withLedger<T>(folder: string, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  const opened = await openLedger(join(folder, 'ledger.db'));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

async function inLedger(folder: string): Promise<{
  readonly mailing: PrintedMailing;
  readonly stated: readonly StatedPage[];
  readonly decisions: readonly Decision[];
}> {
  return withLedger(folder, async (ledger) => {
    const { mailings, stated, decided } = await cameBack(ledger, sha256);
    const mailing = mailings.get(1);
    if (mailing === undefined) throw new Error('nothing was printed');
    return { mailing, stated, decisions: decided.map(({ decision }) => decision) };
  });
}

const archive = (folder: string, route: string): string =>
  join(folder, 'out', '2026-W49', 'routes', `${route}.zip`);

/** Sheets of packets with digests of what stands on them, as an archive tells. */
function sheetsIn(path: string): ReadonlyMap<number, unknown> {
  type Contents = {
    bundles: { mailpieces: { packets: { number: number; sheets: unknown }[] }[] }[];
  };
  const text = Buffer.from(filesIn(path)['contents.json'] ?? []).toString('utf8');
  const { bundles } = JSON.parse(text) as Contents;
  const packets = bundles.flatMap(({ mailpieces }) => mailpieces.flatMap((each) => each.packets));
  return new Map(packets.map(({ number, sheets }) => [number, sheets]));
}

/** Scans the first return sheet of a packet from what was printed. */
async function scan(folder: string, packet: number, dpi: number, name: string): Promise<string> {
  const { mailing } = await inLedger(folder);
  const side = mailing.sides.find((each) => each.packet === packet && each.side === 'recto');
  const file = Object.entries(printedPackets).find(([entry]) =>
    entry.includes(`-${String(packet).padStart(4, '0')}-`),
  );
  if (side === undefined || file === undefined) throw new Error('no such return sheet');
  const [raster] = await rasterPages(file[1], dpi, [2 * (side.sheet - 1)]);
  if (raster === undefined) throw new Error('no such page');
  const { width, height, pixels } = raster;
  const path = join(folder, '..', name);
  await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(path);
  return path;
}

const folder = copyOfSample('one-pupil');
let printedPackets: Readonly<Record<string, Uint8Array>> = {};
let sheetsBefore: ReadonlyMap<number, unknown> = new Map();
let scans: readonly string[] = [];

beforeAll(async () => {
  const rows = [
    `${FORGOTTEN};4;${PLACE};Аққоныс;020271;`,
    `${OTHERS[0]};4;${PLACE};Аққоныс;020271;ірі`,
    `${OTHERS[1]};4;${PLACE};Бұлақ;020271;ірі`,
  ];
  writeFileSync(join(folder, 'pupils.csv'), `\ufeff${[HEAD, ...rows].join('\r\n')}\r\n`);
  const routes = readFileSync(join(folder, 'routes.yaml'), 'utf8');
  const second = routes.replaceAll('post-zhalgyztal', ROUTES[1]).replaceAll('Аққоныс', 'Бұлақ');
  writeFileSync(join(folder, 'routes.yaml'), `${routes}${second}`);
  mkdirSync(join(folder, 'feedback'));
  writeFileSync(
    join(folder, 'feedback', '2026-W49.csv'),
    `\ufeffСынып;Оқушы;Пән;Жұмыс;Пікір\r\n4;${FORGOTTEN};Математика;Қосу;Сымбат, жарайсың\r\n`,
  );
  const printed = await printMailing(folder, ALL, quietWorld());
  expect(printed.totals.packets).toBe(3);
  printedPackets = Object.fromEntries(
    ROUTES.flatMap((route) => Object.entries(filesIn(archive(folder, route)))),
  );
  sheetsBefore = new Map(ROUTES.flatMap((route) => [...sheetsIn(archive(folder, route))]));
  scans = [await scan(folder, 1, 200, 'Сымбат.png'), await scan(folder, 2, 200, 'Төлеген.png')];
  await receiveScans(folder, scans, quietWorld());
  const { stated } = await inLedger(folder);
  expect(stated.map(({ state }) => state.kind)).toEqual(['known', 'known']);
  await withLedger(folder, async (ledger) => {
    const score = (packet: number): Decision => {
      return { kind: 'score', mailing: 1, packet, item: 'sheet#total', points: 3 };
    };
    const decided = [score(1), score(2)].map((decision) => {
      return { decision, day: '2026-12-20', person: 'А. М.' };
    });
    await recordDecisions(ledger, decided);
    const note = {
      issue: 1,
      event: 'delivered',
      reason: null,
      day: '2026-12-01',
      sheets: 1,
    } as const;
    await recordDeliveries(ledger, 1, [
      { ...note, packet: 1 },
      { ...note, packet: 2 },
    ]);
  });
  for (const name of ['results/4.csv', 'proof.pdf', 'notes.txt']) {
    const path = join(folder, 'out', '2026-W49', ...name.split('/'));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `${FORGOTTEN};5\n`);
  }
}, 120_000);

test('without saying it aloud nothing changes, and it is told by kind what would go', async () => {
  const before = digestsUnder(folder);
  const report = await forget(folder, false);
  expect(digestsUnder(folder)).toEqual(before);
  expect(report.state).toBe('would');
  const { mailing } = await inLedger(folder);
  expect(report.counts).toEqual({
    packets: 1,
    feedback: 1,
    sides: mailing.sides.filter(({ packet }) => packet === 1).length,
    deliveries: 1,
    pages: 1,
    decisions: 1,
    pictures: 1,
    files: 3,
  });
  expect(report.files).toEqual([
    'out/2026-W49/proof.pdf',
    'out/2026-W49/results/4.csv',
    `out/2026-W49/routes/${ROUTES[0]}.zip`,
  ]);
  expect(report.others).toEqual(['out/2026-W49/notes.txt']);
  expect(report.scans.map(({ pages }) => pages)).toEqual([[1]]);
  expect(bearsAny(Buffer.from(JSON.stringify(report)), WORDS)).toBe(false);
  expect(report.problems).toMatchObject([
    { code: 'pupil-still-listed', place: { file: 'pupils.csv', row: 2 } },
  ]);
});

test('a name that nobody bears changes nothing, and the nearest is told', async () => {
  const before = digestsUnder(folder);
  const report = await forget(folder, true, 'Абжанова Сымбат Ериковна');
  expect(report.state).toBe('nothing');
  expect(report.problems).toMatchObject([
    { code: 'forget-pupil-unknown', values: { nearest: FORGOTTEN } },
  ]);
  const nobody = await forget(folder, true, 'Zzz');
  expect(nobody.problems[0]?.values).toEqual({ nearest: '–' });
  expect(digestsUnder(folder)).toEqual(before);
});

test('what is removed is in no byte of ledger, pictures and outputs; others and their sheets stay', async () => {
  // The words are there before: else the search would prove nothing.
  expect(bearsAny(readFileSync(join(folder, 'ledger.db')), WORDS)).toBe(true);
  expect(bearsAny(readFileSync(archive(folder, ROUTES[0])), WORDS)).toBe(true);
  const dry = await forget(folder, false);
  const report = await forget(folder, true);
  expect(report).toEqual({ ...dry, state: 'done' });

  const left = filesUnder(folder).filter((path) => /^(?:out|returned)\/|^ledger\.db/u.test(path));
  const bearing = left.filter((path) => bearsAny(readFileSync(join(folder, path)), WORDS));
  expect(bearing).toEqual(['out/2026-W49/notes.txt']);
  expect(left.filter((path) => path.startsWith('returned/'))).toHaveLength(1);
  const ledgerBytes = readFileSync(join(folder, 'ledger.db'));
  expect(OTHERS.map((name) => bearsAny(ledgerBytes, [name]))).toEqual([true, true]);

  const { mailing, stated, decisions } = await inLedger(folder);
  expect(mailing.plan.packets.map(({ number }) => number)).toEqual([2, 3]);
  expect([...new Set(mailing.sides.map(({ packet }) => packet))]).toEqual([2, 3]);
  expect(decisions).toMatchObject([{ packet: 2 }]);
  expect(stated.map(({ state, page }) => [state.kind, page.picture === null])).toEqual([
    ['not-returned', true],
    ['known', false],
  ]);
  await withLedger(folder, async (ledger) => {
    expect(await issuesOf(ledger, 1)).toMatchObject([
      { packet: 1, pupil: null },
      { packet: 2, pupil: expect.stringContaining('серғали') },
      { packet: 3 },
    ]);
    expect((await printedOf(ledger, 1)).map(({ route }) => route)).toEqual([ROUTES[1]]);
  });
});

test('a second time there is nothing to do', async () => {
  const before = digestsUnder(folder);
  const report = await forget(folder, true);
  expect(report.state).toBe('nothing');
  expect(codes(report)).toEqual(['forget-nothing-kept', 'pupil-still-listed']);
  const byCode = { pupil: '0001-C', mailing: '2026-W49', sure: false };
  const { plan } = (await inLedger(folder)).mailing;
  expect(plan.packets.map(({ code }) => code)).not.toContain('0001-C');
  const coded = await forgetPupil(folder, byCode, quietWorld());
  expect(codes(coded)).toEqual(['forget-nothing-kept']);
  expect(digestsUnder(folder)).toEqual(before);
});

test('scans that come in again bring nothing back', async () => {
  const pictures = filesUnder(join(folder, 'returned'));
  const again = await receiveScans(folder, scans, quietWorld());
  expect(again).toMatchObject({ again: 2, pages: [] });
  const other = join(folder, '..', 'IMG_3.png');
  await sharp(scans[0]).rotate(180).toFile(other);
  const anew = await receiveScans(folder, [other], quietWorld());
  expect(anew.problems).toMatchObject([
    { code: 'key-is-test' },
    { code: 'scan-page-forgotten', values: { page: 1 } },
  ]);
  expect(anew.pages).toEqual([{ kind: 'not-returned', count: 1 }]);
  expect(filesUnder(join(folder, 'returned'))).toEqual(pictures);
  const pages = await withLedger(folder, receivedPages);
  expect(pages.map(({ reading }) => reading === null)).toEqual([true, false, true]);
});

test('the route is printed anew without the pupil, its other sheets to the digest as before', async () => {
  edit(folder, 'pupils.csv', `${FORGOTTEN};4;${PLACE};Аққоныс;020271;\r\n`, '');
  const printed = await printMailing(folder, ALL, quietWorld());
  expect(codes(printed)).toContain('packets-forgotten');
  expect(codes(printed)).not.toContain('form-changed');
  expect(printed.totals).toMatchObject({ packets: 2, spares: 0 });
  expect(printed.files.map(({ state }) => state)).toEqual(['written', 'kept']);
  const path = archive(folder, ROUTES[0]);
  expect(bearsAny(readFileSync(path), WORDS)).toBe(false);
  const texts = await pageTexts(filesIn(path)['print.pdf'] ?? new Uint8Array());
  expect(texts.join('\n')).toContain('Серғали');
  expect(texts.join('\n')).not.toContain('Абжанова');
  expect([...sheetsIn(path)]).toEqual([[2, sheetsBefore.get(2)]]);
  const { mailing, stated } = await inLedger(folder);
  expect([...new Set(mailing.sides.map(({ packet }) => packet))]).toEqual([2, 3]);
  expect(stated.map(({ state }) => state.kind)).toEqual(['not-returned', 'known', 'not-returned']);
}, 60_000);
