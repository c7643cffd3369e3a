import type { Tongue } from './language.ts';

/** One entry of the table of wording. `en` stands only where a person may read the product in English. */
export type Word = {
  readonly kk: string;
  readonly ru: string;
  readonly en?: string;
  /** Has a native reader looked at it? */
  readonly reviewed: boolean;
};

/** All wording of the house by key; the wording of problem `x-y` stands under `problem.x-y`. */
export type Words = ReadonlyMap<string, Word>;

/** Values that fill `{name}` places. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Words said in one tongue. */
export type Say = (key: string, values?: WordValues) => string;

/** Makes `Say` for a tongue. */
export type SayIn = (tongue: Tongue) => Say;
