import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { postRules } from '../../src/parse/catalogue-post.ts';
import { productPath } from '../../src/shell/package-files.ts';

const path = 'templates/catalogue/post.yaml';
const text = readFileSync(productPath(path), 'utf8');

test('the product’s rules are read whole, and say that they are not confirmed', () => {
  const { value, problems } = postRules([{ path, text }]);
  expect(problems).toEqual([]);
  expect(value.post.confirmed).toBe(false);
  expect(value.post.products.map(({ code }) => code)).toEqual(['P101', 'P102']);
  expect(value.post.zones.map(({ id }) => id)).toEqual(['district', 'oblast', 'country']);
});

test('a school’s own file counts, its kinds of items from the lightest', () => {
  const own = text
    .replace('confirmed: false\nsender', 'confirmed: true\nsender')
    .replace('grams: 2000, confirmed', 'grams: 5000, confirmed');
  const { value } = postRules([
    { path, text },
    { path: 'catalogue/post.yaml', text: own },
  ]);
  expect(value.post.confirmed).toBe(true);
  expect(value.post.products.map(({ id }) => id)).toEqual(['printed-matter', 'letter']);
});

test('a key that stands twice is told', () => {
  const twice = text.replace('id: printed-matter', 'id: letter');
  const { problems } = postRules([{ path, text: twice }]);
  expect(problems).toMatchObject([{ code: 'post-id-twice', values: { id: 'letter' } }]);
});
