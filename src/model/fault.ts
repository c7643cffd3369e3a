/** What a parser of others finds wrong with a text, so that it can be worded in the tongue of the reader. */
export type Fault = {
  /** `tex.` or `template.` and the kind of fault; worded as `reason.<code>`, where it is. */
  readonly code: string;
  /** What stands wrong, as it was typed; empty where the kind says it all. */
  readonly about: string;
  /** The parser's own words, English. */
  readonly original: string;
};

/** A fault as values of a problem; its wording says `{reason}`. */
export function reasonOf({ code, about, original }: Fault): {
  readonly reason: string;
  readonly about: string;
  readonly original: string;
} {
  return { reason: code, about, original };
}
