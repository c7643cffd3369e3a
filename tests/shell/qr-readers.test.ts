import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import type { GreyImage } from '../../src/model/grey-image.ts';
import { openQrReaders } from '../../src/shell/qr-readers.ts';

const PIXELS = 4;
const QUIET = 6;

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
    const { quick } = await openQrReaders();
    const pixels = new Uint8Array(200 * 200).fill(240);
    expect(await quick({ width: 200, height: 200, pixels })).toEqual([]);
  });
});
