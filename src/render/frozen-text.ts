import type { Font } from 'fontkit';
import type { TextBox } from '../model/page.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Operators } from './operators.ts';
import { grey, numerals } from './operators.ts';
import { drawnBack, showing, shownSpans, type ShownGlyph, type ShownSpan } from './shown-text.ts';

/** A face whose subset is embedded and can take no more glyphs. */
export type FrozenFace = {
  readonly name: string;
  readonly font: Font;
  readonly glyphs: ReadonlyMap<number, number>;
};

/** Ends after every space: the pieces that pdfkit, too, lays out one by one. */
const WORD = /[^ \u00A0\t]*[ \u00A0\t]|[^ \u00A0\t]+$/gu;

/** Features that join letters or change them by their neighbours, off. */
const APART = { liga: false, clig: false, calt: false, ccmp: false };

/** Names and codes come up again on each page of a packet; more words than these are let go. */
const KEPT_WORDS = 4096;

/**
 * Sets lines in one face without pdfkit: shaped by fontkit, kerned, and encoded with the glyph numbers of the
 * embedded subset, as operators in millimetres. Throws when the subset lacks a character: then the
 * characters given for the overlays were incomplete.
 */
export function frozenText(face: FrozenFace): (box: TextBox) => Operators {
  let words = new Map<string, readonly ShownSpan[]>();
  const encode = (word: string): readonly ShownSpan[] => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const encoded = glyphsOf(face, word);
    if (words.size >= KEPT_WORDS) words = new Map();
    words.set(word, encoded);
    return encoded;
  };
  return (box) => {
    const size = mmFromPt(box.size);
    const stretch = (-1000 * (box.wordSpacing ?? 0)) / size;
    const shown = (box.text.match(WORD) ?? []).flatMap((word) =>
      /[ \u00A0]$/u.test(word) ? drawnBack(encode(word), stretch) : encode(word),
    );
    const ink = grey(box.ink ?? 1);
    const place = `1 0 0 -1 ${numerals(box.x, box.baseline)} Tm`;
    return `${ink} g BT /${face.name} ${sizeNumeral(size)} Tf ${place} ${showing(shown, size)} ET`;
  };
}

/** Sizes keep six decimals: an error of half a micrometre per em would add up along a line. */
function sizeNumeral(size: number): string {
  return String(Math.round(size * 1e6) / 1e6);
}

/** A word as glyphs of the subset, kerned. */
function glyphsOf(face: FrozenFace, word: string): readonly ShownSpan[] {
  // A joined glyph (fi), or a mark made for capitals, may be missing where the letters are there.
  return encodeRun(face, word) ?? encodeRun(face, word, APART) ?? missing(face, word);
}

function encodeRun(
  { font, glyphs }: FrozenFace,
  text: string,
  features = {},
): readonly ShownSpan[] | null {
  const run = font.layout(text, features);
  const perEm = 1000 / font.unitsPerEm;
  const shown: ShownGlyph[] = [];
  for (const [at, glyph] of run.glyphs.entries()) {
    const number = glyphs.get(glyph.id);
    const position = run.positions[at];
    if (number === undefined || position === undefined) return null;
    shown.push({
      hex: number.toString(16).padStart(4, '0'),
      before: -position.xOffset * perEm,
      after: (position.xOffset + glyph.advanceWidth - position.xAdvance) * perEm,
      rise: position.yOffset * perEm,
    });
  }
  return shownSpans(shown);
}

function missing({ font, glyphs }: FrozenFace, word: string): never {
  const lost = Array.from(word).filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !glyphs.has(font.glyphForCodePoint(code).id);
  });
  const codes = lost.map(
    (letter) => `U+${letter.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`,
  );
  throw new Error(`not in the embedded subset: ${codes.join(', ').toUpperCase()} of an overlay`);
}
