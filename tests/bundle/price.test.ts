import { expect, test } from '@jest/globals';
import { priceOf, type Priced } from '../../src/bundle/price.ts';
import type { Tariff } from '../../src/model/post.ts';

const ITEM: Priced = {
  product: 'letter',
  category: 'ordinary',
  method: 'surface',
  sender: '3',
  marks: [],
  quantity: 20,
  grams: 180,
  day: '2026-11-30',
};

function row(price: number, change: Partial<Tariff> = {}): Tariff {
  return {
    product: 'letter',
    category: 'ordinary',
    method: 'surface',
    marks: [],
    upTo: 250,
    price,
    validFrom: '2026-01-01',
    place: { file: 'tariffs.xlsx', row: price },
    ...change,
  };
}

test('the lowest weight step that holds the item counts, its limit included', () => {
  const steps = [row(1, { upTo: 100 }), row(3, { upTo: 500 }), row(2, { upTo: 250 })];
  expect(priceOf(ITEM, steps)).toBe(2);
  expect(priceOf({ ...ITEM, grams: 250 }, steps)).toBe(2);
  expect(priceOf({ ...ITEM, grams: 251 }, steps)).toBe(3);
  expect(priceOf({ ...ITEM, grams: 501 }, steps)).toBeNull();
});

test('of two tables the one in force on the day of dispatch counts', () => {
  const years = [row(1), row(2, { validFrom: '2026-11-30' }), row(3, { validFrom: '2026-12-01' })];
  expect(priceOf(ITEM, years)).toBe(2);
  expect(priceOf({ ...ITEM, day: '2026-11-29' }, years)).toBe(1);
  expect(priceOf({ ...ITEM, day: '2025-12-31' }, years)).toBeNull();
});

test('kind, category, method and marks must be those of the item', () => {
  const others: readonly Partial<Tariff>[] = [
    { product: 'printed-matter' },
    { category: 'registered' },
    { method: 'air' },
    { marks: ['98'] },
    { sender: '2' },
    { zone: 'oblast' },
    { quantity: { from: 21, to: 50 } },
  ];
  for (const change of others) expect(priceOf(ITEM, [row(1, change)])).toBeNull();
  expect(priceOf({ ...ITEM, marks: ['98'] }, [row(1, { marks: ['98'] }), row(2)])).toBe(1);
});

test('a row that says more of zone, sender and quantity counts before one for all', () => {
  const rows = [
    row(1),
    row(2, { zone: 'oblast' }),
    row(3, { zone: 'oblast', quantity: { from: 20, to: 20 } }),
  ];
  expect(priceOf(ITEM, rows)).toBe(1);
  expect(priceOf({ ...ITEM, zone: 'oblast' }, rows)).toBe(3);
  expect(priceOf({ ...ITEM, zone: 'oblast', quantity: 19 }, rows)).toBe(2);
});
