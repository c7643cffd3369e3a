import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeResults } from '../../src/inbound.ts';
import type { ResultsReport } from '../../src/model/results-report.ts';
import { picturePath } from '../../src/shell/picture-store.ts';
import { silentProgress } from '../../src/shell/progress.ts';
import { realWorld } from '../../src/shell/world.ts';
import { LESSON } from '../record/a-result.ts';
import { inFolder } from '../shell/folder.ts';
import { codesOf } from '../support/a-workspace.ts';
import { pageTexts } from '../support/raster.mjs';
import {
  back,
  closeBatch,
  decide,
  front,
  printMailing,
  returnPage,
  SCAN,
  withLedgerOf,
} from './a-returned-mailing.ts';

const RESULTS = join('out', '2026-W49', 'results');
/** Fonts of the product are opened. */
const LONG = 60_000;

function results(workspace: string): Promise<ResultsReport> {
  const world = realWorld(silentProgress, new AbortController().signal);
  return writeResults(workspace, { mailing: null }, world);
}

/** Packet 1 whole and scored, of packet 2 the back, nothing of packet 3, of the spare packet the front; pictures by page. */
async function returned(workspace: string): Promise<readonly string[]> {
  const pictures: string[] = [];
  await withLedgerOf(workspace, async (ledger) => {
    await printMailing(ledger);
    const pages = [
      { packet: 1, side: 'verso', reading: back(true) },
      { packet: 1, side: 'recto', reading: front('0', 'help') },
      { packet: 2, side: 'verso', reading: back(false) },
      { packet: 4, side: 'recto', reading: front('1', 'understood') },
    ] as const;
    for (const [at, page] of pages.entries()) {
      pictures.push(await returnPage(ledger, workspace, at + 1, page));
    }
    const item = `${LESSON}#t1`;
    await decide(ledger, { kind: 'score', mailing: 1, packet: 1, item, points: 2 });
    await closeBatch(ledger, 3);
  });
  return pictures;
}

