import type { Turn } from './grey-picture.ts';
import { viewOf, withMemory, type Pdfium } from './pdfium.ts';

/** Part of an image that must be on the page, and part of the page that an image must take, to be the page. */
const SHOWN = 0.97;
const TAKEN = 0.5;

/** How much longer than wide a pixel may be, and how far from straight an image may lie. */
const SQUARE = 0.03;
const STRAIGHT = 0.002;

type Box = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

/** Where the corners of an image go: a, b is its lower edge, c, d its left one, e, f its lower left corner, pt. */
type Matrix = readonly [number, number, number, number, number, number];

/**
 * How an image that lies alone on a page must be turned clockwise to be the page as it is shown; null when it is
 * not the page: oblique, mirrored, stretched, cut by the edge, or small.
 */
export function turnOfWholeImage(
  pdfium: Pdfium,
  page: number,
  image: number,
  size: { readonly width: number; readonly height: number },
): Turn | null {
  const matrix = floats(pdfium, 6, (at) => pdfium._FPDFPageObj_GetMatrix(image, at));
  const bounds = floats(pdfium, 4, (at) => pdfium._FPDF_GetPageBoundingBox(page, at));
  if (matrix === null || bounds === null) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = bounds;
  const placed = matrix as unknown as Matrix;
  const turn = turnOf(placed);
  if (turn === null || !isSquare(placed, turn, size)) return null;
  if (!fills(boxOf(placed), { left, top, right, bottom })) return null;
  return turnBy(turn, pdfium._FPDFPage_GetRotation(page));
}

function turnOf([a, b, c, d]: Matrix): Turn | null {
  // Twice the area of what is drawn: below nought it is mirrored.
  if (a * d - b * c <= 0) return null;
  const straight = (large: number, small: number): boolean =>
    Math.abs(small) <= STRAIGHT * Math.abs(large);
  if (straight(a, b) && straight(d, c)) return a > 0 ? 0 : 180;
  if (straight(b, a) && straight(c, d)) return b < 0 ? 90 : 270;
  return null;
}

function isSquare(
  [a, b, c, d]: Matrix,
  turn: Turn,
  size: { readonly width: number; readonly height: number },
): boolean {
  const [across, down] = turn % 180 === 0 ? [a, d] : [b, c];
  const ratio = Math.abs(across) / size.width / (Math.abs(down) / size.height);
  return Math.abs(ratio - 1) <= SQUARE;
}

function boxOf([a, b, c, d, e, f]: Matrix): Box {
  const [x, y] = [e + a + c, f + b + d];
  return {
    left: Math.min(e, x),
    right: Math.max(e, x),
    bottom: Math.min(f, y),
    top: Math.max(f, y),
  };
}

function fills(image: Box, page: Box): boolean {
  const shown = areaOf({
    left: Math.max(image.left, page.left),
    right: Math.min(image.right, page.right),
    bottom: Math.max(image.bottom, page.bottom),
    top: Math.min(image.top, page.top),
  });
  return shown >= SHOWN * areaOf(image) && shown >= TAKEN * areaOf(page);
}

function areaOf({ left, right, bottom, top }: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

function turnBy(turn: Turn, quarters: number): Turn {
  return ((turn + 90 * quarters) % 360) as Turn;
}

function floats(
  pdfium: Pdfium,
  count: number,
  fill: (address: number) => number,
): readonly number[] | null {
  return withMemory(pdfium, 4 * count, (address) => {
    if (fill(address) === 0) return null;
    const view = viewOf(pdfium, address, 4 * count);
    return Array.from({ length: count }, (_, at) => view.getFloat32(4 * at, true));
  });
}
