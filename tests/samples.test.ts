import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tongue } from '../src/model/language.ts';
import type { CheckReport, PrintReport } from '../src/model/run-report.ts';
import { checkWorkspace, printMailing } from '../src/outbound.ts';
import { productPath } from '../src/shell/package-files.ts';
import { readArchives, type Archive } from './samples/archive-files.ts';
import { compareLines, goldenMode, openGoldens, type GoldenBook } from './samples/golden-book.ts';
import { comparePixels, greyPng } from './samples/golden-pixels.ts';
import { boxesText, pageLines, planLines } from './samples/page-text.ts';
import { pdfFonts } from './samples/pdf-fonts.ts';
import { printedSample, type PrintedSample } from './samples/printed-sample.ts';
import { reportText } from './samples/report-text.ts';
import { copyOfSample, removeCopy, sampleNames, worldOfTests } from './samples/sample-folder.ts';
import { countPages, pageTexts, rasterPages } from './support/raster.mjs';

/** Packets whose text and pages are goldens in full, by number; the first one's pages are shown as boxes and pixels. */
const CHOSEN: Readonly<Record<string, readonly number[]>> = {
  'one-pupil': [1],
  problems: [1],
  'village-school': [4, 12],
};
/** Sections of which the first page is a golden as boxes and as pixels. */
const SHOWN = ['cover', 'lessons', 'return'] as const;
const MOST_BYTES = 20 * 1024;
const MOMENT = 120_000;

type Run = {
  readonly folder: string;
  readonly checked: CheckReport;
  readonly report: PrintReport;
  readonly archives: readonly Archive[];
  readonly printed: PrintedSample;
  readonly goldens: GoldenBook;
};

async function runSample(name: string): Promise<Run> {
  const folder = copyOfSample(name);
  const world = worldOfTests();
  const checked = await checkWorkspace(folder, { mailing: null }, world);
  const wanted = { mailing: null, replan: false, routes: [], packets: [] };
  const report = await printMailing(folder, wanted, world);
  return {
    folder,
    checked,
    report,
    archives: readArchives(report.files.map(({ path }) => path)),
    printed: await printedSample(folder, world),
    goldens: openGoldens(productPath(`tests/golden/${name}`), goldenMode(), (line) => {
      process.stderr.write(`${name}: ${line}`);
    }),
  };
}

function linesDiffer(run: Run, name: string, lines: readonly string[]): string | null {
  return run.goldens.compare(name, Buffer.from(`${lines.join('\n')}\n`), compareLines);
}

function packetFile(run: Run, number: number): Uint8Array {
  const { code } = packetOf(run, number);
  const found = run.archives
    .flatMap(({ entries }) => [...entries])
    .find(([name]) => name.startsWith('packets/') && name.endsWith(`-${code}.pdf`));
  if (found === undefined) throw new Error(`no archive has packet ${code}`);
  return found[1];
}

function packetOf(run: Run, number: number): PrintedSample['plan']['packets'][number] {
  const packet = run.printed.plan.packets.find((each) => each.number === number);
  if (packet === undefined) throw new Error(`there is no packet ${number}`);
  return packet;
}

/** Places of the first pages of the shown sections in a packet, from 0. */
function shownPages(run: Run, number: number): readonly (readonly [string, number])[] {
  const pages = run.printed.pages.get(number) ?? [];
  return SHOWN.flatMap((section) => {
    const at = pages.findIndex((page) => page.section === section);
    return at < 0 ? [] : [[section, at] as const];
  });
}

describe.each(sampleNames().map((name) => [name, CHOSEN[name] ?? [1]] as const))(
  'sample %s',
  (name, chosen) => {
    let run: Run;
    const first = chosen[0] ?? 1;
    beforeAll(async () => {
      run = await runSample(name);
    }, MOMENT);
    afterAll(() => {
      removeCopy(run.folder);
    });

    test('tells what it always told', async () => {
      for (const tongue of ['en', 'kk'] satisfies Tongue[]) {
        const text = await reportText(run.checked, tongue);
        expect(linesDiffer(run, `report.${tongue}.txt`, text.trimEnd().split('\n'))).toBeNull();
      }
    });

    test('prints what it was checked to print, and tells the same', () => {
      expect(run.report.totals).toEqual(run.checked.totals);
      const ofKey = run.report.problems.filter(({ code }) => code === 'key-is-test');
      expect(ofKey).toHaveLength(1);
      const others = run.report.problems.filter(({ code }) => code !== 'key-is-test');
      expect(others).toEqual(run.checked.problems);
    });

    test('plans what it always planned', () => {
      expect(linesDiffer(run, 'plan.jsonl', planLines(run.printed.plan))).toBeNull();
    });

    test('composes the pages it always composed', () => {
      const { plan, pages } = run.printed;
      const lines = plan.packets.flatMap((packet) =>
        pageLines(packet, pages.get(packet.number) ?? []),
      );
      for (const [section, at] of shownPages(run, first)) {
        const text = boxesText(pages.get(first)?.[at]?.boxes ?? []);
        const file = `boxes/${section}.jsonl`;
        expect(text.length).toBeLessThan(MOST_BYTES);
        expect(run.goldens.compare(file, Buffer.from(text), compareLines)).toBeNull();
      }
      expect(linesDiffer(run, 'pages.txt', lines)).toBeNull();
    });

    test('holds the text it always held', async () => {
      for (const number of chosen) {
        const texts = await pageTexts(packetFile(run, number));
        const pages = texts.map((text, at) => `=== ${at + 1}\n${text.replace(/\r\n?/g, '\n')}`);
        expect(linesDiffer(run, `text/${packetOf(run, number).code}.txt`, pages)).toBeNull();
      }
    });

    test('is built as it always was, every font embedded and cut down', async () => {
      const lines: string[] = [];
      for (const { route, entries } of run.archives) {
        for (const [entry, bytes] of entries) {
          if (!entry.endsWith('.pdf')) {
            lines.push(`${route} ${entry}`);
            continue;
          }
          const { names, loose } = pdfFonts(bytes);
          expect([entry, loose]).toEqual([entry, []]);
          const pages = await countPages(bytes);
          lines.push(`${route} ${entry} ${pages} pages: ${names.join(', ')}`);
        }
      }
      expect(linesDiffer(run, 'structure.txt', lines)).toBeNull();
    });

    test('looks as it always looked', async () => {
      const shown = shownPages(run, first);
      const places = shown.map(([, at]) => at);
      const rasters = await rasterPages(packetFile(run, first), 72, places);
      for (const [order, [section]] of shown.entries()) {
        const raster = rasters[order];
        if (raster === undefined) throw new Error(`no picture of ${section}`);
        const png = await greyPng(raster);
        expect(png.length).toBeLessThan(MOST_BYTES);
        expect(run.goldens.compare(`pixels/${section}.png`, png, comparePixels)).toBeNull();
      }
    });

    test('has no golden that nobody asks for', () => {
      expect(run.goldens.leftovers()).toEqual([]);
    });
  },
);
