import { expect, test } from '@jest/globals';
import { freeze } from '../../src/ledger/mailings.ts';
import { keepNumbers, numbersOf, usedNumbers } from '../../src/ledger/postal-numbers.ts';
import { aPlan } from './a-plan.ts';
import { inLedger } from './in-ledger.ts';

test('a postal number is kept with its item, and cannot be given twice, by this mailing or another', async () => {
  await inLedger(async (ledger, reopen) => {
    for (const [id, number] of [
      ['2026-W49', 1],
      ['2026-W50', 2],
    ] as const) {
      const plan = aPlan(id, number, 3);
      await freeze(ledger, { plan, inputsDigest: '', files: [], pictures: [], replan: false });
    }
    const first = { number: 'RR000000014KZ', packet: 1, part: 1, issue: 1 };
    await keepNumbers(ledger, 1, [first]);
    const other = { number: 'RR000000028KZ', packet: 1, part: 1, issue: 1 };
    await keepNumbers(ledger, 2, [other]);
    const again = [
      { ...first, packet: 2 },
      { number: 'RR000000031KZ', packet: 2, part: 1, issue: 1 },
    ];
    await expect(keepNumbers(ledger, 2, again)).rejects.toThrow();
    const opened = await reopen();
    expect(await numbersOf(opened, 1)).toEqual([first]);
    // Nothing of a refused set is kept.
    expect(await numbersOf(opened, 2)).toEqual([other]);
    expect(await usedNumbers(opened)).toEqual(new Set([first.number, other.number]));
    // An item has one number in an issue; a reprint is a new issue and takes another.
    const twice = { number: 'RR000000045KZ', packet: 1, part: 1, issue: 1 };
    await expect(keepNumbers(opened, 1, [twice])).rejects.toThrow();
    await keepNumbers(opened, 1, [{ ...twice, issue: 2 }]);
    expect(await numbersOf(opened, 1)).toHaveLength(2);
  });
});
