import { readFile } from 'node:fs/promises';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Raster } from './raster.mjs';

let ready: Promise<unknown> | undefined;

/** Texts of the codes on a page, QR and Code 128, from the top downwards. Works without a network. */
export async function readCodes(raster: Raster): Promise<readonly string[]> {
  ready ??= prepare();
  await ready;
  const found = await readBarcodes(
    { data: raster.pixels, width: raster.width, height: raster.height, colorSpace: 'srgb' },
    { formats: ['QRCode', 'Code128'] },
  );
  return [...found]
    .sort((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ text }) => text);
}

async function prepare(): Promise<unknown> {
  const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
