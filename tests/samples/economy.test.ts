import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { printMailing } from '../../src/outbound.ts';
import { readArchives } from './archive-files.ts';
import { pageTests } from './page-tests.ts';
import { printedSample } from './printed-sample.ts';
import { copyOfSample, removeCopy, worldOfTests } from './sample-folder.ts';
import { PATIENCE, WHOLE, type SampleRun } from './sample-run.ts';

let folder: string;
let run: Pick<SampleRun, 'printed' | 'archives'>;
beforeAll(async () => {
  folder = copyOfSample('typography');
  appendFileSync(join(folder, 'school.yaml'), 'paper: economy\n');
  const world = worldOfTests();
  const report = await printMailing(folder, WHOLE, world);
  const archives = readArchives(report.files.map(({ path }) => path));
  run = { archives, printed: await printedSample(folder, world) };
}, PATIENCE);
afterAll(() => {
  removeCopy(folder);
});

test('the school saves paper', () => {
  expect(run.printed.plan.school.paperUse).toBe('economy');
});

pageTests(() => run);
