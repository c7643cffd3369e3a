import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { FontFile } from '../model/fonts.ts';
import type { Measure } from '../model/measure.ts';
import type { FaceId } from '../model/page.ts';
import type { Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';

type Face = {
  readonly font: Font;
  /** Faces to ask for a character, this one first. */
  readonly chain: readonly FaceId[];
  /** Advance of a word in ems. */
  readonly ems: Map<string, number>;
  /** The face of the chain that draws a character, or null. */
  readonly drawnBy: Map<string, FaceId | null>;
  readonly has: Map<number, boolean>;
  /** What a space adds behind a letter, in ems. */
  readonly spaces: Map<string, number>;
};

/** Ends after every space or tab: the pieces that pdfkit lays out one by one. */
const WORD = /[^ \t]*[ \t]|[^ \t]+$/gu;

/** Words whose widths are kept: those of lessons come again, the codes of a large school's pages never do. */
const KEPT_WORDS = 32_768;

/** What prints nothing and so needs no glyph: marks of direction and order, joiners, soft hyphen, line ends. */
const SILENT = /[\p{Cc}\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * Measures with the fonts themselves. Each file is parsed once; a word is laid out once per face, with the
 * features pdfkit uses by default (kerning, ligatures), so the widths are those of the page. A face whose
 * file cannot be read draws nothing: `fontProblems` tells of it beforehand.
 */
export function createMeasure(files: readonly FontFile[]): Measure {
  const faces = new Map<FaceId, Face>();
  for (const file of files) {
    const font = openFont(file.bytes);
    if (font === null) continue;
    faces.set(file.face, {
      font,
      chain: [file.face, ...file.fallback],
      ems: new Map(),
      drawnBy: new Map(),
      has: new Map(),
      spaces: new Map(),
    });
  }
  const drawnBy = (symbol: string, id: FaceId): FaceId | null => {
    const face = faces.get(id);
    const known = face?.drawnBy.get(symbol);
    if (known !== undefined) return known;
    const found = face?.chain.find((each) => hasGlyph(faces.get(each), symbol)) ?? null;
    face?.drawnBy.set(symbol, found);
    return found;
  };
  return {
    width: (text, id, size) => {
      const face = faces.get(id);
      return face === undefined ? 0 : emsOf(face, text) * mmFromPt(size);
    },
    pieces: (text, id) => cutByFace(text, (symbol) => drawnBy(symbol, id)),
    missing: (text, id) => [
      ...new Set(
        Array.from(text).filter((each) => !SILENT.test(each) && drawnBy(each, id) === null),
      ),
    ],
    ascent: (id, size) => heightOf(faces.get(id), 'ascent', size),
    descent: (id, size) => -heightOf(faces.get(id), 'descent', size),
  };
}

/** The font in these bytes, or null when they hold none that can be used. */
export function openFont(bytes: Uint8Array): Font | null {
  try {
    // fontkit reads any Uint8Array; only its types ask for a Buffer.
    const font = fontkit.create(bytes as Buffer);
    return 'layout' in font ? font : null;
  } catch {
    return null;
  }
}

function emsOf(face: Face, text: string): number {
  const known = face.ems.get(text);
  if (known !== undefined) return known;
  let sum = 0;
  for (const word of text.match(WORD) ?? []) sum += face.ems.get(word) ?? measured(face, word);
  return sum;
}

/** The advance of a word in ems, kept. */
function measured(face: Face, word: string): number {
  const bare = word.endsWith(' ') ? word.slice(0, -1) : word;
  const space = bare === word || bare === '' ? null : spaceAfter(face, bare.slice(-1));
  const ems = space === null ? laidOut(face, word) : emsOf(face, bare) + space;
  if (face.ems.size >= KEPT_WORDS) face.ems.clear();
  face.ems.set(word, ems);
  return ems;
}

/** What a space behind this letter adds, in ems: it may be kerned. Null behind half a character. */
function spaceAfter(face: Face, letter: string): number | null {
  if (/\p{Cs}/u.test(letter)) return null;
  const known = face.spaces.get(letter);
  if (known !== undefined) return known;
  const space = laidOut(face, `${letter} `) - laidOut(face, letter);
  face.spaces.set(letter, space);
  return space;
}

/** The advance in ems of what the face has glyphs for. */
function laidOut(face: Face, text: string): number {
  const drawn = Array.from(text)
    .filter((symbol) => hasGlyph(face, symbol))
    .join('');
  return face.font.layout(drawn).advanceWidth / face.font.unitsPerEm;
}

function hasGlyph(face: Face | undefined, symbol: string): boolean {
  const code = symbol.codePointAt(0);
  if (face === undefined || code === undefined) return false;
  let has = face.has.get(code);
  if (has === undefined) {
    has = face.font.hasGlyphForCodePoint(code);
    face.has.set(code, has);
  }
  return has;
}

function heightOf(face: Face | undefined, edge: 'ascent' | 'descent', size: Pt): number {
  if (face === undefined) return 0;
  return (face.font[edge] / face.font.unitsPerEm) * mmFromPt(size);
}

function cutByFace(
  text: string,
  faceOf: (symbol: string) => FaceId | null,
): readonly { text: string; face: FaceId }[] {
  const pieces: { text: string; face: FaceId }[] = [];
  const only = onlyFace(text, faceOf);
  if (only !== null) return [{ text, face: only }];
  for (const symbol of text) {
    const last = pieces.at(-1);
    const face = symbol === ' ' && last !== undefined ? last.face : faceOf(symbol);
    if (face === null) continue;
    if (last?.face === face) last.text += symbol;
    else pieces.push({ text: symbol, face });
  }
  return pieces;
}

/** The one face that draws all of a text, as mostly; null when there are several or a character has none. */
function onlyFace(text: string, faceOf: (symbol: string) => FaceId | null): FaceId | null {
  let only: FaceId | null = null;
  for (const symbol of text) {
    if (symbol === ' ' && only !== null) continue;
    const face = faceOf(symbol);
    if (face === null || (only !== null && face !== only)) return null;
    only = face;
  }
  return only;
}
