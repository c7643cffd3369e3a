import type { Box, TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { overlaps, type Rect } from '../paper/rect.ts';
import { capHeight, word, type Pen } from './draft.ts';

/** A place of a drawing, mm. */
export type Place = readonly [Mm, Mm];

/** White left around words, so that lines end before them, mm. */
const HALO: Mm = 0.3;

/** What letters cover, with the white around them. */
export function haloOf(box: TextBox, pen: Pen): Rect {
  const cap = capHeight(pen);
  return {
    x: box.x - HALO,
    y: box.baseline - cap - HALO,
    w: box.width + 2 * HALO,
    h: cap + 2 * HALO,
  };
}

/** Words on white: what was drawn before ends at them. */
export function onWhite(words: readonly TextBox[], pen: Pen): readonly Box[] {
  return [
    ...words.map((box): Box => ({ kind: 'rect', rect: haloOf(box, pen), fill: 0 })),
    ...words,
  ];
}

/** What a name should not stand on: lines, and what other words and dots cover. */
export type Obstacles = {
  readonly lines: readonly (readonly Place[])[];
  readonly rects: readonly Rect[];
};

/** From a point to the places around it where its name may stand: how far to the right and down, and its side. */
const AROUND = [
  [1.4, -1.2, 'left'],
  [-1.4, -1.2, 'right'],
  [1.4, 1.2, 'left'],
  [-1.4, 1.2, 'right'],
  [0, -1.8, 'center'],
  [0, 1.8, 'center'],
  [1.9, 0, 'left'],
  [-1.9, 0, 'right'],
] as const;

/** The name of a point where it meets the fewest lines and other words; upper right when all are free. */
export function nameAt(
  [x, y]: Place,
  text: string,
  { lines, rects }: Obstacles,
  pen: Pen,
): readonly TextBox[] {
  const cap = capHeight(pen);
  const tried = AROUND.map(([dx, dy, side]) => {
    const baseline = y + dy + (dy > 0 ? cap : dy === 0 ? cap / 2 : 0);
    const words = word(pen, text, x + dx, baseline, side);
    const covered = words.map((box) => haloOf(box, pen));
    const meets = covered.flatMap((rect) => [
      ...rects.filter((other) => overlaps(rect, other)),
      ...rects.filter((other) => overlaps(rect, other)),
      ...lines.filter((line) => runsThrough(line, rect)),
    ]);
    return { words, meets: meets.length };
  });
  const best = tried.reduce((a, b) => (b.meets < a.meets ? b : a));
  return best.words;
}

/** Whether a line of many places has a part in a rectangle. */
export function runsThrough(line: readonly Place[], rect: Rect): boolean {
  return line.some((to, at) => {
    const from = line[at - 1];
    return from !== undefined && crosses(from, to, rect);
  });
}

/** Whether a straight line has a part in a rectangle (Liang and Barsky, 1984). */
function crosses([x1, y1]: Place, [x2, y2]: Place, { x, y, w, h }: Rect): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const edges = [
    [-dx, x1 - x],
    [dx, x + w - x1],
    [-dy, y1 - y],
    [dy, y + h - y1],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [towards, distance] of edges) {
    if (towards === 0 && distance < 0) return false;
    if (towards < 0) enters = Math.max(enters, distance / towards);
    if (towards > 0) leaves = Math.min(leaves, distance / towards);
  }
  return enters <= leaves;
}
