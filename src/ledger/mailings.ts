import type { Transaction } from 'kysely';
import type { ImageId } from '../model/lesson.ts';
import type { MailingId } from '../model/mailing.ts';
import type { MailingPlan } from '../model/plan.ts';
import { problem, type Outcome } from '../model/problem.ts';
import { SHEET_ID_MOST } from '../paper/sheet-id.ts';
import { inSlices } from './in-slices.ts';
import { ledgerProblem } from './ledger-trouble.ts';
import { upToDate } from './older-plans.ts';
import type { Ledger } from './open-ledger.ts';
import type { Tables } from './schema.ts';

const LAST_NUMBER = SHEET_ID_MOST.mailing;

/** A plan that was printed, as it was then. */
export type FrozenPlan = {
  readonly number: number;
  readonly plan: MailingPlan;
  /** Digest of everything the plan was made from. */
  readonly inputsDigest: string;
};

/** What `freeze` keeps. */
export type Freezing = {
  /** Its `mailingNumber` is one that `nextMailingNumber` gave. */
  readonly plan: MailingPlan;
  readonly inputsDigest: string;
  /** Texts that printing reads besides the plan, to print the same again: templates, words, fonts list. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly pictures: readonly { readonly id: ImageId; readonly bytes: Uint8Array }[];
  /** Takes the place of the plan that is in force. */
  readonly replan: boolean;
};

/** Number of the plan in force of a mailing, or null when it was never printed. */
export async function mailingNumberOf(ledger: Ledger, id: MailingId): Promise<number | null> {
  const row = await ledger.db
    .selectFrom('mailing')
    .select('number')
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The number that the next frozen plan gets, from 1; null when all 1023 are used. */
export async function nextMailingNumber(ledger: Ledger): Promise<number | null> {
  const row = await ledger.db
    .selectFrom('mailing')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .executeTakeFirst();
  const next = (row?.last ?? 0) + 1;
  return next <= LAST_NUMBER ? next : null;
}

/** The plan in force of a mailing, or null when it was never printed. */
export async function frozenPlan(ledger: Ledger, id: MailingId): Promise<FrozenPlan | null> {
  const row = await ledger.db
    .selectFrom('mailing')
    .select(['number', 'plan', 'inputs_digest'])
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  // Only `freeze` writes this column, from a value of the type.
  const plan = upToDate(JSON.parse(row.plan) as MailingPlan);
  return { number: row.number, plan, inputsDigest: row.inputs_digest };
}

/** The mailings that were printed, in the order of their numbers; each once. */
export async function frozenMailings(ledger: Ledger): Promise<readonly MailingId[]> {
  const rows = await ledger.db
    .selectFrom('mailing')
    .select('id')
    .where('superseded_by', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Freezes a plan in one transaction: the plan, its files and pictures, and the first issue of every packet. A plan that is
 * in force already is not touched unless `replan`: then it is kept under its old number, so its sheets can still be
 * read, and the new one takes its place. Problems: `mailings-used-up`; `ledger-busy` when another run froze a plan
 * meanwhile.
 */
export async function freeze(ledger: Ledger, freezing: Freezing): Promise<Outcome<void>> {
  const { plan, replan } = freezing;
  const { id, place } = plan.mailing;
  const number = plan.mailingNumber;
  if (number > LAST_NUMBER) {
    return { ok: false, problems: [problem('mailings-used-up', place, { n: LAST_NUMBER })] };
  }
  return ledger.db.transaction().execute(async (trx): Promise<Outcome<void>> => {
    const clash = await trx
      .selectFrom('mailing')
      .select('number')
      .where((eb) =>
        eb.or([
          eb('number', '=', number),
          ...(replan ? [] : [eb.and([eb('id', '=', id), eb('superseded_by', 'is', null)])]),
        ]),
      )
      .executeTakeFirst();
    if (clash !== undefined) {
      return { ok: false, problems: [ledgerProblem('ledger-busy')] };
    }
    await keepPlan(trx, freezing);
    await keepFiles(trx, freezing);
    return { ok: true, value: undefined, warnings: [] };
  });
}

async function keepPlan(trx: Transaction<Tables>, freezing: Freezing): Promise<void> {
  const { plan, inputsDigest } = freezing;
  const number = plan.mailingNumber;
  const { id, dispatch } = plan.mailing;
  const row = { number, id, frozen_on: dispatch, plan: JSON.stringify(plan) };
  // Of two plans of one mailing only one may be in force at any moment: the new one enters out of force.
  const old = await trx
    .selectFrom('mailing')
    .select('number')
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  const entered = { ...row, inputs_digest: inputsDigest, superseded_by: old?.number ?? null };
  await trx.insertInto('mailing').values(entered).execute();
  if (old !== undefined) {
    await trx
      .updateTable('mailing')
      .set({ superseded_by: number })
      .where('number', '=', old.number)
      .execute();
    await trx
      .updateTable('mailing')
      .set({ superseded_by: null })
      .where('number', '=', number)
      .execute();
  }
  const issues = plan.packets.map((packet) => ({
    mailing: number,
    packet: packet.number,
    issue: packet.issue,
    pupil: packet.pupil?.id ?? null,
    code: packet.code,
  }));
  for (const slice of inSlices(issues)) await trx.insertInto('issue').values(slice).execute();
}

async function keepFiles(trx: Transaction<Tables>, freezing: Freezing): Promise<void> {
  const mailing = freezing.plan.mailingNumber;
  for (const { path, bytes } of freezing.files) {
    await trx.insertInto('frozen_file').values({ mailing, path, bytes }).execute();
  }
  for (const { id, bytes } of freezing.pictures) {
    await trx
      .insertInto('picture')
      .values({ sha256: id, bytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
  }
}
