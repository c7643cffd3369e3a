import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import type { GreyImage } from '../../src/model/grey-image.ts';
import { openQrReaders } from '../../src/shell/qr-readers.ts';

const PIXELS = 4;
const QUIET = 6;
/** As long as a sheet code. */
const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code on white paper. */
function drawn(text: string): GreyImage {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q', version: 3 });
  const side = (modules.size + 2 * QUIET) * PIXELS;
  const pixels = new Uint8Array(side * side).fill(250);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / PIXELS) - QUIET, Math.floor(x / PIXELS) - QUIET];
      const isIn = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
      if (isIn && modules.get(row, column) === 1) pixels[y * side + x] = 20;
    }
  }
  return { width: side, height: side, pixels };
}

/** A pen has gone straight across it, a module and a half wide, so many modules below its upper edge. */
function struckThrough(code: GreyImage, modules: number): GreyImage {
  const { width, height } = code;
  const pixels = new Uint8Array(code.pixels);
  const top = Math.round((QUIET + modules) * PIXELS);
  pixels.fill(20, top * width, (top + 1.5 * PIXELS) * width);
  return { width, height, pixels };
}

describe('openQrReaders', () => {
  it('reads codes without a network, corners in the order of the symbol', async () => {
    const { quick, thorough } = await openQrReaders();
    for (const reader of [quick, ...thorough]) {
      const [seen] = await reader(drawn('SABAQPOST 123'));
      expect(seen?.text).toBe('SABAQPOST 123');
      const [from, to] = [QUIET * PIXELS, (QUIET + 29) * PIXELS];
      const printed = [from, from, to, from, to, to, from, to];
      const corners = seen?.corners.flatMap(({ x, y }) => [x, y]) ?? [];
      expect(corners).toHaveLength(8);
      for (const [at, place] of printed.entries()) {
        expect(Math.abs((corners[at] ?? 0) - place)).toBeLessThan(2);
      }
    }
  });

  it('reads nothing on white paper', async () => {
    const { quick, thorough } = await openQrReaders();
    const pixels = new Uint8Array(200 * 200).fill(240);
    for (const reader of [quick, ...thorough]) {
      expect(await reader({ width: 200, height: 200, pixels })).toEqual([]);
    }
  });

  it('reads with both decoders more codes that a pen has gone through than with one', async () => {
    const { thorough } = await openQrReaders();
    const read = { first: 0, both: 0 };
    for (let modules = 0; modules < 28; modules += 0.5) {
      const struck = struckThrough(drawn(CODE), modules);
      const found = await Promise.all(thorough.map((reader) => reader(struck)));
      const [first = false, second = false] = found.map(([seen]) => seen?.text === CODE);
      if (first) read.first += 1;
      if (first || second) read.both += 1;
    }
    expect(read.both).toBeGreaterThan(read.first);
  });
});
