import { join } from 'node:path';
import { recordDecisions } from '../../src/ledger/decisions.ts';
import { recordDeliveries } from '../../src/ledger/deliveries.ts';
import { recordForms } from '../../src/ledger/forms.ts';
import { freeze } from '../../src/ledger/mailings.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { recordReturnSides } from '../../src/ledger/return-sides.ts';
import { closeScanFile, openScanFile, recordPage } from '../../src/ledger/scans.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Box } from '../../src/model/page.ts';
import type { PacketNumber } from '../../src/model/plan.ts';
import type { PageReading } from '../../src/model/received.ts';
import type { GroupReading } from '../../src/model/reading.ts';
import type { ReturnSide } from '../../src/model/returned.ts';
import { keepPicture } from '../../src/shell/picture-store.ts';
import { ledgerAt } from '../ledger/in-ledger.ts';
import { aPacket, aPrintedPlan } from '../record/a-printed-plan.ts';
import { LESSON } from '../record/a-result.ts';
import { aLesson, anItem } from '../support/a-workspace.ts';

export const SCAN = 'a'.repeat(64);
const DAY = '2026-12-20';

const PLACE = { x: 20, y: 200, w: 100, h: 20 };
const QUESTION: Box = {
  ...{ kind: 'answer', item: 'sheet#question', rect: PLACE, ruling: 'lines', pitch: 8 },
};
const WORK: Box = { ...QUESTION, item: `${LESSON}#t1`, rect: { ...PLACE, y: 60 } };
const CHOICE: Box = {
  kind: 'mark',
  item: `${LESSON}#q1`,
  option: '0',
  shape: 'circle',
  rect: { x: 30, y: 60, w: 5, h: 5 },
};

/**
 * Three pupils and a spare packet of class 5А, each with one sheet: a choice on its front, work and a question on its back. A
 * number after 1 makes it the plan that takes the place of the one before.
 */
export async function printMailing(ledger: Ledger, mailing = 1): Promise<void> {
  const packets = [
    aPacket(1, 'Ұлықбек Дана'),
    aPacket(2, 'Әлі Өмір'),
    aPacket(3, 'Ыбырай Сәуле'),
    aPacket(4, null),
  ];
  const options = [
    { runs: [{ text: '1' }], right: true },
    { runs: [{ text: '2' }], right: false },
  ];
  const items = [
    anItem('q1', { answer: { kind: 'choice', options } }),
    anItem('t1', { part: 'task', points: 3 }),
  ];
  const lessons = [aLesson(LESSON, { items })];
  const plan = aPrintedPlan(packets, { lessons, mailingNumber: mailing });
  const replan = mailing > 1;
  await freeze(ledger, { plan, inputsDigest: '', files: [], pictures: [], replan });
  const forms = [
    { number: 1, boxes: [CHOICE] },
    { number: 2, boxes: [WORK, QUESTION] },
  ];
  await recordForms(ledger, mailing, forms);
  const sides = packets.flatMap(({ number }): readonly ReturnSide[] => {
    const of = { mailing, packet: number, sheet: 3, subject: 'mathematics' };
    return [
      { ...of, side: 'recto', form: 1 },
      { ...of, side: 'verso', form: 2 },
    ];
  });
  await recordReturnSides(ledger, sides);
}

function group(item: string, option: string): GroupReading {
  const verdict = { kind: 'filled', options: [option] } as const;
  return { item, row: null, of: 'mark', marks: [], verdict };
}

/** What stands on the front of a sheet: the option, and what the pupil says of the lesson. */
export function front(option: '0' | '1', says: 'understood' | 'help'): PageReading {
  return {
    groups: [group(`${LESSON}#q1`, option), group(`${LESSON}#understood`, says)],
    areas: [],
  };
}

/** What stands on the back: work, and a question or none. */
export function back(asks: boolean): PageReading {
  const written = { state: 'written', inkPrint: { columns: 1, cells: '1' } } as const;
  const work = { item: `${LESSON}#t1`, rect: { ...PLACE, y: 60 }, ...written };
  const question = { item: 'sheet#question', rect: PLACE, ...written };
  return { groups: [], areas: asks ? [work, question] : [work] };
}

/** Grey of every pixel of the picture of a page. */
const GREY = 200;

/** Notes a page of the scan that came in, with a straight picture in the store of the workspace; gives the picture's name. */
export async function returnPage(
  ledger: Ledger,
  workspace: string,
  page: number,
  of: { packet: PacketNumber; side: 'recto' | 'verso'; reading: PageReading },
): Promise<string> {
  const [width, height] = [1260, 1782];
  const pixels = new Uint8Array(width * height).fill(GREY - page);
  const picture = await keepPicture(workspace, { width, height, pixels });
  const { packet, side, reading } = of;
  const form = side === 'recto' ? 1 : 2;
  const id = { school: 1, mailing: 1, packet, issue: 1, sheet: 3, side, form };
  await openScanFile(ledger, { sha256: SCAN, name: 'scan.pdf' }, DAY);
  const seen = { kind: 'sheet', id } as const;
  await recordPage(ledger, { file: SCAN, page, seen, picture, straight: true, reading });
  return picture;
}

/** Notes what a person decided. */
export async function decide(ledger: Ledger, decision: Decision): Promise<void> {
  await recordDecisions(ledger, [{ decision, day: DAY, person: 'Мұғалім' }]);
}

/** Works on the ledger of a workspace, and closes it. */
export async function withLedgerOf(
  workspace: string,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const ledger = await ledgerAt(join(workspace, 'ledger.db'));
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Notes that a packet was delivered, and that all pages of the scan are kept. */
export async function closeBatch(ledger: Ledger, packet: PacketNumber): Promise<void> {
  await closeScanFile(ledger, SCAN, 1);
  await recordDeliveries(ledger, 1, [
    { packet, issue: 1, event: 'delivered', reason: null, day: DAY, sheets: null },
  ]);
}
