import type { Box } from '../model/page.ts';
import type { Operators } from './operators.ts';
import { numerals } from './operators.ts';
import type { Rows } from './qr-mask.ts';
import { SIDE, maskedSymbol } from './qr-mask.ts';

/**
 * A QR code of version 3, level Q, one alphanumeric segment, as runs of whole modules under one fill: single
 * squares show white hairlines in some viewers. Throws when the payload is longer than 47 characters or holds
 * others than `0-9A-Z $%*+-./:`, which `paper/` never makes.
 */
export function qrCode({ rect, payload }: Extract<Box, { kind: 'qr' }>): Operators {
  // Six decimals of the module keep its 29 steps within a micrometre.
  const module = String(Math.round((rect.w / SIDE) * 1e6) / 1e6);
  const place = `${module} 0 0 ${module} ${numerals(rect.x, rect.y)} cm`;
  return `q ${place} 0 g ${runs(maskedSymbol(payload))} f Q`;
}

/** The dark runs of all rows as rectangles one module high. */
function runs(rows: Rows): string {
  let path = '';
  for (let row = 0; row < SIDE; row += 1) {
    let left = rows[row] ?? 0;
    while (left !== 0) {
      const start = trailingZeros(left);
      const length = trailingZeros(~(left >> start));
      path += `${start} ${row} ${length} 1 re `;
      left &= ~((2 ** length - 1) << start);
    }
  }
  return path;
}

function trailingZeros(line: number): number {
  return 31 - Math.clz32(line & -line);
}
