import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkWorkspace, printMailing } from '../../src/outbound.ts';
import { frozenPicture } from '../../src/ledger/frozen-files.ts';
import { frozenPlan } from '../../src/ledger/mailings.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { pageTexts } from '../support/raster.mjs';
import { bringBack, scribbled, withLedgerOf, type Pen } from './returned-sheets.ts';
import { copyOfSample, filesIn, quietWorld } from './workspace.ts';

type Printed = {
  readonly archive: string;
  readonly digest: string;
  readonly codes: readonly string[];
  readonly answered: number;
};

async function print(folder: string, mailing: string): Promise<Printed> {
  const options = { mailing, routes: [], packets: [], replan: false };
  const { files, problems, answered } = await printMailing(folder, options, quietWorld());
  const archive = files[0]?.path ?? '';
  const codes = problems.map(({ code }) => code);
  return { archive, digest: sha256(readFileSync(archive)), codes, answered };
}

/** Prints once more though the archive is gone. */
async function printAgain(folder: string, mailing: string, archive: string): Promise<Printed> {
  rmSync(archive);
  return print(folder, mailing);
}

function addMailing(folder: string, id: string, dispatch: string, day: string): void {
  const days = `classes:\n  4:\n    ${day}: [matematika-1]\n`;
  const text = `dispatch: ${dispatch}\nweeks: [${id}]\n${days}`;
  writeFileSync(join(folder, 'mailings', `${id}.yaml`), text);
}

async function textOf(archive: string): Promise<string> {
  const pages = await pageTexts(filesIn(archive)['print.pdf'] ?? new Uint8Array());
  return pages.join(' ').replaceAll(/\s+/gu, ' ');
}

async function toldIn(folder: string, id: string): Promise<readonly Feedback[]> {
  const frozen = await withLedgerOf(folder, (ledger) => frozenPlan(ledger, id));
  return frozen?.plan.packets.flatMap(({ feedback }) => feedback) ?? [];
}

/** The pupil takes the right option of the first question; what the others want is written by hand. */
const pupilsPen: Pen = (boxes, ink) => {
  for (const box of boxes) {
    if (box.kind === 'mark' && box.item.endsWith('#q1') && box.option === '2') ink(box.rect);
  }
};

/** The teacher gives one point for each task and writes a comment. */
const teachersPen: Pen = (boxes, ink) => {
  pupilsPen(boxes, ink);
  for (const box of boxes) {
    if (box.kind === 'score' && /#t\d$/u.test(box.item) && box.points === 1) ink(box.rect);
    if (box.kind === 'answer' && box.item === 'sheet#comment') scribbled(box.rect, 9, ink);
  }
};

const HEAD = 'Мұғалімдердің жауабы';

test('what came back is told once, in the first mailing planned after it, and printed again as it was', async () => {
  const folder = copyOfSample('one-pupil');
  addMailing(folder, '2026-W51', '2026-12-04', '2026-12-14');
  addMailing(folder, '2026-W52', '2026-12-11', '2026-12-21');
  mkdirSync(join(folder, 'feedback'));
  const typed = 'сынып,оқушы,пән,пікір\n4,Серғали Әмина Бекболатқызы,Математика,Жарайсың!\n';
  writeFileSync(join(folder, 'feedback', '2026-W51.csv'), typed);
  const first = await print(folder, '2026-W49');
  expect(await textOf(first.archive)).not.toContain(HEAD);
  const sheets = { number: 1, packet: 1, wanted: () => true };
  await bringBack(folder, first.archive, { ...sheets, pen: pupilsPen });
  const checked = await checkWorkspace(folder, { mailing: '2026-W51' }, quietWorld());
  expect(checked.answered).toBe(1);

  const second = await print(folder, '2026-W51');
  const text = await textOf(second.archive);
  expect(text).toContain('1-сұрақ: 1/1; 1-тапсырма: –/1; 2-тапсырма: –/3 Әзірге барлығы 1/1');
  expect(text).not.toContain('Баға:');
  expect((await toldIn(folder, '2026-W51')).map(({ comment }) => comment)).toEqual([
    'Жарайсың!',
    '',
  ]);

  await bringBack(folder, first.archive, { ...sheets, pen: teachersPen });
  const again = await printAgain(folder, '2026-W51', second.archive);
  expect(again.digest).toBe(second.digest);
  expect(again.codes).not.toContain('frozen-plan-kept');

  const store = join(folder, 'returned');
  renameSync(store, `${store}-away`);
  const lacking = await checkWorkspace(folder, { mailing: '2026-W52' }, quietWorld());
  expect(lacking.problems.map(({ code }) => code)).toContain('handwriting-picture-missing');
  renameSync(`${store}-away`, store);

  const third = await print(folder, '2026-W52');
  expect(third.codes).not.toContain('handwriting-picture-missing');
  expect(await textOf(third.archive)).toContain(
    '1-сұрақ: 1/1; 1-тапсырма: 1/1; 2-тапсырма: 1/3 Барлығы 3/5 · 60 % · Баға: 3 Мұғалімнің пікірі',
  );
  const [feedback] = await toldIn(folder, '2026-W52');
  const [written] = feedback?.scanned?.written ?? [];
  expect(written?.says).toBe('comment');
  expect(written?.width).toBeLessThan(40);
  const bytes = await withLedgerOf(folder, (ledger) => frozenPicture(ledger, written?.image ?? ''));
  expect(sha256(bytes ?? '')).toBe(written?.image);
  rmSync(join(folder, 'returned'), { recursive: true });
  expect((await printAgain(folder, '2026-W52', third.archive)).digest).toBe(third.digest);
}, 300_000);
