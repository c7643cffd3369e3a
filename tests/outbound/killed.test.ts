import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sha256 } from '../../src/shell/digest.ts';
import { killedWhen, PROGRAM } from '../support/killed.ts';
import { copyOfSample, filesIn } from './workspace.ts';

function archivesIn(folder: string): Readonly<Record<string, string>> {
  const routes = join(folder, 'out', '2026-W49', 'routes');
  const names = existsSync(routes)
    ? readdirSync(routes).filter((name) => name.endsWith('.zip'))
    : [];
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(routes, name)))]));
}

function printWhole(folder: string, env: Readonly<Record<string, string>> = {}): string {
  const run = spawnSync(process.execPath, [PROGRAM, 'print', folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect([run.status, run.stderr]).toEqual([0, expect.any(String)]);
  return run.stdout;
}

const isThere = (folder: string, wanted: (name: string) => boolean): boolean => {
  const routes = join(folder, 'out', '2026-W49', 'routes');
  return existsSync(routes) && readdirSync(routes).some(wanted);
};

test('a run that is killed leaves no half archive, and the next one ends with the same bytes', async () => {
  const whole = copyOfSample('village-school');
  printWhole(whole, { TZ: 'Pacific/Apia', LANG: 'ru_RU.UTF-8' });
  const expected = archivesIn(whole);
  expect(Object.keys(expected)).toHaveLength(3);

  const folder = copyOfSample('village-school');
  await killedWhen(['print', folder], () => existsSync(join(folder, 'ledger.db')));
  await killedWhen(['print', folder], () => isThere(folder, (name) => name.includes('.partial-')));
  await killedWhen(['print', folder], () => isThere(folder, (name) => name.endsWith('.zip')));
  for (const [name, digest] of Object.entries(archivesIn(folder))) {
    expect([name, digest]).toEqual([name, expected[name]]);
    const path = join(folder, 'out', '2026-W49', 'routes', name);
    expect(Object.keys(filesIn(path))).toContain('contents.json');
  }

  const said = printWhole(folder, { TZ: 'Asia/Almaty', LANG: 'kk_KZ.UTF-8' });
  expect(archivesIn(folder)).toEqual(expected);
  expect(isThere(folder, (name) => name.includes('.partial-'))).toBe(false);
  expect(said).toContain('post-kokqamys.zip');
}, 300_000);
