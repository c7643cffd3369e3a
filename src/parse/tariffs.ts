import type { Catalogue } from '../model/catalogue.ts';
import type { MailCategory, PostName, PostRules, SendMethod, Tariff } from '../model/post.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { RawTable } from '../model/table.ts';
import { readDate } from '../text/dates.ts';
import { looseKey } from '../text/loose-key.ts';
import { readNumber } from '../text/numbers.ts';
import { headTables, titleFor, type ColumnTitles } from './table-header.ts';
import type { TableRow } from './table-row.ts';
import { bodyRows } from './table-rows.ts';

const NEEDED = [['product'], ['category'], ['up-to'], ['price'], ['valid-from']];

type TariffContext = { readonly columns: Catalogue['columns']; readonly post: PostRules };

/**
 * The price table that a school fills in: one row for what one item costs. Kinds, categories, methods and zones are named
 * by key, by the post's code or by name in either language. Prices in tenge. A row with a mistake is left out and told.
 */
export function parseTariffs(
  tables: readonly RawTable[],
  { columns, post }: TariffContext,
): Told<readonly Tariff[]> {
  const titles = columns['tariffs'] ?? {};
  const headed = headTables(tables, titles, NEEDED);
  const problems: Problem[] = [...headed.problems];
  const value: Tariff[] = [];
  for (const table of headed.value) {
    const body = bodyRows(table, ['product']);
    problems.push(...body.problems);
    for (const each of body.value) {
      if (each.kind === 'class') continue;
      const told = readTariff(each.row, post, titles);
      problems.push(...told.problems);
      if (told.value !== null) value.push(told.value);
    }
  }
  return { value, problems };
}

function readTariff(row: TableRow, post: PostRules, titles: ColumnTitles): Told<Tariff | null> {
  const cells = cellsOf(row, titles);
  const product = cells.named('product', productNames(post));
  const category = cells.named('category', Object.entries(post.categories));
  const method = cells.named('method', Object.entries(post.methods), 'surface');
  const sender = cells.named('sender', [[post.sender.code, post.sender]], '');
  const zone = cells.named('zone', zoneNames(post), '');
  const upTo = cells.number('up-to');
  const price = cells.number('price');
  const validFrom = cells.day('valid-from');
  const quantity = cells.band();
  const { problems } = cells;
  const facts = { product, category, method, sender, zone, upTo, price, validFrom, quantity };
  if (problems.length > 0 || !isWhole(facts)) return { value: null, problems };
  const marks = [...new Set(row.text('marks').match(/\d+/gu) ?? [])].sort();
  const value: Tariff = {
    product: facts.product,
    // `named` gives only keys of the rules.
    category: facts.category as MailCategory,
    method: facts.method as SendMethod,
    ...(facts.sender === '' ? {} : { sender: facts.sender }),
    ...(facts.zone === '' ? {} : { zone: facts.zone }),
    marks,
    ...(facts.quantity === 'any' ? {} : { quantity: facts.quantity }),
    upTo: facts.upTo,
    price: Math.round(facts.price * 100),
    validFrom: facts.validFrom,
    place: row.place(),
  };
  return { value, problems };
}

type Whole<T> = { readonly [K in keyof T]: NonNullable<T[K]> };

function isWhole<T extends object>(facts: T): facts is T & Whole<T> {
  return Object.values(facts).every((fact) => fact !== null);
}

type Named = readonly [id: string, name: PostName];

function productNames({ products }: PostRules): readonly Named[] {
  return products.map((product) => [product.id, product] as const);
}

function zoneNames({ zones }: PostRules): readonly Named[] {
  return zones.map(({ id, name }) => [id, { code: id, name }] as const);
}

/** Reads cells of a row and gathers what is wrong with them; null for what was told. */
function cellsOf(row: TableRow, titles: ColumnTitles) {
  const problems: Problem[] = [];
  const wrong = (key: string, expected: string): null => {
    const values = { column: titleFor(titles, [key]), text: row.text(key), expected };
    problems.push(problem('tariff-cell-wrong', row.place(key), values));
    return null;
  };
  const amount = (key: string): number | null => {
    const number = readNumber(row.text(key));
    return number === null || number <= 0 ? wrong(key, '250') : number;
  };
  return {
    problems,
    number: amount,
    named: (key: string, names: readonly Named[], empty?: string): string | null => {
      const text = row.text(key);
      if (text === '' && empty !== undefined) return empty;
      const found = names.find(([id, { code, name }]) =>
        [id, code, name.kk, name.ru].some((each) => looseKey(each) === looseKey(text)),
      );
      return found?.[0] ?? wrong(key, names.map(([, { name }]) => name.ru).join(', '));
    },
    day: (key: string): string | null => readDate(row.text(key)) ?? wrong(key, '2027-01-01'),
    band: (): NonNullable<Tariff['quantity']> | 'any' | null => {
      const [least, most] = [row.text('quantity-from'), row.text('quantity-to')];
      if (least === '' && most === '') return 'any';
      const from = least === '' ? 1 : amount('quantity-from');
      const to = most === '' ? Number.MAX_SAFE_INTEGER : amount('quantity-to');
      if (from === null || to === null) return null;
      return from > to ? wrong('quantity-to', `≥ ${from}`) : { from, to };
    },
  };
}
