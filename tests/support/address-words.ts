import { readFileSync } from 'node:fs';
import { orderNamed, type AddressOrders } from '../../src/model/address-order.ts';
import type { Language } from '../../src/model/language.ts';
import { kindWords } from '../../src/parse/address-tokens.ts';
import { addressOrders } from '../../src/parse/catalogue-address-orders.ts';
import { parseWords } from '../../src/parse/words.ts';
import { productPath } from '../../src/shell/package-files.ts';
import type { AddressManner } from '../../src/text/address-manner.ts';
import { sayIn } from '../../src/text/words.ts';
import { columns } from '../parse/roster-case.ts';

const path = 'templates/catalogue/address-orders.yaml';

/** The product's own orders. */
const ORDERS: AddressOrders = addressOrders([
  { path, text: readFileSync(productPath(path), 'utf8') },
]).value.addressOrders;

const papers = 'templates/words/papers.yaml';
const { words } = parseWords([{ path: papers, text: readFileSync(productPath(papers), 'utf8') }]);

/** Addresses as the product writes them. */
export function manner(order: string, language: Language): AddressManner {
  return {
    order: orderNamed(ORDERS, order),
    bareStreet: ORDERS.bareStreet,
    streetWords: columns['address-words']?.['street'] ?? [],
    language,
    sayIn: (tongue) => sayIn(words, tongue),
  };
}

/** The words the product reads addresses by. */
export const KINDS = kindWords(columns['address-words'] ?? {});
