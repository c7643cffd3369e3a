import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

const PT = 72 / 25.4;
const shade = (ink) => Array(3).fill(Math.round(255 * (1 - ink)));

const drawing = {
  text(doc, box) {
    doc.font(box.face, box.size).fillColor(shade(box.ink ?? 1));
    // pdfkit draws no space at the beginning of a text.
    const text = box.text.trimStart();
    const wordSpacing = (box.wordSpacing ?? 0) * PT;
    const spaces = box.text.length - text.length;
    const x = box.x * PT + spaces * (doc.widthOfString(' ') + wordSpacing);
    doc.text(text, x, box.baseline * PT, { lineBreak: false, baseline: 'alphabetic', wordSpacing });
  },
  rule(doc, { from, to, width, ink, dash }) {
    doc.save().lineWidth(width * PT);
    if (dash !== undefined) doc.dash(dash[0] * PT, { space: dash[1] * PT });
    doc.moveTo(from.x * PT, from.y * PT).lineTo(to.x * PT, to.y * PT);
    doc.stroke(shade(ink)).restore();
  },
  rect(doc, { rect, stroke, fill, radius }) {
    const path = () =>
      radius ? doc.roundedRect(...points(rect), radius * PT) : outline(doc, rect);
    if (fill !== undefined) path().fill(shade(fill));
    if (stroke !== undefined)
      path()
        .lineWidth(stroke.width * PT)
        .stroke(shade(stroke.ink));
  },
  async qr(doc, { rect, payload }) {
    const png = await QRCode.toBuffer([{ data: payload, mode: 'alphanumeric' }], {
      version: 3,
      errorCorrectionLevel: 'Q',
      margin: 0,
    });
    doc.image(png, rect.x * PT, rect.y * PT, { width: rect.w * PT, height: rect.h * PT });
  },
  mark(doc, { rect, shape }) {
    const path = shape === 'circle' ? ellipse(doc, rect) : outline(doc, rect);
    path.lineWidth(0.3 * PT).stroke(shade(0.8));
  },
  score(doc, { rect }) {
    ellipse(doc, rect)
      .lineWidth(0.2 * PT)
      .stroke(shade(0.6));
  },
  fiducial(doc, { rect }) {
    outline(doc, rect).fill(shade(1));
  },
  answer(doc, { rect, ruling, pitch }) {
    doc.lineWidth(0.2 * PT).strokeColor(shade(0.25));
    const line = (x, y, toX, toY) =>
      doc
        .moveTo(x * PT, y * PT)
        .lineTo(toX * PT, toY * PT)
        .stroke();
    const [right, foot] = [rect.x + rect.w, rect.y + rect.h];
    if (ruling === 'blank') outline(doc, rect).stroke();
    if (ruling !== 'blank') {
      const first = ruling === 'lines' ? rect.y + pitch : rect.y;
      for (let y = first; y < foot + 0.01; y += pitch) line(rect.x, y, right, y);
    }
    if (ruling === 'grid') {
      for (let x = rect.x; x < right + 0.01; x += pitch) line(x, rect.y, x, foot);
    }
  },
};

function points({ x, y, w, h }) {
  return [x * PT, y * PT, w * PT, h * PT];
}

function outline(doc, rect) {
  return doc.rect(...points(rect));
}

function ellipse(doc, { x, y, w, h }) {
  return doc.ellipse((x + w / 2) * PT, (y + h / 2) * PT, (w / 2) * PT, (h / 2) * PT);
}

export async function naiveFile(pages, fontPaths) {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, size: [210 * PT, 297 * PT] });
  const bytes = buffer(doc);
  for (const [face, path] of fontPaths) doc.registerFont(face, path);
  for (const boxes of pages) {
    doc.addPage();
    for (const box of boxes) await drawing[box.kind](doc, box);
  }
  doc.end();
  return bytes;
}
