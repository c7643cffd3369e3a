import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { printMailing } from '../../src/outbound.ts';
import type { PrintReport } from '../../src/model/run-report.ts';
import { decodeSheetCode } from '../../src/paper/sheet-code.ts';
import { readCodes } from '../support/qr-codes.ts';
import { countPages, pageTexts, rasterPages } from '../support/raster.mjs';
import { copyOfSample, filesIn, quietWorld } from './workspace.ts';

/** The parts of `contents.json` that are looked at. */
type Contents = {
  readonly totals: { readonly sheets: number; readonly pages: number };
  readonly bundles: readonly {
    readonly mailpieces: readonly {
      readonly packets: readonly { readonly sheets: readonly unknown[] }[];
    }[];
  }[];
};

type Printed = {
  readonly report: PrintReport;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly contents: Contents;
};

function folderWith(printing: string): string {
  const folder = copyOfSample('one-pupil');
  const school = join(folder, 'school.yaml');
  writeFileSync(school, `${readFileSync(school, 'utf8')}\nprinting: ${printing}\n`);
  return folder;
}

async function printedWith(printing: string): Promise<Printed> {
  const folder = folderWith(printing);
  const options = { mailing: null, routes: [], packets: [], replan: false };
  const report = await printMailing(folder, options, quietWorld());
  const files = filesIn(report.files[0]?.path ?? '');
  const contents = JSON.parse(Buffer.from(files['contents.json'] ?? []).toString()) as Contents;
  return { report, files, contents };
}

const entry = ({ files }: Printed, name: string): Uint8Array => {
  const found = files[name];
  if (found === undefined) throw new Error(`the archive has no ${name}`);
  return found;
};

const textsOf = (printed: Printed, name: string): Promise<readonly string[]> =>
  pageTexts(entry(printed, name));

/** Sheets of all packets in `contents.json`. */
const sheetsIn = ({ contents }: Printed): number =>
  contents.bundles
    .flatMap(({ mailpieces }) => mailpieces.flatMap(({ packets }) => packets))
    .reduce((sum, { sheets }) => sum + sheets.length, 0);

/** Every return page, and nothing else, asks to be sent back. */
function isReturnPage(text: string): boolean {
  return text.includes('Бұл парақты мектепке қайтарыңыз');
}

let duplex: Printed;
beforeAll(async () => {
  duplex = await printedWith('{ way: duplex }');
});

