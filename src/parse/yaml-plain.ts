import { parseDocument } from 'yaml';

/** What a YAML text holds as plain values (core schema), or the line, from 1, on which it cannot be read. */
export type PlainYaml = { readonly value: unknown } | { readonly brokenLine: number };

/** Reads YAML for tables of the product's own shape; a file of settings is read by `readYaml`, with places. */
export function plainYaml(text: string): PlainYaml {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return { brokenLine: error.linePos?.[0].line ?? 1 };
  try {
    return { value: document.toJS() };
  } catch {
    // A `*name` without its `&name`: the parser finds out only here.
    return { brokenLine: 1 };
  }
}
