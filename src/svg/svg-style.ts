import type { Paint } from './svg-colour.ts';
import { declarationsOf } from './svg-declared.ts';
import { fontOf, type SvgFont } from './svg-font.ts';
import { lengthOf, listed, type Surroundings } from './svg-lengths.ts';
import { opacityOf, paintOf, type Gradient } from './svg-paint.ts';
import type { SvgElement } from './svg-tree.ts';

/** How shapes and words look; what an element does not say comes from the one around it. */
export type SvgStyle = SvgFont &
  Surroundings & {
    /** null: not filled, not stroked. */
    readonly fill: Paint | null;
    readonly stroke: Paint | null;
    readonly fillOpacity: number;
    readonly strokeOpacity: number;
    /** How much of the colour is left by the opacity of elements, each shape for itself. */
    readonly opacity: number;
    readonly strokeWidth: number;
    /** Lengths of dashes and gaps in turn. */
    readonly dash: readonly number[] | null;
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
    readonly evenOdd: boolean;
    readonly color: Paint | null;
    readonly gradients: ReadonlyMap<string, Gradient>;
    readonly anchor: 'left' | 'center' | 'right';
    /** Holds for what is inside, too, unless it says that it is visible. */
    readonly hidden: boolean;
    /** Not drawn, nor what is inside. */
    readonly gone: boolean;
  };

const BLACK: Paint = { ink: 1, alpha: 1 };

/** As SVG has it where nothing is said, in a view that has no size yet. */
export const PLAIN: SvgStyle = {
  fill: BLACK,
  stroke: null,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  strokeWidth: 1,
  dash: null,
  cap: 'butt',
  join: 'miter',
  evenOdd: false,
  color: BLACK,
  gradients: new Map(),
  view: { w: 0, h: 0 },
  fontSize: 16,
  bold: false,
  italic: false,
  drop: 0,
  anchor: 'left',
  hidden: false,
  gone: false,
};

const ANCHORS: ReadonlyMap<string, SvgStyle['anchor']> = new Map([
  ['start', 'left'],
  ['middle', 'center'],
  ['end', 'right'],
]);
const CAPS: ReadonlyMap<string, SvgStyle['cap']> = new Map([
  ['butt', 'butt'],
  ['round', 'round'],
  ['square', 'square'],
]);
const JOINS: ReadonlyMap<string, SvgStyle['join']> = new Map([
  ['miter', 'miter'],
  ['round', 'round'],
  ['bevel', 'bevel'],
]);

/** The style of an element inside another. `tell` is called with what is not understood. */
export function styleOf(
  element: SvgElement,
  around: SvgStyle,
  tell: (what: string) => void,
): SvgStyle {
  const said = declarationsOf(element);
  const get: Get = (name) => {
    const value = said.get(name)?.trim();
    return value === 'inherit' ? undefined : value;
  };
  const font = fontOf(get, around);
  return {
    ...font,
    ...paintsOf(get, around, tell),
    ...linesOf(get, { ...around, fontSize: font.fontSize }),
    evenOdd: choice(get('fill-rule'), around.evenOdd, 'evenodd'),
    view: around.view,
    anchor: ANCHORS.get(get('text-anchor') ?? '') ?? around.anchor,
    hidden: choice(get('visibility'), around.hidden, 'hidden', 'collapse'),
    gone: around.gone || get('display') === 'none',
  };
}

type Get = (name: string) => string | undefined;
type Paints =
  'color' | 'gradients' | 'fill' | 'stroke' | 'fillOpacity' | 'strokeOpacity' | 'opacity';
type Lines = 'strokeWidth' | 'dash' | 'cap' | 'join';

function paintsOf(
  get: Get,
  around: SvgStyle,
  tell: (what: string) => void,
): Pick<SvgStyle, Paints> {
  const { gradients } = around;
  const color = paintOf(get('color'), around.color, around, tell);
  const palette = { color, gradients };
  const share = (name: string, otherwise: number): number => {
    const typed = get(name);
    return typed === undefined ? otherwise : opacityOf(typed);
  };
  return {
    ...palette,
    fill: paintOf(get('fill'), around.fill, palette, tell),
    stroke: paintOf(get('stroke'), around.stroke, palette, tell),
    fillOpacity: share('fill-opacity', around.fillOpacity),
    strokeOpacity: share('stroke-opacity', around.strokeOpacity),
    opacity: around.opacity * opacityOf(get('opacity')),
  };
}

function linesOf(get: Get, around: SvgStyle): Pick<SvgStyle, Lines> {
  const width = lengthOf(get('stroke-width'), 'diagonal', around);
  const dashes = get('stroke-dasharray');
  return {
    strokeWidth: width ?? around.strokeWidth,
    dash: dashes === undefined ? around.dash : dashOf(dashes, around),
    cap: CAPS.get(get('stroke-linecap') ?? '') ?? around.cap,
    join: JOINS.get(get('stroke-linejoin') ?? '') ?? around.join,
  };
}

function choice(typed: string | undefined, otherwise: boolean, ...yes: readonly string[]): boolean {
  return typed === undefined ? otherwise : yes.includes(typed);
}

/** An odd list goes round twice, so that dashes and gaps take turns (SVG 2 §13.5.6); null for a solid line. */
function dashOf(typed: string, around: SvgStyle): readonly number[] | null {
  const lengths = listed(typed).map((each) => lengthOf(each, 'diagonal', around) ?? Number.NaN);
  const isPattern = lengths.every((each) => each >= 0) && lengths.some((each) => each > 0);
  if (!isPattern) return null;
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}
