import { sql, type Transaction } from 'kysely';
import type { ImageId } from '../model/lesson.ts';
import type { MailingPlan, Packet, PacketVariant } from '../model/plan.ts';
import type { PageKey } from '../model/received.ts';
import type { SeenPage } from '../model/scanned-page.ts';
import { isAmong, type PacketKey } from './kept-of.ts';
import type { Ledger } from './open-ledger.ts';
import type { Tables } from './schema.ts';

/** What is to go from the ledger. */
export type Forgetting = {
  readonly packets: readonly PacketKey[];
  /** Pages of scans, and what is to be known of them. */
  readonly pages: readonly (PageKey & { readonly seen: SeenPage })[];
  /** Files of scans that are called otherwise from now on. */
  readonly scanNames: readonly { readonly sha256: string; readonly name: string }[];
  /** Rows of decisions. */
  readonly decisions: readonly number[];
  readonly pictures: readonly ImageId[];
  /** Files that were given out and are gone. */
  readonly printed: readonly { readonly mailing: number; readonly name: string }[];
};

/**
 * Takes packets out of the ledger with all that is known of them, in one transaction, and leaves no bytes of it in the file. Their
 * numbers, codes and postal numbers stay, so that none is ever given again.
 */
export async function forgetPackets(ledger: Ledger, forgetting: Forgetting): Promise<void> {
  // Pages of the file that are freed are filled with zeros (sqlite.org/pragma.html#pragma_secure_delete).
  await sql`pragma secure_delete = on`.execute(ledger.db);
  await ledger.db.transaction().execute(async (trx) => {
    await forgetScans(trx, forgetting);
    for (const sequence of forgetting.decisions) {
      await trx.deleteFrom('decision').where('sequence', '=', sequence).execute();
    }
    for (const key of forgetting.packets) await forgetRows(trx, key);
    await forgetInPlans(trx, forgetting.packets);
    for (const id of forgetting.pictures) {
      await trx.deleteFrom('picture').where('sha256', '=', id).execute();
    }
    for (const { mailing, name } of forgetting.printed) {
      const files = trx.deleteFrom('printed_file').where('mailing', '=', mailing);
      await files.where('name', '=', name).execute();
    }
  });
  // Zeros came in place of the bytes already; now the file is no longer than what it holds.
  await sql`vacuum`.execute(ledger.db);
}

async function forgetScans(trx: Transaction<Tables>, forgetting: Forgetting): Promise<void> {
  for (const { file, page, seen } of forgetting.pages) {
    await trx
      .updateTable('scan_page')
      .set({ seen: JSON.stringify(seen), picture: null, straight: 0, reading: null })
      .where('file', '=', file)
      .where('page', '=', page)
      .execute();
  }
  for (const { sha256, name } of forgetting.scanNames) {
    await trx.updateTable('scan_file').set({ name }).where('sha256', '=', sha256).execute();
  }
}

async function forgetRows(trx: Transaction<Tables>, { mailing, packet }: PacketKey): Promise<void> {
  for (const table of ['return_side', 'delivery'] as const) {
    const rows = trx.deleteFrom(table).where('mailing', '=', mailing);
    await rows.where('packet', '=', packet).execute();
  }
  await trx
    .updateTable('issue')
    .set({ pupil: null })
    .where('mailing', '=', mailing)
    .where('packet', '=', packet)
    .execute();
}

async function forgetInPlans(
  trx: Transaction<Tables>,
  packets: readonly PacketKey[],
): Promise<void> {
  for (const number of new Set(packets.map(({ mailing }) => mailing))) {
    const row = await trx
      .selectFrom('mailing')
      .select('plan')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    // Only `freeze` and this function write this column, from values of the type.
    const plan = JSON.parse(row.plan) as MailingPlan;
    const rest = plan.packets.filter((packet) => !isAmong(packets, number, packet.number));
    const formOrder = plan.formOrder ?? variantsOf(plan.packets);
    await trx
      .updateTable('mailing')
      .set({ plan: JSON.stringify({ ...plan, packets: rest, formOrder }) })
      .where('number', '=', number)
      .execute();
  }
}

/** The variants of packets, each once, in the order in which they come. */
function variantsOf(packets: readonly Packet[]): readonly PacketVariant[] {
  const variants = packets.map(({ class: ofClass, size, level, days }): PacketVariant => {
    return { class: ofClass, size, level, days };
  });
  return [...new Map(variants.map((each) => [JSON.stringify(each), each])).values()];
}
