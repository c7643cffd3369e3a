import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { productPath } from '../../src/shell/package-files.ts';
import { readArchives } from './archive-files.ts';
import { copyOfSample, removeCopy } from './sample-folder.ts';
import { PATIENCE } from './sample-run.ts';

// Two computers as unlike as one can make them: hours apart, and with letters of their own for «i».
const PLACES = [
  { TZ: 'Asia/Almaty', LANG: 'kk_KZ.UTF-8', LC_ALL: 'kk_KZ.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
] as const;

type Printed = { readonly folder: string; readonly told: string };

const copies: string[] = [];
let twice: readonly Printed[] = [];
beforeAll(async () => {
  twice = await Promise.all(PLACES.map(printIn));
}, PATIENCE);
afterAll(() => {
  for (const folder of copies) removeCopy(folder);
});

/** Prints the sample by the command itself, as it was built, in a process of its own. */
async function printIn(place: Readonly<Record<string, string>>): Promise<Printed> {
  const folder = copyOfSample('village-school');
  copies.push(folder);
  const env = { ...process.env, ...place };
  const args = [builtCommand(), 'print', folder, '--lang', 'en'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  return { folder, told: `${stdout}${stderr}` };
}

/** The command as `npm test` has built it; an older one would not fit the templates of today. */
function builtCommand(): string {
  const command = productPath('dist/cli/main.js');
  const built = existsSync(command) ? statSync(command).mtimeMs : 0;
  const src = productPath('src');
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const changed = Math.max(...sources.map((name) => statSync(join(src, name)).mtimeMs));
  if (built < changed)
    throw new Error('dist/ is older than src/: npm test builds it, or npm run build');
  return command;
}

/** Every file that a run left below `out`, with its digest; of archives those of the entries too. */
function madeIn(folder: string): readonly string[] {
  const out = join(folder, 'out');
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .flatMap((path) => [
      ...readArchives([path]).flatMap(({ route, entries }) =>
        Array.from(entries, ([name, bytes]) => `${route} ${name} ${digest(bytes)}`),
      ),
      `${path.slice(out.length)} ${digest(readFileSync(path))}`,
    ]);
}

test('printed in another time zone and locale every file is equal to the byte', () => {
  const [here = [], there = []] = twice.map(({ folder }) => madeIn(folder));
  expect(here.length).toBeGreaterThan(30);
  expect(there).toEqual(here);
});

test('the command tells no name of a child', () => {
  const posting = twice.flatMap(({ folder }) =>
    readArchives(zipsIn(folder)).map(({ entries }) => entries.get('posting-list.csv')),
  );
  const rows = posting.flatMap((bytes) =>
    Buffer.from(bytes ?? new Uint8Array())
      .toString('utf8')
      .split('\r\n')
      .slice(1),
  );
  const names = rows.flatMap((row) => (row.split(';')[2] ?? '').split(' ')).filter(Boolean);
  expect(names.length).toBeGreaterThan(20);
  for (const { told } of twice) {
    expect(told).toContain('.zip');
    expect(names.filter((name) => told.includes(name))).toEqual([]);
  }
});

function zipsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zip'))
    .map((name) => join(folder, 'out', name));
}
