import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agreementTests, printedAgainTest } from './samples/agreement-tests.ts';
import { codeTests } from './samples/code-tests.ts';
import { goldenTests } from './samples/golden-tests.ts';
import { pageTests } from './samples/page-tests.ts';
import { removeCopy, sampleNames } from './samples/sample-folder.ts';
import { PATIENCE, runSample, type SampleRun } from './samples/sample-run.ts';
import { pageTexts } from './support/raster.mjs';

/** Packets of a sample whose text is a golden, by number; of the first one some pages are shown. */
const CHOSEN: Readonly<Record<string, readonly number[]>> = {
  'one-pupil': [1],
  problems: [1],
  'village-school': [4, 12],
};

/** A packet of each class of the sample that shows every construct, and one in large print. */
const TYPOGRAPHY = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(sampleNames())('sample %s', (name) => {
  let run: SampleRun;
  const sample = (): SampleRun => run;
  beforeAll(async () => {
    run = await runSample(name);
  }, PATIENCE);
  afterAll(() => {
    removeCopy(run.folder);
  });

  test('prints what it was checked to print, and tells the same but for its key', () => {
    expect(run.report.totals).toEqual(run.checked.totals);
    const codes = run.report.problems.map(({ code }) => code);
    expect(codes.filter((code) => code === 'key-is-test')).toHaveLength(1);
    const others = run.report.problems.filter(({ code }) => code !== 'key-is-test');
    expect(others).toEqual(run.checked.problems);
  });

  goldenTests(sample, CHOSEN[name] ?? [1], name === 'typography' ? TYPOGRAPHY : []);
  agreementTests(sample);
  codeTests(sample);
  pageTests(sample);

  if (name === 'village-school') printedAgainTest(sample);

  if (name === 'problems') {
    test('an identification number in the list is kept and printed nowhere', async () => {
      const typed = '130101000001';
      const source = await run.world.readTables(
        'pupils.xlsx',
        readFileSync(join(run.folder, 'pupils.xlsx')),
      );
      expect(JSON.stringify(source.value)).toContain(typed);
      const made = [
        readFileSync(join(run.folder, 'ledger.db'), 'latin1'),
        JSON.stringify(run.report),
        ...run.said,
      ];
      for (const [entry, bytes] of run.archives.flatMap(({ entries }) => [...entries])) {
        const text = entry.endsWith('.pdf')
          ? (await pageTexts(bytes)).join('\n')
          : Buffer.from(bytes).toString('utf8');
        made.push(text);
      }
      const sheets = await Promise.all(
        run.archives.map(({ entries }) =>
          run.world.readTables('list.xlsx', entries.get('posting-list.xlsx') ?? new Uint8Array()),
        ),
      );
      made.push(JSON.stringify(sheets));
      expect(made.filter((text) => text.includes(typed))).toEqual([]);
    });
  }
});
