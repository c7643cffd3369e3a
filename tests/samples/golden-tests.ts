import { expect, test } from '@jest/globals';
import type { Tongue } from '../../src/model/language.ts';
import type { Packet } from '../../src/model/plan.ts';
import { countPages, pageTexts, rasterPages } from '../support/raster.mjs';
import { compareLines } from './golden-book.ts';
import { comparePixels, greyPng } from './golden-pixels.ts';
import { boxesText, pageLines, planLines } from './page-text.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { reportText } from './report-text.ts';
import { PATIENCE, type SampleRun } from './sample-run.ts';

/** Sections of which the first page is a golden as boxes and as pixels. */
const SHOWN = ['cover', 'lessons', 'return'] as const;
/** The largest golden of one page. */
const MOST_BYTES = 20 * 1024;

/** What differs from the golden of these lines: none or one. */
function compare(
  { goldens }: SampleRun,
  name: string,
  lines: readonly string[],
  most = Infinity,
): readonly string[] {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const difference = goldens.compare(name, bytes, compareLines);
  const large = bytes.length > most ? [`${name}: ${bytes.length} bytes are too many`] : [];
  return difference === null ? large : [difference, ...large];
}

function packetOf({ printed }: SampleRun, number: number): Packet {
  const packet = printed.plan.packets.find((each) => each.number === number);
  if (packet === undefined) throw new Error(`there is no packet ${number}`);
  return packet;
}

function packetFile(run: SampleRun, number: number): Uint8Array {
  const { code } = packetOf(run, number);
  const found = run.archives
    .flatMap(({ entries }) => [...entries])
    .find(([name]) => name.startsWith('packets/') && name.endsWith(`-${code}.pdf`));
  if (found === undefined) throw new Error(`no archive has packet ${code}`);
  return found[1];
}

/** Places, from 0, of the first pages of the shown sections in a packet. */
function shownPages(
  { printed }: SampleRun,
  number: number,
): readonly { readonly section: string; readonly at: number }[] {
  const pages = printed.pages.get(number) ?? [];
  return SHOWN.map((section) => ({
    section,
    at: pages.findIndex((page) => page.section === section),
  })).filter(({ at }) => at >= 0);
}

/**
 * A sample against its goldens, cheapest first: report, plan, boxes, text, structure, pixels. `chosen` are the numbers
 * of the packets whose text is a golden; of the first of them some pages are shown, of those `pictured` every lesson page.
 */
export function goldenTests(
  sample: () => SampleRun,
  chosen: readonly number[],
  pictured: readonly number[] = [],
): void {
  const first = chosen[0] ?? 1;

  test('tells what it always told', async () => {
    const differing: string[] = [];
    for (const tongue of ['en', 'kk'] satisfies Tongue[]) {
      const text = await reportText(sample().checked, tongue);
      differing.push(...compare(sample(), `report.${tongue}.txt`, text.trimEnd().split('\n')));
    }
    expect(differing).toEqual([]);
  });

  test('plans what it always planned', () => {
    expect(compare(sample(), 'plan.jsonl', planLines(sample().printed.plan))).toEqual([]);
  });

  test('composes the pages it always composed', () => {
    const { plan, pages } = sample().printed;
    const shown = shownPages(sample(), first).flatMap(({ section, at }) => {
      const lines = boxesText(pages.get(first)?.[at]?.boxes ?? []);
      return compare(sample(), `boxes/${section}.jsonl`, lines, MOST_BYTES);
    });
    const all = plan.packets.flatMap((packet) => pageLines(packet, pages.get(packet.number) ?? []));
    expect([...shown, ...compare(sample(), 'pages.txt', all)]).toEqual([]);
  });

  test('holds the text it always held', async () => {
    const differing: string[] = [];
    for (const number of chosen) {
      const texts = await pageTexts(packetFile(sample(), number));
      const lines = texts.flatMap((text, at) => [
        `=== page ${at + 1}`,
        ...text.trimEnd().split(/\r?\n/),
      ]);
      const { code } = packetOf(sample(), number);
      differing.push(...compare(sample(), `text/${code}.txt`, lines));
    }
    expect(differing).toEqual([]);
  });

  test(
    'is built as it always was, every font embedded and cut down',
    async () => {
      const lines: string[] = [];
      for (const { route, entries } of sample().archives) {
        for (const [entry, bytes] of entries) {
          if (entry.endsWith('.pdf')) {
            const { names, loose } = pdfFonts(bytes);
            expect([entry, loose]).toEqual([entry, []]);
            lines.push(`${route} ${entry}: ${await countPages(bytes)} pages, ${names.join(', ')}`);
          } else lines.push(`${route} ${entry}`);
        }
      }
      expect(compare(sample(), 'structure.txt', lines)).toEqual([]);
    },
    PATIENCE,
  );

  test('looks as it always looked', async () => {
    const shown = shownPages(sample(), first);
    const places = shown.map(({ at }) => at);
    const rasters = await rasterPages(packetFile(sample(), first), 72, places);
    const differing: (string | null)[] = [];
    for (const [order, { section }] of shown.entries()) {
      const raster = rasters[order];
      if (raster === undefined) throw new Error(`no picture of ${section}`);
      const png = await greyPng(raster);
      differing.push(sample().goldens.compare(`pixels/${section}.png`, png, comparePixels));
      if (png.length > MOST_BYTES) differing.push(`${section}: ${png.length} bytes are too many`);
    }
    expect(differing.filter((each) => each !== null)).toEqual([]);
  });

  if (pictured.length > 0) {
    test(
      'every page of its lessons looks as it always looked',
      async () => {
        const differing: (string | null)[] = [];
        for (const number of pictured) {
          const pages = sample().printed.pages.get(number) ?? [];
          const places = pages.flatMap((page, at) => (page.isLesson ? [at] : []));
          const rasters = await rasterPages(packetFile(sample(), number), 72, places);
          const { code } = packetOf(sample(), number);
          for (const [order, raster] of rasters.entries()) {
            const name = `lessons/${code}-${String(order + 1).padStart(2, '0')}.png`;
            const png = await greyPng(raster);
            differing.push(sample().goldens.compare(name, png, comparePixels));
            if (png.length > MOST_BYTES)
              differing.push(`${name}: ${png.length} bytes are too many`);
          }
        }
        expect(differing.filter((each) => each !== null)).toEqual([]);
      },
      PATIENCE,
    );
  }

  test('has no golden that nobody asks for', () => {
    expect(sample().goldens.leftovers()).toEqual([]);
  });
}
