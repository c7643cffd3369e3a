import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { formsOf, recordForms, type Form } from '../../src/ledger/forms.ts';
import { frozenFiles, frozenPicture } from '../../src/ledger/frozen-files.ts';
import { issuesOf, pupilsPrintedBefore } from '../../src/ledger/issues.ts';
import { bindKey, knowsSignedSheets } from '../../src/ledger/key-binding.ts';
import {
  freeze,
  frozenMailings,
  frozenPlan,
  mailingNumberOf,
  nextMailingNumber,
  type Freezing,
} from '../../src/ledger/mailings.ts';
import { printedOf, recordPrinted } from '../../src/ledger/printed.ts';
import { beginReprint, finishReprint, pendingReprint } from '../../src/ledger/reprints.ts';
import type { Outcome } from '../../src/model/problem.ts';
import { aPlan } from './a-plan.ts';
import { inLedger } from './in-ledger.ts';

function freezing(id: string, number: number, packets = 3, more: Partial<Freezing> = {}): Freezing {
  const plan = aPlan(id, number, packets);
  return { plan, inputsDigest: 'd1', files: [], pictures: [], replan: false, ...more };
}

function codes(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map((each) => each.code);
}

const FORM: Form = {
  number: 7,
  boxes: [
    {
      kind: 'mark',
      item: '5a/m#q1',
      option: '0',
      shape: 'circle',
      rect: { x: 1.5, y: 2, w: 4, h: 4 },
    },
  ],
};

test('a frozen plan is the same after closing and opening', async () => {
  await inLedger(async (ledger, reopen) => {
    expect(await mailingNumberOf(ledger, '2026-W49')).toBeNull();
    expect(await nextMailingNumber(ledger)).toBe(1);
    const picture = new Uint8Array([0, 255, 7]);
    const frozen = freezing('2026-W49', 1, 1200, {
      files: [{ path: 'templates/words/papers.yaml', bytes: Buffer.from('сөз') }],
      pictures: [{ id: 'abc', bytes: picture }],
    });
    expect(codes(await freeze(ledger, frozen))).toEqual([]);
    const again = await reopen();
    expect(await mailingNumberOf(again, '2026-W49')).toBe(1);
    expect(await frozenPlan(again, '2026-W49')).toEqual({
      number: 1,
      plan: frozen.plan,
      inputsDigest: 'd1',
    });
    expect((await issuesOf(again, 1)).length).toBe(1200);
    expect(await frozenPicture(again, 'abc')).toEqual(picture);
    expect(await frozenPicture(again, 'none')).toBeNull();
    const files = await frozenFiles(again, 1);
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['templates/words/papers.yaml', 'сөз'],
    ]);
  });
});

test('a plan in force is not frozen over, a number not used twice', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1));
    expect(codes(await freeze(ledger, freezing('2026-W49', 2)))).toEqual(['ledger-busy']);
    expect(codes(await freeze(ledger, freezing('2026-W50', 1)))).toEqual(['ledger-busy']);
    expect(await frozenMailings(ledger)).toEqual(['2026-W49']);
    expect((await issuesOf(ledger, 1)).length).toBe(3);
  });
});

test('a new plan takes a new number, and the old one stays to be read', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1, 3));
    expect(codes(await freeze(ledger, freezing('2026-W49', 2, 4, { replan: true })))).toEqual([]);
    expect(await mailingNumberOf(ledger, '2026-W49')).toBe(2);
    expect((await frozenPlan(ledger, '2026-W49'))?.plan.packets).toHaveLength(4);
    expect(await issuesOf(ledger, 1)).toHaveLength(3);
    expect(await nextMailingNumber(ledger)).toBe(3);
    expect(await frozenMailings(ledger)).toEqual(['2026-W49']);
    await freeze(ledger, freezing('2026-W49', 3, 5, { replan: true }));
    expect(await mailingNumberOf(ledger, '2026-W49')).toBe(3);
  });
});

test('numbers end at 1023', async () => {
  await inLedger(async (ledger) => {
    expect(codes(await freeze(ledger, freezing('a', 1023)))).toEqual([]);
    expect(await nextMailingNumber(ledger)).toBeNull();
    expect(codes(await freeze(ledger, freezing('b', 1024)))).toEqual(['mailings-used-up']);
  });
});

