import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import {
  faxImage,
  flateImage,
  fullPage,
  jpegImage,
  pagesOf,
  pdfOf,
  quarters,
  seenPages,
  type PdfPage,
} from './scan-fixtures.ts';

/** What 200 dpi make of a page of 150 by 200 points. */
const DRAWN = [417, 556];

const UPRIGHT = [0, 255, 255, 128];
const TURNED = [255, 0, 128, 255];
const HEAD_DOWN = [128, 255, 255, 0];

function placed(image: PdfPage['images'][number], matrix: string, entries = ''): PdfPage {
  const box = entries.includes('/MediaBox') ? '' : '/MediaBox [0 0 150 200]';
  return { entries: `${box} ${entries}`, content: `q ${matrix} cm /I0 Do Q`, images: [image] };
}

test('a page that is one image is taken with the pixels it was scanned with', async () => {
  const pages = [
    fullPage(await jpegImage(quarters(120, 160))),
    fullPage(await jpegImage(quarters(120, 160).toColourspace('srgb'))),
    fullPage(await flateImage(quarters(121, 161))),
    fullPage(await flateImage(quarters(122, 162).toColourspace('srgb'))),
    fullPage(await faxImage(quarters(90, 120))),
  ];
  expect(await seenPages(pdfOf(pages))).toEqual([
    [1, 120, 160, ...UPRIGHT],
    [2, 120, 160, ...UPRIGHT],
    [3, 121, 161, ...UPRIGHT],
    [4, 122, 162, ...UPRIGHT],
    [5, 90, 120, 0, 255, 255, 0],
  ]);
});

test('the image is turned as its place and its page say', async () => {
  const tall = await jpegImage(quarters(120, 160));
  const wide = await flateImage(quarters(160, 120));
  const pages = [
    fullPage(tall, '/Rotate 90'),
    fullPage(tall, '/Rotate 180'),
    placed(wide, '0 -200 150 0 0 200'),
    placed(wide, '0 200 -150 0 150 0'),
    placed(wide, '0 -200 150 0 0 200', '/Rotate 270'),
    placed(tall, '-150 0 0 -200 150 200'),
  ];
  expect(await seenPages(pdfOf(pages))).toEqual([
    [1, 160, 120, ...TURNED],
    [2, 120, 160, ...HEAD_DOWN],
    [3, 120, 160, ...TURNED],
    [4, 120, 160, 255, 128, 0, 255],
    [5, 160, 120, ...UPRIGHT],
    [6, 120, 160, ...HEAD_DOWN],
  ]);
});

test('turning agrees with how the page is drawn', async () => {
  const wide = await flateImage(quarters(160, 120));
  const places = ['0 -200 150 0 0 200', '0 200 -150 0 150 0', '-150 0 0 -200 150 200'];
  for (const place of places) {
    for (const turn of [0, 90, 180, 270]) {
      const page = placed(wide, place, `/Rotate ${turn}`);
      const drawn = { ...page, content: `${page.content} 1 1 1 rg 70 90 1 1 re f` };
      const [taken, other] = await seenPages(pdfOf([page, drawn]));
      expect((taken as number[]).slice(3)).toEqual((other as number[]).slice(3));
    }
  }
});

test('recognised text that nobody sees leaves the image the page; text that is seen is drawn', async () => {
  const image = await jpegImage(quarters(120, 160));
  const pages = [
    fullPage(image, '', 'BT 3 Tr /F 20 Tf 30 30 Td (unseen) Tj ET'),
    fullPage(image, '', 'BT /F 90 Tf 40 120 Td (I) Tj ET'),
  ];
  expect(await seenPages(pdfOf(pages))).toEqual([
    [1, 120, 160, ...UPRIGHT],
    [2, ...DRAWN, ...UPRIGHT],
  ]);
});

