import { readFile } from 'node:fs/promises';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { CodeReader, CodeReaders } from '../model/code-reader.ts';

/** For what lies upright in a small part of a page. */
const QUICK: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 2,
};

const THOROUGH: ReaderOptions = { formats: ['QRCode'], tryInvert: false };

let ready: Promise<unknown> | undefined;

/** Opens the decoder of QR codes; it is read from the package, never from the network. */
export async function openQrReaders(): Promise<CodeReaders> {
  ready ??= prepare();
  await ready;
  return { quick: zxing(QUICK), thorough: [zxing(THOROUGH)] };
}

function zxing(options: ReaderOptions): CodeReader {
  return async ({ width, height, pixels }) => {
    const rgba = new Uint8ClampedArray(4 * pixels.length);
    const words = new Uint32Array(rgba.buffer);
    for (const [at, grey] of pixels.entries()) words[at] = 0xff000000 | (grey * 0x010101);
    const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' }, options);
    return found.map(({ text, position }) => ({
      text,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
    }));
  };
}

async function prepare(): Promise<unknown> {
  const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
