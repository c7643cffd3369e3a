import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { signingKey, type SigningKey } from '../../src/shell/key-file.ts';
import type { Outcome } from '../../src/model/problem.ts';
import { inFolder } from './folder.ts';

const TEST_KEY = { school: 77, key: 'ab'.repeat(32), test: true };

function valueOf(outcome: Outcome<SigningKey>): SigningKey {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems[0]?.code);
}

function codesOf(outcome: Outcome<SigningKey>): readonly string[] {
  return (outcome.ok ? outcome.warnings : outcome.problems).map((each) => each.code);
}

test('the first print makes a key for its owner alone; the next finds the same', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.key');
    const made = valueOf(await signingKey(path, true));
    const found = valueOf(await signingKey(path, true));
    expect(found.school).toBe(made.school);
    expect(found.fingerprint).toBe(made.fingerprint);
    expect(made.isTest).toBe(false);
    expect(made.school).toBeGreaterThan(0);
    expect(made.school).toBeLessThan(2 ** 24);
    expect(readFileSync(path, 'utf8')).not.toContain(made.fingerprint);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

test('two keys are different', async () => {
  await inFolder(async (folder) => {
    const one = valueOf(await signingKey(join(folder, 'a.key'), true));
    const other = valueOf(await signingKey(join(folder, 'b.key'), true));
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });
});

test('two first prints at once agree on one key', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.key');
    const keys = await Promise.all([1, 2, 3, 4].map(() => signingKey(path, true)));
    expect(new Set(keys.map((key) => valueOf(key).fingerprint)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['ledger.key']);
  });
});

test('a missing key is not made anew beside a ledger that knows printed sheets', async () => {
  await inFolder(async (folder) => {
    expect(codesOf(await signingKey(join(folder, 'ledger.key'), false))).toEqual(['key-missing']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a key signs with HMAC-SHA-256 and a key of samples says so', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.key');
    writeFileSync(path, `\uFEFF${JSON.stringify(TEST_KEY)}\r\n`);
    const outcome = await signingKey(path, false);
    expect(codesOf(outcome)).toEqual(['key-is-test']);
    const message = new Uint8Array([1, 2, 3]);
    const expected = createHmac('sha256', Buffer.from(TEST_KEY.key, 'hex')).update(message);
    expect(Buffer.from(valueOf(outcome).sign(message)).toString('hex')).toBe(
      expected.digest('hex'),
    );
  });
});

test.each([
  ['', 'nothing'],
  ['{"school":77', 'half a file'],
  [JSON.stringify({ ...TEST_KEY, key: 'ab' }), 'a short key'],
  [JSON.stringify({ ...TEST_KEY, school: 2 ** 24 }), 'a number of 25 bits'],
  [JSON.stringify({ ...TEST_KEY, school: 0 }), 'no number'],
])('%s: %s is a broken key, never a new one', async (text) => {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.key');
    writeFileSync(path, text);
    expect(codesOf(await signingKey(path, true))).toEqual(['key-broken']);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
