import type { DrawingPart } from '../model/drawing.ts';
import { problem, type Problem } from '../model/problem.ts';
import { contains } from '../paper/rect.ts';
import type { Segment } from './path-segments.ts';
import { arrowheadAt } from './svg-arrows.ts';
import { clipOf, frameClip, type SvgClip } from './svg-clip.ts';
import { declarationsOf } from './svg-declared.ts';
import { lengthOf } from './svg-lengths.ts';
import { isArrow, markerTransforms, type MarkerPlace } from './svg-markers.ts';
import { lay } from './svg-order.ts';
import { outlinesOf, shapeOf } from './svg-outlines.ts';
import { drawnShape } from './svg-shape.ts';
import { PLAIN, styleOf, type SvgStyle } from './svg-style.ts';
import { chosen } from './svg-switch.ts';
import { textsOf, weightOf } from './svg-text.ts';
import { transformOf } from './svg-transform.ts';
import type { SvgElement } from './svg-tree.ts';
import { viewportOf } from './svg-viewport.ts';

/** The largest drawings: beyond them a picture in pixels prints better. */
const MOST = { outlines: 60_000, elements: 20_000, transform: 2000 };
/** Path text for which an outline is counted before it is read: what cannot be read takes time too. */
const LETTERS_OF_OUTLINE = 100;

/** Elements that draw nothing, or only where they are used. */
const SILENT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'symbol',
  'namedview',
  'marker',
  'linearGradient',
  'radialGradient',
  'pattern',
  'clipPath',
  'mask',
  'filter',
  'style',
]);

/** Where an element stands: what is said around it, and how often something was used on the way. */
export type Around = {
  readonly style: SvgStyle;
  readonly transforms: readonly string[];
  readonly clips: readonly SvgClip[];
  readonly used: number;
};

/** What is read of a file so far. */
export type Reading = {
  readonly file: string;
  readonly root: SvgElement;
  /** A 96th of an inch, at natural size, in units of the drawing. */
  readonly pixel: number;
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly parts: DrawingPart[];
  readonly problems: Problem[];
  outlines: number;
  elements: number;
};

type Tell = (what: string) => void;
type Draw = (element: SvgElement, around: Around, tell: Tell, reading: Reading) => void;

/** Whether there is more in a file than in any figure. */
export function isTooLarge({ outlines, elements }: Reading): boolean {
  return outlines > MOST.outlines || elements > MOST.elements;
}

/** That a part of a drawing is not drawn, or drawn simply. */
export function partTold(part: string, file: string, line: number): Problem {
  return problem('picture-svg-part', { file, line }, { part });
}

/** Draws an element and all inside it. */
export function visit(element: SvgElement, around: Around, reading: Reading): void {
  reading.elements += 1;
  if (isTooLarge(reading) || SILENT.has(element.tag)) return;
  const tell = (what: string): void => {
    reading.problems.push(partTold(what, reading.file, element.line));
  };
  const style = styleOf(element, around.style, tell);
  if (style.gone) return;
  const said = declarationsOf(element);
  const typed = said.get('transform') ?? '';
  if (typed.length > MOST.transform) {
    tell('transform');
    return;
  }
  const transforms = [...around.transforms, movedBy(said, tell)].filter((each) => each !== '');
  const clips = [
    ...around.clips,
    ...clipsOf(said, { ...around, style, transforms }, tell, reading),
  ];
  for (const name of UNKNOWN) if ((said.get(name) ?? 'none') !== 'none') tell(name);
  const draw = Object.hasOwn(DRAW, element.tag) ? DRAW[element.tag] : undefined;
  (draw ?? drawShape)(element, { ...around, style, transforms, clips }, tell, reading);
}

/** What pictures often ask for that no drawing of the house does. */
const UNKNOWN = ['mask', 'filter'];

function movedBy(said: ReadonlyMap<string, string>, tell: Tell): string {
  const transform = transformOf(said.get('transform') ?? '');
  if (transform === null) tell('transform');
  else if (transform !== '' && said.has('transform-origin')) tell('transform-origin');
  return transform ?? '';
}

function clipsOf(
  said: ReadonlyMap<string, string>,
  { style, transforms }: Around,
  tell: Tell,
  { byId }: Reading,
): readonly SvgClip[] {
  const typed = said.get('clip-path') ?? 'none';
  if (typed === 'none') return [];
  const id = /^url\(\s*["']?#([^"')]*)["']?\s*\)$/u.exec(typed)?.[1];
  const clip = clipOf(byId.get(id ?? ''), { ...PLAIN, view: style.view }, transforms);
  if (clip !== null) return [clip];
  tell('clip-path');
  return [];
}

const DRAW: Readonly<Record<string, Draw>> = {
  svg: drawView,
  g: visitChildren,
  a: visitChildren,
  switch: (element, around, tell, reading) => {
    const { child, others } = chosen(element);
    if (others) tell('switch');
    if (child !== null) visit(child, around, reading);
  },
  use: visitUsed,
  text: drawText,
};

function drawText(
  element: SvgElement,
  { style, transforms, clips }: Around,
  tell: Tell,
  reading: Reading,
): void {
  reading.elements += weightOf(element);
  if (isTooLarge(reading)) return;
  const texts = textsOf(element, style, transforms, tell);
  // Words are not cut; those beyond what is seen are told.
  const cut = texts.some(({ x, y }) => clips.some(({ bounds }) => !holds(bounds, x, y)));
  if (cut) tell('clip-path');
  reading.parts.push(...texts);
}

function holds(rect: SvgClip['bounds'], x: number, y: number): boolean {
  return contains(rect, { x, y, w: 0, h: 0 });
}

