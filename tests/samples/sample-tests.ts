import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agreementTests } from './agreement-tests.ts';
import { codeTests } from './code-tests.ts';
import { goldenTests } from './golden-tests.ts';
import { numberTests } from './number-tests.ts';
import { pageTests } from './page-tests.ts';
import { removeCopy } from './sample-folder.ts';
import { PATIENCE, runSample, type SampleRun } from './sample-run.ts';

/** Packets by number whose text is a golden (of the first one some pages are shown), and whose lesson pages all are. */
export type ChosenPackets = {
  readonly text: readonly number[];
  readonly lessons?: readonly number[];
};

/** What holds of every sample: it is checked and printed once; `more` are tests of this one. */
export function sampleTests(
  name: string,
  { text, lessons = [] }: ChosenPackets,
  more?: (sample: () => SampleRun) => void,
): void {
  describe(`sample ${name}`, () => {
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

    goldenTests(sample, text, lessons);
    agreementTests(sample);
    codeTests(sample);
    numberTests(sample);
    pageTests(sample);
    more?.(sample);
  });
}
