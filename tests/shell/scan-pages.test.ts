import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { productPath } from '../../src/shell/package-files.ts';
import { SCAN_LIMITS } from '../../src/shell/scan-limits.ts';
import { fullPage, jpegImage, pagesOf, pdfOf, quarters, seenPages } from './scan-fixtures.ts';

const UPRIGHT = [0, 255, 255, 128];
/** As they stand after a quarter turn clockwise. */
const TURNED = [255, 0, 128, 255];

/** Tag of a TIFF that names how its pixels are packed. */
const COMPRESSION = 259;

function lockedPdf(): Promise<Buffer> {
  const document = new PDFDocument({ userPassword: 'secret' });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.text('жабық');
    document.end();
  });
}

test('a picture is known by its content, and stands as its camera noted', async () => {
  const photo = await quarters(120, 80).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await seenPages(photo)).toEqual([[1, 80, 120, ...TURNED]]);
  const plain = [[1, 120, 80, ...UPRIGHT]];
  expect(await seenPages(await quarters(120, 80).png().toBuffer())).toEqual(plain);
  expect(await seenPages(await quarters(120, 80).webp().toBuffer())).toEqual(plain);
  const deep = await quarters(120, 80).toColourspace('grey16').png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  expect(await seenPages(deep)).toEqual(plain);
});

test('a photo of a phone that writes HEIC is turned as its file says', async () => {
  const photo = await readFile(productPath('tests/fixtures/turned-photo.heic'));
  const [page] = await pagesOf(photo);
  expect(page).toMatchObject({ page: 1, image: { width: 160, height: 240 } });
  if (page === undefined || 'problem' in page) throw new Error('no page');
  const at = (x: number, y: number): number => page.image.pixels[y * 160 + x] ?? Number.NaN;
  expect([at(120, 60), at(40, 60)].map((grey) => Math.round(grey / 64))).toEqual([0, 4]);
  // Red ink is ink.
  expect(at(40, 180)).toBeLessThan(140);
});

test('every page of a TIFF comes: grey, colour, of two tones, each of its own size', async () => {
  const pages = await Promise.all([
    quarters(120, 80).tiff({ compression: 'lzw' }).toBuffer(),
    quarters(60, 100).toColourspace('srgb').tiff({ compression: 'jpeg', quality: 95 }).toBuffer(),
    quarters(64, 40).threshold(200).tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
  ]);
  expect(await seenPages(joinTiffs(pages))).toEqual([
    [1, 120, 80, ...UPRIGHT],
    [2, 60, 100, ...UPRIGHT],
    [3, 64, 40, 0, 255, 255, 0],
  ]);
});

test('a broken page of a TIFF is told, and the next ones come', async () => {
  const whole = await quarters(120, 80).tiff({ compression: 'lzw' }).toBuffer();
  const broken = Buffer.from(whole);
  const directory = broken.readUInt32LE(4);
  const way = Array.from({ length: 20 }, (_, at) => directory + 2 + 12 * at).find(
    (at) => broken.readUInt16LE(at) === COMPRESSION,
  );
  broken.writeUInt16LE(65_000, (way ?? Number.NaN) + 8);
  expect(await seenPages(joinTiffs([whole, broken, whole]))).toEqual([
    [1, 120, 80, ...UPRIGHT],
    [2, 'scan-page-unreadable'],
    [3, 120, 80, ...UPRIGHT],
  ]);
});

test('what is clear in a picture is white; a large picture comes smaller, a small one as it is', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 40, height: 20, channels: 4, background: clear } })
    .png()
    .toBuffer();
  expect(await seenPages(png)).toEqual([[1, 40, 20, 255, 255, 255, 255]]);
  const fine = await quarters(4960, 7016).jpeg().toBuffer();
  expect(await seenPages(fine)).toEqual([[1, 2480, 3508, ...UPRIGHT]]);
  const wide = await quarters(6000, 3000).withMetadata({ orientation: 6 }).png().toBuffer();
  expect(await seenPages(wide)).toEqual([[1, 2100, 4200, ...TURNED]]);
});

test('red and blue ink of a colour scan stay far darker than paper', async () => {
  const pens = ['#d02030', '#2038a0', '#e83c50'];
  for (const background of pens) {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
    const [page] = await pagesOf(png);
    if (page === undefined || 'problem' in page) throw new Error('no page');
    expect(page.image.pixels[0]).toBeLessThan(150);
  }
});

test('a JPEG without its last two bytes is read; one that is cut off is not', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const jpeg = await sharp({
    create: { width: 300, height: 300, channels: 3, background: '#fff', noise },
  })
    .jpeg()
    .toBuffer();
  expect(await pagesOf(jpeg.subarray(0, -2))).toMatchObject([{ image: { width: 300 } }]);
  const cut = jpeg.subarray(0, jpeg.length / 2);
  expect(await seenPages(cut)).toEqual([[1, 'scan-page-unreadable']]);
});

