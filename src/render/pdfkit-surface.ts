import type { ImageId } from '../model/lesson.ts';
import type { FaceId } from '../model/page.ts';
import { ptFromMm } from '../paper/length.ts';
import type { Surface } from './draw.ts';
import { grey, numeral, numerals } from './operators.ts';
import { drawnBack, showing, shownSpans, type ShownGlyph, type ShownSpan } from './shown-text.ts';

const MM = ptFromMm(1);

/** The current page of a pdfkit document as a surface. Throws when a box names what is not there. */
export function pdfkitSurface(
  doc: PDFKit.PDFDocument,
  images: ReadonlyMap<ImageId, PDFKit.Mixins.OpenedImage>,
  registered: ReadonlyMap<FaceId, FaceId>,
): Surface {
  return {
    draw: (operators) => {
      doc.save().scale(MM).addContent(operators);
      doc.restore();
    },
    text: (box) => {
      const face = registered.get(box.face);
      if (face === undefined) throw new Error(`there is no font for the face ${box.face}`);
      const ink = box.ink ?? 1;
      if (ink !== 1) doc.addContent(`${grey(ink)} g`);
      const font = doc.font(face, box.size)._font;
      const fonts = doc.page.fonts as Record<string, object>;
      fonts[font.id] ??= font.ref();
      const place = `1 0 0 -1 ${numerals(ptFromMm(box.x), ptFromMm(box.baseline))} Tm`;
      const stretch = (-1000 * ptFromMm(box.wordSpacing ?? 0)) / box.size;
      const shown = showing(shownText(font, box.text, stretch), box.size);
      doc.addContent(`BT ${place} /${font.id} ${numeral(box.size)} Tf ${shown} ET`);
      if (ink !== 1) doc.addContent('0 g');
    },
    image: ({ image, rect }) => {
      const opened = images.get(image);
      if (opened === undefined) throw new Error(`there is no picture ${image}`);
      doc.image(opened, ptFromMm(rect.x), ptFromMm(rect.y), {
        width: ptFromMm(rect.w),
        height: ptFromMm(rect.h),
      });
    },
  };
}

/** Ends after every space: the pieces that pdfkit, too, lays out one by one, so that measured widths hold. */
const WORD = /[^ \u00A0\t]*[ \u00A0\t]|[^ \u00A0\t]+$/gu;

/**
 * A text as glyphs of the growing subset, kerned, `stretch` thousandths of an em taken away behind each space. pdfkit's
 * own `text()` leaves out the spaces of stretched lines, and who copies from the page would copy words without any.
 */
function shownText(
  font: PDFKit.Mixins.EmbeddedFont,
  text: string,
  stretch: number,
): readonly ShownSpan[] {
  return (text.match(WORD) ?? []).flatMap((word) => {
    const [glyphs, positions] = font.encode(word);
    const spans = shownSpans(glyphs.map((hex, at) => shownGlyph(hex, positions[at])));
    return /[ \u00A0]$/u.test(word) ? drawnBack(spans, stretch) : spans;
  });
}

function shownGlyph(hex: string, position: PDFKit.Mixins.GlyphPosition | undefined): ShownGlyph {
  const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = position ?? {};
  return { hex, before: -xOffset, after: advanceWidth - xAdvance + xOffset, rise: yOffset };
}
