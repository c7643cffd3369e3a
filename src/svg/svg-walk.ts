import { contains } from '../paper/rect.ts';
import { clipOf, frameClip, type SvgClip } from './svg-clip.ts';
import { declarationsOf } from './svg-declared.ts';
import { lengthOf } from './svg-lengths.ts';
import { arrowsOf, markersOf, type Marker } from './svg-line-ends.ts';
import { lay } from './svg-order.ts';
import { placedShape } from './svg-placed.ts';
import { countClips, isTooLarge, partTold, type Around, type Reading } from './svg-reading.ts';
import { drawnShape } from './svg-shape.ts';
import { PLAIN, styleOf } from './svg-style.ts';
import { chosen } from './svg-switch.ts';
import { textsOf, weightOf } from './svg-text.ts';
import { transformOf } from './svg-transform.ts';
import type { SvgElement } from './svg-tree.ts';
import { viewportOf } from './svg-viewport.ts';

/** What cannot be read takes time, too: as much as so many outlines. */
const UNREAD = 5;
/** No figure moves anything in more words. */
const MOST_TRANSFORM = 2000;

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

type Tell = (what: string) => void;
type Draw = (element: SvgElement, around: Around, tell: Tell, reading: Reading) => void;

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
  if (typed.length > MOST_TRANSFORM) {
    tell('transform');
    return;
  }
  const transforms = [...around.transforms, movedBy(said, tell)].filter((each) => each !== '');
  const inside = { ...around, style, transforms };
  const clips = [...around.clips, ...clipsOf(said, inside, tell, reading)];
  for (const what of unknownIn(said)) tell(what);
  const draw = Object.hasOwn(DRAW, element.tag) ? DRAW[element.tag] : undefined;
  (draw ?? drawShape)(element, { ...inside, clips }, tell, reading);
}

/** What an element says that no drawing of the house does; its style may stand in the document type, which is not read. */
function unknownIn(said: ReadonlyMap<string, string>): readonly string[] {
  const asked = UNKNOWN.filter((name) => (said.get(name) ?? 'none') !== 'none');
  return [...asked, ...(/&[\w.-]+;/u.exec(said.get('style') ?? '') ?? [])];
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
  reading: Reading,
): readonly SvgClip[] {
  const typed = said.get('clip-path') ?? 'none';
  if (typed === 'none') return [];
  const id = /^url\(\s*["']?#([^"')]*)["']?\s*\)$/u.exec(typed)?.[1];
  const clip = clipOf(reading.byId.get(id ?? ''), { ...PLAIN, view: style.view }, transforms);
  reading.outlines += clip?.outlines.length ?? UNREAD;
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
  const target = usedBy(attributes, reading);
  if (target === undefined || around.used >= MOST_USED) {
    tell('use');
    return;
  }
  const x = lengthOf(attributes['x'], 'width', around.style) ?? 0;
  const y = lengthOf(attributes['y'], 'height', around.style) ?? 0;
  const transforms = [...around.transforms, `translate(${x} ${y})`];
  const inside = { ...around, transforms, used: around.used + 1 };
  if (target.tag === 'symbol' || target.tag === 'svg') {
    const style = styleOf(target, around.style, tell);
    if (!style.gone) visitView(target, attributes, { ...inside, style }, tell, reading);
  } else visit(target, inside, reading);
}

function usedBy(attributes: SvgElement['attributes'], { byId }: Reading): SvgElement | undefined {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? '';
  return href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
}

function drawShape(element: SvgElement, around: Around, tell: Tell, reading: Reading): void {
  const shape = placedShape(element, around, reading);
  if (isTooLarge(reading)) return;
  if (shape === null) {
    tell(element.tag);
    return;
  }
  if (around.style.hidden) return;
  for (const drawn of drawnShape(shape.outlines, around.style, shape.scale, around.clips)) {
    if (lay(drawn, reading.parts)) tell('opacity');
    countClips(drawn.part, reading);
  }
  reading.parts.push(...arrowsOf(element, shape, around, reading.byId));
  for (const marker of markersOf(element, shape, around, reading.byId)) {
    drawMarker(marker, around, reading);
  }
}

function drawMarker({ marker, transform }: Marker, around: Around, reading: Reading): void {
  if (around.used >= MOST_USED) return;
  const { gradients, view, opacity } = around.style;
  const tell = (what: string): void => {
    reading.problems.push(partTold(what, reading.file, marker.line));
  };
  const style = styleOf(marker, { ...PLAIN, gradients, view, opacity }, tell);
  const transforms = [...around.transforms, transform];
  visitChildren(marker, { ...around, style, transforms, used: around.used + 1 }, tell, reading);
}
