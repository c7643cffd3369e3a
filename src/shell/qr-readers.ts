import { readFile } from 'node:fs/promises';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import decodeQR, { type FinderPoints } from 'qr/decode.js';
import type { CodeReader, CodeReaders } from '../model/code-reader.ts';
import type { Pixel } from '../model/grey-image.ts';

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

/** How many guesses the second decoder makes about a code. */
const EFFORT = 8;

let ready: Promise<unknown> | undefined;

/** Opens the decoder of QR codes; it is read from the package, never from the network. */
export async function openQrReaders(): Promise<CodeReaders> {
  ready ??= prepare();
  await ready;
  return { quick: zxing(QUICK), thorough: [zxing(THOROUGH), secondOpinion] };
}

/**
 * Another decoder, for what strokes across a code hide from the first. It finds one code of a picture. Its own limit is by the
 * clock; without one, the same picture gives the same answer on every machine.
 */
const secondOpinion: CodeReader = ({ width, height, pixels }) => {
  let corners: readonly Pixel[] = [];
  const pointsOnDetect = ({ bounds }: FinderPoints): void => void (corners = bounds);
  const options = { format: 'RGBA', timeLimit: Infinity, effort: EFFORT, pointsOnDetect } as const;
  try {
    const text = decodeQR({ data: rgbaOf(pixels), width, height }, options);
    return Promise.resolve([{ text, corners }]);
  } catch {
    return Promise.resolve([]);
  }
};

function zxing(options: ReaderOptions): CodeReader {
  return async ({ width, height, pixels }) => {
    const picture = { data: rgbaOf(pixels), width, height, colorSpace: 'srgb' } as const;
    const found = await readBarcodes(picture, options);
    return found.map(({ text, position }) => ({
      text,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
    }));
  };
}

function rgbaOf(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * pixels.length);
  const words = new Uint32Array(rgba.buffer);
  for (let at = 0; at < pixels.length; at += 1) {
    words[at] = 0xff000000 | ((pixels[at] ?? 0) * 0x010101);
  }
  return rgba;
}

async function prepare(): Promise<unknown> {
  const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
