import type { ImageId } from '../model/lesson.ts';
import type { FaceId } from '../model/page.ts';
import { ptFromMm } from '../paper/length.ts';
import type { Surface } from './draw.ts';
import { grey, numeral, numerals } from './operators.ts';

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
      const shown = shownText(font, box.text, stretch);
      doc.addContent(`BT ${place} /${font.id} ${numeral(box.size)} Tf [${shown}] TJ ET`);
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
 * A text as the elements of a `TJ` array (ISO 32000-1 §9.4.3): glyphs of the growing subset, kerned, `stretch` thousandths of
 * an em taken away behind each space. pdfkit's own `text()` leaves out the spaces of stretched lines, and who copies
 * from the page would copy words without any.
 */
function shownText(font: PDFKit.Mixins.EmbeddedFont, text: string, stretch: number): string {
  return (text.match(WORD) ?? [])
    .map((word) => {
      const [glyphs, positions] = font.encode(word);
      const last = glyphs.length - 1;
      const spaced = /[ \u00A0]$/u.test(word);
      return glyphs
        .map((glyph, at) => {
          const { xAdvance = 0, advanceWidth = 0, xOffset = 0 } = positions[at] ?? {};
          const kern = advanceWidth - xAdvance + xOffset + (spaced && at === last ? stretch : 0);
          return `${adjustment(-xOffset)}<${glyph}>${adjustment(kern)}`;
        })
        .join('');
    })
    .join('')
    .replaceAll('><', '');
}

function adjustment(amount: number): string {
  const shown = numeral(amount);
  return shown === '0' ? '' : shown;
}