function filesIn(workspace: string): readonly string[] {
  const folder = join(workspace, RESULTS);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

function rowsOf(workspace: string, name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(workspace, RESULTS, name), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.slice(1).trimEnd().split('\r\n');
  return lines.map((line) => line.split(';'));
}

test(
  'what came back is written as tables, questions and sheets; no name of a file holds a name of a child',
  async () => {
    await inFolder(async (workspace) => {
      const pictures = await returned(workspace);
      const report = await results(workspace);
      expect(report.problems).toEqual([]);
      expect(report).toMatchObject({
        ...{ mailing: '2026-W49', sheetFiles: 3, waiting: 1 },
        totals: { packets: 4, whole: 1, partly: 2, none: 1, sheetsExpected: 4, sheetsReturned: 3 },
      });
      expect(filesIn(workspace)).toEqual([
        '5a-mathematics.csv',
        '5a-mathematics.xlsx',
        'need-help.csv',
        'need-help.xlsx',
        'questions-5a-mathematics.pdf',
        'sheets/5a/0001-C-mathematics.pdf',
        'sheets/5a/0002-H-mathematics.pdf',
        'sheets/5a/0004-K-mathematics.pdf',
        'tallies.csv',
        'tallies.xlsx',
      ]);
      const [, ...rows] = rowsOf(workspace, '5a-mathematics.csv');
      expect(rows.map((row) => row.slice(1, 11))).toEqual([
        ['Әлі Өмір', '0002-H', 'парақ жоқ', 'тексеру керек', '', '4', '', '', '1', '1'],
        ['Ұлықбек Дана', '0001-C', '1', '2', '3', '4', '75', '4', '1', '1'],
        ['Ыбырай Сәуле', '0003-P', 'парақ жоқ', 'парақ жоқ', '', '4', '', '', '0', '1'],
        ['Қосалқы пакет 0004-K', '0004-K', '0', 'парақ жоқ', '0', '4', '', '', '1', '1'],
      ]);
      expect(rowsOf(workspace, 'need-help.csv')[1]?.slice(4)).toEqual([
        'Ұлықбек Дана',
        '0001-C',
        'Көмек керек',
      ]);
      const tallies = rowsOf(workspace, 'tallies.csv');
      const delivered = tallies[0]?.indexOf('Жеткізілді / Доставлено') ?? -1;
      expect(tallies.at(-1)?.[delivered]).toBe('1');

      const sheets = readFileSync(join(workspace, RESULTS, 'sheets/5a/0001-C-mathematics.pdf'));
      const [verso, recto] = pictures.map((name) =>
        sheets.indexOf(readFileSync(picturePath(workspace, name))),
      );
      // The kept bytes themselves, the front of the sheet before its back, which was scanned first.
      expect(recto).toBeGreaterThan(0);
      expect(verso).toBeGreaterThan(recto ?? Infinity);
      const questions = readFileSync(join(workspace, RESULTS, 'questions-5a-mathematics.pdf'));
      const [text = ''] = await pageTexts(questions);
      expect(text).toContain('Ұлықбек Дана · 0001-C');
      expect(text).not.toContain('Әлі Өмір');
    });
  },
  LONG,
);

test(
  'written again nothing changes; a page taken from a packet leaves no file there, and a named spare packet has its pupil',
  async () => {
    await inFolder(async (workspace) => {
      await returned(workspace);
      await results(workspace);
      const again = await results(workspace);
      expect(new Set(again.files.map(({ state }) => state))).toEqual(new Set(['kept']));
      await withLedgerOf(workspace, async (ledger) => {
        const page = { file: SCAN, page: 3 };
        await decide(ledger, { kind: 'page-discarded', page });
        await decide(ledger, { kind: 'pupil', mailing: 1, packet: 4, pupil: 'pupil-3' });
      });
      const third = await results(workspace);
      expect(third.sheetFiles).toBe(2);
      expect(filesIn(workspace)).not.toContain('sheets/5a/0002-H-mathematics.pdf');
      const [, ...rows] = rowsOf(workspace, '5a-mathematics.csv');
      expect(rows.map((row) => row.slice(1, 3))).toEqual([
        ['Әлі Өмір', '0002-H'],
        ['Ұлықбек Дана', '0001-C'],
        ['Ыбырай Сәуле', '0003-P'],
        ['Ыбырай Сәуле', '0004-K'],
      ]);
    });
  },
  LONG,
);

test(
  'pictures that are no longer there are told by the packet, returned-picture-missing, and the rest is written',
  async () => {
    await inFolder(async (workspace) => {
      const [question = ''] = await returned(workspace);
      rmSync(picturePath(workspace, question));
      const report = await results(workspace);
      expect(codesOf(report.problems)).toEqual(['returned-picture-missing']);
      expect(report.problems[0]?.values).toEqual({ code: '0001-C', count: 1 });
      expect(report.sheetFiles).toBe(3);
      const questions = readFileSync(join(workspace, RESULTS, 'questions-5a-mathematics.pdf'));
      const [text = ''] = await pageTexts(questions);
      expect(text).toContain('Сұрақтың суреті сақталмаған');
    });
  },
  LONG,
);

test('a mailing that was not printed has no results', async () => {
  await inFolder(async (workspace) => {
    expect(codesOf((await results(workspace)).problems)).toEqual(['nothing-printed-yet']);
    await withLedgerOf(workspace, (ledger) => printMailing(ledger));
    const world = realWorld(silentProgress, new AbortController().signal);
    const other = await writeResults(workspace, { mailing: '2026-W50' }, world);
    expect(codesOf(other.problems)).toEqual(['not-printed-yet']);
  });
});

test(
  'what came back of a plan that another one replaced lies beside what that plan gave out',
  async () => {
    await inFolder(async (workspace) => {
      await returned(workspace);
      await withLedgerOf(workspace, (ledger) => printMailing(ledger, 2));
      const report = await results(workspace);
      expect(report.totals).toMatchObject({ packets: 3, whole: 0, none: 3 });
      const old = join(workspace, 'out', '2026-W49-superseded-1', 'results', 'sheets', '5a');
      expect(readdirSync(old)).toHaveLength(3);
      expect(filesIn(workspace).filter((name) => name.startsWith('sheets'))).toEqual([]);
    });
  },
  LONG,
);
