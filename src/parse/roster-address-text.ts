import type { Address } from '../model/address.ts';
import { stepsFrom, type Step } from './address-steps.ts';
import { tokensOf, type KindWords } from './address-tokens.ts';

type Parts = Partial<Record<keyof Address, string>>;

/** What was understood of an address in one text, and what was not. */
export type AddressText = { readonly parts: Parts; readonly unread: readonly string[] };

/** The cheapest way found to a word with these parts known. */
type Way = {
  readonly cost: number;
  readonly known: readonly (keyof Address)[];
  readonly step: Step | null;
  readonly before: Way | null;
};

/**
 * Best effort on an address typed as one text, with commas or without: a part is known by its word before or after the name
 * («ул. Абая», «Абай көшесі», «14-үй»; `kinds` are the words of the catalogue's `address-words`), an index by its digits, a bare number after
 * a street is the house and one after a house the flat. Of all ways to part the text the surest counts; what fits nothing
 * is in `unread`: never guessed.
 */
export function readAddressText(text: string, kinds: KindWords): AddressText {
  let ways: readonly Way[] = [{ cost: 0, known: [], step: null, before: null }];
  for (const match of text.matchAll(/[^,;]+/gu)) {
    ways = waysThrough(text, [match.index, match.index + match[0].length], kinds, ways);
  }
  const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  return readWay(text, best);
}

/** Goes on through a stretch between two commas: no part reaches over one. */
function waysThrough(
  text: string,
  [from, to]: readonly [number, number],
  kinds: KindWords,
  before: readonly Way[],
): readonly Way[] {
  const tokens = tokensOf(text, from, to);
  const reached = Array.from({ length: tokens.length + 1 }, () => new Map<string, Way>());
  for (const way of before) keepCheapest(reached[0], way);
  for (const at of tokens.keys()) {
    const steps = stepsFrom(tokens, at, kinds);
    const here = [...(reached[at]?.values() ?? [])];
    for (const step of steps) {
      const further = here.filter((way) => fits(step, way)).map((way) => goOn(way, step));
      for (const way of further) keepCheapest(reached[at + step.length], way);
    }
  }
  return [...(reached.at(-1)?.values() ?? [])];
}

function fits({ part, after, turned }: Step, { known, step }: Way): boolean {
  if (turned === true && step?.skip === true) return false;
  if (after !== undefined && (known.at(-1) !== after || step?.skip === true)) return false;
  return part === null || !known.includes(part);
}

function goOn(before: Way, step: Step): Way {
  const known = step.part === null ? before.known : [...before.known, step.part];
  return { cost: before.cost + step.cost, known, step, before };
}

function keepCheapest(ways: Map<string, Way> | undefined, way: Way): void {
  const key = keyOf(way);
  const other = ways?.get(key);
  if (other === undefined || way.cost < other.cost) ways?.set(key, way);
}

/** What decides how a way can go on: the parts it has, which came last, and whether something was left since. */
function keyOf({ known, step }: Way): string {
  return `${known.toSorted().join()} ${known.at(-1)} ${step?.skip}`;
}

function readWay(text: string, last: Way): AddressText {
  const steps: Step[] = [];
  for (let way: Way | null = last; way !== null; way = way.before) {
    if (way.step !== null) steps.unshift(way.step);
  }
  const parts: Parts = {};
  const unread: { from: number; to: number }[] = [];
  for (const { part, skip, from, to } of steps) {
    if (part !== null) parts[part] = valueOf(part, text.slice(from, to));
    const left = unread.at(-1);
    if (!skip) continue;
    if (left !== undefined && /^[\s.«»"]*$/u.test(text.slice(left.to, from))) left.to = to;
    else unread.push({ from, to });
  }
  return { parts, unread: unread.map(({ from, to }) => text.slice(from, to)) };
}

function valueOf(part: keyof Address, text: string): string {
  return part === 'house' || part === 'flat' ? text.replace('№', '') : text;
}
