import { expect, test } from '@jest/globals';
import { freeze } from '../../src/ledger/mailings.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { beginReprint } from '../../src/ledger/reprints.ts';
import type { DeliveryRow, StatusReport } from '../../src/model/delivery.ts';
import { problem } from '../../src/model/problem.ts';
import { reportIn } from '../../src/outbound/delivery.ts';
import { statusIn } from '../../src/outbound/delivery-status.ts';
import { reportTableIn } from '../../src/outbound/delivery-table.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { aPlan } from '../ledger/a-plan.ts';
import { inLedger } from '../ledger/in-ledger.ts';
import { aRoute } from '../support/a-workspace.ts';

const CODES = [1, 2, 3, 4].map(packetCode);
const [FIRST = '', SECOND = '', THIRD = ''] = CODES;

async function printed(ledger: Ledger, id = '2026-W49', number = 1): Promise<void> {
  const plan = aPlan(id, number, 4);
  const packets = plan.packets.map((packet, at) => ({
    ...packet,
    code: CODES[at] ?? '',
    route: 'post-a',
  }));
  const frozen = { ...plan, routes: [aRoute('post-a')], packets };
  await freeze(ledger, { plan: frozen, inputsDigest: '', files: [], pictures: [], replan: false });
}

/** A row of the file; the row number goes with the code, unless it is said. */
function row(code: string, change: Partial<DeliveryRow> = {}, number = 2): DeliveryRow {
  return {
    codes: [code],
    part: null,
    mailing: '2026-W49',
    issue: null,
    events: [{ event: 'delivered', day: null }],
    reason: null,
    sheets: null,
    place: { file: 'manifest.xlsx', row: number },
    ...change,
  };
}

function report(
  ledger: Ledger,
  rows: readonly DeliveryRow[],
  mailing: string | null = null,
): Promise<StatusReport> {
  return reportTableIn(ledger, { value: rows, problems: [] }, { mailing, ...ON });
}

const ON = { day: '2026-12-01', file: '/home/manifest.xlsx' };

async function rowsIn(ledger: Ledger): Promise<number> {
  return (await ledger.db.selectFrom('delivery').selectAll().execute()).length;
}

test('rows are noted: what happened, its day or the day of the report, why, and the sheets', async () => {
  await inLedger(async (ledger, reopen) => {
    await printed(ledger);
    const told = await report(ledger, [
      row(FIRST, {
        events: [
          { event: 'handed-over', day: '2026-11-27' },
          { event: 'delivered', day: null },
        ],
        sheets: 5,
      }),
      row(SECOND, { events: [{ event: 'brought-back', day: '2026-11-30' }], reason: 'moved' }, 3),
    ]);
    expect(told.problems).toEqual([]);
    const { packets } = await statusIn(await reopen(), null);
    expect(packets.map(({ last }) => last)).toEqual([
      { event: 'delivered', reason: null, day: '2026-12-01', sheets: 5 },
      { event: 'brought-back', reason: 'moved', day: '2026-11-30', sheets: null },
      null,
      null,
    ]);
  });
});

test('the same table twice is noted once, one that says more is noted', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    await report(ledger, [row(FIRST)]);
    await report(ledger, [row(FIRST)]);
    expect(await rowsIn(ledger)).toBe(1);
    await report(ledger, [row(FIRST, { sheets: 3 })]);
    expect(await rowsIn(ledger)).toBe(2);
  });
});

