// Files as copiers and phones give them.
import sharp from 'sharp';

const raw = ({ width, height, pixels }) =>
  sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');

export const jpegOf = (image, quality) => raw(image).jpeg({ quality }).toBuffer();

export const pngOf = (image) => raw(image).png({ palette: true, colours: 16 }).toBuffer();

/** A phone held upright writes the picture lying down, and says in EXIF (tag 0x0112) how to turn it. */
export const turnedJpegOf = (image, quality) =>
  raw(image).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality }).toBuffer();

/** Pages of one size with one bit a pixel, as fax machines compress them (ITU-T T.6), in a TIFF of many pages. */
export async function g4TiffOf(images) {
  const [{ width, height }] = images;
  const pixels = Buffer.concat(images.map((image) => image.pixels));
  const all = { width, height: height * images.length, channels: 1, pageHeight: height };
  return sharp(pixels, { raw: all })
    .threshold(140)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 200 / 25.4, yres: 200 / 25.4 })
    .toBuffer();
}

/** A PDF 1.4 that holds each JPEG as the picture of an A4 page, as copiers write it. */
export function scanPdf(pages) {
  const [w, h] = [595.28, 841.89];
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${3 + 3 * at} 0 R`).join(' ')}]>>`,
    ),
  ];
  for (const [at, { jpeg, width, height }] of pages.entries()) {
    const first = 3 + 3 * at;
    const size = width > height ? `${h} ${w}` : `${w} ${h}`;
    const [sx, sy] = size.split(' ');
    const content = `q ${sx} 0 0 ${sy} 0 0 cm /I Do Q`;
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Resources<</XObject<</I ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`,
      ),
      stream(`<</Length ${content.length}>>`, Buffer.from(content)),
      stream(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`,
        jpeg,
      ),
    );
  }
  return fileOf(objects);
}

const stream = (dictionary, bytes) =>
  Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), bytes, Buffer.from('\nendstream')]);

function fileOf(objects) {
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const offsets = [];
  let size = pieces[0].length;
  const add = (piece) => {
    pieces.push(piece);
    size += piece.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(size);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const start = size;
  add(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${table}`));
  add(Buffer.from(`trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}