describe('manual duplex', () => {
  let manual: Printed;
  beforeAll(async () => {
    manual = await printedWith('{ way: manual-duplex }');
  });

  test('gives fronts and backs with as many pages, and the same paper as duplex', async () => {
    expect(Object.keys(manual.files).filter((name) => name.startsWith('print'))).toEqual([
      'print-fronts.pdf',
      'print-backs.pdf',
    ]);
    const sheets = (await countPages(entry(duplex, 'print.pdf'))) / 2;
    expect(await countPages(entry(manual, 'print-fronts.pdf'))).toBe(sheets);
    expect(await countPages(entry(manual, 'print-backs.pdf'))).toBe(sheets);
    expect(manual.report.totals).toEqual(duplex.report.totals);
  });

  test('the backs, the last first, are those of the duplex file', async () => {
    const all = await textsOf(duplex, 'print.pdf');
    const fronts = await textsOf(manual, 'print-fronts.pdf');
    const backs = await textsOf(manual, 'print-backs.pdf');
    expect(fronts).toEqual(all.filter((_, at) => at % 2 === 0));
    expect(backs.toReversed()).toEqual(all.filter((_, at) => at % 2 === 1));
  });

  test('a packet in files of its own is fronts and backs too, in the archive and by its code', async () => {
    const folder = folderWith('{ way: manual-duplex, separate-packets: true }');
    const options = { mailing: null, routes: [], packets: [], replan: false };
    const all = await printMailing(folder, options, quietWorld());
    const files = filesIn(all.files[0]?.path ?? '');
    const names = Object.keys(files).filter((name) => name.startsWith('packets/'));
    const [code = ''] = names.flatMap((name) => /\d{4}-[A-Z]/.exec(name) ?? []);
    expect(names).toEqual([`packets/001-${code}-fronts.pdf`, `packets/001-${code}-backs.pdf`]);

    const again = await printMailing(folder, { ...options, packets: [code] }, quietWorld());
    expect(again.files.map(({ path }) => basename(path))).toEqual([
      `${code}-fronts.pdf`,
      `${code}-backs.pdf`,
    ]);
    const [fronts, backs] = again.files.map(({ path }) => readFileSync(path));
    expect(fronts).toEqual(Buffer.from(files[names[0] ?? ''] ?? []));
    expect(backs).toEqual(Buffer.from(files[names[1] ?? ''] ?? []));
    const whole = await textsOf(duplex, 'print.pdf');
    // Without the slip of the bundle; the backs begin with the last one.
    const backTexts = await pageTexts(backs ?? Buffer.of());
    expect(backTexts.toReversed()).toEqual(whole.filter((_, at) => at % 2 === 1).slice(1));
  });

  test('a viewer is told that one side is printed at a time', () => {
    const hint = (printed: Printed, name: string): string =>
      /\/Duplex\/(\w+)/.exec(Buffer.from(entry(printed, name)).toString('latin1'))?.[1] ?? '';
    expect(hint(manual, 'print-fronts.pdf')).toBe('Simplex');
    expect(hint(manual, 'print-backs.pdf')).toBe('Simplex');
    expect(hint(duplex, 'print.pdf')).toBe('DuplexFlipLongEdge');
  });
});

describe('single-sided', () => {
  let single: Printed;
  beforeAll(async () => {
    single = await printedWith('{ way: single-sided }');
  });

  test('every page with something on it has a sheet of its own, and all sums agree', async () => {
    const { totals } = single.report;
    expect(totals.pages).toBe(duplex.report.totals.pages);
    expect(totals.sheets).toBe(totals.pages);
    expect(totals.grams).toBeGreaterThan(duplex.report.totals.grams);
    expect(sheetsIn(single)).toBe(totals.sheets);
    const [packet = ''] = Object.keys(single.files).filter((name) => name.startsWith('packets/'));
    expect(await countPages(entry(single, packet))).toBe(totals.sheets);
    // The facing slip of the bundle is one more.
    expect(await countPages(entry(single, 'print.pdf'))).toBe(totals.sheets + 1);
  });

  test('the packet says how many sheets it has and how many come back', async () => {
    const { sheets } = single.report.totals;
    const texts = await textsOf(single, 'print.pdf');
    expect(texts.filter((text) => text.includes(`/ ${sheets}`)).length).toBeGreaterThan(3);
    const returned = texts.filter(isReturnPage);
    const wayBack = texts.find((text) => text.includes('Парақтарды қалай қайтару керек')) ?? '';
    expect(wayBack).toMatch(new RegExp(`\\b${returned.length}\\s+қайтару парағы`));
  });

  test('codes of return pages are those of the front of their sheet', async () => {
    const texts = await textsOf(single, 'print.pdf');
    const at = texts.findIndex((text) => isReturnPage(text));
    const [raster] = await rasterPages(entry(single, 'print.pdf'), 150, [at]);
    if (raster === undefined) throw new Error('no page');
    const codes = await readCodes(raster);
    expect(codes).toHaveLength(2);
    // Read without the school's key: the code still says what it claims to be.
    const claims = codes.map((text) => decodeSheetCode(text, () => new Uint8Array(32)));
    // Before this page of the print file stands the facing slip.
    expect(claims).toMatchObject(
      [1, 2].map(() => ({ kind: 'wrong-mac', claimed: { sheet: at, side: 'recto' } })),
    );
  });
});
