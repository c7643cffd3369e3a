import type { Ink } from '../model/ink.ts';
import { inkOfColour } from './svg-colour.ts';
import { numbersIn, pixelsOf } from './svg-lengths.ts';
import type { SvgElement } from './svg-tree.ts';

/** How shapes and words look; what an element does not say comes from the one around it. */
export type SvgStyle = {
  /** null: not filled, not stroked. */
  readonly fill: Ink | null;
  readonly stroke: Ink | null;
  readonly strokeWidth: number;
  readonly dash: readonly [number, number] | null;
  readonly evenOdd: boolean;
  readonly color: Ink;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly anchor: 'left' | 'center' | 'right';
  /** How much of the colour is left by opacity. */
  readonly opacity: number;
  readonly hidden: boolean;
};

/** As SVG has it where nothing is said. */
export const PLAIN: SvgStyle = {
  fill: 1,
  stroke: null,
  strokeWidth: 1,
  dash: null,
  evenOdd: false,
  color: 1,
  fontSize: 16,
  bold: false,
  italic: false,
  anchor: 'left',
  opacity: 1,
  hidden: false,
};

const ANCHORS: ReadonlyMap<string, SvgStyle['anchor']> = new Map([
  ['start', 'left'],
  ['middle', 'center'],
  ['end', 'right'],
]);

/** A gradient or pattern is drawn as this grey. */
const PATTERN_INK = 0.15;

/** What an element says of itself: attributes, and over them the declarations of `style`. */
export function declarationsOf({ attributes }: SvgElement): ReadonlyMap<string, string> {
  const declared = (attributes['style'] ?? '')
    .split(';')
    .map((each) => each.split(':').map((part) => part.trim()))
    .flatMap(([name = '', value = '']) => (name === '' ? [] : [[name, value] as const]));
  return new Map([...Object.entries(attributes), ...declared]);
}

/** The style of an element inside another. `tell` is called with what is not understood. */
export function styleOf(
  element: SvgElement,
  around: SvgStyle,
  tell: (what: string) => void,
): SvgStyle {
  const said = declarationsOf(element);
  const get = (name: string): string | undefined => said.get(name)?.trim();
  const color = inkOf(get('color'), around.color, around.color, tell) ?? around.color;
  const number = (name: string, otherwise: number): number => pixelsOf(get(name)) ?? otherwise;
  return {
    color,
    fill: inkOf(get('fill'), around.fill, color, tell),
    stroke: inkOf(get('stroke'), around.stroke, color, tell),
    strokeWidth: number('stroke-width', around.strokeWidth),
    dash: dashOf(get('stroke-dasharray'), around.dash),
    evenOdd: choice(get('fill-rule'), around.evenOdd, (value) => value === 'evenodd'),
    fontSize: number('font-size', around.fontSize),
    bold: choice(get('font-weight'), around.bold, (value) =>
      /^(bold|bolder|[6-9]00)$/u.test(value),
    ),
    italic: choice(get('font-style'), around.italic, (value) => /^(italic|oblique)/u.test(value)),
    anchor: ANCHORS.get(get('text-anchor') ?? '') ?? around.anchor,
    opacity: around.opacity * opacityOf(get('opacity')),
    hidden: around.hidden || get('display') === 'none' || get('visibility') === 'hidden',
  };
}

function choice(
  typed: string | undefined,
  otherwise: boolean,
  is: (value: string) => boolean,
): boolean {
  return typed === undefined ? otherwise : is(typed);
}

function opacityOf(typed: string | undefined): number {
  const [value = 1] = numbersIn(typed);
  const share = typed?.endsWith('%') === true ? value / 100 : value;
  return Math.min(1, Math.max(0, share));
}

/** A paint: null for none; what is not understood is told, and a gradient or pattern drawn as a light grey. */
function inkOf(
  typed: string | undefined,
  otherwise: Ink | null,
  current: Ink,
  tell: (what: string) => void,
): Ink | null {
  const value = typed?.toLowerCase() ?? 'inherit';
  const said: Readonly<Record<string, Ink | null>> = {
    '': otherwise,
    inherit: otherwise,
    none: null,
    transparent: null,
    currentcolor: current,
  };
  if (Object.hasOwn(said, value)) return said[value] ?? null;
  const known = inkOfColour(value);
  if (known === null) tell(value);
  return known ?? (value.startsWith('url(') ? PATTERN_INK : 1);
}

function dashOf(typed: string | undefined, otherwise: SvgStyle['dash']): SvgStyle['dash'] {
  if (typed === undefined) return otherwise;
  const [dash, gap = dash] = numbersIn(typed);
  return dash === undefined || gap === undefined || dash + gap <= 0 ? null : [dash, gap];
}
