import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { printMailing } from '../../src/outbound.ts';
import { schoolSchema } from '../../src/parse/school-schema.ts';
import { copyOfSample, filesIn, project, quietWorld } from './workspace.ts';

/** The page for the staff, by language. */
const HALVES = readFileSync(join(project, 'docs', 'staff.md'), 'utf8').split('\n## По-русски\n');

/** First cells of the tables of a part of the page. */
function firstCells(part: string): string {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | ')[0] ?? '')
    .join('\n');
}

test('every file of a print run is in the table of whom it is for, in both languages', async () => {
  const folder = copyOfSample('one-pupil');
  const { files } = await printMailing(
    folder,
    { mailing: null, routes: [], packets: [], replan: false },
    quietWorld(),
  );
  const archive = files[0]?.path ?? '';
  const inside = Object.keys(filesIn(archive));
  const beside = readdirSync(join(archive, '..', '..')).filter((name) => name.includes('.'));
  const names = [...inside, ...beside].map((name) => name.replace(/^packets\/.*/, 'packets/*.pdf'));
  expect(names).toEqual(expect.arrayContaining(['posting-list.pdf', 'bags.csv', 'packets/*.pdf']));
  for (const half of HALVES) {
    const cells = firstCells(half);
    const isNamed = (name: string): boolean => {
      const [, stem = '', ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? [];
      const row = cells.split('\n').filter((line) => line.includes(`\`${stem}.`));
      return row.some((line) => line.includes(`${ending}\``));
    };
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  }
});

test('every uncertain fact of the post says where the school mends it, in both languages', () => {
  const post = [
    'post.yaml',
    'list-columns.yaml',
    'address-orders.yaml',
    'envelopes.yaml',
    'regions.yaml',
    'holidays.yaml',
  ];
  const keys = Object.keys(schoolSchema.shape.post.unwrap().shape);
  const facts = [
    'marks',
    'numbers',
    'hold-days',
    'prepaid-agreement',
    'address-order',
    'transit-days',
  ];
  expect(keys).toEqual(expect.arrayContaining(facts));
  expect(HALVES).toHaveLength(2);
  for (const half of HALVES) {
    const table = half.slice(half.lastIndexOf('**10. '));
    for (const name of post) {
      const text = readFileSync(join(project, 'templates', 'catalogue', name), 'utf8');
      expect([name, text.includes('confirmed: false')]).toEqual([name, true]);
      expect(table).toContain(`\`catalogue/${name}\``);
    }
    for (const key of facts) expect(table).toContain(`\`post: ${key}\``);
    const rows = table.split('\n').filter((line) => line.startsWith('| '));
    for (const row of rows.slice(2)) expect([row, row.split(' | ').length]).toEqual([row, 4]);
  }
});

test('the README names the archive and the files to open first, and a run of the sample makes them', async () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const [, archive = '', first = ''] =
    /Open `([\w-]+\.zip)` first, and in it `([\w-]+\.pdf)`/.exec(readme) ?? [];
  const folder = copyOfSample('village-school');
  const options = {
    mailing: null,
    routes: [archive.replace('.zip', '')],
    packets: [],
    replan: false,
  };
  const { files } = await printMailing(folder, options, quietWorld());
  expect(files.map(({ path }) => path.endsWith(archive))).toEqual([true]);
  const names = Object.keys(filesIn(files[0]?.path ?? ''));
  expect(names).toEqual(expect.arrayContaining([first, 'labels.pdf', 'manifest.pdf']));
});
