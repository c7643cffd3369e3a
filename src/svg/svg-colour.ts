import type { Ink } from '../model/ink.ts';

/** Colours by name as drawing programs write them (CSS Color 4 §6.1), the usual ones. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  darkgrey: '#a9a9a9',
  dimgray: '#696969',
  whitesmoke: '#f5f5f5',
  red: '#ff0000',
  darkred: '#8b0000',
  maroon: '#800000',
  orange: '#ffa500',
  yellow: '#ffff00',
  gold: '#ffd700',
  green: '#008000',
  lime: '#00ff00',
  darkgreen: '#006400',
  lightgreen: '#90ee90',
  olive: '#808000',
  blue: '#0000ff',
  navy: '#000080',
  darkblue: '#00008b',
  lightblue: '#add8e6',
  skyblue: '#87ceeb',
  steelblue: '#4682b4',
  aqua: '#00ffff',
  cyan: '#00ffff',
  teal: '#008080',
  purple: '#800080',
  violet: '#ee82ee',
  magenta: '#ff00ff',
  fuchsia: '#ff00ff',
  pink: '#ffc0cb',
  brown: '#a52a2a',
};

/** Shares of the three lights in brightness (ITU-R BT.601). */
const LIGHT = [0.299, 0.587, 0.114] as const;

/** How dark a colour prints on a black-and-white printer, 0 to 1; null when it is not a colour of CSS as known here. */
export function inkOfColour(typed: string): Ink | null {
  const colour = (Object.hasOwn(NAMED, typed) ? NAMED[typed] : undefined) ?? typed;
  const lights = hexLights(colour) ?? rgbLights(colour);
  if (lights === null) return null;
  const brightness = LIGHT.reduce((sum, share, at) => sum + share * (lights[at] ?? 0), 0);
  return Math.round((1 - brightness) * 100) / 100;
}

function hexLights(colour: string): readonly number[] | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/u.exec(colour)?.[1];
  if (digits === undefined) return null;
  const each = digits.length / 3;
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * each, (at + 1) * each);
    return Number.parseInt(each === 1 ? part + part : part, 16) / 255;
  });
}

function rgbLights(colour: string): readonly number[] | null {
  const inside = /^rgba?\(([^)]*)\)$/u.exec(colour)?.[1];
  const parts = inside?.split(/[\s,/]+/u).filter((part) => part !== '') ?? [];
  if (parts.length < 3) return null;
  const lights = parts.slice(0, 3).map((part) => {
    const value = part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part) / 255;
    return Math.min(1, Math.max(0, value));
  });
  return lights.some((value) => Number.isNaN(value)) ? null : lights;
}