test('a reprint raises the issue of the packets it names, up to what a code holds', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1, 3));
    const begun = await beginReprint(ledger, 1, [2, 2, 99]);
    const reprint = { number: 1, issues: [{ packet: 2, issue: 2 }] };
    expect(begun.ok && begun.value).toEqual(reprint);
    expect(await pendingReprint(ledger, 1)).toEqual(reprint);
    await finishReprint(ledger, 1, 1);
    expect(await pendingReprint(ledger, 1)).toBeNull();
    expect((await issuesOf(ledger, 1)).map(({ packet, issue }) => [packet, issue])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
    for (let issue = 3; issue <= 15; issue += 1) await beginReprint(ledger, 1, [2]);
    expect(codes(await beginReprint(ledger, 1, [1, 2]))).toEqual(['issues-used-up']);
    expect(await issuesOf(ledger, 1)).toHaveLength(17);
  });
});

test('who had a packet in another mailing had the notice', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1, 2));
    await freeze(ledger, { ...freezing('2026-W50', 2), plan: aPlan('2026-W50', 2, 2, 2) });
    expect([...(await pupilsPrintedBefore(ledger, '2026-W49'))].sort()).toEqual([
      'pupil-2',
      'pupil-3',
    ]);
    expect([...(await pupilsPrintedBefore(ledger, '2026-W51'))]).toHaveLength(3);
  });
});

test('forms are kept once and must stay the same', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1));
    expect(codes(await recordForms(ledger, 1, [FORM]))).toEqual([]);
    expect(codes(await recordForms(ledger, 1, [FORM, { number: 8, boxes: [] }]))).toEqual([]);
    expect(await formsOf(ledger, 1)).toEqual([FORM, { number: 8, boxes: [] }]);
    const moved = { number: 7, boxes: [] };
    const outcome = await recordForms(ledger, 1, [moved, { number: 9, boxes: [] }]);
    expect(codes(outcome)).toEqual(['form-changed']);
    expect(await formsOf(ledger, 1)).toHaveLength(2);
  });
});

test('printed files are noted by route and name; a second note replaces the first', async () => {
  await inLedger(async (ledger) => {
    await freeze(ledger, freezing('2026-W49', 1));
    const file = { route: 'post-ulgi', name: 'routes/post-ulgi.zip', sha256: 'aa', bytes: 5 };
    await recordPrinted(ledger, 1, [file, { ...file, route: 'hand-ulgi' }]);
    await recordPrinted(ledger, 1, [{ ...file, sha256: 'bb' }]);
    await recordPrinted(ledger, 1, []);
    expect(await printedOf(ledger, 1)).toEqual([
      { ...file, route: 'hand-ulgi' },
      { ...file, sha256: 'bb' },
    ]);
    await expect(recordPrinted(ledger, 2, [file])).rejects.toThrow('FOREIGN KEY');
  });
});

test('the ledger is tied to the key of its first sheet', async () => {
  await inLedger(async (ledger, reopen) => {
    expect(await knowsSignedSheets(ledger)).toBe(false);
    const key = { school: 77, fingerprint: 'f00d' };
    expect(codes(await bindKey(ledger, key))).toEqual([]);
    const again = await reopen();
    expect(await knowsSignedSheets(again)).toBe(true);
    expect(codes(await bindKey(again, key))).toEqual([]);
    expect(codes(await bindKey(again, { ...key, fingerprint: 'beef' }))).toEqual([
      'key-of-another-ledger',
    ]);
  });
});

test('on a full disk the freezing is undone whole, the reason comes through, and it can be done again', async () => {
  await inLedger(async (ledger) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(ledger.db);
    const limit = (pages: number): Promise<unknown> =>
      sql.raw(`pragma max_page_count = ${pages}`).execute(ledger.db);
    const frozen = freezing('2026-W49', 1, 1000);
    await limit((rows[0]?.page_count ?? 0) + 5);
    await expect(freeze(ledger, frozen)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await frozenMailings(ledger)).toEqual([]);
    expect(await issuesOf(ledger, 1)).toEqual([]);
    await limit(100_000);
    expect(codes(await freeze(ledger, frozen))).toEqual([]);
    expect(await issuesOf(ledger, 1)).toHaveLength(1000);
  });
});

test('a spare packet has issues and codes like any other, and nobody', async () => {
  await inLedger(async (ledger) => {
    const plan = aPlan('2026-W49', 1, 2);
    const packets = plan.packets.map((packet) => ({ ...packet, pupil: null }));
    const spare = freezing('2026-W49', 1, 2, { plan: { ...plan, packets } });
    expect(codes(await freeze(ledger, spare))).toEqual([]);
    expect((await issuesOf(ledger, 1)).map(({ pupil, issue }) => [pupil, issue])).toEqual([
      [null, 1],
      [null, 1],
    ]);
    expect(await pupilsPrintedBefore(ledger, '2026-W50')).toEqual(new Set());
    expect(codes(await beginReprint(ledger, 1, [2]))).toEqual([]);
    expect((await issuesOf(ledger, 1)).at(-1)).toMatchObject({ packet: 2, issue: 2, pupil: null });
  });
});
