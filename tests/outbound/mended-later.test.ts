import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkWorkspace, printMailing, reprintPackets } from '../../src/outbound.ts';
import { beginReprint } from '../../src/ledger/reprints.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { errorsIn, type Problem } from '../../src/model/problem.ts';
import { pageTexts } from '../support/raster.mjs';
import { copyOfSample, edit, filesIn, quietWorld } from './workspace.ts';

const ALL = { mailing: null, routes: [], packets: [], replan: false };
const codes = (report: { readonly problems: readonly Problem[] }): readonly string[] =>
  report.problems.map(({ code }) => code);
const print = (folder: string, options = {}): ReturnType<typeof printMailing> =>
  printMailing(folder, { ...ALL, ...options }, quietWorld());

/** Adds a pupil like the one of the list, with another name. */
function addPupil(folder: string, name: string): void {
  const path = join(folder, 'pupils.csv');
  const text = readFileSync(path, 'utf8').trimEnd();
  const last = text.split(/\r?\n/).at(-1) ?? '';
  const [, known = ''] = /([А-ЯӘҒҚҢӨҰҮҺІЁ][^;]+ [^;]+)/u.exec(last) ?? [];
  writeFileSync(path, `${text}\r\n${last.replace(known, name).replace(/^\d+;/, '77;')}\r\n`);
}

test('a pupil who came into the list after the first print is told as an error, not passed over', async () => {
  const folder = copyOfSample('one-pupil');
  await print(folder);
  addPupil(folder, 'Өмірзақ Ғани');
  const again = await print(folder);
  const lacking = again.problems.filter(({ code }) => code === 'frozen-plan-lacks-pupil');
  expect(lacking.map(({ place }) => place.file)).toEqual(['pupils.csv']);
  expect(errorsIn(again.problems)).not.toEqual([]);
  const checked = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(codes(checked)).toContain('frozen-plan-lacks-pupil');
});

test('archives of a plan that was replaced are moved away', async () => {
  const folder = copyOfSample('one-pupil');
  await print(folder);
  edit(folder, 'routes.yaml', '- id: ', '- id: new-');
  const anew = await print(folder, { replan: true });
  expect(codes(anew)).toContain('plan-set-aside');
  expect(anew.files.map(({ path }) => path.includes('new-'))).toEqual([true]);
  const old = join(folder, 'out', '2026-W49-superseded-1', 'routes');
  expect(existsSync(old)).toBe(true);
  const summary = readFileSync(join(folder, 'out', '2026-W49', 'summary.json'), 'utf8');
  expect(JSON.parse(summary)).toMatchObject({
    files: [{ name: expect.stringMatching(/^routes\/new-/) }],
  });
});

test('a character no face has leaves out the pupil who bears it', async () => {
  const folder = copyOfSample('one-pupil');
  addPupil(folder, 'Серғали 李 Әмина');
  const report = await print(folder);
  const told = report.problems.find(({ code }) => code === 'character-not-in-fonts');
  expect(told?.values).toEqual({ character: '李', code: 'U+674E' });
  expect(told?.place.row).toBeDefined();
  expect(report.totals.packets).toBe(1);
});

test('a route asked for in vain freezes nothing', async () => {
  const folder = copyOfSample('one-pupil');
  expect(codes(await print(folder, { routes: ['nope'] }))).toContain('route-not-in-mailing');
  addPupil(folder, 'Өмірзақ Ғани');
  const report = await print(folder);
  expect(codes(report)).not.toContain('frozen-plan-kept');
  expect(report.totals.packets).toBe(2);
});

