import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Cell } from '../../src/model/table.ts';
import {
  printMailing,
  reportDelivery,
  reportDeliveryTable,
  reprintPackets,
  statusOfMailing,
} from '../../src/outbound.ts';
import { copyOfSample, filesIn, quietWorld } from './workspace.ts';

const LATEST = { mailing: null };
const PATIENCE = 180_000;

/** Titles of the columns that a person fills in, by what they say in Kazakh. */
type Filled = Readonly<Record<string, Cell>>;

/** Fills in the first row of the manifest of an archive as a workbook, and gives back where it was saved. */
async function fillManifest(folder: string, archive: string, filled: Filled): Promise<string> {
  const bytes = filesIn(archive)['manifest.xlsx'];
  if (bytes === undefined) throw new Error('the archive has no manifest');
  const world = quietWorld();
  const { value: tables } = await world.readTables('manifest.xlsx', bytes);
  const [head = [], first = [], ...others] = tables[0]?.rows ?? [];
  const columns = Object.keys(filled).map((title) =>
    head.findIndex((each) => String(each).startsWith(`${title} /`)),
  );
  expect(columns).not.toContain(-1);
  const row = head.map((_, at) => {
    const place = columns.indexOf(at);
    return place < 0 ? (first[at] ?? null) : (Object.values(filled)[place] ?? null);
  });
  const rows = [row, ...others.map((other) => head.map((_, at) => other[at] ?? null))];
  const table = { sheet: 'Тізім', head: head.map(String), rows, widths: head.map(() => 12) };
  const path = join(folder, 'толтырылған.xlsx');
  writeFileSync(path, await world.makeWorkbook([table]));
  return path;
}

test(
  'a manifest goes out, comes back filled in, is noted and asked; what was damaged is printed anew',
  async () => {
    const folder = copyOfSample('one-pupil');
    const world = quietWorld();
    const all = { ...LATEST, routes: [], packets: [], replan: false };
    const printed = await printMailing(folder, all, world);
    const archive = printed.files[0]?.path ?? '';
    const told = async (filled: Filled, from: string) => {
      const file = await fillManifest(folder, from, filled);
      return reportDeliveryTable(folder, { ...LATEST, file, day: '2026-12-05' }, world);
    };
    const wrong = await told({ 'Қайтып келді': '+', Себебі: '3 – көшкен' }, archive);
    expect(wrong.problems.map(({ code, place }) => [code, place.row])).toEqual([
      ['delivery-reason-wrong', 2],
    ]);
    expect(wrong.packets[0]?.last).toBeNull();

    const filled = { 'Қайтып келді': '25.11.2026', Себебі: '3 – бас тартты', Қайтқаны: '2 парақ' };
    const right = await told(filled, archive);
    expect(right.problems).toEqual([]);
    const back = { event: 'brought-back', reason: 'refused', day: '2026-11-25', sheets: 2 };
    const asked = await statusOfMailing(folder, LATEST);
    expect(asked.packets.map(({ last }) => last)).toEqual([back]);

    const code = asked.packets[0]?.code ?? '';
    const damaged = { ...LATEST, event: 'damaged', reason: null, day: '2026-12-06' } as const;
    await reportDelivery(folder, { ...damaged, codes: [code], routes: [] });
    const selection = { ...LATEST, routes: [], packets: [], bundles: [], reported: true };
    const again = await reprintPackets(folder, selection, world);
    const second = again.files[0]?.path ?? '';
    expect(second).toContain('reprint-01');

    const delivered = await told({ 'Оқушыға тапсырылды': 'иә', Қайтқаны: 0 }, second);
    expect(delivered.problems).toEqual([]);
    expect(delivered.packets[0]).toMatchObject({
      issue: 2,
      last: { event: 'delivered', sheets: 0 },
      earlier: [{ issue: 1, notes: [{ event: 'damaged', day: '2026-12-06' }] }],
    });
    const none = await reprintPackets(folder, selection, world);
    expect(none.problems.map((each) => each.code)).toContain('nothing-reported-lost');
  },
  PATIENCE,
);
