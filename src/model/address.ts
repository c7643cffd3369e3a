import type { Place } from './problem.ts';

/**
 * A postal address in Kazakhstan in its parts, as the school gave them; absent parts are absent.
 * A village without street or house is a valid address.
 */
export type Address = {
  readonly oblast?: string;
  readonly district?: string;
  readonly ruralDistrict?: string;
  readonly settlement: string;
  readonly street?: string;
  readonly house?: string;
  readonly flat?: string;
  /** Name of the post office. */
  readonly office?: string;
  /** Six digits, or seven characters of the newer code. */
  readonly index?: string;
};

/** What was understood of an address that stood in one cell as one text, and what was not. */
export type SplitAddress = {
  readonly place: Place;
  /** Only the parts that were found. */
  readonly parts: Partial<Address>;
  readonly left: readonly string[];
};
