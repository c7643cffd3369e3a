import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import { writeWholeBytes } from './atomic-file.ts';
import { sha256 } from './digest.ts';
import { slashPath } from './slash-path.ts';
import { systemCode } from './system-error.ts';
import { isThereAlready } from './write-problem.ts';

/** What signs the sheet codes of one school. The key itself does not leave this file. */
export type SigningKey = {
  /** Number of the school in sheet codes, 24 bits, drawn when the key was made. */
  readonly school: number;
  /** HMAC-SHA-256 (RFC 2104), 32 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
  /** Tells keys apart without giving them away: 16 hex digits. The ledger keeps it. */
  readonly fingerprint: string;
  /** Lies in the samples for everyone to see: sheets it signs prove nothing. */
  readonly isTest: boolean;
};

/**
 * The key of a workspace from its `ledger.key`. Where there is none, one is made if `mayMake`: pass false when the
 * ledger knows printed sheets, for a new key would make all of them strangers. Problems: `key-missing`, `key-broken`.
 */
export async function signingKey(path: string, mayMake: boolean): Promise<Outcome<SigningKey>> {
  const found = await readKey(path);
  if (found !== null) return found;
  if (!mayMake) return { ok: false, problems: [keyProblem('key-missing', path)] };
  const made = { school: randomInt(1, 1 << 24), key: randomBytes(32).toString('hex') };
  const text = `${JSON.stringify(made, null, 2)}\n`;
  try {
    await writeWholeBytes(path, text, { asNew: true, ownerOnly: true });
  } catch (error) {
    // Another run made one at the same moment: that one counts.
    if (!isThereAlready(error)) throw error;
  }
  return (await readKey(path)) ?? { ok: false, problems: [keyProblem('key-missing', path)] };
}

async function readKey(path: string): Promise<Outcome<SigningKey> | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    return { ok: false, problems: [keyProblem('key-broken', path)] };
  }
  const key = parseKey(text);
  return key === null
    ? { ok: false, problems: [keyProblem('key-broken', path)] }
    : { ok: true, value: key, warnings: key.isTest ? [keyProblem('key-is-test', path)] : [] };
}

function parseKey(text: string): SigningKey | null {
  const raw = parseJson(text.replace(/^\uFEFF/, ''));
  if (typeof raw !== 'object' || raw === null) return null;
  if (!('school' in raw) || !isSchoolNumber(raw.school)) return null;
  if (!('key' in raw) || !isHexKey(raw.key)) return null;
  const secret = Buffer.from(raw.key, 'hex');
  return {
    school: raw.school,
    sign: (message) => createHmac('sha256', secret).update(message).digest(),
    fingerprint: sha256(secret).slice(0, 16),
    isTest: 'test' in raw && raw.test === true,
  };
}

function isSchoolNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < 1 << 24;
}

function isHexKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keyProblem(code: 'key-missing' | 'key-broken' | 'key-is-test', path: string): Problem {
  const name = slashPath(path).split('/').at(-1) ?? '';
  return problem(code, { file: name }, { name });
}
