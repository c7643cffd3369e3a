import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { receiveScans, reviewReturns, settleCases } from '../../src/inbound.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { decisionsIn } from '../../src/ledger/decisions.ts';
import { openScanFile, recordPage } from '../../src/ledger/scans.ts';
import type { PageReading } from '../../src/model/received.ts';
import type { SettleReport } from '../../src/model/review-report.ts';
import { encodeShortCode } from '../../src/paper/short-code.ts';
import { signingKey } from '../../src/shell/key-file.ts';
import { silentProgress } from '../../src/shell/progress.ts';
import { realWorld, type World } from '../../src/shell/world.ts';
import { LESSON } from '../record/a-result.ts';
import { inFolder } from '../shell/folder.ts';
import { codesOf } from '../support/a-workspace.ts';
import { front, printMailing, returnPage, SCAN, withLedgerOf } from './a-returned-mailing.ts';

const KEY = fileURLToPath(new URL('../../samples/village-school/ledger.key', import.meta.url));

function world(): World {
  return realWorld(silentProgress, new AbortController().signal);
}

function settle(folder: string, id: string, answer: string): Promise<SettleReport> {
  const typed = id.includes('#')
    ? ({ kind: 'score', key: id, points: answer } as const)
    : ({ kind: 'case', id, answer } as const);
  return settleCases(folder, { typed }, { person: 'Мұғалім', tongue: 'ru' }, world());
}

/** The ids of the cases on the page that `review` wrote, in order. */
function casesOn(folder: string): readonly string[] {
  const html = readFileSync(join(folder, 'out', 'review', 'review.html'), 'utf8');
  return [...html.matchAll(/<code>([0-9a-f]{8})<\/code>/gu)].map(([, id]) => id ?? '');
}

const DOUBTFUL: PageReading = {
  groups: [
    {
      ...{ item: `${LESSON}#q1`, row: null, of: 'mark' },
      marks: ['0', '1'].map((option) => ({
        ...{ item: `${LESSON}#q1`, option, of: 'mark', state: 'trace', cover: 0.02 },
      })),
      verdict: { kind: 'doubtful', proposal: ['1'] },
    },
  ],
  areas: [],
};

/** Packet 1 scanned twice with other answers, packet 2 doubtful, the spare packet 4, and a page whose codes are lost. */
async function returned(folder: string): Promise<void> {
  copyFileSync(KEY, join(folder, 'ledger.key'));
  await withLedgerOf(folder, async (ledger) => {
    await printMailing(ledger);
    const pages = [
      { packet: 1, side: 'recto', reading: front('0', 'help') },
      { packet: 1, side: 'recto', reading: front('1', 'help') },
      { packet: 2, side: 'recto', reading: DOUBTFUL },
      { packet: 4, side: 'recto', reading: front('0', 'help') },
    ] as const;
    for (const [at, page] of pages.entries()) await returnPage(ledger, folder, at + 1, page);
    await openScanFile(ledger, { sha256: SCAN, name: 'scan.pdf' }, '2026-12-20');
    const seen = { kind: 'unreadable', why: 'no-code', id: null } as const;
    const lost = { file: SCAN, page: 5, seen, picture: null, straight: false, reading: null };
    await recordPage(ledger, lost);
  });
}

