import type { ImageId } from '../model/lesson.ts';
import type { FaceId } from '../model/page.ts';
import { ptFromMm } from '../paper/length.ts';
import type { Surface } from './draw.ts';
import { grey } from './operators.ts';

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
      doc.font(face, box.size).text(box.text, ptFromMm(box.x), ptFromMm(box.baseline), {
        lineBreak: false,
        baseline: 'alphabetic',
        wordSpacing: ptFromMm(box.wordSpacing ?? 0),
      });
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
