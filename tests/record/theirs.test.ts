import { expect, test } from '@jest/globals';
import type { Decided, Decision } from '../../src/model/decision.ts';
import type { ReceivedPage } from '../../src/model/received.ts';
import type { SeenPage } from '../../src/model/scanned-page.ts';
import { forgottenSeen, isAbout, pagesOf } from '../../src/record/theirs.ts';

const isTheirs = (mailing: number, packet: number): boolean => mailing === 1 && packet === 5;

const idFor = (packet: number): Extract<SeenPage, { kind: 'sheet' }>['id'] => {
  return { school: 1, mailing: 1, packet, issue: 1, sheet: 2, side: 'recto', form: 1 };
};

function aPage(page: number, seen: SeenPage): ReceivedPage {
  const rest = { file: 'f', fileName: 'a.pdf', picture: 'p', straight: true, reading: null };
  return { ...rest, sequence: page, page, seen };
}

const decided = (decision: Decision): Decided => {
  return { decision, day: '2026-12-01', person: 'А.' };
};

test('a page is of the packet that a person said last, else of the one its code says', () => {
  const pages = [
    aPage(1, { kind: 'sheet', id: idFor(5) }),
    aPage(2, { kind: 'sheet', id: idFor(6) }),
    aPage(3, { kind: 'unreadable', why: 'no-code', id: null }),
    aPage(4, { kind: 'unreadable', why: 'bent', id: idFor(5) }),
    aPage(5, { kind: 'sheet', id: idFor(5) }),
    aPage(6, { kind: 'foreign' }),
  ];
  const says = [
    decided({ kind: 'page-is', page: { file: 'f', page: 3 }, id: idFor(6) }),
    decided({ kind: 'page-is', page: { file: 'f', page: 3 }, id: idFor(5) }),
    decided({ kind: 'page-is', page: { file: 'f', page: 5 }, id: idFor(6) }),
  ];
  expect(pagesOf(pages, says, isTheirs).map(({ page }) => page)).toEqual([1, 3, 4]);
});

test('of a page no more is known than whose code it bears, and nothing of one a person named', () => {
  const seen = pagesOf(
    [aPage(1, { kind: 'unreadable', why: 'bent', id: idFor(5) })],
    [],
    isTheirs,
  ).map((page) => forgottenSeen(page.seen, isTheirs));
  expect(seen).toEqual([{ kind: 'sheet', id: idFor(5) }]);
  const none: SeenPage = { kind: 'unreadable', why: 'no-code', id: null };
  expect(forgottenSeen(none, isTheirs)).toEqual({ kind: 'foreign' });
});

test('decisions about packets, pages or the pupil are theirs, and no others', () => {
  const side = { mailing: 1, packet: 5, sheet: 2, side: 'recto' as const };
  const other = { ...side, packet: 6 };
  const page = { file: 'f', page: 3 };
  const group = { item: 'sheet#q', row: null, of: 'mark' as const };
  const about = { isTheirs, pages: [page], pupils: new Set(['5А әлия']) };
  const of = (mine: typeof side, at: typeof page, pupil: string): readonly Decision[] => [
    { kind: 'page-is', page: at, id: { ...mine, issue: 1 } },
    { kind: 'page-discarded', page: at },
    { kind: 'page-counts', side: mine, page: at, against: [] },
    { kind: 'options', group: { ...mine, ...group }, options: [] },
    { kind: 'score', mailing: 1, packet: mine.packet, item: 'sheet#q', points: 1 },
    { kind: 'pupil', mailing: 2, packet: 9, pupil },
  ];
  expect(of(side, page, '5А әлия').map((each) => isAbout(each, about))).not.toContain(false);
  const others = of(other, { ...page, page: 4 }, '5А ерлан');
  expect(others.map((each) => isAbout(each, about))).not.toContain(true);
});
