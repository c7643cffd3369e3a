import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isEntryName } from '../../src/dispatch/entry-name.ts';
import type { Section } from '../../src/model/composed.ts';
import type { RouteConsignment, Totals } from '../../src/model/consignment.ts';
import { printMailing } from '../../src/outbound.ts';
import { sheetGrams } from '../../src/paper/stock.ts';
import { countPages, pageTexts } from '../support/raster.mjs';
import { archiveOf, entryOf, textOfEntry, type Archive } from './archive-files.ts';
import { readList, readLists, sumOf, rawCells } from './lists.ts';
import { PATIENCE, WHOLE, type SampleRun } from './sample-run.ts';

/** Pages that are cut up or looked at from outside show whom, not which packet. */
const FACES: ReadonlySet<Section> = new Set<Section>(['cover', 'way-back']);

type Contents = {
  readonly totals: Totals;
  readonly files: readonly unknown[];
  readonly bundles: readonly {
    readonly mailpieces: readonly {
      readonly grams: number;
      readonly packets: readonly { readonly code: string; readonly sheets: readonly unknown[] }[];
    }[];
  }[];
};

function contentsOf(archive: Archive): Contents {
  return JSON.parse(textOfEntry(archive, 'contents.json')) as Contents;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What the composed packets of a route add up to, reckoned anew. */
type Reckoned = {
  readonly totals: Omit<Totals, 'price' | 'unpriced'>;
  readonly sheets: readonly number[];
  /** Grams of those that have an addressee. */
  readonly posted: number;
  returned: number;
};

function reckon({ printed }: SampleRun, { route, bundles }: RouteConsignment): Reckoned {
  const { plan, pages } = printed;
  const packets = plan.packets.filter((packet) => packet.route === route.id);
  const sides = packets.map(({ number }) => pages.get(number) ?? []);
  const sheets = sides.map((ofPacket) => ofPacket.length / 2);
  const { stock, envelope } = plan.school;
  const grams = sheets.map((count) => Math.ceil(count * sheetGrams(stock) + envelope.grams));
  const all = sides.flat();
  const isNamed = packets.map(({ pupil }) => pupil !== null);
  return {
    sheets,
    posted: sum(grams.filter((_, at) => isNamed[at] === true)),
    returned: all.filter(({ section, side }) => section === 'return' && side === 'recto').length,
    totals: {
      bundles: bundles.length,
      mailpieces: sides.length,
      packets: sides.length,
      spares: isNamed.filter((named) => !named).length,
      pages: all.filter(({ boxes }) => boxes.length > 0).length,
      sheets: sum(sheets),
      grams: sum(grams),
    },
  };
}

/** Counts and grams of a sample agree from the plan to the paper, and every packet is where it belongs. */
export function agreementTests(sample: () => SampleRun): void {
  test('every route of the plan has an archive, and every packet is in exactly one', () => {
    const { archives, printed } = sample();
    const used = [...new Set(printed.plan.packets.map(({ route }) => route))];
    expect(archives.map(({ route }) => route)).toEqual(used);
    expect(printed.consignment.routes.map(({ route }) => route.id)).toEqual(used);
    const codes = archives.flatMap((archive) =>
      contentsOf(archive).bundles.flatMap(({ mailpieces }) =>
        mailpieces.flatMap(({ packets }) => packets.map(({ code }) => code)),
      ),
    );
    expect(codes).toEqual(printed.plan.packets.map(({ code }) => code));
  });

  test('counts and grams agree in the plan, contents.json, the lists and the summary', async () => {
    const { archives, folder, printed } = sample();
    const { plan, consignment } = printed;
    for (const ofRoute of consignment.routes) {
      const { totals, sheets, posted, returned } = reckon(sample(), ofRoute);
      expect(ofRoute.totals).toMatchObject(totals);
      const packets = plan.packets.filter(({ route }) => route === ofRoute.route.id);
      const archive = archiveOf(archives, ofRoute.route.id);

      const contents = contentsOf(archive);
      const pieces = contents.bundles.flatMap(({ mailpieces }) => mailpieces);
      expect(contents.totals).toEqual(ofRoute.totals);
      expect(sum(pieces.map(({ grams }) => grams))).toBe(totals.grams);
      const listed = pieces.flatMap((piece) => piece.packets.map((each) => each.sheets.length));
      expect(listed).toEqual(sheets);

      const manifest = await readList(archive, 'manifest.csv');
      expect(manifest.map((row) => row.get('Пакет'))).toEqual(packets.map(({ code }) => code));
      expect(sumOf(manifest, 'Парақ')).toBe(totals.sheets);
      expect(sumOf(manifest, 'Қайтарылуы тиіс парақ')).toBe(returned);
      expect(sumOf(manifest, 'Салмағы, г')).toBe(totals.grams);

      const lists = await readLists(archive, 'posting-list', '.csv');
      if (ofRoute.route.kind === 'hand') {
        expect(lists).toEqual([]);
        continue;
      }
      const posting = lists.flat();
      const names = posting.map((row) => String(row.get('Кімге')));
      const addressees = packets.flatMap(({ pupil }) => (pupil === null ? [] : [pupil.name]));
      expect([...names].sort()).toEqual(addressees.toSorted());
      if (lists.length === 1) expect(names).toEqual(addressees);
      expect(sumOf(posting, 'Грамм')).toBe(posted);
      const fees = posting.filter((row) => row.get('Төлем') !== null);
      expect(Math.round(100 * sumOf(fees, 'Төлем'))).toBe(ofRoute.totals.price);
      expect(posting.length - fees.length).toBe(ofRoute.totals.unpriced);
      const workbook = (await readLists(archive, 'posting-list', '.xlsx')).flat();
      const asText = (rows: typeof posting): unknown =>
        rows.map((row) => Array.from(row, ([title, cell]) => [title, String(cell ?? '')]));
      expect(asText(workbook)).toEqual(asText(posting));
    }
    const summary: unknown = JSON.parse(
      readFileSync(join(folder, 'out', plan.mailing.id, 'summary.json'), 'utf8'),
    );
    const files = archives
      .map(({ route, bytes }) => ({ name: `routes/${route}.zip`, sha256: digestOf(bytes) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(summary).toMatchObject({ totals: consignment.totals, files });
  });

  test(
    'the PDFs have the pages that were counted, and their texts stand in walk order',
    async () => {
      const { archives, printed } = sample();
      for (const ofRoute of printed.consignment.routes) {
        const { totals, sheets } = reckon(sample(), ofRoute);
        const archive = archiveOf(archives, ofRoute.route.id);
        const texts = await pageTexts(entryOf(archive, 'print.pdf'));
        expect(texts).toHaveLength(2 * (totals.bundles + totals.sheets));
        expect(printOrder(sample(), ofRoute, texts)).toEqual([]);
        const files = [...archive.entries.keys()].filter((name) => name.startsWith('packets/'));
        const counts: number[] = [];
        for (const name of files) counts.push(await countPages(entryOf(archive, name)));
        expect(counts).toEqual(sheets.map((count) => 2 * count));
      }
    },
    PATIENCE,
  );

  test('contents.json has the digest of every file beside it', () => {
    for (const archive of sample().archives) {
      const found = [...archive.entries]
        .filter(([name]) => name !== 'contents.json')
        .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: digestOf(bytes) }));
      expect(contentsOf(archive).files).toEqual(found);
    }
  });

  test('names of entries are plain ASCII, and cells of a CSV start no formula', () => {
    for (const archive of sample().archives) {
      for (const name of archive.entries.keys()) {
        expect([name, isEntryName(name)]).toEqual([name, true]);
        expect(name).toMatch(
          /^[a-z]+(-[a-z0-9]+)*\.(pdf|csv|xlsx|json)$|^packets\/\d{3}-\d{4,}-[A-Z]\.pdf$/,
        );
      }
      for (const list of [...archive.entries.keys()].filter((name) => name.endsWith('.csv'))) {
        const cells = rawCells(archive, list);
        expect(cells.length).toBeGreaterThan(10);
        expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
      }
    }
  });

  test('no name of a child outside the papers that must show it', () => {
    const { archives, folder, printed, report, said } = sample();
    const names = printed.plan.packets.flatMap(
      ({ pupil }) => pupil?.name.toLowerCase().split(' ') ?? [],
    );
    const summary = join(folder, 'out', printed.plan.mailing.id, 'summary.json');
    const open = [
      ...said,
      ...archives.flatMap((archive) => [
        ...archive.entries.keys(),
        textOfEntry(archive, 'contents.json'),
      ]),
      ...report.files.map(({ path }) => path),
      JSON.stringify(report.problems),
      readFileSync(summary, 'utf8'),
    ]
      .join('\n')
      .toLowerCase();
    expect(said.length).toBeGreaterThan(archives.length);
    expect(names.length).toBeGreaterThan(printed.plan.packets.length);
    expect(names.filter((name) => open.includes(name))).toEqual([]);
  });
}

/** What is not where it should be in a print file: slips, packets in walk order, blank pages; by page from 1. */
function printOrder(
  { printed }: SampleRun,
  { bundles }: RouteConsignment,
  texts: readonly string[],
): readonly string[] {
  const wrong: string[] = [];
  let at = 0;
  const look = (isBlank: boolean, mustSay: string): void => {
    const text = texts[at] ?? '';
    at += 1;
    if ((text.trim() === '') !== isBlank) wrong.push(`page ${at}: blank or not`);
    if (!text.includes(mustSay)) wrong.push(`page ${at}: does not say ${mustSay}`);
  };
  for (const { mailpieces } of bundles) {
    look(false, '');
    look(true, '');
    for (const { number, code } of mailpieces.flatMap(({ packets }) => packets)) {
      for (const { section, boxes } of printed.pages.get(number) ?? []) {
        const isBlank = boxes.length === 0;
        look(isBlank, isBlank || FACES.has(section) ? '' : code);
      }
    }
  }
  return wrong;
}

/** Printing a sample again in its folder changes nothing and makes what is gone. To be asked last: a file goes. */
export function printedAgainTest(sample: () => SampleRun): void {
  test(
    'printed again, archives that stand there are kept, and one that is gone is made anew, the same',
    async () => {
      const { folder, report, world } = sample();
      const paths = report.files.map(({ path }) => path);
      const gone = paths.at(-1) ?? '';
      const bytes = readFileSync(gone);
      const others = paths.slice(0, -1).map((path) => [path, statSync(path).mtimeMs]);
      rmSync(gone);
      const again = await printMailing(folder, WHOLE, world);
      expect(again.files).toEqual(
        paths.map((path) => ({ path, state: path === gone ? 'written' : 'kept' })),
      );
      expect(readFileSync(gone).equals(bytes)).toBe(true);
      expect(paths.slice(0, -1).map((path) => [path, statSync(path).mtimeMs])).toEqual(others);
    },
    PATIENCE,
  );
}
