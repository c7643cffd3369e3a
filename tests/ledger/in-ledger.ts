import { join } from 'node:path';
import { openLedger, type Ledger } from '../../src/ledger/open-ledger.ts';
import { inFolder } from '../shell/folder.ts';

/** Opens a ledger; throws the code of what is wrong. */
export async function ledgerAt(path: string): Promise<Ledger> {
  const outcome = await openLedger(path);
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems[0]?.code);
}

/** Gives a test a new ledger, and a way to close and open it again. */
export async function inLedger(
  test: (ledger: Ledger, reopen: () => Promise<Ledger>) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    let ledger = await ledgerAt(path);
    const reopen = async (): Promise<Ledger> => {
      await ledger.close();
      ledger = await ledgerAt(path);
      return ledger;
    };
    try {
      await test(ledger, reopen);
    } finally {
      await ledger.close();
    }
  });
}