test('a reprint that was killed is finished with the issue it was given', async () => {
  const folder = copyOfSample('one-pupil');
  await print(folder);
  const ledger = await openLedger(join(folder, 'ledger.db'));
  if (!ledger.ok) throw new Error('the ledger did not open');
  await beginReprint(ledger.value, 1, [1]);
  await ledger.value.close();

  const selection = { mailing: null, routes: [], packets: ['1'], bundles: [], reported: false };
  const finished = await reprintPackets(folder, selection, quietWorld());
  expect(codes(finished)).toContain('reprint-finished');
  expect(finished.files.map(({ path }) => path.includes('reprint-01'))).toEqual([true]);
  const contents = (path: string): unknown =>
    JSON.parse(Buffer.from(filesIn(path)['contents.json'] ?? []).toString('utf8'));
  expect(JSON.stringify(contents(finished.files[0]?.path ?? ''))).toContain('"issue":2');

  rmSync(join(folder, 'out'), { recursive: true });
  const next = await reprintPackets(folder, selection, quietWorld());
  expect(next.files.map(({ path }) => path.includes('reprint-02'))).toEqual([true]);
  expect(JSON.stringify(contents(next.files[0]?.path ?? ''))).toContain('"issue":3');
});

test('a copy of the list is not read; feedback for no mailing is told', async () => {
  const folder = copyOfSample('village-school');
  cpSync(join(folder, 'pupils.xlsx'), join(folder, 'pupils — копия.xlsx'));
  renameSync(join(folder, 'feedback', '2026-W49.csv'), join(folder, 'feedback', 'W49.csv'));
  const report = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(codes(report)).toContain('roster-copy-skipped');
  expect(codes(report)).toContain('feedback-for-no-mailing');
  expect(errorsIn(report.problems)).toEqual([]);
});

test('a mailing printed by another version says so', async () => {
  const folder = copyOfSample('one-pupil');
  await printMailing(folder, ALL, { ...quietWorld(), version: () => Promise.resolve('0.0.1') });
  const again = await print(folder);
  const told = again.problems.find(({ code }) => code === 'frozen-by-other-version');
  expect(told?.values['old']).toBe('0.0.1');
});

test('what an older version had no words for is said in those of now, and what it said stays as it said it', async () => {
  const folder = copyOfSample('one-pupil');
  await print(folder);
  const opened = await openLedger(join(folder, 'ledger.db'));
  if (!opened.ok) throw new Error('no ledger');
  const { db, close } = opened.value;
  const path = 'product/templates/words/papers.yaml';
  const { bytes, mailing } = await db
    .selectFrom('frozen_file')
    .select(['bytes', 'mailing'])
    .where('path', '=', path)
    .executeTakeFirstOrThrow();
  const older = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^slip\.items:.*\n/mu, '')
    .replace('Салмағы, г (есептік)', 'Ауырлығы, г');
  await db.deleteFrom('frozen_file').where('path', '=', path).execute();
  await db
    .insertInto('frozen_file')
    .values({ mailing, path, bytes: Buffer.from(older) })
    .execute();
  await close();
  rmSync(join(folder, 'out'), { recursive: true });
  const [file] = (await print(folder)).files;
  const [slip = ''] = await pageTexts(filesIn(file?.path ?? '')['print.pdf'] ?? new Uint8Array());
  expect(slip).toContain('Жөнелтілімдер');
  expect(slip).toContain('Ауырлығы, г');
});

test('a file that Notepad named .txt is told with the right name', async () => {
  const folder = copyOfSample('one-pupil');
  renameSync(join(folder, 'school.yaml'), join(folder, 'school.yaml.txt'));
  const report = await checkWorkspace(folder, { mailing: null }, quietWorld());
  const told = report.problems.find(({ code }) => code === 'file-name-txt');
  expect(told?.values['right']).toBe('school.yaml');
});

test('a broken mailing and a broken lesson are told once, each as what it is', async () => {
  const folder = copyOfSample('one-pupil');
  edit(folder, 'lessons/matematika-1.md', 'пән: Математика', 'пән: Мәтемәтика пәні емес');
  const lesson = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(codes(lesson)).not.toContain('mailing-lesson-unknown');
  edit(folder, 'mailings/2026-W49.yaml', 'dispatch:', '\tdispatch:');
  const mailing = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(codes(mailing)).toContain('yaml-syntax');
  expect(codes(mailing)).not.toContain('mailing-missing');
});
