import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { issuesOf } from '../../src/ledger/issues.ts';
import { frozenMailings, mailingNumberOf } from '../../src/ledger/mailings.ts';
import { openLedger, openLedgerIfThere } from '../../src/ledger/open-ledger.ts';
import { ledgerTrouble } from '../../src/ledger/ledger-trouble.ts';
import { steps } from '../../src/ledger/schema.ts';
import { childScript, killWhenItSpeaks, startChild } from '../shell/child.ts';
import { inFolder } from '../shell/folder.ts';
import { ledgerAt } from './in-ledger.ts';

async function codeOf(path: string): Promise<string | undefined> {
  const outcome = await openLedger(path);
  if (outcome.ok) await outcome.value.close();
  return outcome.ok ? undefined : outcome.problems[0]?.code;
}

test('a ledger is made once, in one file', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    expect(await openLedgerIfThere(path)).toBeNull();
    expect(existsSync(path)).toBe(false);
    await (await ledgerAt(path)).close();
    await (await ledgerAt(path)).close();
    expect(readdirSync(folder)).toEqual(['ledger.db']);
    expect((await openLedgerIfThere(path))?.ok).toBe(true);
  });
});

test('an empty database is brought to the present form, step by step', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    writeFileSync(path, '');
    const ledger = await ledgerAt(path);
    const version = await sql<{ user_version: number }>`pragma user_version`.execute(ledger.db);
    expect(version.rows[0]?.user_version).toBe(steps.length);
    await ledger.close();
  });
});

test('a ledger of an older version keeps its issues', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const { default: Database } = await import('libsql');
    const old = new Database(path);
    for (const statement of steps.slice(0, 2).flat()) old.exec(statement);
    old.exec(`insert into mailing values (1, '2026-W49', '2026-11-27', '{}', 'd1', null)`);
    old.exec(`insert into issue values (5, 1, 2, 1, 'p2', '0002-H')`);
    old.exec('pragma user_version = 2');
    old.close();
    const ledger = await ledgerAt(path);
    expect(await issuesOf(ledger, 1)).toEqual([
      { packet: 2, issue: 1, pupil: 'p2', code: '0002-H' },
    ]);
    await ledger.close();
  });
});

test('a ledger of a newer product is left alone', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await ledgerAt(path);
    await sql.raw(`pragma user_version = ${steps.length + 1}`).execute(ledger.db);
    await ledger.close();
    expect(await codeOf(path)).toBe('ledger-newer');
  });
});

test('a file that is no database, and a folder that is not there, are told', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    writeFileSync(path, 'Бұл дерекқор емес. '.repeat(500));
    expect(await codeOf(path)).toBe('ledger-unreadable');
    expect(await codeOf(join(folder, 'none', 'ledger.db'))).toBe('ledger-unreadable');
  });
});

test('codes of SQLite have a meaning; anything else is a bug', () => {
  const failure = (code: string): Error => Object.assign(new Error(code), { code });
  expect(ledgerTrouble(failure('SQLITE_FULL'))?.code).toBe('disk-full');
  expect(ledgerTrouble(failure('SQLITE_BUSY_SNAPSHOT'))?.code).toBe('ledger-busy');
  expect(ledgerTrouble(failure('SQLITE_READONLY_DBMOVED'))?.code).toBe('output-not-allowed');
  expect(ledgerTrouble(failure('SQLITE_CONSTRAINT'))).toBeNull();
  expect(ledgerTrouble(new Error('x'))).toBeNull();
});

test('killed at any moment, the ledger is sound and every mailing in it whole', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const script = childScript(
      ['model', 'paper', 'ledger'],
      `import { freeze } from './ledger/mailings.js';
      import { openLedger } from './ledger/open-ledger.js';
      const { value: ledger } = await openLedger(process.argv[2]);
      for (let number = 1; number <= 1023; number += 1) {
        const packets = Array.from({ length: 700 }, (_, at) =>
          ({ number: at + 1, code: 'x', issue: 1, pupil: { id: 'p' + at } }));
        const mailing = { id: 'm' + number, dispatch: '2026-11-27', place: { file: 'm' } };
        const plan = { mailing, mailingNumber: number, packets };
        await freeze(ledger, { plan, inputsDigest: 'd', files: [], pictures: [], replan: false });
        console.log(number);
        await new Promise((resolve) => setImmediate(resolve));
      }`,
    );
    await killWhenItSpeaks(startChild(script, [path]), 3);
    const ledger = await ledgerAt(path);
    const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(ledger.db);
    expect(check.rows).toMatchObject([{ integrity_check: 'ok' }]);
    const ids = await frozenMailings(ledger);
    expect(ids.length).toBeGreaterThanOrEqual(1);
    for (const id of ids) {
      const number = await mailingNumberOf(ledger, id);
      expect(await issuesOf(ledger, number ?? 0)).toHaveLength(700);
    }
    await ledger.close();
  });
});
