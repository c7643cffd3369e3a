import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  checkWorkspace,
  printMailing,
  printTestPage,
  proofFaces,
  reportDelivery,
  statusOfMailing,
  reprintPackets,
} from '../../src/outbound.ts';
import type { PrintReport } from '../../src/model/run-report.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { pageTexts } from '../support/raster.mjs';
import { copyOfSample, edit, filesIn, quietWorld } from './workspace.ts';

type Options = Parameters<typeof printMailing>[1];
const ALL: Options = { mailing: null, routes: [], packets: [], replan: false };

async function print(folder: string, options: Partial<Options> = {}): Promise<PrintReport> {
  return printMailing(folder, { ...ALL, ...options }, quietWorld());
}

const codes = (report: PrintReport): readonly string[] => report.problems.map(({ code }) => code);
const digests = (report: PrintReport): readonly string[] =>
  report.files.map(({ path }) => sha256(readFileSync(path)));
const archiveOf = (report: PrintReport): string => report.files[0]?.path ?? '';

async function textOf(archive: string, name: string): Promise<string> {
  const pages = await pageTexts(filesIn(archive)[name] ?? new Uint8Array());
  return pages.join('\n');
}

test('archives that stand are kept; a missing or cut one is made again, byte for byte', async () => {
  const folder = copyOfSample('one-pupil');
  const first = await print(folder);
  const before = digests(first);
  const archive = archiveOf(first);
  expect(first.files).toEqual([{ path: archive, state: 'written' }]);
  expect((await print(folder)).files).toEqual([{ path: archive, state: 'kept' }]);

  rmSync(archive);
  const again = await print(folder);
  expect(again.files).toEqual([{ path: archive, state: 'written' }]);
  expect(digests(again)).toEqual(before);

  writeFileSync(archive, readFileSync(archive).subarray(0, 1000));
  expect(digests(await print(folder))).toEqual(before);
});

test('a printed plan is frozen; only --replan takes up what was changed, and says so', async () => {
  const folder = copyOfSample('one-pupil');
  const first = await print(folder);
  const before = digests(first);
  const archive = archiveOf(first);

  edit(folder, 'lessons/matematika-1.md', 'тақырып: Бір', 'тақырып: ӨЗГЕРДІ Бір');
  rmSync(archive);
  const frozen = await print(folder);
  expect(codes(frozen)).toContain('frozen-plan-kept');
  expect(digests(frozen)).toEqual(before);

  const anew = await print(folder, { replan: true });
  expect(codes(anew)).toContain('mailing-replanned');
  expect(digests(anew)).not.toEqual(before);
  expect(await textOf(archive, 'print.pdf')).toContain('ӨЗГЕРДІ');
});

test('a printed mailing can be printed again from the ledger alone', async () => {
  const folder = copyOfSample('one-pupil');
  const first = await print(folder);
  const before = digests(first);
  rmSync(archiveOf(first));
  rmSync(join(folder, 'lessons'), { recursive: true });
  rmSync(join(folder, 'pupils.csv'));
  expect(digests(await print(folder))).toEqual(before);
});

test('a reprint has the next issue, the same content and an archive of its own', async () => {
  const folder = copyOfSample('one-pupil');
  const selection = { mailing: null, routes: [], packets: ['1'], bundles: [], reported: false };
  const early = await reprintPackets(folder, selection, quietWorld());
  expect(codes(early)).toContain('not-printed-yet');
  expect(early.files).toEqual([]);

  const first = await print(folder);
  const before = digests(first);
  const again = await reprintPackets(folder, selection, quietWorld());
  expect(again.files.map(({ path }) => path.includes('reprint-01'))).toEqual([true]);
  const contents = (archive: string): string =>
    Buffer.from(filesIn(archive)['contents.json'] ?? []).toString('utf8');
  expect(contents(archiveOf(first))).toContain('"issue": 1');
  expect(contents(archiveOf(again))).toContain('"issue": 2');
  const withoutCodes = (text: string): string =>
    text.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/g, '');
  expect(withoutCodes(await textOf(archiveOf(again), 'print.pdf'))).toBe(
    withoutCodes(await textOf(archiveOf(first), 'print.pdf')),
  );

  const lost = { ...selection, packets: [], reported: true };
  const nothing = await reprintPackets(folder, lost, quietWorld());
  expect(codes(nothing)).toEqual(['nothing-reported-lost']);
  expect(nothing.files).toEqual([]);
  const [code = ''] = /\d{4}-[A-Z](?=")/.exec(contents(archiveOf(first))) ?? [];
  const reported = { mailing: null, event: 'lost', reason: null, day: '2026-12-01' } as const;
  await reportDelivery(folder, { ...reported, codes: [code], routes: [] });
  const third = await reprintPackets(folder, lost, quietWorld());
  expect(contents(archiveOf(third))).toContain('"issue": 3');

  rmSync(archiveOf(first));
  expect(digests(await print(folder))).toEqual(before);
});

