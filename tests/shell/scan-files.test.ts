import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listScanFiles } from '../../src/shell/scan-files.ts';
import { slashPath } from '../../src/shell/slash-path.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-files-'));
  await mkdir(join(folder, 'қыркүйек', 'deep'), { recursive: true });
  const names = ['scan10.pdf', 'scan2.pdf', '.scan1.pdf', 'Thumbs.db', 'desktop.ini'];
  for (const name of [...names, 'қыркүйек/deep/а.jpg', 'қыркүйек/1.tif']) {
    await writeFile(join(folder, name), 'x');
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('folders are read to the bottom, numbers in order, without what is hidden', async () => {
  const { value, problems } = await listScanFiles([folder]);
  const base = slashPath(folder);
  expect(value.map(({ name }) => name)).toEqual(
    ['scan2.pdf', 'scan10.pdf', 'қыркүйек/1.tif', 'қыркүйек/deep/а.jpg'].map(
      (name) => `${base}/${name}`,
    ),
  );
  expect(value.map(({ bytes }) => bytes)).toEqual([1, 1, 1, 1]);
  expect(problems).toEqual([]);
});

test('a file given twice comes once; one that was named comes though it is hidden', async () => {
  const named = [join(folder, '.scan1.pdf'), join(folder, 'scan2.pdf'), folder];
  const { value } = await listScanFiles(named);
  const ends = value.map(({ name }) => name.slice(folder.length + 1));
  expect(ends.slice(0, 3)).toEqual(['.scan1.pdf', 'scan2.pdf', 'scan10.pdf']);
  expect(ends).toHaveLength(5);
});

test('a path that leads nowhere is told, and the others are read', async () => {
  const lost = join(folder, 'жоқ');
  const { value, problems } = await listScanFiles([lost, join(folder, 'scan2.pdf')]);
  expect(value).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: 'scan-path-missing', values: { name: slashPath(lost) } },
  ]);
});