test('stripes, stretched, oblique, mirrored, small and cut images are drawn with all that the page shows', async () => {
  const top = await jpegImage(
    quarters(120, 160).extract({ left: 0, top: 0, width: 120, height: 80 }),
  );
  const low = await jpegImage(
    quarters(120, 160).extract({ left: 0, top: 80, width: 120, height: 80 }),
  );
  const stripes: PdfPage = {
    entries: '/MediaBox [0 0 150 200]',
    content: 'q 150 0 0 100 0 100 cm /I0 Do Q q 150 0 0 100 0 0 cm /I1 Do Q',
    images: [top, low],
  };
  const image = await jpegImage(quarters(120, 160));
  const stretched = await jpegImage(quarters(120, 80));
  const pages = [
    stripes,
    fullPage(stretched),
    placed(image, '150 8 -8 200 4 -4'),
    placed(image, '-150 0 0 200 150 0'),
    placed(image, '60 0 0 80 45 60'),
    placed(image, '150 0 0 200 0 0', '/MediaBox [0 0 150 180]'),
  ];
  expect(await seenPages(pdfOf(pages))).toEqual([
    [1, ...DRAWN, ...UPRIGHT],
    [2, ...DRAWN, ...UPRIGHT],
    [3, ...DRAWN, ...UPRIGHT],
    [4, ...DRAWN, 255, 0, 128, 255],
    [5, ...DRAWN, 255, 255, 255, 255],
    [6, 417, 500, ...UPRIGHT],
  ]);
});

test('an image whose bytes say black for white is drawn as the page means it', async () => {
  const negative = await jpegImage(quarters(120, 160).negate(), '/Decode [1 0]');
  expect(await seenPages(pdfOf([fullPage(negative)]))).toEqual([[1, ...DRAWN, ...UPRIGHT]]);
});

test('a broken image is told with its page, never passed for a blank one; the other pages come', async () => {
  const image = await jpegImage(quarters(120, 160));
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const rough = sharp({
    create: { width: 120, height: 160, channels: 3, background: '#fff', noise },
  });
  const whole = await jpegImage(rough);
  const cut = { ...whole, bytes: whole.bytes.subarray(0, whole.bytes.length / 2) };
  const nonsense = { ...image, bytes: Buffer.alloc(200, 0x55) };
  const stripes: PdfPage = {
    entries: '/MediaBox [0 0 150 200]',
    content: 'q 150 0 0 100 0 100 cm /I0 Do Q q 150 0 0 100 0 0 cm /I1 Do Q',
    images: [nonsense, nonsense],
  };
  const pages = [fullPage(cut), fullPage(image), fullPage(nonsense), stripes, fullPage(image)];
  expect(await seenPages(pdfOf(pages))).toEqual([
    [1, 'scan-page-unreadable'],
    [2, 120, 160, ...UPRIGHT],
    [3, 'scan-page-unreadable'],
    [4, 'scan-page-unreadable'],
    [5, 120, 160, ...UPRIGHT],
  ]);
});

test('a page without anything is a blank page; a very large sheet is drawn no larger than reading needs', async () => {
  const blank: PdfPage = { entries: '/MediaBox [0 0 150 200]', content: '', images: [] };
  const poster: PdfPage = { entries: '/MediaBox [0 0 6048 3024]', content: '', images: [] };
  const [one, other] = await pagesOf(pdfOf([blank, poster]));
  expect(one).toMatchObject({ image: { width: DRAWN[0], height: DRAWN[1] } });
  expect(other).toMatchObject({ image: { width: 4200, height: 2100 } });
});

test('a file that was cut off gives the pages that are left, or is told', async () => {
  const image = await jpegImage(quarters(120, 160));
  const pdf = pdfOf([fullPage(image), fullPage(image), fullPage(image)]);
  const tableLost = pdf.subarray(0, pdf.lastIndexOf('xref\n0'));
  expect(await seenPages(tableLost)).toMatchObject([[null, 'scan-file-unreadable']]);
  const listLost = pdf.subarray(0, pdf.length / 2);
  expect(await seenPages(listLost)).toEqual([[null, 'scan-file-unreadable']]);
});

test('a long file comes whole and in order', async () => {
  const widths = Array.from({ length: 40 }, (_, at) => 60 + 3 * at);
  const images = await Promise.all(
    widths.map((width) => jpegImage(quarters(width, Math.round((width * 4) / 3)))),
  );
  const seen = await seenPages(pdfOf(images.map((image) => fullPage(image))));
  expect(seen).toMatchObject(
    widths.map((width, at) => [at + 1, width, Math.round((width * 4) / 3), ...UPRIGHT]),
  );
});

test('two files may be read in turns', async () => {
  const { scanPages } = await import('../../src/shell/scan-pages.ts');
  const first = scanPages('a', pdfOf([fullPage(await jpegImage(quarters(120, 160)))]));
  const other = scanPages('b', pdfOf([fullPage(await jpegImage(quarters(60, 80)))]));
  const pages = [await first.next(), await other.next(), await first.next(), await other.next()];
  expect(pages.map(({ done }) => done)).toEqual([false, false, true, true]);
  expect(pages[1]?.value).toMatchObject({ image: { width: 60 } });
});
