/** The fonts of a PDF, read from its plain objects: the product's own files have no object streams. */
export type PdfFonts = {
  /** Names without their subset tags, in order. */
  readonly names: readonly string[];
  /** Fonts that are not embedded, or not cut down to what is used. */
  readonly loose: readonly string[];
};

const SUBSET = /^[A-Z]{6}\+/;

/** Lists the fonts of a PDF. */
export function pdfFonts(bytes: Uint8Array): PdfFonts {
  const objects = Buffer.from(bytes)
    .toString('latin1')
    .split(/\bendobj\b/);
  const named = (key: string, within: readonly string[]): readonly string[] =>
    within.flatMap(
      (object) => new RegExp(`/${key}\\s*/([^\\s/<>[\\]()]+)`).exec(object)?.[1] ?? [],
    );
  const used = [...new Set(named('BaseFont', objects))];
  const files = objects.filter((object) => /\/FontFile[23]?\s/.test(object));
  const embedded = new Set(named('FontName', files));
  return {
    names: used.map((name) => name.replace(SUBSET, '')).sort(),
    loose: used.filter((name) => !SUBSET.test(name) || !embedded.has(name)),
  };
}
