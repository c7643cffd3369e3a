import type { Address } from '../model/address.ts';
import { nameCost, NUMBER } from './address-name.ts';
import { isIndex, type KindWord, type KindWords, type Token } from './address-tokens.ts';

type Part = keyof Address;

/**
 * One way to take the next `length` words of an address: as a part, whose value lies from `from` to `to` in the text; as
 * nothing that is printed (a country); or, with `skip`, as not understood. The cheaper the surer.
 */
export type Step = {
  readonly part: Part | null;
  readonly skip: boolean;
  readonly length: number;
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  /** Only right after this part: a bare number is a house after a street, a flat after a house. */
  readonly after?: Part;
  /** Not right after a word that was left: that is the name which this word stands behind. */
  readonly turned?: true;
};

const PARTS: Readonly<Record<string, Part>> = {
  street: 'street',
  'rural-district': 'ruralDistrict',
  oblast: 'oblast',
  district: 'district',
  settlement: 'settlement',
  office: 'office',
  house: 'house',
  flat: 'flat',
};
/** Parts that are kept without their word: it is said when the address is printed. */
const BARE: readonly Part[] = ['house', 'flat', 'office'];
const COST = { part: 1, bareNumber: 1.2, follower: 2, skip: 10 };
const LONGEST_NAME = 5;
const TURNED = { turned: true } as const;
/** Kazakh words follow the name: «Абай көшесі», «Арай а.», hardly «көшесі Абай»; «А. Байтұрсынов» is a name. */
const FOLLOWS = /[ыі]$|^[ақ]$/u;

/** Every way to go on from word `at` of a stretch between two commas. */
export function stepsFrom(tokens: readonly Token[], at: number, kinds: KindWords): readonly Step[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const one = { part: null, skip: false, length: 1, from: token.from, to: token.to };
  return [
    ...(isIndex(token) ? [{ ...one, part: 'index' as const, cost: COST.part }] : []),
    ...(NUMBER.test(token.key) ? bareNumber(one) : []),
    ...wordFirst(tokens, at, kinds),
    ...wordLast(tokens, at, kinds),
    // Of two villages the first is the address, so what comes later is left more readily.
    { ...one, skip: true, cost: COST.skip + 1 / (1 + token.from) },
  ];
}

function bareNumber(one: Omit<Step, 'cost'>): readonly Step[] {
  const bare = { ...one, cost: COST.bareNumber };
  return [
    { ...bare, part: 'house', after: 'street' },
    { ...bare, part: 'flat', after: 'house' },
  ];
}

function wordsAt(
  tokens: readonly Token[],
  at: number,
  { byFirst }: KindWords,
): readonly KindWord[] {
  const named = byFirst.get(tokens[at]?.key ?? '') ?? [];
  return named.filter(({ keys }) => keys.every((key, on) => tokens[at + on]?.key === key));
}

function wordFirst(tokens: readonly Token[], at: number, kinds: KindWords): readonly Step[] {
  return wordsAt(tokens, at, kinds).flatMap(({ kind, keys }) => {
    const part = PARTS[kind];
    const start = at + keys.length;
    if (part === undefined) return [stepOver(tokens, at, start, { part: null })];
    const turned = FOLLOWS.test(keys.at(-1) ?? '');
    const more = { cost: turned ? COST.follower : 0, ...(turned && at > 0 ? TURNED : {}) };
    return lengths(tokens, start).flatMap((length) => {
      const name = tokens.slice(start, start + length);
      const cost = nameCost(name, part, kinds);
      if (cost === null) return [];
      const step = stepOver(tokens, at, start + length, { part, cost, name });
      return [{ ...step, ...more, cost: step.cost + more.cost }];
    });
  });
}

function wordLast(tokens: readonly Token[], at: number, kinds: KindWords): readonly Step[] {
  return lengths(tokens, at).flatMap((length) =>
    wordsAt(tokens, at + length, kinds).flatMap(({ kind, keys }) => {
      const part = PARTS[kind];
      const name = tokens.slice(at, at + length);
      const cost = part === undefined ? null : nameCost(name, part, kinds);
      if (part === undefined || cost === null) return [];
      const end = at + length + keys.length;
      return [stepOver(tokens, at, end, { part, cost, name, to: tokens[end - 1]?.dot })];
    }),
  );
}

function lengths(tokens: readonly Token[], start: number): readonly number[] {
  const most = Math.min(LONGEST_NAME, tokens.length - start);
  return Array.from({ length: Math.max(0, most) }, (_, at) => at + 1);
}

type Named = {
  readonly part: Part | null;
  readonly cost?: number;
  readonly name?: readonly Token[];
  /** Where the value ends, when not with its last word. */
  readonly to?: number | undefined;
};

function stepOver(
  tokens: readonly Token[],
  first: number,
  end: number,
  { part, cost = 0, name = [], to }: Named,
): Step {
  const whole = tokens.slice(first, end);
  const isBare = part !== null && BARE.includes(part);
  const span = isBare ? spanOf(name) : { ...spanOf(whole), ...(to === undefined ? {} : { to }) };
  return { part, skip: false, length: whole.length, cost: COST.part + cost, ...span };
}

function spanOf(tokens: readonly Token[]): { readonly from: number; readonly to: number } {
  return { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 };
}
