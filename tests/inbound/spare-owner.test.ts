import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { receiveScans, settleCases, writeResults } from '../../src/inbound.ts';
import { cameBack } from '../../src/inbound/came-back.ts';
import { printMailing } from '../../src/outbound.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { copyOfSample, quietWorld } from '../outbound/workspace.ts';
import { codesOf } from '../support/a-workspace.ts';
import { withLedgerOf } from './a-returned-mailing.ts';

const MAILING = '2026-W49';

/** The name of the case that asks whose the spare packet is. */
async function spareCase(folder: string): Promise<string> {
  let id = '';
  await withLedgerOf(folder, async (ledger) => {
    const { queue } = await cameBack(ledger, sha256);
    id = queue.find(({ matter }) => matter.kind === 'spare')?.id ?? '';
  });
  return id;
}

async function print(
  folder: string,
  how: { readonly replan?: boolean; readonly evenIfOut?: boolean } = {},
): Promise<readonly string[]> {
  const options = { mailing: MAILING, routes: [], packets: [], replan: false, ...how };
  return codesOf((await printMailing(folder, options, quietWorld())).problems);
}

test('a child who was given a spare packet is called by name in the results and lacks no packet; the plan that came back stays', async () => {
  const folder = copyOfSample('returned');
  await print(folder);
  const row = 'Жаңабай Нұрислам Болатұлы;5А;Ақмола облысы;Аршалы ауданы;Көктал;020271\n';
  appendFileSync(join(folder, 'pupils.csv'), row);
  expect(await print(folder)).toContain('frozen-plan-lacks-pupil');
  await receiveScans(folder, [join(folder, 'scans', 'kopir.pdf')], quietWorld());

  const settle = async (answer: string): Promise<readonly string[]> => {
    const typed = { kind: 'case', id: await spareCase(folder), answer } as const;
    const by = { person: 'Мұғалім', tongue: 'kk' } as const;
    return codesOf((await settleCases(folder, { typed }, by, quietWorld())).problems);
  };
  expect(await settle('Жаңабай')).toContain('settle-pupil');
  expect(await settle('Жаңабай Нұрислам')).not.toContain('settle-pupil');

  await writeResults(folder, { mailing: MAILING }, quietWorld());
  const table = join(folder, 'out', MAILING, 'results', '5a-mathematics.csv');
  expect(readFileSync(table, 'utf8')).toContain('Жаңабай Нұрислам Болатұлы;0005-Y');
  expect(await print(folder)).not.toContain('frozen-plan-lacks-pupil');
  expect(await print(folder, { replan: true })).toContain('mailing-is-out');
  expect(await print(folder, { replan: true, evenIfOut: true })).toContain('mailing-replanned');
}, 180_000);
