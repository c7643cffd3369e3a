import type { GreyImage } from '../model/grey-image.ts';
import type { Mm } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import type { Patch } from '../model/patch.ts';

/** Modules of a symbol of version 3 along its side; quiet ones around it; pixels to a module of what is made. */
const MODULES = 29;
const QUIET = 4;
const PIXELS = 4;

/** What blur took from a module is given back: so many times what it differs from its four neighbours by. */
const SHARPEN = 0.9;

/** Half the side of the neighbourhood, in modules, whose mean parts dark from light. */
const AROUND = 6;

/**
 * A code whose place is known, drawn anew: each module is looked at in its middle, `shift` mm beside its place, and what
 * every symbol of this version has in common is drawn as it should be. Decoders need not find it, and it is read where
 * blur or strokes hide its finder patterns.
 */
export function redrawnCode(patch: Patch, code: Rect, shift: Point): GreyImage {
  const greys = sharpened(modulesOf(patch, code, shift));
  const side = MODULES + 2 * QUIET;
  const width = side * PIXELS;
  const pixels = new Uint8Array(width * width).fill(255);
  for (let row = 0; row < MODULES; row += 1) {
    for (let column = 0; column < MODULES; column += 1) {
      const isDark = commonModule(row, column) ?? isDarker(greys, row, column);
      if (isDark) paint(pixels, width, row + QUIET, column + QUIET);
    }
  }
  return { width, height: width, pixels };
}

function paint(pixels: Uint8Array, width: number, row: number, column: number): void {
  for (let y = row * PIXELS; y < (row + 1) * PIXELS; y += 1) {
    pixels.fill(0, y * width + column * PIXELS, y * width + (column + 1) * PIXELS);
  }
}

/** Mean grey of the middle of each module, rows first. */
function modulesOf({ rect, perMm, image }: Patch, code: Rect, shift: Point): readonly number[] {
  const size: Mm = code.w / MODULES;
  const reach = Math.max(0, Math.round(0.22 * size * perMm));
  const grey = (x: Mm, y: Mm): number => {
    const column = Math.floor((x - rect.x) * perMm);
    const row = Math.floor((y - rect.y) * perMm);
    let [sum, count] = [0, 0];
    for (let v = row - reach; v <= row + reach; v += 1) {
      for (let u = column - reach; u <= column + reach; u += 1) {
        sum += image.pixels[v * image.width + u] ?? 255;
        count += 1;
      }
    }
    return sum / count;
  };
  return Array.from({ length: MODULES * MODULES }, (_, at) =>
    grey(
      code.x + shift.x + ((at % MODULES) + 0.5) * size,
      code.y + shift.y + (Math.floor(at / MODULES) + 0.5) * size,
    ),
  );
}

/** Beyond the edge all is as at the edge. */
function at(greys: readonly number[], row: number, column: number): number {
  const within = (value: number): number => Math.min(MODULES - 1, Math.max(0, value));
  return greys[within(row) * MODULES + within(column)] ?? 255;
}

function sharpened(greys: readonly number[]): readonly number[] {
  return greys.map((grey, place) => {
    const [row, column] = [Math.floor(place / MODULES), place % MODULES];
    const beside = at(greys, row, column - 1) + at(greys, row, column + 1);
    const around = beside + at(greys, row - 1, column) + at(greys, row + 1, column);
    return grey + SHARPEN * (grey - around / 4);
  });
}

function isDarker(greys: readonly number[], row: number, column: number): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (let y = row - AROUND; y <= row + AROUND; y += 1) {
    for (let x = column - AROUND; x <= column + AROUND; x += 1) {
      const grey = at(greys, y, x);
      least = Math.min(least, grey);
      most = Math.max(most, grey);
    }
  }
  return at(greys, row, column) < (least + most) / 2;
}

/** Is a module of the finder, timing and alignment patterns dark? null for modules that bear data. */
function commonModule(row: number, column: number): boolean | null {
  const last = MODULES - 7;
  for (const [y, x] of [
    [0, 0],
    [0, last],
    [last, 0],
  ] as const) {
    const away = Math.max(Math.abs(row - y - 3), Math.abs(column - x - 3));
    if (away <= 4) return away !== 2 && away !== 4;
  }
  const away = Math.max(Math.abs(row - 22), Math.abs(column - 22));
  if (away <= 2) return away !== 1;
  if (row === 6 || column === 6) return (row + column) % 2 === 0;
  return null;
}
