import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import type { FontFile } from '../model/fonts.ts';
import type { FaceId } from '../model/page.ts';

/**
 * Parses the files; two faces with the same bytes are one font. Throws when a file is no single font. A font may
 * serve one pdfkit document only: its subset leaves glyphs in fontkit's cache that no longer know their letters,
 * and the next document could not be searched for them.
 */
export function openFaces(files: readonly FontFile[]): ReadonlyMap<FaceId, Font> {
  const parsed = new Map<Uint8Array, Font>();
  return new Map(
    files.map(({ face, bytes }) => {
      const twin = files.find((each) => Buffer.compare(each.bytes, bytes) === 0)?.bytes ?? bytes;
      const font = parsed.get(twin) ?? parse(face, twin);
      parsed.set(twin, font);
      return [face, font];
    }),
  );
}

function parse(face: FaceId, bytes: Uint8Array): Font {
  // fontkit reads any Uint8Array; only its types ask for a Buffer.
  const font = fontkit.create(bytes as Buffer);
  if (!('layout' in font)) throw new Error(`the file of face ${face} holds many fonts`);
  return font;
}

/**
 * Lets `embed` make pdfkit take `font` into a document, and records which number each glyph gets in the
 * subset from then on: what is drawn after pdfkit has finished can use these glyphs and no others.
 */
export function watchGlyphs(font: Font, embed: () => void): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const subset = font.createSubset();
  const watched = {
    includeGlyph: (glyph: number): number => {
      const number = subset.includeGlyph(glyph);
      glyphs.set(glyph, number);
      return number;
    },
    encode: () => subset.encode(),
    cff: subset.cff,
  };
  Reflect.set(font, 'createSubset', () => watched);
  embed();
  Reflect.deleteProperty(font, 'createSubset');
  return glyphs;
}
