import { recordReturnSides } from '../ledger/return-sides.ts';
import type { DraftPage, ImposedPacket } from '../model/composed.ts';
import type { ReturnSide } from '../model/returned.ts';
import type { PrintRun } from './print-run.ts';

/** Keeps which sides of which packets are to come back: who has not returned what is told by this. */
export async function keepReturnSides({ job, composed, ledger }: PrintRun): Promise<void> {
  const { masters } = composed.kit;
  const mailing = job.plan.mailingNumber;
  const formOf = (page: DraftPage): number | null => masters.get(page.master)?.form ?? null;
  const sides = job.plan.packets
    .filter(({ number }) => composed.measures.has(number))
    .flatMap((packet) => sidesOf(composed.impose(packet), mailing, formOf));
  await recordReturnSides(ledger, sides);
}

function sidesOf(
  { packet, sheets }: ImposedPacket,
  mailing: number,
  formOf: (page: DraftPage) => number | null,
): readonly ReturnSide[] {
  return sheets.flatMap((sheet) =>
    (['recto', 'verso'] as const).flatMap((side): readonly ReturnSide[] => {
      const page = sheet[side];
      if (sheet.subject === undefined || page === null || !('master' in page)) return [];
      const form = formOf(page);
      const { number, subject } = sheet;
      return form === null
        ? []
        : [{ mailing, packet: packet.number, sheet: number, side, form, subject }];
    }),
  );
}
