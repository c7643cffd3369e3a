import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { receivedPages } from '../../src/ledger/scans.ts';
import type { ReceivedPage } from '../../src/model/received.ts';
import { killedWhen, PROGRAM } from '../support/killed.ts';
import { copyOfSample } from '../outbound/workspace.ts';
import { withLedgerOf } from './a-returned-mailing.ts';

/** The sample with its mailing printed. */
function printed(): string {
  const folder = copyOfSample('returned');
  called(['print', folder, '--mailing', '2026-W49'], 0);
  return folder;
}

function called(args: readonly string[], code: number): void {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([code, expect.any(String)]);
}

const receiving = (folder: string): readonly string[] => ['receive', folder, join(folder, 'scans')];

/** Names of the pictures that are kept. */
function pictures(folder: string): readonly string[] {
  const store = join(folder, 'returned');
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.jpg'))
    .sort();
}

async function pagesOf(folder: string): Promise<readonly ReceivedPage[]> {
  let pages: readonly ReceivedPage[] = [];
  await withLedgerOf(folder, async (ledger) => {
    pages = await receivedPages(ledger);
  });
  return pages;
}

/** One of the files of the sample is damaged, so each run ends with this code. */
const TOLD = 5;

test('a run that is killed in the middle of a file of scans loses nothing and doubles nothing', async () => {
  const whole = printed();
  called(receiving(whole), TOLD);
  const expected = await pagesOf(whole);
  expect(expected.length).toBeGreaterThan(20);

  const folder = printed();
  for (const most of [2, 9, 16]) {
    expect(await killedWhen(receiving(folder), () => pictures(folder).length >= most)).toBe(true);
    const kept = await pagesOf(folder);
    expect(kept.length).toBeLessThan(expected.length);
    expect(kept).toEqual(expected.slice(0, kept.length));
  }
  called(receiving(folder), TOLD);
  expect(await pagesOf(folder)).toEqual(expected);
  expect(pictures(folder)).toEqual(pictures(whole));
  called(receiving(folder), TOLD);
  expect(await pagesOf(folder)).toEqual(expected);
}, 300_000);