test('the print file is cut at packet borders after so many sheets', async () => {
  const folder = copyOfSample('village-school');
  edit(folder, 'school.yaml', 'printing: {', 'printing: { sheets-per-file: 25,');
  const report = await print(folder, { routes: ['post-tasotkel'] });
  const files = filesIn(archiveOf(report));
  const parts = Object.keys(files).filter((name) => name.startsWith('print'));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.every((name, at) => name === `print-${String(at + 1).padStart(2, '0')}.pdf`)).toBe(
    true,
  );
  const pages = await Promise.all(parts.map((name) => pageTexts(files[name] ?? new Uint8Array())));
  const packets = Object.keys(files).filter((name) => name.startsWith('packets/'));
  const sizes = await Promise.all(
    packets.map((name) => pageTexts(files[name] ?? new Uint8Array())),
  );
  const slips = report.routes.find(({ route }) => route === 'post-tasotkel')?.totals.bundles ?? 0;
  expect(pages.flat()).toHaveLength(sizes.flat().length + 2 * slips);
  for (const part of pages) expect(part.length % 2).toBe(0);
  // 25 sheets are 50 pages; only a packet that alone is larger makes a larger file.
  const largest = Math.max(...sizes.map((each) => each.length)) + 2;
  for (const part of pages) expect(part.length).toBeLessThanOrEqual(Math.max(50, largest));
});

test('a template that asks for an unknown field stops the run before anything is frozen', async () => {
  const folder = copyOfSample('one-pupil');
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'templates', 'notice.hbs'), '<document><p>{{nobody}}</p></document>');
  const report = await print(folder);
  expect(report.files).toEqual([]);
  const told = report.problems.find(({ code }) => code === 'template-field-unknown');
  expect(told?.place).toEqual({ file: 'templates/notice.hbs', line: 1 });
  expect(told?.values['field']).toBe('nobody');
  expect(existsSync(join(folder, 'out'))).toBe(false);

  rmSync(join(folder, 'templates'), { recursive: true });
  expect((await print(folder)).files.map(({ state }) => state)).toEqual(['written']);
});

test('names of routes and packets that the mailing does not have are told', async () => {
  const folder = copyOfSample('one-pupil');
  expect(codes(await print(folder, { routes: ['nowhere'] }))).toContain('route-not-in-mailing');
  expect(codes(await print(folder, { packets: ['77'] }))).toContain('packet-not-in-mailing');
  const one = await print(folder, { packets: ['1'] });
  expect(one.files.map(({ path }) => path.endsWith('.pdf'))).toEqual([true]);
});

test('the key is missing beside a ledger that knows printed sheets: nothing is printed', async () => {
  const folder = copyOfSample('one-pupil');
  const first = await print(folder);
  rmSync(join(folder, 'ledger.key'));
  rmSync(archiveOf(first));
  const report = await print(folder);
  expect(codes(report)).toContain('key-missing');
  expect(report.files).toEqual([]);
  expect(existsSync(join(folder, 'ledger.key'))).toBe(false);
});

test('the test page has two sides with the 100 mm in words of both languages', async () => {
  const folder = copyOfSample('one-pupil');
  const path = join(folder, 'test.pdf');
  await printTestPage(path, quietWorld());
  const pages = await pageTexts(readFileSync(path));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toContain('100 мм');
  expect(pages[0]).toContain('Ә Ғ Қ Ң Ө Ұ Ү Һ І');
});

test('check shows what print would print again, and that files have changed since', async () => {
  const folder = copyOfSample('one-pupil');
  await print(folder);
  const before = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(before.problems.map(({ code }) => code)).not.toContain('frozen-plan-kept');
  expect(before.totals.packets).toBe(1);

  writeFileSync(join(folder, 'pupils.csv'), '');
  const after = await checkWorkspace(folder, { mailing: null }, quietWorld());
  expect(after.problems.map(({ code }) => code)).toContain('frozen-plan-kept');
  expect(after.totals).toEqual(before.totals);
});

test('a folder that is not there is told as that, and nothing is made', async () => {
  const folder = join(copyOfSample('one-pupil'), 'nowhere');
  await expect(print(folder)).rejects.toMatchObject({ problem: { code: 'folder-missing' } });
  expect(existsSync(folder)).toBe(false);
});

test('status of a folder that was never printed says so and makes no ledger', async () => {
  const folder = copyOfSample('one-pupil');
  const told = await statusOfMailing(folder, { mailing: null });
  expect(told.problems.map(({ code }) => code)).toEqual(['nothing-printed-yet']);
  expect(existsSync(join(folder, 'ledger.db'))).toBe(false);
});

test('envelopes are printed at their own size where the school asks for it; a proof prints and records nothing', async () => {
  const folder = copyOfSample('one-pupil');
  const school = readFileSync(join(folder, 'school.yaml'), 'utf8')
    .split('\n')
    .filter((line) => !/^(return-)?envelope:/u.test(line))
    .join('\n');
  const asked =
    'envelope: { format: c5, print: true }\nreturn-envelope: { format: dl, print: true }\n';
  writeFileSync(join(folder, 'school.yaml'), `${school}\n${asked}`);

  const proof = await proofFaces(folder, { mailing: null }, quietWorld());
  const [drawn] = proof.files;
  expect(existsSync(join(folder, 'ledger.db'))).toBe(false);
  expect(await pageTexts(readFileSync(drawn?.path ?? ''))).toHaveLength(5);

  const archive = archiveOf(await print(folder));
  const sizeOf = (name: string): readonly number[] => {
    const box = /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]\/Parent/u.exec(
      Buffer.from(filesIn(archive)[name] ?? []).toString('latin1'),
    );
    return [Number(box?.[1]), Number(box?.[2])].map((points) => Math.round((points / 72) * 25.4));
  };
  expect(sizeOf('envelopes-c5.pdf')).toEqual([229, 162]);
  expect(sizeOf('return-envelopes-dl.pdf')).toEqual([220, 110]);
  expect(await textOf(archive, 'return-envelopes-dl.pdf')).toContain('Кімнен, қайдан');
});
