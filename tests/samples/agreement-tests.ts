import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isEntryName } from '../../src/dispatch/entry-name.ts';
import type { Section } from '../../src/model/composed.ts';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import { printMailing } from '../../src/outbound.ts';
import { countPages, pageTexts } from '../support/raster.mjs';
import { entryOf, textOfEntry, type Archive } from './archive-files.ts';
import { rawCells, readList, sumOf } from './lists.ts';
import { WHOLE, type PrintedFolder } from './print-sample.ts';

/** Pages that are cut up or looked at from outside show whom, not which packet. */
const FACES: ReadonlySet<Section> = new Set<Section>(['cover', 'way-back']);

type Contents = {
  readonly totals: RouteConsignment['totals'];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly bundles: readonly {
    readonly mailpieces: readonly {
      readonly grams: number;
      readonly packets: readonly {
        readonly number: number;
        readonly code: string;
        readonly sheets: readonly { readonly number: number }[];
      }[];
    }[];
  }[];
};

function contentsOf(archive: Archive): Contents {
  return JSON.parse(textOfEntry(archive, 'contents.json')) as Contents;
}

function archiveOf(sample: PrintedFolder, route: string): Archive {
  const archive = sample.archives.find((each) => each.route === route);
  if (archive === undefined) throw new Error(`no archive of ${route}`);
  return archive;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * What a sample's papers must agree on: counts and grams from the plan to the PDFs, digests, names, and that printing
 * again changes nothing.
 */
export function agreementTests(school: () => PrintedFolder): void {
test('every route of the plan has an archive, and every packet is in exactly one', () => {
  const { plan, consignment } = school().printed;
  const used = new Set(plan.packets.map(({ route }) => route));
  expect(school().archives.map(({ route }) => route)).toEqual([...used]);
  expect(consignment.routes.map(({ route }) => route.id)).toEqual([...used]);
  const codes = school().archives.flatMap((archive) =>
    contentsOf(archive).bundles.flatMap(({ mailpieces }) =>
      mailpieces.flatMap(({ packets }) => packets.map(({ code }) => code)),
    ),
  );
  expect(codes).toEqual(plan.packets.map(({ code }) => code));
});

test('counts and grams agree from the plan to the paper', async () => {
  const { plan, consignment, pages } = school().printed;
  const { stock, envelope } = plan.school;
  const sheetGrams = (stock.width / 1000) * (stock.height / 1000) * stock.grammage;
  for (const { route, bundles, totals } of consignment.routes) {
    const archive = archiveOf(school(), route.id);
    const ofRoute = plan.packets.filter((packet) => packet.route === route.id);
    const sheets = ofRoute.map(({ number }) => (pages.get(number) ?? []).length / 2);
    const returned = ofRoute.flatMap(({ number }) =>
      (pages.get(number) ?? []).filter(
        ({ section, side }) => section === 'return' && side === 'recto',
      ),
    );
    const sides = ofRoute.flatMap(({ number }) => pages.get(number) ?? []);
    const grams = sum(sheets.map((count) => Math.ceil(count * sheetGrams + envelope.grams)));
    expect(totals).toEqual({
      bundles: bundles.length,
      mailpieces: ofRoute.length,
      packets: ofRoute.length,
      pages: sides.filter(({ boxes }) => boxes.length > 0).length,
      sheets: sum(sheets),
      grams,
    });

    const contents = contentsOf(archive);
    const pieces = contents.bundles.flatMap(({ mailpieces }) => mailpieces);
    expect(contents.totals).toEqual(totals);
    expect(sum(pieces.map((piece) => piece.grams))).toBe(grams);
    expect(pieces.flatMap((piece) => piece.packets.map((each) => each.sheets.length))).toEqual(
      sheets,
    );

    const manifest = await readList(archive, 'manifest.csv');
    expect(manifest.map((row) => row.get('Пакет'))).toEqual(ofRoute.map(({ code }) => code));
    expect(sumOf(manifest, 'Парақ')).toBe(totals.sheets);
    expect(sumOf(manifest, 'Қайтарылуы тиіс парақ')).toBe(returned.length);
    expect(sumOf(manifest, 'Салмағы, г')).toBe(grams);

    const posting = await readList(archive, 'posting-list.csv');
    expect(posting.map((row) => row.get('Кімге'))).toEqual(ofRoute.map(({ pupil }) => pupil.name));
    expect(sumOf(posting, 'Салмағы, г')).toBe(grams);
    const workbook = await readList(archive, 'posting-list.xlsx');
    const plain = (list: typeof posting): unknown =>
      list.map((row) => [...row].map(([title, cell]) => [title, cell === null ? '' : String(cell)]));
    expect(plain(workbook)).toEqual(plain(posting));

    expect(await countPages(entryOf(archive, 'print.pdf'))).toBe(
      2 * (totals.bundles + totals.sheets),
    );
    const packetFiles = [...archive.entries.keys()].filter((name) => name.startsWith('packets/'));
    expect(packetFiles.map((name) => name.replace(/^packets\/\d+-|\.pdf$/g, ''))).toEqual(
      ofRoute.map(({ code }) => code),
    );
    for (const [at, name] of packetFiles.entries()) {
      expect(await countPages(entryOf(archive, name))).toBe(2 * (sheets[at] ?? 0));
    }
  }
  const summary: unknown = JSON.parse(
    readFileSync(join(school().folder, 'out', plan.mailing.id, 'summary.json'), 'utf8'),
  );
  expect(summary).toMatchObject({
    totals: consignment.totals,
    files: school().archives
      .map(({ route, bytes }) => ({
        name: `routes/${route}.zip`,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
});

test('the print file holds the packets in walk order, a slip before each bundle', async () => {
  const { consignment, pages } = school().printed;
  for (const { route, bundles } of consignment.routes) {
    const texts = await pageTexts(entryOf(archiveOf(school(), route.id), 'print.pdf'));
    let at = 0;
    for (const bundle of bundles) {
      expect([at, texts[at]?.trim() === '', texts[at + 1]]).toEqual([at, false, '']);
      at += 2;
      for (const { number, code } of bundle.mailpieces.flatMap(({ packets }) => packets)) {
        for (const page of pages.get(number) ?? []) {
          const text = texts[at] ?? '';
          const isBlank = page.boxes.length === 0;
          const named = FACES.has(page.section) || isBlank || text.includes(code);
          expect([at, text.trim() === '', named]).toEqual([at, isBlank, true]);
          at += 1;
        }
      }
    }
    expect(at).toBe(texts.length);
  }
});

test('contents.json has the digest of every file beside it', () => {
  for (const archive of school().archives) {
    const listed = contentsOf(archive).files.map(({ name, bytes, sha256 }) => [name, bytes, sha256]);
    const found = [...archive.entries]
      .filter(([name]) => name !== 'contents.json')
      .map(([name, bytes]) => [
        name,
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    expect(listed).toEqual(found);
  }
});

test('names of entries are plain ASCII, and cells of a CSV start no formula', () => {
  for (const archive of school().archives) {
    for (const name of archive.entries.keys()) {
      expect([name, isEntryName(name)]).toEqual([name, true]);
      expect(name).toMatch(/^[a-z-]+\.(pdf|csv|xlsx|json)$|^packets\/\d{3}-\d{4,}-[A-Z]\.pdf$/);
    }
    for (const list of ['manifest.csv', 'posting-list.csv']) {
      const cells = rawCells(archive, list);
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.filter((cell) => /^[\s]*[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  }
});

test('no name of a child outside the papers that must show it', () => {
  const { plan } = school().printed;
  const words = new Set(
    plan.packets.flatMap(({ pupil }) => pupil.name.toLowerCase().split(/\s+/)),
  );
  expect(words.size).toBeGreaterThan(30);
  const qr = [...school().printed.pages.values()].flatMap((pages) =>
    pages.flatMap(({ boxes }) => boxes.flatMap((box) => (box.kind === 'qr' ? box.payload : []))),
  );
  const summary = join(school().folder, 'out', plan.mailing.id, 'summary.json');
  const open = [
    ...qr,
    ...school().said,
    ...school().archives.flatMap((archive) => [
      ...archive.entries.keys(),
      textOfEntry(archive, 'contents.json'),
    ]),
    ...school().report.files.map(({ path }) => path),
    JSON.stringify(school().report.problems),
    readFileSync(summary, 'utf8'),
  ]
    .join('\n')
    .toLowerCase();
  expect(school().said.length).toBeGreaterThan(5);
  expect([...words].filter((word) => open.includes(word))).toEqual([]);
});

test('printed again in its folder every archive is kept; one that is gone is made again, the same', async () => {
  const before = school().report.files.map(({ path }) => [path, statSync(path).mtimeMs]);
  const again = await printMailing(school().folder, WHOLE, school().world);
  expect(again.files).toEqual(
    school().report.files.map(({ path }) => ({ path, state: 'kept' })),
  );
  expect(again.files.map(({ path }) => [path, statSync(path).mtimeMs])).toEqual(before);
  const [, second] = school().report.files;
  if (second === undefined) throw new Error('there are several routes');
  const bytes = readFileSync(second.path);
  rmSync(second.path);
  const third = await printMailing(school().folder, WHOLE, school().world);
  expect(third.files.map(({ state }) => state)).toEqual(['kept', 'written', 'kept']);
  expect(readFileSync(second.path).equals(bytes)).toBe(true);
}, 120_000);
}
