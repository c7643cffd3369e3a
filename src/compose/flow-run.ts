import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Rect } from '../paper/rect.ts';
import { countThatFits, place } from './flow-pages.ts';
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
    const rest = putOn(page, segment, queue[0], frame);
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

/** Puts what fits of a segment below what stands on the page, and gives back what is left. */
function putOn(
  page: Draft,
  { strips, columns, leads }: Segment,
  next: Segment | undefined,
  frame: Rect,
): readonly Strip[] {
  const fresh = page.y === 0;
  const gap = fresh ? 0 : (strips[0]?.gap ?? 0);
  const room = frame.h - page.y - gap;
  const below = leads && next !== undefined ? heightOf(next.strips.slice(0, 3)) : 0;
  const filled = fill(strips, columns, room, below);
  if (filled === null || (!fresh && isBad(filled, strips, room / frame.h))) {
    if (!fresh) return strips;
  }
  if (fresh) page.begins = strips[0]?.opens !== undefined;
  const { parts, rest } = filled ?? { parts: [strips], rest: [] };
  parts.forEach((part, at) => {
    const x = frame.x + at * (columnWidth(frame.w) + GUTTER);
    page.boxes.push(...place(part, { ...frame, x, y: frame.y + page.y + gap }));
    page.opens.push(...part.flatMap(({ opens }) => (opens === undefined ? [] : [opens])));
  });
  page.y += gap + Math.max(...parts.map(heightOf));
  return rest;
}

type Filled = { readonly parts: readonly (readonly Strip[])[]; readonly rest: readonly Strip[] };

/** Whether something is begun on a page already begun that should rather begin the next one. */
function isBad({ parts, rest }: Filled, strips: readonly Strip[], share: number): boolean {
  if (strips[0]?.newPage === true) return true;
  if (rest.length === 0) return false;
  const [first = []] = parts;
  return share < LEAST_ROOM || (strips[first.length]?.tie ?? 0) > 1;
}

/** Strips in one column or two of a height; null when not even the first has room. */
function fill(strips: readonly Strip[], columns: 1 | 2, room: Mm, below: Mm): Filled | null {
  const level = columns === 2 ? levelled(strips, room - below) : null;
  if (level !== null) return { parts: level, rest: [] };
  if (columns === 1 && heightOf(strips) <= room) {
    return heightOf(strips) <= room - below ? { parts: [strips], rest: [] } : null;
  }
  if ((strips[0]?.height ?? 0) > room) return null;
  const parts: (readonly Strip[])[] = [];
  let rest = strips;
  while (rest.length > 0 && parts.length < columns) {
    if (parts.length > 0 && rest[0]?.newPage === true) break;
    const count = countThatFits(rest, room);
    parts.push(rest.slice(0, count));
    rest = carried(rest, count);
  }
  return { parts, rest };
}

/** What goes on elsewhere, with the head of a table set again above it. */
function carried(strips: readonly Strip[], count: number): readonly Strip[] {
  return [...(strips[count]?.again ?? []), ...strips.slice(count)];
}

/** All strips in two columns that end as level as good places allow; null when they are too high. */
function levelled(strips: readonly Strip[], room: Mm): readonly (readonly Strip[])[] | null {
  if (strips.some(({ newPage }, at) => at > 0 && newPage === true)) return null;
  let best: { readonly parts: readonly (readonly Strip[])[]; readonly cost: Mm } | null = null;
  const first = Math.max(1, Math.floor(strips.length * 0.2));
  for (let at = first; at <= strips.length; at += 1) {
    const parts = [strips.slice(0, at), carried(strips, at)];
    const heights = parts.map(heightOf);
    const highest = Math.max(...heights);
    if ((heights[0] ?? 0) > room) break;
    if (highest > room) continue;
    const cost = highest + PARTING[strips[at]?.tie ?? 0];
    if (best === null || cost < best.cost) best = { parts, cost };
  }
  return best?.parts.filter((part) => part.length > 0) ?? null;
}
