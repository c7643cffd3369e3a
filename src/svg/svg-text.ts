import type { DrawingRun, DrawingText } from '../model/drawing.ts';
import { numbersIn, pixelsOf } from './svg-lengths.ts';
import { outlinesOf } from './svg-outlines.ts';
import { declarationsOf, styleOf, type SvgStyle } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';

type Draft = { x: number; y: number; align: DrawingText['align']; runs: DrawingRun[] };

/** How far indices are from the baseline, in sizes of the type. */
const SHIFT: ReadonlyMap<string, number> = new Map([
  ['super', 0.35],
  ['sub', -0.2],
]);

/** Directions that count as level, radians. */
const LEVEL = 0.02;

/**
 * The lines of a `text` element: each `tspan` with a place of its own begins one. Turned text stands level, and is told
 * with `tell`.
 */
export function textsOf(
  element: SvgElement,
  style: SvgStyle,
  transforms: readonly string[],
  tell: (what: string) => void,
): readonly DrawingText[] {
  const drafts: Draft[] = [];
  read(element, style, { x: 0, y: 0 }, drafts, tell);
  return drafts.flatMap((draft) => placed(draft, transforms, tell));
}

/** So many letters are as much to draw as one element. */
const LETTERS = 20;

/** How much there is in an element of text, in elements. */
export function weightOf({ children }: SvgElement): number {
  return children.reduce(
    (sum, child) =>
      sum + (typeof child === 'string' ? Math.ceil(child.length / LETTERS) : 1 + weightOf(child)),
    0,
  );
}

type Pen = { x: number; y: number };

function read(
  element: SvgElement,
  style: SvgStyle,
  pen: Pen,
  drafts: Draft[],
  tell: (what: string) => void,
): void {
  const { attributes } = element;
  const rise = movePen(attributes, pen, style, drafts);
  for (const child of element.children) {
    if (typeof child === 'string') addRun(child, style, rise, drafts);
    else if (child.tag === 'tspan') read(child, styleOf(child, style, tell), pen, drafts, tell);
    else if (child.tag !== 'title' && child.tag !== 'desc') tell(`<${child.tag}>`);
  }
}

/** Begins a line where the element says so; what its letters stand above the baseline else. */
function movePen(
  attributes: SvgElement['attributes'],
  pen: Pen,
  style: SvgStyle,
  drafts: Draft[],
): number {
  const [x, y] = ['x', 'y'].map((name) => numbersIn(attributes[name])[0]);
  const dy = lengthIn(attributes['dy'], style);
  const dx = lengthIn(attributes['dx'], style);
  const begins = drafts.length === 0 || x !== undefined || y !== undefined;
  if (begins) {
    pen.x = (x ?? pen.x) + dx;
    pen.y = (y ?? pen.y) + dy;
    drafts.push({ x: pen.x, y: pen.y, align: style.anchor, runs: [] });
    return 0;
  }
  const shift = SHIFT.get(attributes['baseline-shift'] ?? '') ?? 0;
  return shift * style.fontSize - dy;
}

/** A length that may be told in sizes of the type. */
function lengthIn(typed: string | undefined, { fontSize }: SvgStyle): number {
  if (typed?.trim().endsWith('em') === true) return (numbersIn(typed)[0] ?? 0) * fontSize;
  return pixelsOf(typed) ?? 0;
}

function addRun(typed: string, style: SvgStyle, rise: number, drafts: Draft[]): void {
  const runs = drafts.at(-1)?.runs;
  const text = typed.replace(/\s+/gu, ' ');
  const afterSpace = runs?.at(-1)?.text.endsWith(' ') ?? true;
  const kept = afterSpace ? text.trimStart() : text;
  if (kept === '') return;
  const { fontSize: size, bold, italic } = style;
  runs?.push({ text: kept, size, bold, italic, rise });
}

function placed(
  { x, y, align, runs }: Draft,
  transforms: readonly string[],
  tell: (what: string) => void,
): readonly DrawingText[] {
  const corners = outlinesOf(`M${x} ${y}L${x + 1} ${y}`, transforms) ?? [];
  const [from, to] = corners.map(([, left = 0, baseline = 0]) => ({ left, baseline }));
  if (from === undefined || to === undefined) return [];
  const [dx, dy] = [to.left - from.left, to.baseline - from.baseline];
  if (Math.abs(Math.atan2(dy, dx)) > LEVEL) tell('text rotate');
  const scale = Math.hypot(dx, dy);
  const scaled = withoutLastSpace(runs)
    .map((run) => ({ ...run, size: run.size * scale, rise: run.rise * scale }))
    .filter(({ text, size }) => text !== '' && size > 0);
  if (scaled.length === 0) return [];
  return [{ kind: 'text', x: from.left, y: from.baseline, align, runs: scaled }];
}

function withoutLastSpace(runs: readonly DrawingRun[]): readonly DrawingRun[] {
  return runs.map((run, at) => (at < runs.length - 1 ? run : { ...run, text: run.text.trimEnd() }));
}

/** Whether an element says that it is to be cut or masked, which no drawing of the house is. */
export function cutBy(element: SvgElement): string | null {
  const said = declarationsOf(element);
  const names = ['clip-path', 'mask', 'filter'];
  return names.find((name) => (said.get(name) ?? 'none') !== 'none') ?? null;
}