test('empty, foreign, broken and locked files are told', async () => {
  const broken = Buffer.from('%PDF-1.7\nбұл – PDF емес');
  const png = await quarters(40, 40).png().toBuffer();
  const heic = await readFile(productPath('tests/fixtures/turned-photo.heic'));
  const files = [
    new Uint8Array(),
    Buffer.from('PK\u0003\u0004 word/document.xml'),
    broken,
    png.subarray(0, 20),
    heic.subarray(0, 60),
    await lockedPdf(),
  ];
  expect(await Promise.all(files.map((file) => seenPages(file)))).toEqual([
    [[null, 'scan-file-empty']],
    [[null, 'scan-file-kind']],
    [[null, 'scan-file-unreadable']],
    [[null, 'scan-file-unreadable']],
    [[null, 'scan-file-unreadable']],
    [[null, 'scan-file-encrypted']],
  ]);
});

test('more pixels, pages or bytes than a scan has are not opened', async () => {
  const limits = { ...SCAN_LIMITS, pixels: 9000 };
  const large = [[1, 'scan-page-too-large']];
  expect(await seenPages(await quarters(120, 80).png().toBuffer(), limits)).toEqual(large);
  const heic = await readFile(productPath('tests/fixtures/turned-photo.heic'));
  expect(await seenPages(heic, limits)).toEqual(large);
  const image = await jpegImage(quarters(120, 160));
  const small = await jpegImage(quarters(60, 80));
  const pdf = pdfOf([fullPage(image), fullPage(small)]);
  expect(await seenPages(pdf, limits)).toEqual([...large, [2, 60, 80, ...UPRIGHT]]);
  const many = [[null, 'scan-pages-too-many']];
  expect(await seenPages(pdf, { ...SCAN_LIMITS, pages: 1 })).toEqual(many);
  const tiff = await quarters(64, 40).tiff().toBuffer();
  expect(await seenPages(joinTiffs([tiff, tiff]), { ...SCAN_LIMITS, pages: 1 })).toEqual(many);
  const heavy = { ...SCAN_LIMITS, bytes: 100 };
  expect(await seenPages(pdf, heavy)).toEqual([[null, 'file-too-large']]);
});

test('a picture that says it is small and is not is caught by its own header', async () => {
  const image = await jpegImage(quarters(120, 160));
  const lying = {
    ...image,
    entries: image.entries.replace(/\/Width \d+ \/Height \d+/, '/Width 12 /Height 16'),
  };
  const limits = { ...SCAN_LIMITS, pixels: 9000 };
  expect(await seenPages(pdfOf([fullPage(lying)]), limits)).toEqual([[1, 'scan-page-too-large']]);
});

/** Joins TIFF files of the same byte order into one: each is moved whole, and its offsets with it. */
function joinTiffs(files: readonly Buffer[]): Buffer {
  const WIDTHS: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
  let end = 0;
  const moved = files.map((file) => {
    const copy = Buffer.from(file.length % 2 === 0 ? file : Buffer.concat([file, Buffer.alloc(1)]));
    const base = end;
    end += copy.length;
    const directory = copy.readUInt32LE(4);
    const count = copy.readUInt16LE(directory);
    const shift = (at: number): number => copy.writeUInt32LE(copy.readUInt32LE(at) + base, at);
    for (let at = directory + 2; at < directory + 2 + 12 * count; at += 12) {
      const [tag, type] = [copy.readUInt16LE(at), copy.readUInt16LE(at + 2)];
      const values = copy.readUInt32LE(at + 4);
      const out = (WIDTHS[type] ?? 1) * values > 4;
      if (tag === 273) {
        const list = out ? copy.readUInt32LE(at + 8) : at + 8;
        for (let each = 0; each < values; each += 1) shift(list + 4 * each);
      }
      if (out) shift(at + 8);
    }
    return { copy, directory: base + directory, next: directory + 2 + 12 * count };
  });
  for (const [at, { copy, next }] of moved.entries()) {
    copy.writeUInt32LE(moved[at + 1]?.directory ?? 0, next);
  }
  return Buffer.concat(moved.map(({ copy }) => copy));
}

test('a picture of zeros that unpacks to hundreds of megapixels is refused by its size', async () => {
  const entries = '/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray';
  const bytes = deflateSync(Buffer.alloc(1_000_000));
  const bomb = { entries: `${entries} /Filter /FlateDecode`, bytes };
  const pages = await seenPages(pdfOf([fullPage(bomb)]));
  expect(pages).toEqual([[1, 'scan-page-too-large']]);
});
