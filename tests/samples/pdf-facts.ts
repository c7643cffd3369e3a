/** What a PDF is made of, read from its plain objects: the product's own files have no object streams. */
export type PdfFacts = {
  readonly pages: number;
  /** Names of the fonts without their subset tags, in order. */
  readonly fonts: readonly string[];
  /** Fonts that are not embedded or not subset. */
  readonly loose: readonly string[];
};

/** Counts pages and lists the fonts of a PDF. */
export function pdfFacts(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1');
  const descriptors = text
    .split(/\bendobj\b/)
    .filter((object) => /\/Type\s*\/FontDescriptor\b/.test(object));
  const named = descriptors.map((object) => ({
    name: /\/FontName\s*\/([^\s/<>[\]]+)/.exec(object)?.[1] ?? '?',
    embedded: /\/FontFile[23]?\s/.test(object),
  }));
  const plain = named.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
  return {
    pages: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    fonts: [...new Set(plain)].sort(),
    loose: named
      .filter(({ name, embedded }) => !embedded || !/^[A-Z]{6}\+/.test(name))
      .map(({ name }) => name),
  };
}
