import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import { countThatFits, place } from './flow-pages.ts';
import { withLowerFigure } from './flow-lower.ts';
import { columnWidth, GUTTER, type Segment } from './flow-segments.ts';
import type { Strip, Tie } from './flow-strip.ts';
import { heightOf } from './flow-strip.ts';

/** One page of lessons that follow one another, and the names of those that begin on it. */
export type RunPage = {
  readonly boxes: readonly Box[];
  readonly opens: readonly string[];
  /** Its first line opens a lesson: nothing of an earlier one is on it. */
  readonly begins: boolean;
};

/** Nothing is begun in less room than this share of a page, unless it fits whole. */
const LEAST_ROOM = 0.1;

/** How much less level, in mm, two columns may end for a better place to part them. */
const PARTING: Readonly<Record<Tie, Mm>> = { 0: 0, 1: 6, 2: 25, 3: 1000 };

type Draft = { readonly boxes: Box[]; readonly opens: string[]; y: Mm; begins: boolean };

/** Sets segments one below the other on pages of one frame; two columns of a segment end as level as they can. */
export function runPages(segments: readonly Segment[], frame: Rect): readonly RunPage[] {
  const pages: Draft[] = [];
  const queue = [...segments];
  let page = newPage(pages);
  for (let segment = queue.shift(); segment !== undefined; segment = queue.shift()) {
    const filled = fillOf(page, segment, queue, frame);
    if (filled !== null) put(page, segment, filled, frame);
    const rest = filled === null ? segment.strips : filled.rest;
    if (rest.length === 0) continue;
    queue.unshift({ ...segment, strips: rest });
    page = newPage(pages);
  }
  return pages.filter(({ boxes }) => boxes.length > 0);
}

function newPage(pages: Draft[]): Draft {
  const page: Draft = { boxes: [], opens: [], y: 0, begins: false };
  pages.push(page);
  return page;
}

/** Strips of a segment in its columns, and what goes on on the next page. */
type Filled = { readonly parts: readonly (readonly Strip[])[]; readonly rest: readonly Strip[] };

/** What of a segment goes below what stands on the page; null when it should rather begin the next page. */
function fillOf(
  page: Draft,
  segment: Segment,
  following: readonly Segment[],
  frame: Rect,
): Filled | null {
  const { strips, columns } = segment;
  const room = roomBelow(page, strips, frame);
  const whole = columns === 2 ? levelled(strips, room) : inOne(strips, room);
  if (page.y === 0) return whole ?? cut(strips, columns, room);
  if (strips[0]?.newPage === true) return null;
  if (whole === null) return begun(segment, room, frame);
  return goesOn(page, segment, whole, following, frame) ? whole : null;
}

/** Whether what a segment announces begins below it on the same page, or it announces nothing. */
function goesOn(
  page: Draft,
  segment: Segment,
  { parts }: Filled,
  [next, ...following]: readonly Segment[],
  frame: Rect,
): boolean {
  if (!segment.leads || next === undefined) return true;
  const y = page.y + gapAbove(page, segment.strips) + Math.max(...parts.map(heightOf));
  return fillOf({ ...page, y }, next, following, frame) !== null;
}

/** A segment too high for the rest of a page begun there, where that leaves no bad end. */
function begun({ strips, columns }: Segment, room: Mm, frame: Rect): Filled | null {
  const [first] = strips;
  if (first === undefined || room < Math.max(frame.h * LEAST_ROOM, first.height)) return null;
  const filled = cut(strips, columns, room);
  const taken = filled.parts[0]?.length ?? 0;
  return (strips[taken]?.tie ?? 0) > 1 ? null : filled;
}

function roomBelow(page: Draft, strips: readonly Strip[], frame: Rect): Mm {
  return frame.h - page.y - gapAbove(page, strips);
}

function gapAbove({ y }: Draft, strips: readonly Strip[]): Mm {
  return y === 0 ? 0 : (strips[0]?.gap ?? 0);
}

function put(page: Draft, { strips }: Segment, { parts }: Filled, frame: Rect): void {
  const top = frame.y + page.y + gapAbove(page, strips);
  if (page.y === 0) page.begins = strips[0]?.opens !== undefined;
  parts.forEach((part, at) => {
    const x = frame.x + at * (columnWidth(frame.w) + GUTTER);
    page.boxes.push(...place(part, { ...frame, x, y: top }));
    page.opens.push(...part.flatMap(({ opens }) => (opens === undefined ? [] : [opens])));
  });
  page.y = top - frame.y + Math.max(...parts.map(heightOf));
}

function inOne(strips: readonly Strip[], room: Mm): Filled | null {
  const fits = heightOf(strips) <= room && !strips.slice(1).some(({ newPage }) => newPage);
  return fits ? { parts: [strips], rest: [] } : null;
}

/** As many strips as the columns of a page take, one column after the other; at least one strip. */
function cut(strips: readonly Strip[], columns: 1 | 2, room: Mm): Filled {
  const parts: (readonly Strip[])[] = [];
  let rest = strips;
  while (rest.length > 0 && parts.length < columns) {
    if (parts.length > 0 && rest[0]?.newPage === true) break;
    const heads = headsOf(rest);
    rest = withLowerFigure(rest, room);
    const fitting = countThatFits(rest, room);
    // A head alone in a second column would only be set again on the next page.
    if (parts.length > 0 && fitting <= heads) break;
    const count = Math.max(heads + 1, fitting);
    parts.push(rest.slice(0, count));
    rest = carried(rest, count);
  }
  return { parts, rest };
}

/** How many strips at the beginning are the head of a table that was set again. */
function headsOf(strips: readonly Strip[]): number {
  const again = strips.find((strip) => strip.again !== undefined)?.again ?? [];
  return again.every((head, at) => strips[at] === head) ? again.length : 0;
}

/** What goes on elsewhere, with the head of a table set again above it. */
function carried(strips: readonly Strip[], count: number): readonly Strip[] {
  return [...(strips[count]?.again ?? []), ...strips.slice(count)];
}

/** All strips in two columns that end as level as good places allow; null when they are too high. */
function levelled(strips: readonly Strip[], room: Mm): Filled | null {
  if (strips.slice(1).some(({ newPage }) => newPage)) return null;
  let best: { readonly parts: Filled['parts']; readonly cost: Mm } | null = null;
  for (const [at] of strips.entries()) {
    const left = strips.slice(0, at + 1);
    if (heightOf(left) > room) break;
    const parts = [left, carried(strips, at + 1)];
    const cost = costOf(parts, room);
    if (cost < (best?.cost ?? Infinity)) best = { parts, cost };
  }
  return best === null ? null : { parts: best.parts.filter((part) => part.length > 0), rest: [] };
}

/** How far down two columns go, and how badly they are parted; endless when they go too far. */
function costOf([left = [], right = []]: Filled['parts'], room: Mm): Mm {
  const highest = Math.max(heightOf(left), heightOf(right));
  return highest > room ? Infinity : highest + PARTING[right[0]?.tie ?? 0];
}
