import { letterOf } from '../items/letters.ts';
import type { Say } from '../model/words.ts';

/** What options are called in: the letters of a school's options, and words in a tongue. */
export type OptionTongue = { readonly letters: string; readonly say: Say };

const WORDS: Readonly<Record<string, string>> = {
  true: 'item.true',
  false: 'item.false',
  understood: 'return.understood',
  partly: 'return.partly',
  help: 'return.help',
  yes: 'review.yes',
};

/** What a person calls an option of a group: the letter or word that is printed at its mark, or the points of a bubble. */
export function optionName(option: string, of: 'mark' | 'score', tongue: OptionTongue): string {
  if (of === 'score') return option;
  const own = option.replace(/^\d+-/u, '');
  const word = WORDS[own];
  if (word !== undefined) return tongue.say(word);
  return /^\d+$/u.test(own) ? letterOf(tongue.letters, Number(own)) : own;
}

/** Typed for «nothing is filled». */
const NONE = /^[-–—]$/u;

/** Cyrillic letters for the Latin ones that look like them, so that it does not matter which keyboard was on. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O' },
  ...{ Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Һ: 'H' },
};

/**
 * The options that a person typed by name, several apart by commas or spaces; none for a dash. null when one of them is
 * none of `options`.
 */
export function optionsTyped(
  typed: string,
  options: readonly string[],
  nameOf: (option: string) => string,
): readonly string[] | null {
  if (NONE.test(typed.trim())) return [];
  const named = new Map(options.map((option) => [loose(nameOf(option)), option]));
  const whole = named.get(loose(typed));
  if (whole !== undefined) return [whole];
  const parts = typed.split(/[\s,;]+/u).filter((part) => part !== '');
  const found = parts.map((part) => named.get(loose(part)));
  return parts.length === 0 || found.includes(undefined)
    ? null
    : found.filter((option) => option !== undefined);
}

function loose(text: string): string {
  return Array.from(text.trim().toUpperCase(), (letter) => LOOK_ALIKES[letter] ?? letter).join('');
}
