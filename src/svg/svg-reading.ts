import type { DrawingPart, DrawingPath } from '../model/drawing.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { SvgClip } from './svg-clip.ts';
import type { SvgStyle } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';

/** The largest drawings: beyond them a picture in pixels prints better. */
const MOST = { outlines: 60_000, elements: 20_000 };

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

/** Whether there is more in a file than in any figure. */
export function isTooLarge({ outlines, elements }: Reading): boolean {
  return outlines > MOST.outlines || elements > MOST.elements;
}

/** Counts the clips of a part: each has its own. */
export function countClips({ clips = [] }: DrawingPath, reading: Reading): void {
  reading.outlines += clips.reduce((sum, { d }) => sum + Math.ceil(d.length / 100), 0);
}

/** That a part of a drawing is not drawn, or drawn simply; a gradient or pattern, that it becomes one grey. */
export function partTold(part: string, file: string, line: number): Problem {
  if (part.startsWith('url(')) return problem('picture-svg-fill', { file, line }, { part });
  return problem('picture-svg-part', { file, line }, { part });
}
