import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { countPages } from '../support/raster.mjs';

/** Packets and sheets in an archive as its PDFs have them, and what `contents.json` says of them. */
export async function countsOfArchive(path) {
  const files = unzipSync(readFileSync(path), {
    filter: ({ name }) => name === 'contents.json' || name.endsWith('.pdf'),
  });
  const { totals, bundles } = JSON.parse(Buffer.from(files['contents.json']).toString());
  const packets = bundles.flatMap(({ mailpieces }) => mailpieces.flatMap((piece) => piece.packets));
  const names = Object.keys(files).filter((name) => name.startsWith('packets/'));
  const first = await countPages(files[names[0]]);
  const printed = await countPages(files['print.pdf']);
  const slips = 2 * totals.bundles;
  return {
    totals,
    packets: names.length,
    sheets: (printed - slips) / 2,
    agrees:
      names.length === packets.length &&
      first === 2 * packets[0].sheets.length &&
      printed - slips === 2 * packets.reduce((sum, { sheets }) => sum + sheets.length, 0),
  };
}
