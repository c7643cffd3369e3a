import { expect, test } from '@jest/globals';
import { forgetPackets, type Forgetting } from '../../src/ledger/forget-packets.ts';
import { forgottenIn } from '../../src/ledger/forgotten.ts';
import { frozenPicture } from '../../src/ledger/frozen-files.ts';
import { keptOf } from '../../src/ledger/kept-of.ts';
import { freeze, frozenPlan } from '../../src/ledger/mailings.ts';
import { keepNumbers, usedNumbers } from '../../src/ledger/postal-numbers.ts';
import { openScanFile, receivedPages, recordPage } from '../../src/ledger/scans.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import { aPlan } from './a-plan.ts';
import { inLedger } from './in-ledger.ts';

const NOTHING: Forgetting = {
  packets: [],
  pages: [],
  scanNames: [],
  decisions: [],
  pictures: [],
  printed: [],
};

/** A plan of packets that show these pictures as feedback; the third is of another variant. */
function planWith(pictures: readonly (readonly string[])[]): MailingPlan {
  const plan = aPlan('2026-W49', 1, pictures.length);
  const packets = plan.packets.map((packet, at) => ({
    ...packet,
    class: { id: '5А' },
    size: at === 2 ? 'large' : 'normal',
    level: null,
    days: [],
    feedback: (pictures[at] ?? []).map((comment) => ({ comment })),
  }));
  return { ...plan, packets } as unknown as MailingPlan;
}

test('pictures that only these packets show are theirs; variants keep their order, numbers are not given again', async () => {
  await inLedger(async (ledger) => {
    const plan = planWith([['aa11', 'bb22'], ['bb22'], []]);
    const pictures = ['aa11', 'bb22', 'cc33'].map((id) => ({ id, bytes: Buffer.from(id) }));
    await freeze(ledger, { plan, inputsDigest: 'd', files: [], pictures, replan: false });
    const number = 'RR000000005KZ';
    await keepNumbers(ledger, 1, [{ number, packet: 1, part: 1, issue: 1 }]);
    const packets = [{ mailing: 1, packet: 1 }];
    const kept = await keptOf(ledger, packets);
    expect(kept).toEqual({ feedback: 2, sides: 0, deliveries: 0, pictures: ['aa11'] });
    expect(await forgottenIn(ledger, 1, plan)).toBe(0);
    await forgetPackets(ledger, { ...NOTHING, packets, pictures: kept.pictures });
    const left = (await frozenPlan(ledger, '2026-W49'))?.plan;
    expect(left?.packets.map((each) => each.number)).toEqual([2, 3]);
    expect(left?.formOrder?.map(({ size }) => size)).toEqual(['normal', 'large']);
    expect(await frozenPicture(ledger, 'aa11')).toBeNull();
    expect(await frozenPicture(ledger, 'bb22')).not.toBeNull();
    expect(await usedNumbers(ledger)).toEqual(new Set([number]));
    expect(await forgottenIn(ledger, 1, left ?? plan)).toBe(1);
  });
});

test('a page and the name of its scan are emptied; the file is not taken in anew', async () => {
  await inLedger(async (ledger) => {
    await openScanFile(ledger, { sha256: 'f1', name: 'Өмір.pdf' }, '2026-12-01');
    const looked = { seen: { kind: 'foreign' }, picture: 'p', straight: true } as const;
    const reading = { groups: [], areas: [] };
    for (const page of [1, 2]) await recordPage(ledger, { ...looked, reading, file: 'f1', page });
    await forgetPackets(ledger, {
      ...NOTHING,
      pages: [{ file: 'f1', page: 2, seen: { kind: 'foreign' } }],
      scanNames: [{ sha256: 'f1', name: 'f1.pdf' }],
    });
    expect(await receivedPages(ledger)).toMatchObject([
      { fileName: 'f1.pdf', page: 1, picture: 'p', straight: true, reading },
      { fileName: 'f1.pdf', page: 2, picture: null, straight: false, reading: null },
    ]);
    const known = await openScanFile(ledger, { sha256: 'f1', name: 'Өмір.pdf' }, '2026-12-02');
    expect(known.name).toBe('f1.pdf');
  });
});
