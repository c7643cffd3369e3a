import type { DrawingRun, DrawingText } from '../model/drawing.ts';
import type { Ink } from '../model/ink.ts';
import { declarationsOf } from './svg-declared.ts';
import { lengthOf, listed, pixelsOf } from './svg-lengths.ts';
import { outlinesOf } from './svg-outlines.ts';
import { inkLaid } from './svg-paint.ts';
import { styleOf, type SvgStyle } from './svg-style.ts';
import { oddityOf } from './svg-text-oddities.ts';
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
  const pen: Pen = { x: 0, y: 0, gap: 0, drafts: [] };
  read(element, style, 0, pen, tell);
  return pen.drafts.flatMap((draft) => placed(draft, transforms, tell));
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

/** Where the next letters stand: `y` as moved by all that came before, `gap` still to be left before them. */
type Pen = { x: number; y: number; gap: number; readonly drafts: Draft[] };

/** Elements inside text that only hold more of it. */
const HOLDERS: ReadonlySet<string> = new Set(['tspan', 'a']);
const NOTES: ReadonlySet<string> = new Set(['title', 'desc']);

/** `lift`: how far letters stand above the baseline for being indices, in units of the drawing. */
function read(
  element: SvgElement,
  style: SvgStyle,
  lift: number,
  pen: Pen,
  tell: (what: string) => void,
): void {
  if (style.gone) return;
  const odd = oddityOf(element, style);
  if (odd !== null) tell(odd);
  movePen(element, pen, style, tell);
  const raised = lift + liftOf(element, style);
  for (const child of element.children) {
    if (typeof child === 'string') addRun(child, style, raised, pen, tell);
    else if (HOLDERS.has(child.tag)) read(child, styleOf(child, style, tell), raised, pen, tell);
    else if (!NOTES.has(child.tag)) tell(`<${child.tag}>`);
  }
}

/** Moves on by what the element says, and begins a line where it says so. */
function movePen(
  { attributes }: SvgElement,
  pen: Pen,
  style: SvgStyle,
  tell: (what: string) => void,
): void {
  const said = (name: string, along: 'width' | 'height'): number | null => {
    const [first, ...others] = listed(attributes[name]);
    if (others.length > 0) tell(`text ${name}`);
    return lengthOf(first, along, style);
  };
  const [x, dx] = [said('x', 'width'), said('dx', 'width') ?? 0];
  pen.y = (said('y', 'height') ?? pen.y) + (said('dy', 'height') ?? 0);
  if (x === null && pen.drafts.length > 0) {
    pen.gap += dx;
    return;
  }
  pen.x = (x ?? pen.x) + dx;
  pen.gap = 0;
  pen.drafts.push({ x: pen.x, y: pen.y, align: style.anchor, runs: [] });
}

/** How far an element lifts its letters above the baseline around it. */
function liftOf(element: SvgElement, { fontSize }: SvgStyle): number {
  const typed = declarationsOf(element).get('baseline-shift') ?? '';
  const named = SHIFT.get(typed);
  if (named !== undefined) return named * fontSize;
  const share = typed.endsWith('%') ? pixelsOf(typed.slice(0, -1)) : null;
  return share === null
    ? (lengthOf(typed, 'height', { view: NONE, fontSize }) ?? 0)
    : (share / 100) * fontSize;
}

const NONE = { w: 0, h: 0 };

function addRun(
  typed: string,
  style: SvgStyle,
  lift: number,
  pen: Pen,
  tell: (what: string) => void,
): void {
  const draft = pen.drafts.at(-1);
  const ink = style.hidden ? null : inkOf(style, tell);
  if (draft === undefined || ink === null) return;
  const text = typed.replace(/\s+/gu, ' ');
  const afterSpace = draft.runs.at(-1)?.text.endsWith(' ') ?? true;
  const kept = afterSpace ? text.trimStart() : text;
  if (kept === '') return;
  const { fontSize: size, bold, italic, drop } = style;
  const rise = lift + draft.y - pen.y - drop * size;
  const gap = pen.gap === 0 ? {} : { gap: pen.gap };
  draft.runs.push({ text: kept, size, bold, italic, rise, ...gap, ...(ink === 1 ? {} : { ink }) });
  pen.gap = 0;
}

/** Paler than this is as good as white. */
const WHITE = 0.04;

/** The ink of words, null for words that are not seen. Letters drawn only as lines are filled, and told. */
function inkOf(style: SvgStyle, tell: (what: string) => void): Ink | null {
  const fill = inkLaid(style.fill, style.fillOpacity * style.opacity);
  const stroke = inkLaid(style.stroke, style.strokeOpacity * style.opacity);
  if (stroke === null || stroke <= WHITE || (fill ?? 0) > WHITE) return fill;
  tell('text stroke');
  return fill ?? stroke;
}

function placed(
  { x, y, align, runs }: Draft,
  transforms: readonly string[],
  tell: (what: string) => void,
): readonly DrawingText[] {
  const corners = outlinesOf(`M${x} ${y}L${x + 1} ${y}`, transforms) ?? [];
  const [from, to] = corners.map(([, left = 0, baseline = 0]) => ({ left, baseline }));
  if (from === undefined || to === undefined) {
    tell('text');
    return [];
  }
  const [dx, dy] = [to.left - from.left, to.baseline - from.baseline];
  if (Math.abs(Math.atan2(dy, dx)) > LEVEL) tell('text rotate');
  const scale = Math.hypot(dx, dy);
  const scaled = withoutLastSpace(runs)
    .map((run) => ({
      ...run,
      ...{ size: run.size * scale, rise: run.rise * scale },
      ...(run.gap === undefined ? {} : { gap: run.gap * scale }),
    }))
    .filter(({ text, size }) => text !== '' && size > 0);
  if (scaled.length === 0) return [];
  return [{ kind: 'text', x: from.left, y: from.baseline, align, runs: scaled }];
}

function withoutLastSpace(runs: readonly DrawingRun[]): readonly DrawingRun[] {
  return runs.map((run, at) => (at < runs.length - 1 ? run : { ...run, text: run.text.trimEnd() }));
}
