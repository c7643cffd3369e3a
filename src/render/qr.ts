import { create } from 'qrcode';
import type { Box } from '../model/page.ts';
import type { Operators } from './operators.ts';
import { numerals } from './operators.ts';

/** Modules along a side of version 3 (ISO/IEC 18004). */
const SIDE = 29;

/**
 * A QR code of version 3, level Q, one alphanumeric segment, as rectangles of whole modules under one fill: rows
 * of single squares show white hairlines in some viewers. Throws when the payload is longer than 47 characters
 * or holds others than `0-9A-Z $%*+-./:`, which `paper/` never makes.
 */
export function qrCode({ rect, payload }: Extract<Box, { kind: 'qr' }>): Operators {
  const module = rect.w / SIDE;
  const dark = create([{ data: payload, mode: 'alphanumeric' }], {
    version: 3,
    errorCorrectionLevel: 'Q',
  }).modules.data;
  // Six decimals of the module keep its 29 steps within a micrometre.
  const scale = (Math.round(module * 1e6) / 1e6).toString();
  return `q ${scale} 0 0 ${scale} ${numerals(rect.x, rect.y)} cm 0 g ${runs(dark)} f Q`;
}

/** Dark modules as `x y w h re`, runs of a row that repeat below it drawn as one. */
function runs(dark: Uint8Array): Operators {
  const open = new Map<number, number>();
  let path = '';
  for (let row = 0; row <= SIDE; row += 1) {
    const here = row === SIDE ? new Set<number>() : rowRuns(dark, row);
    for (const [run, top] of open) {
      if (here.has(run)) continue;
      path += `${Math.floor(run / 32)} ${top} ${run % 32} ${row - top} re `;
      open.delete(run);
    }
    for (const run of here) if (!open.has(run)) open.set(run, row);
  }
  return path;
}

/** The dark runs of a row, each as start × 32 + length. */
function rowRuns(dark: Uint8Array, row: number): Set<number> {
  const found = new Set<number>();
  let start = -1;
  for (let column = 0; column <= SIDE; column += 1) {
    const isDark = column < SIDE && dark[row * SIDE + column] === 1;
    if (isDark && start < 0) start = column;
    if (isDark || start < 0) continue;
    found.add(start * 32 + column - start);
    start = -1;
  }
  return found;
}
