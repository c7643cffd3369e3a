import { z } from 'zod';
import { NO_ADDRESS_ORDERS, type AddressOrders } from '../model/address-order.ts';
import type { Address } from '../model/address.ts';
import type { Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { origin } from './catalogue-schemas.ts';
import { bilingual, misfit, textLike } from './yaml-source-values.ts';

const PARTS = {
  street: 'street',
  house: 'house',
  flat: 'flat',
  settlement: 'settlement',
  office: 'office',
  'rural-district': 'ruralDistrict',
  district: 'district',
  oblast: 'oblast',
  index: 'index',
} as const satisfies Readonly<Record<string, keyof Address>>;

/** No order may lose what finds the house: only the index, which has a box, and these may be absent. */
const OPTIONAL: readonly (keyof Address)[] = ['index', 'office', 'ruralDistrict'];

const lines = z
  .array(z.array(z.enum(Object.keys(PARTS) as [keyof typeof PARTS])).min(1))
  .transform((typed, context) => {
    const read = typed.map((line) => line.map((part): keyof Address => PARTS[part]));
    const named = read.flat();
    const needed = Object.entries(PARTS).filter(([, part]) => !OPTIONAL.includes(part));
    const absent = needed.find(([, part]) => !named.includes(part))?.[0];
    if (absent !== undefined) return misfit(context, 'setting-missing', absent);
    const repeated = named.length !== new Set(named).size;
    return repeated ? misfit(context, 'setting-wrong-kind', needed[0]?.[0] ?? '') : read;
  });

const schema = z.strictObject({
  ...origin,
  orders: z
    .array(z.strictObject({ ...origin, id: textLike(/^[a-z]+(-[a-z]+)*$/, 'kz-domestic'), lines }))
    .min(1),
  'bare-street': bilingual
    .refine(({ kk, ru }) => [kk, ru].every((each) => each.includes('{street}')), {
      params: { code: 'setting-wrong-kind', expected: '{street} көшесі' },
    })
    .exactOptional(),
});

/** `address-orders.yaml` of the catalogue. */
export function addressOrders(
  files: readonly SourceText[],
): Told<{ readonly addressOrders: AddressOrders }> {
  const { value, problems } = readCatalogueFile(files, 'address-orders.yaml', schema);
  if (value === null) return { value: { addressOrders: NO_ADDRESS_ORDERS }, problems };
  const { orders, 'bare-street': bareStreet = null } = value.typed;
  const read = orders.map(({ id, lines: each }) => ({ id, lines: each }));
  return { value: { addressOrders: { orders: read, bareStreet } }, problems };
}
