import { existsSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import { ImmediateDialect, type OpenDatabase } from './immediate-dialect.ts';
import { ledgerProblem, ledgerTrouble } from './ledger-trouble.ts';
import { steps, type Tables } from './schema.ts';

/** An open `ledger.db`: what was printed, and later what came back. Close it. */
export type Ledger = { readonly db: Kysely<Tables>; readonly close: () => Promise<void> };

/** Another run may hold the ledger for so long, milliseconds. */
const PATIENCE_MS = 8000;

/**
 * Opens a ledger, making it when it is not there, and brings it to the present form. Problems: `ledger-unreadable`
 * (not a database, or broken), `ledger-newer` (written by a newer product), `ledger-busy`, `tool-missing`.
 */
export async function openLedger(path: string): Promise<Outcome<Ledger>> {
  const database = await openDatabase(path);
  if ('code' in database) return refused(database);
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
  try {
    await prepare(db);
    const newer = await migrate(db);
    if (!newer) return { ok: true, value: { db, close: () => db.destroy() }, warnings: [] };
    await db.destroy();
    return refused(ledgerProblem('ledger-newer'));
  } catch (error) {
    await db.destroy().catch(() => undefined);
    const told = ledgerTrouble(error);
    if (told === null) throw error;
    return refused(told);
  }
}

/** The ledger of a workspace that has printed before; null when there is none. Nothing is made. */
export async function openLedgerIfThere(path: string): Promise<Outcome<Ledger> | null> {
  return existsSync(path) ? openLedger(path) : null;
}

async function openDatabase(path: string): Promise<OpenDatabase | Problem> {
  const library = await import('libsql').catch(() => null);
  if (library === null) return problem('tool-missing', { file: 'libsql' }, { name: 'libsql' });
  try {
    return new library.default(path, { timeout: PATIENCE_MS });
  } catch {
    return ledgerProblem('ledger-unreadable');
  }
}

async function prepare(db: Kysely<Tables>): Promise<void> {
  // One file and a rollback journal: a school backs up folders and may keep them on a network drive,
  // where a write-ahead log does not work (sqlite.org/wal.html).
  await sql`pragma journal_mode = delete`.execute(db);
  await sql`pragma synchronous = full`.execute(db);
  await sql`pragma foreign_keys = on`.execute(db);
}

/** Takes the steps that are missing, all or none; true when the ledger has taken steps we do not know. */
async function migrate(db: Kysely<Tables>): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const version = await sql<{ user_version: number }>`pragma user_version`.execute(trx);
    const taken = version.rows[0]?.user_version ?? 0;
    if (taken > steps.length) return true;
    if (taken === steps.length) return false;
    for (const statement of steps.slice(taken).flat()) await sql.raw(statement).execute(trx);
    await sql.raw(`pragma user_version = ${steps.length}`).execute(trx);
    return false;
  });
}

function refused(told: Problem): Outcome<Ledger> {
  return { ok: false, problems: [told] };
}
