import type { Range } from '../model/diagram.ts';

/** A number as teachers type it: decimal comma or point, any minus sign. */
export const NUMBER = String.raw`[-\u2212\u2013]?\d+(?:[.,]\d+)?`;

const RANGE = new RegExp(String.raw`^(${NUMBER})\s*(?:\.{2,3}|…)\s*\+?(${NUMBER})$`, 'u');

/** The number of a text that `NUMBER` fits. */
export function numberOf(text: string): number {
  return Number(text.replace(/[\u2212\u2013]/u, '-').replace(',', '.'));
}

/** «-5..5» as a range of at most so many units; null when it is none. */
export function readRange(text: string, most: number): Range | null {
  const [, from = '', to = ''] = RANGE.exec(text.trim()) ?? [];
  const range = { from: numberOf(from), to: numberOf(to) };
  return from !== '' && range.from < range.to && range.to - range.from <= most ? range : null;
}

/** Whether a number is in a range, its ends among it. */
export function isWithin(value: number, { from, to }: Range): boolean {
  return value >= from && value <= to;
}
