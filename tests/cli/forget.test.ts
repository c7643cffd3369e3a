import { expect, test } from '@jest/globals';
import type { Host } from '../../src/cli/host.ts';
import { run } from '../../src/cli/run.ts';
import type { ForgetReport, ForgetRequest } from '../../src/model/forget-report.ts';
import { problem } from '../../src/model/problem.ts';
import { fakeHost, inboundWith } from './fake-host.ts';

const REPORT: ForgetReport = {
  problems: [problem('pupil-still-listed', { file: 'pupils.xlsx', row: 7 })],
  state: 'would',
  counts: {
    packets: 2,
    feedback: 3,
    sides: 4,
    deliveries: 5,
    pages: 6,
    decisions: 7,
    pictures: 8,
    files: 1,
  },
  files: ['out/2026-W49/routes/post-a.zip'],
  scans: [{ name: 'scan-12.pdf', pages: [3, 4] }],
  others: ['out/my list.docx'],
  unidentified: 9,
};

function hostWith(report: ForgetReport): {
  readonly asked: readonly ForgetRequest[];
  readonly host: Host;
  readonly out: () => string;
  readonly err: () => string;
} {
  const asked: ForgetRequest[] = [];
  const forgetPupil = (_folder: string, request: ForgetRequest): Promise<ForgetReport> => {
    asked.push(request);
    return Promise.resolve(report);
  };
  return { asked, ...fakeHost({}, { loadInbound: inboundWith({ forgetPupil }) }) };
}

test.each(['kk', 'ru', 'en'])('what would go is told by kind with its files (%s)', async (lang) => {
  const { host, out, asked } = hostWith(REPORT);
  expect(await run(['forget', '.', 'Сейіт Айша', '--lang', lang, '-q'], host)).toBe(0);
  expect(asked).toEqual([{ pupil: 'Сейіт Айша', mailing: null, sure: false }]);
  expect(out()).not.toMatch(/[⟨⟩]|Сейіт/u);
  expect(out().match(/^.+ {2,}[1-9]$/gmu)).toHaveLength(8);
  for (const told of [...REPORT.files, ...REPORT.others, 'scan-12.pdf', '3, 4', '--yes', ': 9']) {
    expect(out()).toContain(told);
  }
});

test('with --yes it is done and said so; a wrong name is bad input', async () => {
  const done = hostWith({ ...REPORT, state: 'done', others: [], scans: [], unidentified: 0 });
  expect(await run(['forget', '.', 'Сейіт Айша', '--yes', '--lang', 'en'], done.host)).toBe(0);
  expect(done.asked).toMatchObject([{ sure: true }]);
  expect(done.out()).toMatch(/^Removed:/u);
  expect(done.out()).not.toMatch(/--yes|from the scanner|nobody's/u);

  const problems = [problem('forget-pupil-unknown', { file: 'ledger.db' }, { nearest: '–' })];
  const wrong = hostWith({ ...REPORT, state: 'nothing', problems });
  expect(await run(['forget', '.', 'Сейт', '--yes', '--lang', 'en'], wrong.host)).toBe(2);
  expect(wrong.out()).toMatch(/^ledger\.db: error forget-pupil-unknown/u);
});

test('a packet code needs its mailing', async () => {
  const { host, err, asked } = hostWith(REPORT);
  expect(await run(['forget', '.', '0001-C', '--lang', 'en'], host)).toBe(1);
  expect(err()).toContain('--mailing');
  expect(asked).toEqual([]);
  expect(await run(['forget', '.', '0001-C', '--mailing', '2026-W49'], host)).toBe(0);
  expect(asked).toMatchObject([{ pupil: '0001-C', mailing: '2026-W49' }]);
});
