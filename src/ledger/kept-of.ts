import type { Decided } from '../model/decision.ts';
import type { ImageId } from '../model/lesson.ts';
import type { MailingPlan, PacketNumber } from '../model/plan.ts';
import type { Ledger } from './open-ledger.ts';

/** A packet of any mailing: its number in the ledger and the packet's in it. */
export type PacketKey = { readonly mailing: number; readonly packet: PacketNumber };

/** What the ledger keeps of packets, beside scans and decisions. */
export type KeptOfPackets = {
  readonly feedback: number;
  readonly sides: number;
  readonly deliveries: number;
  /** Pictures that nothing but these packets shows. */
  readonly pictures: readonly ImageId[];
};

/** Counts what the ledger keeps of packets. */
export async function keptOf(
  ledger: Ledger,
  packets: readonly PacketKey[],
): Promise<KeptOfPackets> {
  const { shown, elsewhere, feedback } = await plansParted(ledger, packets);
  const ids = await ledger.db.selectFrom('picture').select('sha256').execute();
  const pictures = ids
    .map(({ sha256 }) => sha256)
    .filter((id) => shown.includes(id) && !elsewhere.includes(id));
  let sides = 0;
  let deliveries = 0;
  for (const key of packets) {
    sides += await rowsOf(ledger, 'return_side', key);
    deliveries += await rowsOf(ledger, 'delivery', key);
  }
  return { feedback, sides, deliveries, pictures };
}

/** The texts of the packets, and of all else that plans hold. */
async function plansParted(
  ledger: Ledger,
  packets: readonly PacketKey[],
): Promise<{ shown: string; elsewhere: string; feedback: number }> {
  const shown: string[] = [];
  const elsewhere: string[] = [];
  let feedback = 0;
  const rows = await ledger.db.selectFrom('mailing').select(['number', 'plan']).execute();
  for (const { number, plan: text } of rows) {
    // Only `freeze` and `forgetPackets` write this column, from values of the type.
    const plan = JSON.parse(text) as MailingPlan;
    const theirs = plan.packets.filter((packet) => isAmong(packets, number, packet.number));
    const others = plan.packets.filter((packet) => !theirs.includes(packet));
    shown.push(JSON.stringify(theirs));
    elsewhere.push(JSON.stringify({ ...plan, packets: others }));
    feedback += theirs.reduce((sum, packet) => sum + packet.feedback.length, 0);
  }
  return { shown: shown.join(), elsewhere: elsewhere.join(), feedback };
}

/** Is the packet of a mailing among these? */
export function isAmong(
  packets: readonly PacketKey[],
  mailing: number,
  packet: PacketNumber,
): boolean {
  return packets.some((each) => each.mailing === mailing && each.packet === packet);
}

async function rowsOf(
  ledger: Ledger,
  table: 'return_side' | 'delivery',
  { mailing, packet }: PacketKey,
): Promise<number> {
  const row = await ledger.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('mailing', '=', mailing)
    .where('packet', '=', packet)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every decision with the number of its row, in the order in which they were taken. */
export async function numberedDecisions(
  ledger: Ledger,
): Promise<readonly (Decided & { readonly sequence: number })[]> {
  const rows = await ledger.db.selectFrom('decision').selectAll().orderBy('sequence').execute();
  return rows.map((row) => ({
    ...row,
    // Only `recordDecisions` writes this column, from a value of the type.
    decision: JSON.parse(row.decision) as Decided['decision'],
  }));
}
