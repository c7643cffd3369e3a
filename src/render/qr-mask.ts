import { create } from 'qrcode';
import type { BitMatrix, QRCodeMaskPattern } from 'qrcode';

/** Modules along a side of version 3 (ISO/IEC 18004). */
export const SIDE = 29;

/** A symbol as a number for each row; its lowest bit is the module at the left, 1 is dark. */
export type Rows = Int32Array;

/** The same modules twice: by rows and by columns. */
type Both = { readonly rows: Rows; readonly columns: Rows };

/** What a mask does to data modules, and how the symbol's own modules stand under it. */
type Mask = { readonly flip: Both; readonly fixed: Both };

const PATTERNS: readonly QRCodeMaskPattern[] = [0, 1, 2, 3, 4, 5, 6, 7];
const LINE = 2 ** SIDE - 1;

/** Finder-like patterns of rule 3 in a window of 11 modules. */
const WINDOWS = [0b10111010000, 0b00001011101];

let masks: readonly Mask[] | undefined;

/**
 * The symbol of version 3, level Q, of one alphanumeric segment, under the mask with the least penalty
 * (ISO/IEC 18004 §7.8.3), the first when several have it. `qrcode` makes the symbol; only the choice, which would
 * take nine tenths of its time, is made here, on whole lines at once. Throws when the payload does not fit.
 */
export function maskedSymbol(payload: string): Rows {
  masks ??= learnMasks();
  const symbol = symbolOf(payload, 0);
  const data = bits(symbol, (at) => symbol.data[at] === 1 && symbol.reservedBit[at] !== 1);
  let best = data.rows;
  let least = Infinity;
  for (const { flip, fixed } of masks) {
    const rows = apply(data.rows, flip.rows, fixed.rows);
    const columns = apply(data.columns, flip.columns, fixed.columns);
    const points = penalty(rows, columns, least);
    if (points >= least) continue;
    least = points;
    best = rows;
  }
  return best;
}

function symbolOf(payload: string, maskPattern: QRCodeMaskPattern): BitMatrix {
  return create([{ data: payload, mode: 'alphanumeric' }], {
    version: 3,
    errorCorrectionLevel: 'Q',
    maskPattern,
  }).modules;
}

/** Masks as they show in eight symbols of the same payload. */
function learnMasks(): readonly Mask[] {
  const first = symbolOf('A', 0);
  return PATTERNS.map((pattern) => {
    const { data, reservedBit } = symbolOf('A', pattern);
    return {
      flip: bits(first, (at) => reservedBit[at] !== 1 && data[at] !== first.data[at]),
      fixed: bits(first, (at) => reservedBit[at] === 1 && data[at] === 1),
    };
  });
}

function bits({ size }: BitMatrix, isSet: (at: number) => boolean): Both {
  const rows = new Int32Array(size);
  const columns = new Int32Array(size);
  for (let at = 0; at < size * size; at += 1) {
    if (!isSet(at)) continue;
    const row = Math.floor(at / size);
    const column = at - row * size;
    rows[row] = (rows[row] ?? 0) | (1 << column);
    columns[column] = (columns[column] ?? 0) | (1 << row);
  }
  return { rows, columns };
}

function apply(data: Rows, flip: Rows, fixed: Rows): Rows {
  const masked = new Int32Array(SIDE);
  for (let at = 0; at < SIDE; at += 1) {
    masked[at] = ((data[at] ?? 0) ^ (flip[at] ?? 0)) | (fixed[at] ?? 0);
  }
  return masked;
}

/** Points of the four rules; counted no further than `enough`. */
function penalty(rows: Rows, columns: Rows, enough: number): number {
  let points = 0;
  let dark = 0;
  let above: number | undefined;
  for (const row of rows) {
    points += linePenalty(row) + (above === undefined ? 0 : blockPenalty(above, row));
    dark += count(row);
    above = row;
  }
  for (const column of columns) {
    if (points >= enough) return points;
    points += linePenalty(column);
  }
  const percent = (dark * 100) / SIDE ** 2;
  return points + 10 * Math.abs(Math.ceil(percent / 5) - 10);
}

/** Rule 1: five and more alike in a line, 3 points and one for each beyond. Rule 3: what looks like a finder, 40. */
function linePenalty(line: number): number {
  const like = alike(line);
  const five = like & (like >> 1) & (like >> 2) & (like >> 3);
  const points = count(five) + 2 * count(five & ~(five << 1));
  return points + 40 * finders(line);
}

/** Rule 2: 3 points for each square of four alike. */
function blockPenalty(above: number, below: number): number {
  const upright = ~(above ^ below);
  return 3 * count(alike(above) & upright & (upright >> 1));
}

/** Set where a module is like the next one. */
function alike(line: number): number {
  return ~(line ^ (line >> 1)) & (LINE >> 1);
}

function finders(line: number): number {
  let found = 0;
  for (const window of WINDOWS) {
    let here = LINE >> 10;
    for (let at = 0; at < 11 && here !== 0; at += 1) {
      const wanted = (window >> at) & 1;
      here &= wanted === 1 ? line >> at : ~(line >> at);
    }
    found += count(here);
  }
  return found;
}

/** How many bits are set. */
function count(line: number): number {
  let left = line - ((line >> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >> 2) & 0x33333333);
  return (((left + (left >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24;
}
