import { expect, test } from '@jest/globals';
import { freeze } from '../../src/ledger/mailings.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { beginReprint } from '../../src/ledger/reprints.ts';
import { reportIn, type DeliveryReport } from '../../src/outbound/delivery.ts';
import { statusIn, toReprint } from '../../src/outbound/delivery-status.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { aPlan } from '../ledger/a-plan.ts';
import { inLedger } from '../ledger/in-ledger.ts';
import { aRoute } from '../support/a-workspace.ts';

const CODES = [1, 2, 3, 4].map(packetCode);
const [FIRST = '', SECOND = '', THIRD = ''] = CODES;

/** Four packets, two on each of two routes, frozen and so taken for printed. */
async function printed(ledger: Ledger): Promise<void> {
  const plan = aPlan('2026-W49', 1, 4);
  const packets = plan.packets.map((packet, at) => ({
    ...packet,
    code: CODES[at] ?? '',
    route: at < 2 ? 'post-a' : 'hand-b',
  }));
  const routes = [aRoute('post-a'), aRoute('hand-b', { kind: 'hand' })];
  const frozen = { ...plan, routes, packets };
  await freeze(ledger, { plan: frozen, inputsDigest: '', files: [], pictures: [], replan: false });
}

function report(change: Partial<DeliveryReport>): DeliveryReport {
  return {
    mailing: null,
    event: 'handed-over',
    reason: null,
    day: '2026-11-30',
    codes: [],
    routes: [],
    ...change,
  };
}

async function eventsIn(ledger: Ledger): Promise<readonly (string | null)[]> {
  const { packets } = await statusIn(ledger, null);
  return packets.map(({ last }) => last?.event ?? null);
}

test('nothing printed is said so, and of nothing anything can be reported', async () => {
  await inLedger(async (ledger) => {
    for (const told of [await statusIn(ledger, null), await reportIn(ledger, report({}))]) {
      expect(told).toMatchObject({ mailing: null, problems: [{ code: 'nothing-printed-yet' }] });
    }
  });
});

test('a route is handed over as a whole; what comes back is typed by code, in any case and alphabet', async () => {
  await inLedger(async (ledger, reopen) => {
    await printed(ledger);
    expect(await eventsIn(ledger)).toEqual([null, null, null, null]);
    await reportIn(ledger, report({ routes: ['hand-b'] }));
    const typed = ` ${THIRD.toLowerCase()}`;
    const change = { event: 'brought-back', reason: 'absent', codes: [typed] } as const;
    const told = await reportIn(ledger, report(change));
    expect(told.problems).toEqual([]);
    const again = await reopen();
    expect(await eventsIn(again)).toEqual([null, null, 'brought-back', 'handed-over']);
    const { packets, routes } = await statusIn(again, null);
    expect(packets[2]?.last).toEqual({
      event: 'brought-back',
      reason: 'absent',
      day: '2026-11-30',
      sheets: null,
    });
    expect(routes.map(({ route }) => route)).toEqual(['post-a', 'hand-b']);
  });
});

test('with one wrong code nothing is written, and every wrong one is told', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const codes = [FIRST, '0001-Z', '0099-A', 'Тимур'];
    const told = await reportIn(ledger, report({ codes, routes: ['post-z'] }));
    expect(told.problems.map(({ code, values }) => [code, values['name']])).toEqual([
      ['packet-code-mistyped', '0001-Z'],
      ['packet-not-in-mailing', '0099-A'],
      ['packet-not-in-mailing', 'Тимур'],
      ['route-not-in-mailing', 'post-z'],
    ]);
    expect(await eventsIn(ledger)).toEqual([null, null, null, null]);
  });
});

test('the same report twice is one row; a later one counts', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    for (let time = 0; time < 2; time += 1) await reportIn(ledger, report({ codes: [FIRST] }));
    const rows = await ledger.db.selectFrom('delivery').selectAll().execute();
    expect(rows).toHaveLength(1);
    await reportIn(ledger, report({ event: 'delivered', codes: [FIRST], day: '2026-12-01' }));
    expect(await eventsIn(ledger)).toEqual(['delivered', null, null, null]);
  });
});

test('lost and damaged packets are to be reprinted until they are', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    await reportIn(ledger, report({ event: 'lost', codes: [FIRST] }));
    await reportIn(ledger, report({ event: 'damaged', codes: [SECOND] }));
    await reportIn(ledger, report({ event: 'brought-back', reason: 'moved', codes: [THIRD] }));
    expect(toReprint(await statusIn(ledger, null))).toEqual([FIRST, SECOND]);
    await beginReprint(ledger, 1, [1]);
    const status = await statusIn(ledger, null);
    expect(toReprint(status)).toEqual([SECOND]);
    const lost = { event: 'lost', reason: null, day: '2026-11-30', sheets: null };
    expect(status.packets[0]).toMatchObject({
      ...{ code: FIRST, issue: 2, last: null },
      earlier: [{ issue: 1, notes: [lost] }],
    });
    expect(status.packets[1]?.earlier).toEqual([]);
    await beginReprint(ledger, 1, [1]);
    expect((await statusIn(ledger, null)).packets[0]?.earlier).toEqual([
      { issue: 1, notes: [lost] },
      { issue: 2, notes: [] },
    ]);
    await reportIn(ledger, report({ event: 'lost', codes: [FIRST] }));
    expect(toReprint(await statusIn(ledger, null))).toEqual([FIRST, SECOND]);
  });
});

test('a day before the mailing was to be sent is noted and told, but for what was lost or spoiled before', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const early = { day: '2026-11-26', codes: [FIRST] };
    const told = await reportIn(ledger, report(early));
    expect(told.problems).toMatchObject([
      { code: 'delivery-before-dispatch', values: { day: '2026-11-26', dispatch: '2026-11-27' } },
    ]);
    expect((await eventsIn(ledger)).filter((event) => event !== null)).toHaveLength(1);
    expect((await reportIn(ledger, report({ ...early, event: 'damaged' }))).problems).toEqual([]);
    expect((await reportIn(ledger, report({ ...early, day: '2026-11-27' }))).problems).toEqual([]);
  });
});
