import type { Font } from 'fontkit';
import type { TextBox } from '../model/page.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Operators } from './operators.ts';
import { grey, numeral, numerals } from './operators.ts';

/** A face whose subset is embedded and can take no more glyphs. */
export type FrozenFace = {
  readonly name: string;
  readonly font: Font;
  readonly glyphs: ReadonlyMap<number, number>;
};

/** Ends after every space: the pieces that pdfkit, too, lays out one by one. */
const WORD = /[^ \u00A0\t]*[ \u00A0\t]|[^ \u00A0\t]+$/gu;

/** Features that join letters or change them by their neighbours, off. */
const APART = { liga: false, clig: false, calt: false };

/** Names and codes come up again on each page of a packet; more words than these are let go. */
const KEPT_WORDS = 4096;

/**
 * Sets lines in one face without pdfkit: shaped by fontkit, kerned, and encoded with the glyph numbers of the
 * embedded subset, as operators in millimetres. Throws when the subset lacks a character: then the
 * characters given for the overlays were incomplete.
 */
export function frozenText(face: FrozenFace): (box: TextBox) => Operators {
  let words = new Map<string, string>();
  const encode = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const encoded = glyphsOf(face, word);
    if (words.size >= KEPT_WORDS) words = new Map();
    words.set(word, encoded);
    return encoded;
  };
  return (box) => {
    const size = mmFromPt(box.size);
    const stretch = numeral((-1000 * (box.wordSpacing ?? 0)) / size);
    const shown = (box.text.match(WORD) ?? [])
      .map((word) => encode(word) + (stretch !== '0' && /[ \u00A0]$/u.test(word) ? stretch : ''))
      .join('');
    const ink = grey(box.ink ?? 1);
    const place = `1 0 0 -1 ${numerals(box.x, box.baseline)} Tm`;
    return `${ink} g BT /${face.name} ${sizeNumeral(size)} Tf ${place} [${shown}] TJ ET`;
  };
}

/** Sizes keep six decimals: an error of half a micrometre per em would add up along a line. */
function sizeNumeral(size: number): string {
  return String(Math.round(size * 1e6) / 1e6);
}

/** A word as hex strings and kerns, the elements of a `TJ` array (ISO 32000-1 §9.4.3). */
function glyphsOf(face: FrozenFace, word: string): string {
  // A joined glyph (fi) may be missing where its letters are there.
  return encodeRun(face, word) ?? encodeRun(face, word, APART) ?? missing(face, word);
}

function encodeRun({ font, glyphs }: FrozenFace, text: string, features = {}): string | null {
  const run = font.layout(text, features);
  const perEm = 1000 / font.unitsPerEm;
  let shown = '';
  for (const [at, glyph] of run.glyphs.entries()) {
    const number = glyphs.get(glyph.id);
    const position = run.positions[at];
    if (number === undefined || position === undefined) return null;
    const before = numeral(-position.xOffset * perEm);
    const after = numeral((position.xOffset + glyph.advanceWidth - position.xAdvance) * perEm);
    shown += `${kern(before)}<${number.toString(16).padStart(4, '0')}>${kern(after)}`;
  }
  return shown.replaceAll('><', '');
}

function kern(amount: string): string {
  return amount === '0' ? '' : amount;
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
