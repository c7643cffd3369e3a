import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  npmPackageFile,
  productPath,
  productText,
  productTexts,
  productVersion,
} from '../../src/shell/package-files.ts';

test("the product's own files are found whatever the current folder is", async () => {
  expect(existsSync(productPath('templates/words/cli.yaml'))).toBe(true);
  const texts = await productTexts(['templates/words']);
  const paths = texts.map((text) => text.path);
  expect(paths).toContain('templates/words/cli.yaml');
  expect(paths).toEqual([...paths].sort());
  expect((await productText('templates/words/cli.yaml')).text).toContain('cli.about:');
  expect(await productVersion()).toMatch(/^\d+\.\d+\.\d+/);
});

test('files of npm packages are found, also of packages that export no files', async () => {
  const font = await npmPackageFile('@expo-google-fonts/andika', 'package.json');
  expect(font.length).toBeGreaterThan(10);
  const commander = await npmPackageFile('commander', 'lib/command.js');
  expect(commander.length).toBeGreaterThan(1000);
});

test('what is missing from the installation stops the run as a missing tool', async () => {
  const missing = { kind: 'tool-missing', problem: { code: 'tool-missing' } };
  await expect(npmPackageFile('no-such-package-here', 'a.ttf')).rejects.toMatchObject(missing);
  await expect(productTexts(['no-such-folder'])).rejects.toMatchObject(missing);
});
