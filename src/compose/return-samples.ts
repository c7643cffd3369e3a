import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Point } from '../paper/rect.ts';

/** Ink of a pen. */
const PEN: Mm = 0.5;

/** An empty circle as marks are drawn, but only a picture. */
function circle(x: Mm, y: Mm, side: Mm): Box {
  const rect = { x, y, w: side, h: side };
  return { kind: 'rect', rect, stroke: { width: 0.3, ink: 0.8 }, radius: side / 2 };
}

/** Filled as it should be. */
export function blot(x: Mm, y: Mm, side: Mm): readonly Box[] {
  const rect = { x, y, w: side, h: side };
  return [{ kind: 'rect', rect, fill: 0.9, radius: side / 2 }];
}

/** A dot in the middle. */
export function smallBlot(x: Mm, y: Mm, side: Mm): readonly Box[] {
  return [circle(x, y, side), disc(x + side * 0.35, y + side * 0.35, side * 0.3)];
}

/** Filled in one corner only. */
export function halfBlot(x: Mm, y: Mm, side: Mm): readonly Box[] {
  return [circle(x, y, side), disc(x + side * 0.08, y + side * 0.3, side * 0.5)];
}

/** A tick that runs out of the circle. */
export function tick(x: Mm, y: Mm, side: Mm): readonly Box[] {
  const at = (right: number, down: number): Point => ({ x: x + side * right, y: y + side * down });
  return [
    circle(x, y, side),
    stroke(at(0.25, 0.5), at(0.45, 0.8)),
    stroke(at(0.45, 0.8), at(1.05, -0.05)),
  ];
}

/** Filled by mistake, then crossed out. */
export function crossedOut(x: Mm, y: Mm, side: Mm): readonly Box[] {
  const out = side * 0.28;
  return [
    ...blot(x, y, side),
    stroke({ x: x - out, y: y - out }, { x: x + side + out, y: y + side + out }),
    stroke({ x: x - out, y: y + side + out }, { x: x + side + out, y: y - out }),
  ];
}

/** Filled and ringed: this one counts. */
export function ringed(x: Mm, y: Mm, side: Mm): readonly Box[] {
  const out = side * 0.28;
  const rect = { x: x - out, y: y - out, w: side + 2 * out, h: side + 2 * out };
  return [
    ...blot(x, y, side),
    { kind: 'rect', rect, stroke: { width: PEN, ink: 0.9 }, radius: rect.w / 2 },
  ];
}

function disc(x: Mm, y: Mm, side: Mm): Box {
  return { kind: 'rect', rect: { x, y, w: side, h: side }, fill: 0.9, radius: side / 2 };
}

function stroke(from: Point, to: Point): Box {
  return { kind: 'rule', from, to, width: PEN, ink: 0.9 };
}
