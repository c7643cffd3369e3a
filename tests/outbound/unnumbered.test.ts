import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Problem } from '../../src/model/problem.ts';
import { checkWorkspace, printMailing } from '../../src/outbound.ts';
import { copyOfSample, edit, quietWorld } from './workspace.ts';

const CODE = 'postal-number-missing';
const ASKED = { mailing: null, routes: [], packets: [], replan: false };

/** A school of one pupil, by registered post. */
function registered(): string {
  const folder = copyOfSample('one-pupil');
  const school = join(folder, 'school.yaml');
  const text = readFileSync(school, 'utf8').replace(/^post:.*$/mu, '');
  writeFileSync(school, `${text}\npost: { category: registered }\n`);
  rmSync(join(folder, 'postal-numbers.csv'), { force: true });
  return folder;
}

async function told(folder: string): Promise<readonly Problem[]> {
  const { problems } = await checkWorkspace(folder, { mailing: null }, quietWorld());
  return problems.filter(({ code }) => code === CODE);
}

test('that registered items lack a postal number is told before the first print, as print tells it', async () => {
  const folder = registered();
  const before = await told(folder);
  expect(before).toMatchObject([{ code: CODE, values: { items: 1 } }]);
  const printed = await printMailing(folder, ASKED, quietWorld());
  expect(printed.problems.filter(({ code }) => code === CODE)).toEqual(before);
});

test('with a number for each nothing is told, and check gives none away', async () => {
  const folder = registered();
  edit(
    folder,
    'school.yaml',
    '{ category: registered }',
    '{ category: registered, numbers: [{ from: RR000000014KZ, to: RR000000014KZ }] }',
  );
  for (let time = 0; time < 2; time += 1) expect(await told(folder)).toEqual([]);
  const { problems } = await printMailing(folder, ASKED, quietWorld());
  expect(problems.map(({ code }) => code)).not.toContain(CODE);
  // The one number is in use now, and the mailing is out with it.
  expect(await told(folder)).toEqual([]);
});