test('with one wrong row nothing is noted; every wrong row is told with its number, and the nearest code', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const wrong = `${FIRST.slice(0, -1)}${FIRST.endsWith('A') ? 'B' : 'A'}`;
    const { problems } = await report(ledger, [
      row(SECOND),
      row(wrong, {}, 3),
      row('0099-A', {}, 4),
      row(SECOND, {}, 5),
      row(THIRD, { mailing: '2026-W50' }, 6),
      row(THIRD, { issue: 2 }, 7),
    ]);
    expect(problems.map(({ code, place }) => [code, place.row])).toEqual([
      ['packet-code-mistyped', 3],
      ['packet-not-in-mailing', 4],
      ['delivery-other-mailing', 6],
      ['delivery-issue-unknown', 7],
      ['packet-code-twice', 5],
    ]);
    expect(problems[0]?.values['nearest']).toContain(FIRST);
    expect(await rowsIn(ledger)).toBe(0);
    const bad = problem('delivery-both-ways', { file: 'manifest.xlsx', row: 9 }, { name: FIRST });
    const value = { value: [row(SECOND)], problems: [bad] };
    await reportTableIn(ledger, value, { mailing: null, ...ON });
    expect(await rowsIn(ledger)).toBe(0);
  });
});

test('what was handed over, delivered or brought back before the mailing was to be sent is told', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const early = { event: 'handed-over', day: '2026-11-26' } as const;
    const told = await report(ledger, [
      row(FIRST, { events: [early, { event: 'delivered', day: null }] }, 3),
      row(SECOND, { events: [{ event: 'brought-back', day: '2026-11-27' }] }, 4),
    ]);
    expect(told.problems).toEqual([
      {
        code: 'delivery-before-dispatch',
        place: { file: 'manifest.xlsx', row: 3 },
        values: { day: '2026-11-26', dispatch: '2026-11-27' },
      },
    ]);
    expect(await rowsIn(ledger)).toBe(3);
    // What has a sign instead of a day happened on the day of the report.
    const value = { value: [row(FIRST)], problems: [] };
    const signed = await reportTableIn(ledger, value, { ...ON, mailing: null, day: '2026-11-26' });
    expect(signed.problems.map(({ code }) => code)).toEqual(['delivery-before-dispatch']);
  });
});

test('the mailing is the one the rows name, not the last; another one named beside them is told', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    await printed(ledger, '2026-W50', 2);
    expect((await report(ledger, [row(FIRST)])).mailing).toBe('2026-W49');
    expect((await statusIn(ledger, '2026-W50')).packets[0]?.last).toBeNull();
    const other = await report(ledger, [row(FIRST)], '2026-W50');
    expect(other.problems.map(({ code }) => code)).toEqual(['delivery-other-mailing']);
    const none = await report(ledger, [row(FIRST, { mailing: '2026-W51' })]);
    expect(none.problems.map(({ code }) => code)).toEqual(['not-printed-yet']);
  });
});

test('a late manifest of an issue before is noted with that issue', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const lost = {
      event: 'lost',
      reason: null,
      day: '2026-11-29',
      codes: [FIRST],
      routes: [],
    } as const;
    await reportIn(ledger, { mailing: null, ...lost });
    await beginReprint(ledger, 1, [1]);
    await report(ledger, [row(FIRST, { issue: 1 })]);
    const { packets } = await statusIn(ledger, null);
    expect(packets[0]).toMatchObject({ issue: 2, last: null });
    expect(packets[0]?.earlier[0]?.notes.map(({ event }) => event)).toEqual(['lost', 'delivered']);
  });
});

test('one envelope of several packets counts its sheets once; of a packet in several items what came back counts', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    await report(ledger, [
      row(FIRST, { codes: [FIRST, SECOND], sheets: 6 }),
      row(THIRD, { part: '1/2', sheets: 1, events: [{ event: 'brought-back', day: null }] }, 3),
      row(THIRD, { part: '2/2', sheets: 2 }, 4),
    ]);
    const { packets } = await statusIn(ledger, null);
    expect(packets.map(({ last }) => [last?.event ?? null, last?.sheets ?? null])).toEqual([
      ['delivered', 6],
      ['delivered', null],
      ['brought-back', 3],
      [null, null],
    ]);
  });
});

test('a table in which nothing is filled is said so', async () => {
  await inLedger(async (ledger) => {
    await printed(ledger);
    const { problems } = await report(ledger, []);
    expect(problems).toEqual([
      { code: 'delivery-nothing-filled', place: { file: 'manifest.xlsx' }, values: {} },
    ]);
  });
});
