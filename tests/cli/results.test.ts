import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Inbound } from '../../src/cli/inbound-port.ts';
import { run } from '../../src/cli/run.ts';
import { problem } from '../../src/model/problem.ts';
import type { ResultsReport } from '../../src/model/results-report.ts';
import { fakeHost, inboundWith } from './fake-host.ts';

const FOLDER = join('out', '2026-W49', 'results');

const REPORT: ResultsReport = {
  problems: [],
  mailing: '2026-W49',
  files: [
    { path: join(FOLDER, '5a-mathematics.csv'), state: 'written' },
    { path: join(FOLDER, 'tallies.csv'), state: 'kept' },
  ],
  sheetFiles: 7,
  totals: { packets: 9, whole: 4, partly: 3, none: 2, sheetsExpected: 30, sheetsReturned: 21 },
  waiting: 5,
};

/** A host whose way back gives a report; what it was asked for. */
function hostWith(report: ResultsReport) {
  const asked: (string | null)[] = [];
  const writeResults: Inbound['writeResults'] = (_folder, { mailing }) => {
    asked.push(mailing);
    return Promise.resolve(report);
  };
  return { ...fakeHost({}, { loadInbound: inboundWith({ writeResults }) }), asked };
}

test('results tells figures, what waits, and the folder once', async () => {
  const { host, out, asked } = hostWith(REPORT);
  expect(await run(['results', '.', '--mailing', '2026-W49', '--lang', 'en'], host)).toBe(0);
  expect(asked).toEqual(['2026-W49']);
  expect(out()).toContain('Packets: 9. Returned in full – 4, in part – 3, not at all – 2.');
  expect(out()).toContain('Return sheets: 30, of them returned – 21.');
  expect(out()).toContain('Waiting for a person to decide: 5.');
  expect(out()).toContain('files: 7');
  expect(out().match(/Written/gu)).toHaveLength(1);
});

test('without a mailing the last is meant; what was not printed ends badly', async () => {
  const wrong = problem('nothing-printed-yet', { file: 'mailings' });
  const { host, out, asked } = hostWith({ ...REPORT, mailing: null, problems: [wrong] });
  expect(await run(['results', '.', '--lang', 'en'], host)).toBe(2);
  expect(asked).toEqual([null]);
  expect(out()).toContain('nothing-printed-yet');
  expect(out()).not.toContain('Return sheets');
});
