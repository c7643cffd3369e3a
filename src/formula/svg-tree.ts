import type { LiteElement, LiteNode } from '@mathjax/src/js/adaptors/lite/Element.js';
import svgpath from 'svgpath';
import { clipped, linesAsOutlines, rectOutline, frameOutline } from './outlines.ts';
import { plainSegments, type Segment } from '../svg/path-segments.ts';
import type { Drawn } from './parts.ts';

/** Widths in ems that MathJax gives to its break sizes: no, very thin … very thick space. */
const GAPS: Readonly<Record<string, number>> = { 0: 0, 1: 111, 2: 167, 3: 222, 4: 278, 5: 333 };

/** Thickness of rules that only MathJax's style sheet gives. */
const RULE = 60;

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** The stretches of a formula in MathJax's output, between which a line may end. */
export function drawnIn(container: LiteElement): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const child of container.children) {
    if (!isElement(child)) continue;
    if (child.kind === 'svg') drawn.push(stretchOf(child));
    const last = drawn.at(-1);
    if (child.kind === 'mjx-break' && last !== undefined) {
      drawn[drawn.length - 1] = { ...last, gap: GAPS[text(child, 'size')] ?? 0 };
    }
  }
  return drawn;
}

function stretchOf(svg: LiteElement): Drawn {
  const { x, y, w, h } = viewBox(svg);
  const outlines = childrenOf(svg).flatMap((child) => outlinesOf(child));
  // The outermost group turns y upwards already; what comes out of it is turned back.
  const upright = outlines.map(([letter, ...numbers]): Segment => [
    letter,
    ...numbers.map((number, at) => (at % 2 === 0 ? number - x : -number)),
  ]);
  return { width: w, top: -y, bottom: -(y + h), gap: 0, begins: firstSign(svg), outlines: upright };
}

/** The first sign drawn, e.g. `3D` for «=»; empty when a rule or nothing is. */
function firstSign(element: LiteElement): string {
  if (element.kind === 'path') return text(element, 'data-c');
  for (const child of childrenOf(element)) {
    const sign = firstSign(child);
    if (sign !== '') return sign;
  }
  return '';
}

/** Outlines of an element in the space of its parent. Throws on an element that could not be drawn. */
function outlinesOf(element: LiteElement): readonly Segment[] {
  const draw = ELEMENTS[element.kind];
  if (draw === undefined) {
    throw new Error(`MathJax drew <${element.kind}>`, { cause: lettersIn(element) });
  }
  return transformed(draw(element), text(element, 'transform'));
}

const ELEMENTS: Readonly<Record<string, (element: LiteElement) => readonly Segment[]>> = {
  g: (element) => childrenOf(element).flatMap(outlinesOf),
  path: (element) => segmentsOf(text(element, 'd')),
  rect: (element) => {
    const box = boxOf(element);
    if (text(element, 'fill') !== 'none') return rectOutline(box);
    return frameOutline(box, number(element, 'stroke-width'));
  },
  line: (element) => {
    const ends = ['x1', 'y1', 'x2', 'y2'].map((name) => number(element, name));
    return linesAsOutlines(ends, number(element, 'stroke-width') || RULE);
  },
  svg: (element) => {
    const { x, y, w, h } = boxOf(element);
    const view = viewBox(element);
    const inside = clipped(childrenOf(element).flatMap(outlinesOf), view);
    const [sx, sy] = [w / view.w, h / view.h];
    return transformed(inside, `matrix(${sx} 0 0 ${sy} ${x - view.x * sx} ${y - view.y * sy})`);
  },
};

function lettersIn(element: LiteElement): string {
  return element.children
    .map((child) => (isElement(child) ? lettersIn(child) : 'value' in child ? child.value : ''))
    .join('');
}

function segmentsOf(d: string): readonly Segment[] {
  return plainSegments(svgpath(d));
}

function transformed(segments: readonly Segment[], transform: string): readonly Segment[] {
  if (transform === '' || segments.length === 0) return segments;
  const d = segments.map(([letter, ...numbers]) => letter + numbers.join(' ')).join('');
  return plainSegments(svgpath(d).transform(transform));
}

function childrenOf(element: LiteElement): readonly LiteElement[] {
  return element.children.filter(isElement);
}

function isElement(node: LiteNode): node is LiteElement {
  return 'children' in node;
}

function text({ attributes }: LiteElement, name: string): string {
  const value: unknown = attributes[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function number(element: LiteElement, name: string): number {
  return Number.parseFloat(text(element, name)) || 0;
}

function boxOf(element: LiteElement): Box {
  const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    number(element, name),
  );
  return { x, y, w, h };
}

function viewBox(element: LiteElement): Box {
  const [x = 0, y = 0, w = 0, h = 0] = text(element, 'viewBox').split(' ').map(Number);
  return { x, y, w, h };
}
