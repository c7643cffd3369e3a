// The plain way to the code of a scanned page: rasterise it with pdfium, look for a code on all of it, nothing else.
import PDFDocument from 'pdfkit';
import { rasterPages } from '../../support/raster.mjs';

const DPI = 200;

/** A PDF of one page that holds the scan, as an office copier makes it. */
async function scannedPdf(jpeg) {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.image(jpeg, 0, 0, { width: document.page.width, height: document.page.height });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** CPU ms of it, and whether a code was found. */
export async function plainWay(jpeg, reader) {
  const pdf = await scannedPdf(jpeg);
  const start = process.cpuUsage();
  const [{ width, height, pixels }] = await rasterPages(pdf, DPI, [0]);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => pixels[4 * at]);
  const found = await reader({ width, height, pixels: grey });
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, found: found.length > 0 };
}
