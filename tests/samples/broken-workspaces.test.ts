import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Problem } from '../../src/model/problem.ts';
import {
  checkWorkspace,
  printMailing,
  reprintPackets,
  writeLessonSkeletons,
} from '../../src/outbound.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { copyOfSample, removeCopy, worldOfTests } from './sample-folder.ts';
import { WHOLE } from './sample-run.ts';

// What one folder cannot have beside everything else: each test breaks the smallest sample in one way.

const world = worldOfTests();

async function inCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = copyOfSample('one-pupil');
  try {
    await use(folder);
  } finally {
    removeCopy(folder);
  }
}

function put(folder: string, name: string, content: string): void {
  const path = join(folder, ...name.split('/'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place }) => `${place.file} ${code}`);
}

async function check(folder: string, mailing: string | null = null): Promise<readonly string[]> {
  return told((await checkWorkspace(folder, { mailing }, world)).problems);
}

test('a file of the workspace that is not there is told by its name, and the rest goes on', async () => {
  await inCopy(async (folder) => {
    rmSync(join(folder, 'teachers.yaml'));
    const { problems, totals } = await checkWorkspace(folder, { mailing: null }, world);
    expect(told(problems)).toContain('teachers.yaml file-missing');
    expect(totals.packets).toBe(1);
    rmSync(join(folder, 'school.yaml'));
    expect(await check(folder)).toEqual(['school.yaml file-missing']);
  });
});

test('a list in the old Excel format is told as that, not as missing', async () => {
  await inCopy(async (folder) => {
    rmSync(join(folder, 'pupils.csv'));
    const old = productPath('samples/problems/pupils-old-excel.xls');
    copyFileSync(old, join(folder, 'pupils.xls'));
    const problems = await check(folder);
    expect(problems).toContain('pupils.xls table-old-format');
    expect(problems.filter((each) => each.includes('file-missing'))).toEqual([]);
  });
});

test('a mailing that is not there, and one that gives nobody anything', async () => {
  await inCopy(async (folder) => {
    expect(await check(folder, '2026-W01')).toContain('mailings/2026-W01.yaml mailing-missing');
    put(folder, 'mailings/2026-W50.yaml', 'dispatch: 2026-11-27\nweeks: [2026-W50]\n');
    expect(await check(folder)).toContain('mailings/2026-W50.yaml mailing-empty');
    rmSync(join(folder, 'mailings'), { recursive: true });
    expect(await check(folder)).toContain('mailings/*.yaml mailing-missing');
  });
});

test('a font of the school that is broken or not there stops the print, not the check', async () => {
  await inCopy(async (folder) => {
    const own = (file: string): string =>
      `text: { file: ${file}, licence: OFL-1.1, fallback: [symbol] }\n`;
    put(folder, 'fonts/mektep.ttf', 'not a font');
    put(folder, 'fonts/fonts.yaml', own('mektep.ttf'));
    expect(await check(folder)).toContain('fonts/fonts.yaml font-broken');
    const printed = await printMailing(folder, WHOLE, world);
    expect(printed.files).toEqual([]);
    put(folder, 'fonts/fonts.yaml', own('elsewhere.ttf'));
    expect((await check(folder)).filter((each) => each.includes('file-missing'))).toHaveLength(1);
    put(folder, 'fonts/fonts.yaml', 'text: { file: mektep.ttf }\n');
    const broken = (await check(folder)).filter((each) => each.includes('font-entry-broken'));
    expect(broken).toHaveLength(1);
  });
});

test('wording of the school that is broken stops the print', async () => {
  await inCopy(async (folder) => {
    put(folder, 'templates/words/own.yaml', 'return.title: { kk: Парақ }\n');
    const broken = (await check(folder)).filter((each) => each.includes('words-entry-broken'));
    expect(broken).toHaveLength(1);
    put(folder, 'templates/words/own.yaml', 'return.title:\n\tkk: Парақ\n');
    expect((await printMailing(folder, WHOLE, world)).files).toEqual([]);
    expect((await check(folder)).filter((each) => each.includes('words-entry'))).toHaveLength(1);
  });
});

test('what was never printed cannot be printed again', async () => {
  await inCopy(async (folder) => {
    const report = await reprintPackets(
      folder,
      { mailing: null, routes: [], packets: [], bundles: [], reported: false },
      world,
    );
    expect(told(report.problems)).toContain('mailings/2026-W49.yaml not-printed-yet');
    expect(report.files).toEqual([]);
  });
});

test('a calendar plan with mistakes: each is told, and the good rows are written', async () => {
  await inCopy(async (folder) => {
    const plan = join(folder, 'plan.csv');
    const titles = '№;Сабақтың тақырыбы;Сағат саны;Мерзімі';
    const rows = ['1;Жай бөлшек;1;01.09.2026', '2;;1;02.09.2026', '3;Аралас сан;екі;ертең'];
    writeFileSync(plan, [titles, ...rows].join('\n'));
    const nameless = await writeLessonSkeletons(plan, folder, world);
    expect(nameless.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['plan-class-unknown', 'plan-subject-unknown']),
    );
    expect(nameless.files).toEqual([]);
    const title = '4-сынып, «Математика» пәні, күнтізбелік-тақырыптық жоспар';
    writeFileSync(plan, [title, titles, ...rows].join('\n'));
    const named = await writeLessonSkeletons(plan, folder, world);
    expect(named.problems.map(({ code }) => code).sort()).toEqual([
      'plan-date-unreadable',
      'plan-hours-unreadable',
      'plan-textbook-missing',
      'plan-topic-missing',
    ]);
    expect(named.files.map(({ state }) => state)).toEqual(['written', 'written']);
    const [first] = named.files;
    expect(readFileSync(first?.path ?? '', 'utf8')).toContain('Жай бөлшек');
  });
});

test('of two lists, one without titles is an error of its own, not a sheet that may be passed over', async () => {
  await inCopy(async (folder) => {
    renameSync(join(folder, 'pupils.csv'), join(folder, 'pupils-4.csv'));
    put(folder, 'pupils-5.csv', 'Сейтқали Арман;5;Аққоныс\n');
    expect(await check(folder)).toContain('pupils-5.csv table-header-missing');
  });
});
