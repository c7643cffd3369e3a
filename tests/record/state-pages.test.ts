import { expect, test } from '@jest/globals';
import type { Decided } from '../../src/model/decision.ts';
import type { PageReading, ReceivedPage } from '../../src/model/received.ts';
import type { PrintedMailing } from '../../src/model/returned.ts';
import type { SeenPage } from '../../src/model/scanned-page.ts';
import { gatherSides } from '../../src/record/gather-sides.ts';
import { statePages } from '../../src/record/state-pages.ts';
import { aPacket, aPrintedPlan } from './a-printed-plan.ts';
import { aSide } from './a-result.ts';

const ID = {
  school: 7,
  mailing: 1,
  packet: 1,
  issue: 1,
  sheet: 3,
  side: 'recto',
  form: 1,
} as const;

const MAILING: PrintedMailing = {
  number: 1,
  plan: aPrintedPlan([aPacket(1, 'Ұлықбек Дана')]),
  superseded: false,
  sides: [aSide(1, 3)],
  forms: new Map(),
  issues: new Map([[1, 2]]),
};
const mailings = new Map([[1, MAILING]]);

function reading(option: string | null, score: string | null = null): PageReading {
  const group = (of: 'mark' | 'score', filled: string | null): PageReading['groups'][number] => ({
    ...{ item: 'a#q1', row: null, of, marks: [] },
    verdict: filled === null ? { kind: 'blank' } : { kind: 'filled', options: [filled] },
  });
  return { groups: [group('mark', option), group('score', score)], areas: [] };
}

function page(number: number, seen: SeenPage, read: PageReading | null = null): ReceivedPage {
  return {
    ...{ sequence: number, file: 'f', fileName: 'f.pdf', page: number, seen },
    ...{ picture: null, straight: true, reading: read },
  };
}

const sheet = (change: Partial<typeof ID> | { issue: number } = {}): SeenPage => ({
  kind: 'sheet',
  id: { ...ID, ...change },
});

function kinds(
  pages: readonly ReceivedPage[],
  decided: readonly Decided[] = [],
): readonly string[] {
  return statePages(pages, { mailings, decided }).map(({ state }) => state.kind);
}

test('a sheet scanned before and after marking is one sheet: the pupil counts once, the score is taken', () => {
  const pages = [page(1, sheet(), reading('0')), page(2, sheet(), reading('0', '3'))];
  expect(kinds(pages)).toEqual(['known', 'duplicate']);
  const stated = statePages(pages, { mailings, decided: [] });
  const [side, ...others] = gatherSides(stated, { mailings, decided: [] });
  expect(others).toEqual([]);
  expect(side?.groups.map(({ verdict }) => verdict)).toEqual([
    { kind: 'filled', options: ['0'] },
    { kind: 'filled', options: ['3'] },
  ]);
});

test('other answers under one code, or another issue, are asked and change nothing until then', () => {
  const pages = [page(1, sheet(), reading('0')), page(2, sheet(), reading('1'))];
  expect(kinds(pages)).toEqual(['known', 'collision']);
  const again = [page(1, sheet(), reading('0')), page(2, sheet({ issue: 2 }), reading('0'))];
  expect(statePages(again, { mailings, decided: [] })[1]?.state).toMatchObject({
    kind: 'collision',
    why: 'other-issue',
  });
  const empty = [page(1, sheet(), reading(null)), page(2, sheet({ issue: 2 }), reading('0'))];
  expect(kinds(empty)).toEqual(['known', 'duplicate']);
});

test('a person says which of two counts, and that a page is of no use', () => {
  const pages = [page(1, sheet(), reading('0')), page(2, sheet(), reading('1'))];
  const by = { day: '2026-12-20', person: 'Мұғалім' };
  const key = (at: number): { file: string; page: number } => ({ file: 'f', page: at });
  const counts: Decided = {
    ...{ decision: { kind: 'page-counts', side: aSide(1, 3), page: key(2), against: [key(1)] } },
    ...by,
  };
  expect(kinds(pages, [counts])).toEqual(['discarded', 'known']);
  const useless: Decided = { decision: { kind: 'page-discarded', page: key(2) }, ...by };
  expect(kinds(pages, [useless])).toEqual(['known', 'discarded']);
});

test('what the ledger does not know is never given to a pupil', () => {
  const strange: readonly [SeenPage, string][] = [
    [{ kind: 'sheet', id: { ...ID, mailing: 2 } }, 'unknown-mailing'],
    [sheet({ issue: 3 }), 'unknown-mailing'],
    [{ kind: 'sheet', id: { ...ID, sheet: 9 } }, 'not-returned'],
    [{ kind: 'sheet', id: { ...ID, form: 2 } }, 'not-returned'],
    [{ kind: 'other-school', claimed: ID }, 'other-school'],
    [{ kind: 'unknown-version', version: 2 }, 'newer-version'],
    [{ kind: 'unreadable', why: 'bent', id: ID }, 'unreadable'],
    [{ kind: 'foreign' }, 'foreign'],
    [{ kind: 'blank' }, 'blank'],
  ];
  expect(strange.map(([seen]) => kinds([page(1, seen, reading('0'))])[0])).toEqual(
    strange.map(([, kind]) => kind),
  );
});
