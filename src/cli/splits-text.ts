import type { SplitAddress } from '../model/address.ts';
import type { Tongue } from '../model/language.ts';
import type { Place } from '../model/problem.ts';
import type { Say, Words } from '../model/words.ts';
import { placeText, sayIn } from '../text/words.ts';

const PARTS = [
  'oblast',
  'district',
  'ruralDistrict',
  'settlement',
  'street',
  'house',
  'flat',
  'office',
  'index',
] as const;

/**
 * How many addresses stood in one cell, and of each, by its row and without the child's name, what was understood and what
 * was left over; empty when there were none.
 */
export function splitsText(splits: readonly SplitAddress[], words: Words, tongue: Tongue): string {
  if (splits.length === 0) return '';
  const say = sayIn(words, tongue);
  const unsure = splits.filter(({ left }) => left.length > 0).length;
  const lines = splits.map((split) => splitText(split, say));
  const counts = say('report.splits', { addresses: splits.length, unsure });
  return `${counts}\n\n${lines.join('\n')}\n`;
}

function splitText({ place, parts, left }: SplitAddress, say: Say): string {
  const found = PARTS.flatMap((part) => {
    const value = parts[part];
    return value === undefined ? [] : [`${say(`report.part.${part}`)} «${value}»`];
  });
  const over = left.map((piece) => say('report.left', { text: piece }));
  return `${placeText(rowOf(place), say)}: ${[...found, ...over].join('; ') || say('report.no-parts')}`;
}

function rowOf({ file, sheet, row }: Place): Place {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
}
