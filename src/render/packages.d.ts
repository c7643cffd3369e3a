// What pdfkit 0.20 and fontkit 2.0 have and their types do not know yet.
// Merging with a package's own types needs interfaces.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
import type { Font } from 'fontkit';

declare module 'fontkit' {
  interface Subset {
    /** Adds a glyph by its number in the font and gives its number in the subset. */
    includeGlyph(glyph: number): number;
    /** Set when the font holds CFF outlines. */
    readonly cff?: object;
  }
}

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, src: Font): this;
      /** The font that `font()` chose. */
      readonly _font: EmbeddedFont;
    }

    interface EmbeddedFont {
      readonly id: string;
      ref(): object;
      /** Numbers of the subset's glyphs as hex, and their positions in thousandths of an em. */
      encode(text: string): [readonly string[], readonly GlyphPosition[]];
    }

    /** Lengths in thousandths of an em. */
    interface GlyphPosition {
      readonly xAdvance: number;
      readonly advanceWidth: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }

    interface PDFImage {
      /** Reads a PNG or JPEG, to be drawn any number of times and embedded once. */
      openImage(bytes: Uint8Array): OpenedImage;
      image(
        image: OpenedImage,
        x: number,
        y: number,
        options: { width: number; height: number },
      ): this;
    }

    interface OpenedImage {
      readonly width: number;
      readonly height: number;
    }
  }
}
