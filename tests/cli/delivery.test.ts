import { expect, test } from '@jest/globals';
import type { Outbound } from '../../src/cli/outbound-port.ts';
import { run } from '../../src/cli/run.ts';
import type { StatusReport } from '../../src/model/delivery.ts';
import { fakeHost } from './fake-host.ts';

const STATUS: StatusReport = {
  problems: [],
  mailing: '2026-W49',
  routes: [{ route: 'post-a', title: { kk: 'Аршалы', ru: 'Аршалы' } }],
  packets: [
    { packet: 1, code: '0001-C', route: 'post-a', issue: 1, last: null, earlier: [] },
    {
      packet: 2,
      code: '0002-K',
      route: 'post-a',
      issue: 2,
      last: { event: 'brought-back', reason: 'absent', day: '2026-11-30', sheets: 4 },
      earlier: [
        {
          issue: 1,
          notes: [
            { event: 'lost', reason: null, day: '2026-11-25', sheets: null },
            { event: 'delivered', reason: null, day: '2026-11-29', sheets: 2 },
          ],
        },
      ],
    },
    {
      packet: 3,
      code: '0003-M',
      route: 'post-a',
      issue: 3,
      last: { event: 'brought-back', reason: null, day: '2026-12-01', sheets: null },
      earlier: [
        { issue: 1, notes: [] },
        { issue: 2, notes: [{ event: 'damaged', reason: null, day: '2026-11-28', sheets: null }] },
      ],
    },
  ],
};

test('status counts packets where they are, and names those to see to', async () => {
  const { host, out } = fakeHost({ statusOfMailing: () => Promise.resolve(STATUS) });
  expect(await run(['status', '.', '--lang', 'en'], host)).toBe(0);
  const text = out();
  expect(text).toMatch(/^Аршалы\s+3\s+0\s+0\s+2\s+0\s+0\s+1\s+2\s+6$/mu);
  expect(text).toContain('0002-K, issue 2: Brought back (absent), 2026-11-30');
  expect(text).not.toContain('0001-C');
  expect(text).toMatch(/^Why they were brought back: absent – 1, no reason given – 1$/mu);
  expect(text).toMatch(
    /^0002-K: issue 1 – Lost, 2026-11-25 → Delivered, 2026-11-29; now issue 2$/mu,
  );
  expect(text).toMatch(
    /^0003-M: issue 1 – Nothing known; issue 2 – Damaged, 2026-11-28; now issue 3$/mu,
  );
});

test('where nothing came back and nothing was reprinted status says nothing of either', async () => {
  const packets = STATUS.packets.slice(0, 1);
  const { host, out } = fakeHost({
    statusOfMailing: () => Promise.resolve({ ...STATUS, packets }),
  });
  expect(await run(['status', '.', '--lang', 'en'], host)).toBe(0);
  expect(out()).not.toMatch(/anew|Why/u);
});

test('delivery passes on what was typed: the reason by name or by its number on the manifest', async () => {
  const asked: Parameters<Outbound['reportDelivery']>[1][] = [];
  const { host } = fakeHost({
    reportDelivery: (_folder, report) => {
      asked.push(report);
      return Promise.resolve(STATUS);
    },
  });
  const words = ['delivery', '.', 'brought-back', '0001-C', '0002-K', '--on', '2026-11-30'];
  expect(await run([...words, '--reason', '2'], host)).toBe(0);
  expect(await run([...words, '--reason', 'moved'], host)).toBe(0);
  expect(asked).toMatchObject([
    {
      event: 'brought-back',
      codes: ['0001-C', '0002-K'],
      reason: 'absent',
      day: '2026-11-30',
    },
    { reason: 'moved' },
  ]);
});

test.each([
  [['eaten', '0001-C'], 'handed-over, delivered, brought-back, lost, damaged'],
  [['lost', '0001-C', '--reason', 'dog'], 'moved, absent, refused, no-address'],
  [['lost', '0001-C', '--on', '30.02.2026'], '30.02.2026'],
  [['lost'], '--route'],
])('delivery %j is wrong use, told with what is right', async (words, told) => {
  const { host, err } = fakeHost({});
  expect(await run(['delivery', '.', ...words], host)).toBe(1);
  expect(err()).toContain(told);
});

test('delivery of a table passes on the file and the day; the table alone says what happened', async () => {
  const asked: Parameters<Outbound['reportDeliveryTable']>[1][] = [];
  const { host, err } = fakeHost({
    reportDeliveryTable: (_folder, report) => {
      asked.push(report);
      const warning = { code: 'table-row-skipped', place: { file: 'm.xlsx' }, values: {} } as const;
      return Promise.resolve({ ...STATUS, problems: [warning] });
    },
  });
  expect(await run(['delivery', '.', 'out/m.XLSX', '--on', '2026-11-30'], host)).toBe(0);
  expect(asked).toEqual([
    { mailing: null, day: '2026-11-30', file: expect.stringMatching(/out.m\.XLSX$/u) },
  ]);
  expect(await run(['delivery', '.', 'm.csv', '0001-C'], host)).toBe(1);
  expect(await run(['delivery', '.', 'm.csv', '--reason', '2'], host)).toBe(1);
  expect(err()).toContain('--reason');
  expect(asked).toHaveLength(1);
});

test('a table with an error in it ends badly', async () => {
  const error = {
    code: 'delivery-both-ways',
    place: { file: 'm.csv', row: 3 },
    values: {},
  } as const;
  const { host, out } = fakeHost({
    reportDeliveryTable: () => Promise.resolve({ ...STATUS, problems: [error] }),
  });
  expect(await run(['delivery', '.', 'm.csv', '--lang', 'ru'], host)).not.toBe(0);
  expect(out()).toContain('delivery-both-ways');
});
