import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { listProfiles } from '../../src/parse/catalogue-lists.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

const path = 'templates/catalogue/list-columns.yaml';
const product = { path, text: readFileSync(productPath(path), 'utf8') };
const OWN = 'catalogue/list-columns.yaml';
const POSTING = [
  'source: own',
  'confirmed: true',
  'posting: [{ field: whom, kk: Кімге, ru: Кому, width: 9 }]',
  'electronic: [{ field: whom, name: RcpnName, width: 9 }]',
];

test('the product has columns for every list, and those to fill in stand in the table alone', () => {
  const { value, problems } = listProfiles([product]);
  expect(problems).toEqual([]);
  const fields = value.lists.manifestTable.map(({ field }) => field);
  const filled = ['code', 'handed-over', 'delivered', 'brought-back', 'reason', 'sheets-taken'];
  expect(fields).toEqual(expect.arrayContaining(filled));
  expect(value.lists.manifest.map(({ head }) => head)).toContain('Қолы, күні / Подпись, дата');
});

test('a school says its own columns of the manifest; without them the product’s count', () => {
  const manifest = 'manifest: [{ field: code, kk: Код, ru: Код, width: 20 }]';
  const both = listProfiles([product, yaml(OWN, ...POSTING, manifest)]);
  expect(both.problems).toEqual([]);
  expect(both.value.lists.manifest).toEqual([{ field: 'code', head: 'Код', width: 20 }]);
  const without = listProfiles([product, yaml(OWN, ...POSTING)]).value.lists;
  const own = listProfiles([product]).value.lists;
  expect(without.posting).toHaveLength(1);
  expect(without.manifest).toEqual(own.manifest);
  expect(without.manifestTable).toEqual(own.manifestTable);
});

test('a field that no list has is told', () => {
  const line = 'manifest-table: [{ field: mood, kk: Көңіл, ru: Дух, width: 9 }]';
  const { value, problems } = listProfiles([product, yaml(OWN, ...POSTING, line)]);
  expect(codesOf(problems)).toEqual(['setting-not-one-of']);
  expect(value.lists.posting.length).toBeGreaterThan(1);
});