test('what waits is written with its pictures, and each answer is noted once with who gave it', async () => {
  await inFolder(async (folder) => {
    await returned(folder);
    const report = await reviewReturns(folder, 'ru', world());
    expect(report.waiting).toEqual([
      { kind: 'page', count: 1 },
      { kind: 'collision', count: 1 },
      { kind: 'spare', count: 1 },
      { kind: 'marks', count: 1 },
    ]);
    const [collision = '', page = '', spare = '', marks = ''] = casesOn(folder);
    const html = readFileSync(join(folder, 'out', 'review', 'review.html'), 'utf8');
    expect(html.match(/data:image\/jpeg/gu)).toHaveLength(4);
    expect(html).not.toContain('Ұлықбек');

    const key = await signingKey(join(folder, 'ledger.key'), false);
    if (!key.ok) throw new Error('no key');
    const of = { mailing: 1, packet: 3, issue: 1, sheet: 3, side: 'recto' } as const;
    const code = encodeShortCode(of, key.value.sign);
    const inner = encodeShortCode({ ...of, sheet: 9 }, key.value.sign);

    const wrong: readonly [string, string, string][] = [
      [marks, 'Ц', 'settle-option'],
      [collision, '3', 'settle-which'],
      [page, 'ABCD', 'settle-code'],
      [page, inner, 'settle-code-not-returned'],
      [spare, 'Ешкім', 'settle-pupil'],
      ['00000000', 'A', 'case-unknown'],
      [`2026-W49/0001-C/${LESSON}#t1`, '4', 'score-not-possible'],
    ];
    for (const [id, answer, problem] of wrong) {
      const { problems, noted } = await settle(folder, id, answer);
      expect([codesOf(problems), noted]).toEqual([[problem], 0]);
    }
    expect((await settle(folder, marks, '+')).waiting).toBe(3);
    expect((await settle(folder, collision, '2')).waiting).toBe(2);
    expect((await settle(folder, page, code)).waiting).toBe(1);
    expect((await settle(folder, `2026-W49/0001-C/${LESSON}#t1`, '2,5')).noted).toBe(1);
    const again = await settle(folder, marks, '+');
    expect([codesOf(again.problems), again.noted]).toEqual([[], 0]);
    expect((await settle(folder, `2026-W49/0001-C/${LESSON}#t1`, '2,5')).noted).toBe(0);
    expect((await settle(folder, marks, '-')).noted).toBe(1);
    expect((await settle(folder, marks, 'B')).noted).toBe(1);
    const opened = await openLedger(join(folder, 'ledger.db'));
    if (!opened.ok) throw new Error('no ledger');
    const decided = await decisionsIn(opened.value);
    await opened.value.close();
    expect(decided.map(({ person }) => person)).toEqual(Array.from({ length: 6 }, () => 'Мұғалім'));
    expect(decided.map(({ decision }) => decision)).toMatchObject([
      { kind: 'options', options: ['1'], group: { packet: 2 } },
      { kind: 'page-counts', page: { page: 2 }, against: [{ page: 1 }] },
      { kind: 'page-is', page: { page: 5 }, id: of },
      { kind: 'score', packet: 1, points: 2.5 },
      { kind: 'options', options: [], group: { packet: 2 } },
      { kind: 'options', options: ['1'], group: { packet: 2 } },
    ]);
  });
}, 60_000);

test('the table that was filled in is taken whole or not at all', async () => {
  await inFolder(async (folder) => {
    await returned(folder);
    await reviewReturns(folder, 'kk', world());
    const [collision = '', page = ''] = casesOn(folder);
    const file = join(folder, 'answers.csv');
    const take = (rows: readonly string[]): Promise<SettleReport> => {
      writeFileSync(file, ['Белгі;Жауап', ...rows].join('\n'));
      return settleCases(folder, { file }, { person: 'Мұғалім', tongue: 'kk' }, world());
    };
    const half = await take([`${collision};1`, `${page};ABCD`]);
    expect([codesOf(half.problems), half.noted]).toEqual([['settle-code'], 0]);
    expect(half.problems[0]?.place).toMatchObject({ file: 'answers.csv', row: 3 });
    const whole = await take([`${collision};1`, `${page};-`]);
    expect([codesOf(whole.problems), whole.noted, whole.waiting]).toEqual([[], 2, 2]);
    expect(codesOf((await take(['x;1'])).problems)).toEqual(['answers-none']);
  });
}, 60_000);

test('a mailing of an older version is named when scans come in', async () => {
  await inFolder(async (folder) => {
    copyFileSync(KEY, join(folder, 'ledger.key'));
    await withLedgerOf(folder, async (ledger) => {
      await printMailing(ledger);
      await ledger.db.deleteFrom('return_side').execute();
    });
    writeFileSync(join(folder, 'note.txt'), 'no picture');
    const { problems } = await receiveScans(folder, [join(folder, 'note.txt')], world());
    expect(codesOf(problems)).toContain('sides-not-kept');
  });
}, 60_000);
