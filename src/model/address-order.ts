import type { Address } from './address.ts';
import type { Bilingual } from './language.ts';

/** What lines an address has below the name, from the top; each names the parts that stand on it. */
export type AddressOrder = {
  /** Key that a school chooses it by, e.g. `kz-domestic`. */
  readonly id: string;
  readonly lines: readonly (readonly (keyof Address)[])[];
};

/** `address-orders.yaml`: the named orders, and how a street is written that says nothing but its name. */
export type AddressOrders = {
  readonly orders: readonly AddressOrder[];
  /** With `{street}` in it; null: as it is given. */
  readonly bareStreet: Bilingual | null;
};

/** Inland mail as every version before wrote it, and where no file says otherwise. */
export const DOMESTIC_ORDER: AddressOrder = {
  id: 'kz-domestic',
  lines: [
    ['street', 'house', 'flat'],
    ['settlement'],
    ['office'],
    ['ruralDistrict', 'district'],
    ['oblast'],
  ],
};

/** The orders of a plan that knew of none. */
export const NO_ADDRESS_ORDERS: AddressOrders = { orders: [DOMESTIC_ORDER], bareStreet: null };

/** The order of this name, else that of inland mail. */
export function orderNamed({ orders }: AddressOrders, id: string): AddressOrder {
  return orders.find((order) => order.id === id) ?? DOMESTIC_ORDER;
}
