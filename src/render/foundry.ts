import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Masters } from '../model/composed.ts';
import type { ImageId } from '../model/lesson.ts';
import type { Box, FaceId } from '../model/page.ts';
import { ptFromMm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import type { Surface } from './draw.ts';
import { drawBoxes } from './draw.ts';
import { watchGlyphs } from './faces.ts';
import { pdfkitSurface } from './pdfkit-surface.ts';

/** What is drawn once per run. */
export type ToCast = {
  readonly fonts: ReadonlyMap<FaceId, Font>;
  readonly masters: Masters;
  /** PNG or JPEG bytes. */
  readonly images: ReadonlyMap<ImageId, Uint8Array>;
  readonly overlayFaces: readonly FaceId[];
  /** Every character an overlay may hold. */
  readonly overlayCharacters: string;
};

/** A face as pdfkit knows it, and its subset's number for each of the font's glyphs that pages may use. */
export type EmbeddedFace = {
  readonly id: FaceId;
  readonly font: Font;
  /** The face it was registered as: another one when both have the same file. */
  readonly registered: FaceId;
  readonly glyphs: ReadonlyMap<number, number>;
};

/** A finished file with a page for each master, in their order, and the specimen page after them. */
export type FoundryFile = {
  readonly bytes: Buffer;
  readonly faces: readonly EmbeddedFace[];
};

/**
 * Draws each master once, as a page of one pdfkit document in which each font and picture is embedded once.
 * The last page is a specimen of all fonts and pictures. Nothing is deflated yet. Throws when a master names a
 * face or picture that is not there: composing lets none through.
 */
export async function drawMasters(toCast: ToCast): Promise<FoundryFile> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: false,
    // No default font: Helvetica is never embedded.
    font: '',
    margin: 0,
    size: [ptFromMm(A4.w), ptFromMm(A4.h)],
  });
  const finished = collect(doc);
  const faces = embedFaces(doc, toCast);
  const images = new Map([...toCast.images].map(([id, bytes]) => [id, doc.openImage(bytes)]));
  const surface = pdfkitSurface(
    doc,
    images,
    new Map(faces.map((face) => [face.id, face.registered])),
  );
  for (const { boxes } of toCast.masters.values()) {
    doc.addPage().save();
    drawBoxes(surface, boxes);
    // pdfkit begins a page by turning y downwards; turned again, the page's space is as it was.
    doc.restore().transform(1, 0, 0, -1, 0, ptFromMm(A4.h));
  }
  doc.addPage();
  drawSpecimen(surface, toCast, faces);
  doc.end();
  return { bytes: await finished, faces };
}

/** Faces and pictures that boxes need, each once. */
export function usedBy(boxes: readonly Box[]): {
  readonly faces: readonly FaceId[];
  readonly images: readonly ImageId[];
} {
  return {
    faces: [...new Set(boxes.flatMap((box) => (box.kind === 'text' ? [box.face] : [])))],
    images: [...new Set(boxes.flatMap((box) => (box.kind === 'image' ? [box.image] : [])))],
  };
}

function embedFaces(doc: PDFKit.PDFDocument, toCast: ToCast): readonly EmbeddedFace[] {
  const wanted = [...toCast.masters.values()].flatMap(({ boxes }) => usedBy(boxes).faces);
  const embedded: EmbeddedFace[] = [];
  for (const id of new Set([...toCast.overlayFaces, ...wanted])) {
    const font = toCast.fonts.get(id);
    if (font === undefined) throw new Error(`there is no font for the face ${id}`);
    const twin = embedded.find((each) => each.font === font);
    const glyphs =
      twin?.glyphs ?? watchGlyphs(font, () => void doc.registerFont(id, font).font(id));
    embedded.push({ id, font, registered: twin?.id ?? id, glyphs });
  }
  return embedded;
}

/** One line for each face, then each picture: names what the masters' content streams call them. */
function drawSpecimen(surface: Surface, toCast: ToCast, faces: readonly EmbeddedFace[]): void {
  const overlayFaces = new Set(toCast.overlayFaces);
  for (const { id, font } of faces) {
    // Between spaces, so that no two letters join to one glyph.
    const letters = [...new Set(overlayFaces.has(id) ? toCast.overlayCharacters : '')]
      .filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
      .join(' ');
    surface.text({
      kind: 'text',
      x: 0,
      baseline: 0,
      text: ` ${letters}`,
      face: id,
      size: 1,
      width: 0,
    });
  }
  for (const image of toCast.images.keys()) surface.image({ kind: 'image', rect: A4, image });
}

async function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
    doc.on('error', reject);
  });
}
