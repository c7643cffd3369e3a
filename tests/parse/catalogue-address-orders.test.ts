import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { orderNamed, DOMESTIC_ORDER, NO_ADDRESS_ORDERS } from '../../src/model/address-order.ts';
import { addressOrders } from '../../src/parse/catalogue-address-orders.ts';
import { productPath } from '../../src/shell/package-files.ts';

const path = 'templates/catalogue/address-orders.yaml';
const text = readFileSync(productPath(path), 'utf8');

function codesOf(changed: string): readonly string[] {
  return addressOrders([{ path, text: changed }]).problems.map(
    ({ code, values }) => `${code} ${values['expected']}`,
  );
}

test('the product has the order of inland mail and that of the UPU', () => {
  const { value, problems } = addressOrders([{ path, text }]);
  expect(problems).toEqual([]);
  expect(value.addressOrders.orders.map(({ id }) => id)).toEqual(['kz-domestic', 'kz-upu']);
  expect(value.addressOrders.orders[0]).toEqual(DOMESTIC_ORDER);
  const upu = orderNamed(value.addressOrders, 'kz-upu');
  expect(upu.lines).toContainEqual(['index', 'settlement']);
  expect(orderNamed(value.addressOrders, 'none')).toEqual(DOMESTIC_ORDER);
});

test('an order that would lose a part, or say one twice, is told and does not count', () => {
  const inland = (from: string, to: string): string => text.replace(from, to);
  expect(codesOf(inland('[settlement]', '[office]'))).toEqual(['setting-missing settlement']);
  expect(codesOf(inland('[street, house, flat]', '[street, house]'))).toEqual([
    'setting-missing flat',
  ]);
  expect(codesOf(inland('[oblast]', '[oblast, settlement]'))).toHaveLength(1);
  expect(codesOf(inland("'улица {street}'", "'улица'"))).toHaveLength(1);
  const { value } = addressOrders([{ path, text: inland('[oblast]', '[country]') }]);
  expect(value.addressOrders).toEqual(NO_ADDRESS_ORDERS);
});

test('a school may have an order of its own, and go without a word before bare streets', () => {
  const own = `orders:
  - id: our-office
    lines: [[oblast, district], [rural-district], [settlement, street, house, flat]]
`;
  const { value, problems } = addressOrders([
    { path, text },
    { path: 'catalogue/address-orders.yaml', text: own },
  ]);
  expect(problems).toEqual([]);
  expect(value.addressOrders).toEqual({
    orders: [
      {
        id: 'our-office',
        lines: [
          ['oblast', 'district'],
          ['ruralDistrict'],
          ['settlement', 'street', 'house', 'flat'],
        ],
      },
    ],
    bareStreet: null,
  });
});
