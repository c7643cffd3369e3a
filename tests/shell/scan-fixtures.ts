import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { GreyImage } from '../../src/model/grey-image.ts';
import { scanPages, type ScanPage } from '../../src/shell/scan-pages.ts';

/** An image of a PDF: the entries of its dictionary but for length, and its bytes. */
export type PdfImage = { readonly entries: string; readonly bytes: Uint8Array };

export type PdfPage = {
  /** Entries of the page's dictionary, such as `/MediaBox` and `/Rotate`. */
  readonly entries: string;
  /** Images are `/I0`, `/I1` and so on; the font is `/F`. */
  readonly content: string;
  readonly images: readonly PdfImage[];
};

/** A picture whose quarters tell how it lies: upper left black, lower right middle grey, the rest white. */
export function quarters(width: number, height: number): Sharp {
  const four = sharp(Buffer.from([0, 255, 255, 128]), {
    raw: { width: 2, height: 2, channels: 1 },
  });
  return four.resize({ width, height, fit: 'fill', kernel: 'nearest' }).toColourspace('b-w');
}

/** Greys in the middle of the quarters, to the nearest 0, 128 or 255: upper left, upper right, lower left, lower right. */
function quartersOf({ width, height, pixels }: GreyImage): readonly number[] {
  const places = [
    [1, 1],
    [3, 1],
    [1, 3],
    [3, 3],
  ];
  return places.map(([x = 0, y = 0]) => {
    const grey =
      pixels[Math.floor((y * height) / 4) * width + Math.floor((x * width) / 4)] ?? Number.NaN;
    return [0, 128, 255].find((near) => Math.abs(grey - near) < 12) ?? grey;
  });
}

export function pdfOf(pages: readonly PdfPage[]): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string, stream?: Uint8Array): number => {
    const parts = [Buffer.from(body)];
    if (stream !== undefined) {
      parts.push(Buffer.from('\nstream\n'), Buffer.from(stream), Buffer.from('\nendstream'));
    }
    objects.push(Buffer.concat(parts));
    return objects.length;
  };
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const tree = pages.length * 2 + pages.reduce((sum, { images }) => sum + images.length, 0) + 2;
  const kids = pages.map(({ entries, content, images }) => {
    const named = images.map(({ entries: facts, bytes }, at) => {
      const head = `<< /Type /XObject /Subtype /Image ${facts} /Length ${bytes.length} >>`;
      return `/I${at} ${add(head, bytes)} 0 R`;
    });
    const text = Buffer.from(content);
    const contents = add(`<< /Length ${text.length} >>`, text);
    const resources = `<< /XObject << ${named.join(' ')} >> /Font << /F ${font} 0 R >> >>`;
    const head = `/Type /Page /Parent ${tree} 0 R /Contents ${contents} 0 R`;
    return add(`<< ${head} /Resources ${resources} ${entries} >>`);
  });
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return fileOf(objects, root);
}

/** A page on which one image stands from edge to edge. */
export function fullPage(image: PdfImage, entries = '', over = ''): PdfPage {
  const content = `q 150 0 0 200 0 0 cm /I0 Do Q ${over}`;
  return { entries: `/MediaBox [0 0 150 200] ${entries}`, content, images: [image] };
}

/** A picture as a PDF holds a JPEG; `more` are further entries. */
export async function jpegImage(picture: Sharp, more = ''): Promise<PdfImage> {
  const { data, info } = await picture.jpeg({ quality: 95 }).toBuffer({ resolveWithObject: true });
  const space = info.channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  const size = `/Width ${info.width} /Height ${info.height} /BitsPerComponent 8`;
  return { entries: `${size} /ColorSpace ${space} /Filter /DCTDecode ${more}`, bytes: data };
}

export async function flateImage(picture: Sharp): Promise<PdfImage> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const space = info.channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  const size = `/Width ${info.width} /Height ${info.height} /BitsPerComponent 8`;
  return { entries: `${size} /ColorSpace ${space} /Filter /FlateDecode`, bytes: deflateSync(data) };
}

/** At most 128 rows high: what the encoder puts into one strip. */
export async function faxImage(picture: Sharp): Promise<PdfImage> {
  const tiff = await picture
    .threshold(200)
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const { width, height } = await sharp(tiff).metadata();
  const bytes = tiff.subarray(...stripOf(tiff));
  const how = `/DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`;
  const size = `/Width ${width} /Height ${height} /BitsPerComponent 1`;
  return {
    entries: `${size} /ColorSpace /DeviceGray /Decode [1 0] /Filter /CCITTFaxDecode ${how}`,
    bytes,
  };
}

export async function pagesOf(
  bytes: Uint8Array,
  limits?: Parameters<typeof scanPages>[2],
): Promise<readonly ScanPage[]> {
  const pages: ScanPage[] = [];
  for await (const page of scanPages('scan', bytes, limits)) pages.push(page);
  return pages;
}

/** The pages, each as its size and quarters, or the code of its problem. */
export async function seenPages(
  bytes: Uint8Array,
  limits?: Parameters<typeof scanPages>[2],
): Promise<readonly unknown[]> {
  return (await pagesOf(bytes, limits)).map((each) =>
    'problem' in each
      ? [each.page, each.problem.code]
      : [each.page, each.image.width, each.image.height, ...quartersOf(each.image)],
  );
}

function stripOf(tiff: Buffer): [number, number] {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const entries = new Map<number, number>();
  for (let at = 0; at < short(directory); at += 1) {
    const entry = directory + 2 + 12 * at;
    entries.set(short(entry), short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8));
  }
  const start = entries.get(273) ?? 0;
  return [start, start + (entries.get(279) ?? 0)];
}

function fileOf(objects: readonly Buffer[], root: number): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  for (const [at, body] of objects.entries()) {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}
