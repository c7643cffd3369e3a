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

/** A colour as a black-and-white printer has it, and how much of it covers what it is laid on, 0 to 1. */
export type Paint = { readonly ink: Ink; readonly alpha: number };

/** What a colour prints as; null when it is not a colour of CSS as known here. */
export function paintOfColour(typed: string): Paint | null {
  const colour = (Object.hasOwn(NAMED, typed) ? NAMED[typed] : undefined) ?? typed;
  const parts = hexParts(colour) ?? rgbParts(colour);
  if (parts === null) return null;
  const brightness = LIGHT.reduce((sum, share, at) => sum + share * (parts[at] ?? 0), 0);
  return { ink: Math.round((1 - brightness) * 100) / 100, alpha: parts[3] ?? 1 };
}

/** Three lights and how much covers, where it is told, each 0 to 1. */
type Parts = readonly number[];

function hexParts(colour: string): Parts | null {
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u.exec(colour)?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length < 6 ? digits.replace(/./gu, '$&$&') : digits;
  return (pairs.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16) / 255);
}

function rgbParts(colour: string): Parts | null {
  const inside = /^rgba?\(([^)]*)\)$/u.exec(colour)?.[1];
  const typed = inside?.split(/[\s,/]+/u).filter((part) => part !== '') ?? [];
  if (typed.length < 3 || typed.length > 4) return null;
  const parts = typed.map((part, at) => shareOf(part, at < 3 ? 255 : 1));
  return parts.some((value) => Number.isNaN(value)) ? null : parts;
}

/** A number out of so many, or a percentage, as a share from 0 to 1. */
function shareOf(typed: string, whole: number): number {
  const value = typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed) / whole;
  return Math.min(1, Math.max(0, value));
}