function visitChildren(element: SvgElement, around: Around, _tell: Tell, reading: Reading): void {
  for (const child of element.children) {
    if (typeof child !== 'string') visit(child, around, reading);
  }
}

function drawView(element: SvgElement, around: Around, tell: Tell, reading: Reading): void {
  if (element === reading.root) visitChildren(element, around, tell, reading);
  else visitView(element, {}, around, tell, reading);
}

/** Draws what has a view of its own, in the size that its `use` says. */
function visitView(
  element: SvgElement,
  used: SvgElement['attributes'],
  around: Around,
  tell: Tell,
  reading: Reading,
): void {
  const viewport = viewportOf(element.attributes, used, around.style);
  if (viewport === null) return;
  const { place, port, fit, view } = viewport;
  const placed = [...around.transforms, place];
  const frame = viewport.cuts ? frameClip(port.w, port.h, placed) : null;
  const inside = {
    ...around,
    style: { ...around.style, view },
    transforms: [...placed, fit],
    clips: frame === null ? around.clips : [...around.clips, frame],
  };
  visitChildren(element, inside, tell, reading);
}

/** Things may be used inside used things, but not without end. */
const MOST_USED = 8;

function visitUsed({ attributes }: SvgElement, around: Around, tell: Tell, reading: Reading): void {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? '';
  const target = href.startsWith('#') ? reading.byId.get(href.slice(1)) : undefined;
  if (target === undefined || around.used >= MOST_USED) {
    tell('use');
    return;
  }
  const x = lengthOf(attributes['x'], 'width', around.style) ?? 0;
  const y = lengthOf(attributes['y'], 'height', around.style) ?? 0;
  const transforms = [...around.transforms, `translate(${x} ${y})`];
  const inside = { ...around, transforms, used: around.used + 1 };
  if (target.tag !== 'symbol' && target.tag !== 'svg') {
    visit(target, inside, reading);
    return;
  }
  const style = styleOf(target, around.style, tell);
  if (!style.gone) visitView(target, attributes, { ...inside, style }, tell, reading);
}

function drawShape(element: SvgElement, around: Around, tell: Tell, reading: Reading): void {
  const { style, transforms, clips } = around;
  const d = shapeOf(element, style);
  reading.outlines += Math.ceil((d?.length ?? 0) / LETTERS_OF_OUTLINE);
  if (isTooLarge(reading)) return;
  const outlines = d === null ? null : outlinesOf(d, transforms);
  if (d === null || outlines === null) {
    tell(element.tag);
    return;
  }
  reading.outlines += outlines.length;
  if (style.hidden) return;
  const isSteady = declarationsOf(element).get('vector-effect') === 'non-scaling-stroke';
  const scale = isSteady ? reading.pixel : scaleOf(transforms);
  for (const drawn of drawnShape(outlines, style, scale, clips)) {
    if (lay(drawn, reading.parts)) tell('opacity');
  }
  drawMarkers(element, { d, outlines, scale }, around, reading);
}

type Shape = {
  readonly d: string;
  readonly outlines: readonly Segment[];
  readonly scale: number;
};

/** Markers that point are arrowheads of the house at the ends of lines; others are drawn as the file has them. */
function drawMarkers(element: SvgElement, shape: Shape, around: Around, reading: Reading): void {
  const said = declarationsOf(element);
  for (const place of ['start', 'mid', 'end'] as const) {
    const typed = said.get(`marker-${place}`) ?? said.get('marker') ?? 'none';
    if (typed === 'none') continue;
    const id = /#([^"')]*)/u.exec(typed)?.[1] ?? '';
    const marker = reading.byId.get(id);
    if (place !== 'mid' && (marker === undefined || isArrow(marker))) {
      drawArrow(shape, place, around, reading);
    } else if (marker !== undefined) drawMarker(marker, shape, place, around, reading);
  }
}

function drawArrow(
  { outlines, scale }: Shape,
  end: 'start' | 'end',
  { style, clips }: Around,
  { parts }: Reading,
): void {
  if (style.stroke === null) return;
  const head = arrowheadAt(outlines, end, style.strokeWidth * scale);
  const look = {
    ...PLAIN,
    fill: style.stroke,
    fillOpacity: style.strokeOpacity,
    opacity: style.opacity,
  };
  for (const { part } of drawnShape(head, look, 1, clips)) parts.push(part);
}

function drawMarker(
  marker: SvgElement,
  { d }: Shape,
  place: MarkerPlace,
  around: Around,
  reading: Reading,
): void {
  if (around.used >= MOST_USED) return;
  const { gradients, view, opacity } = around.style;
  const tell = (what: string): void => {
    reading.problems.push(partTold(what, reading.file, marker.line));
  };
  const style = styleOf(marker, { ...PLAIN, gradients, view, opacity }, tell);
  for (const moved of markerTransforms(marker, outlinesOf(d, []) ?? [], place, around.style)) {
    const transforms = [...around.transforms, moved];
    visitChildren(marker, { ...around, style, transforms, used: around.used + 1 }, tell, reading);
  }
}

/** How many times larger transformations make lengths, on the whole: by the area of a square. */
function scaleOf(transforms: readonly string[]): number {
  const corners = (outlinesOf('M0 0L1 0L0 1', transforms) ?? []).map(([, x = 0, y = 0]) => ({
    x,
    y,
  }));
  const [zero, right, down] = corners;
  if (zero === undefined || right === undefined || down === undefined) return 1;
  const [ax, ay] = [right.x - zero.x, right.y - zero.y];
  const [bx, by] = [down.x - zero.x, down.y - zero.y];
  return Math.sqrt(Math.abs(ax * by - ay * bx));
}
