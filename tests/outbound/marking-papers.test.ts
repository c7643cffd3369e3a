import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { PrintReport } from '../../src/model/run-report.ts';
import { printMailing, reprintPackets } from '../../src/outbound.ts';
import { pageTexts } from '../support/raster.mjs';
import { copyOfSample, edit, filesIn, quietWorld } from './workspace.ts';

const ALL = { mailing: null, routes: [], packets: [], replan: false };
const TITLE = 'Бағалау нұсқаулығы';
const print = (from: string): ReturnType<typeof printMailing> =>
  printMailing(from, ALL, quietWorld());
const markingOf = (from: string): string => join(from, 'out', '2026-W49', 'marking');
const guideIn = (from: string): Buffer => readFileSync(join(markingOf(from), '4-mathematics.pdf'));
const textOf = async (bytes: Uint8Array): Promise<string> => (await pageTexts(bytes)).join('\n');

let folder = '';
let printed: PrintReport;
beforeAll(async () => {
  folder = copyOfSample('one-pupil');
  printed = await print(folder);
}, 120_000);

test('the guide lies beside the routes with the keys, and names no pupil', async () => {
  expect(readdirSync(markingOf(folder))).toEqual(['4-mathematics.pdf']);
  const text = await textOf(guideIn(folder));
  expect(text).toContain(TITLE);
  expect(text).toContain('C) бірліктен');
  expect(text).toContain('672');
  expect(text).not.toMatch(/Серғали|Әмина/u);
});

test('no archive holds a guide, neither of a print nor of a reprint', async () => {
  const lost = { mailing: null, routes: [], packets: ['1'], bundles: [], reported: false };
  const again = await reprintPackets(folder, lost, quietWorld());
  const archives = [...printed.files, ...again.files];
  expect(archives).toHaveLength(2);
  for (const { path } of archives) {
    const files = Object.entries(filesIn(path));
    expect(files.filter(([name]) => /marking|mathematics/u.test(name))).toEqual([]);
    for (const [name, bytes] of files.filter(([each]) => each.endsWith('.pdf'))) {
      const text = await textOf(bytes);
      expect([name, text.includes(TITLE), text.includes('672')]).toEqual([name, false, false]);
    }
  }
  expect(existsSync(join(folder, 'out', '2026-W49', 'reprint-01', 'marking'))).toBe(false);
}, 120_000);

test('a frozen mailing gives the same guide again, though the lesson was changed since and an older version had no words for guides', async () => {
  const before = guideIn(folder);
  edit(folder, 'lessons/matematika-1.md', 'кілт: 672', 'кілт: 673');
  const opened = await openLedger(join(folder, 'ledger.db'));
  if (!opened.ok) throw new Error('no ledger');
  const path = 'product/templates/words/marking.yaml';
  const { db, close } = opened.value;
  const gone = await db.deleteFrom('frozen_file').where('path', '=', path).executeTakeFirst();
  expect(gone.numDeletedRows).toBe(1n);
  await close();
  rmSync(join(folder, 'out'), { recursive: true });
  await print(folder);
  expect(guideIn(folder).equals(before)).toBe(true);
}, 120_000);
