import type { Block, BoxRole } from '../model/lesson.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { layOutFramed, type Frame } from './flow-nested.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import { indented, keptWhole, tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import { lineHeight, sparing, type TextSpec } from './style.ts';

type Boxed = Extract<Block, { kind: 'boxed' }>;

/** Rules and definitions are framed strongly, notes thinly; an example has a bar at its left. Little toner in any. */
const FRAMES: Readonly<Record<Exclude<BoxRole, 'example'>, Frame>> = {
  rule: { width: 0.6, ink: 1 },
  definition: { width: 0.6, ink: 1 },
  note: { width: 0.25, ink: 0.75 },
};

const BAR = { width: 0.7, inset: 4 };

/** The share of a page up to which an example is kept whole. */
const WHOLE = 0.5;

/** A rule, definition, example or note: its title, and below it what it says. */
export function layOutBoxed(
  boxed: Boxed,
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const inside: LayOut = (blocks, column, inner) =>
    titled(boxed, column, inner, layOut(blocks, column, inner));
  if (boxed.role !== 'example') {
    return layOutFramed(boxed.blocks, width, bench, inside, FRAMES[boxed.role]);
  }
  const strips = inside(boxed.blocks, width - BAR.inset, bench);
  const barred = indented(strips, BAR.inset).map((strip, at): Strip => {
    const whole = withBar(at === 0 ? { ...strip, gap: 0 } : strip);
    return strip.again === undefined ? whole : { ...whole, again: strip.again.map(withBar) };
  });
  return keptWhole(barred, bench, WHOLE);
}

function titled(
  { title }: Boxed,
  width: Mm,
  bench: Bench,
  body: readonly Strip[],
): readonly Strip[] {
  const { faces, headings, size, leading } = bench.style;
  const { face } = headings[3];
  const spec: TextSpec = {
    faces: { ...faces, regular: face, bold: face },
    size,
    leading,
    align: 'left',
    hyphens: sparing(bench.style),
  };
  const head = layOutRuns(title, width, spec, bench);
  return [...tied(head, 3), ...tied(withGap(body, lineHeight(bench.style) * 0.15), 0, 3)];
}

/** The strip with the bar beside it and beside the white above it. */
function withBar(strip: Strip): Strip {
  const height = strip.gap + strip.height;
  const boxes = strip.boxes.map((box) => moveBox(box, 0, strip.gap));
  return { ...strip, gap: 0, height, boxes: [bar(height), ...boxes] };
}

function bar(height: Mm): Box {
  const x = BAR.width / 2;
  return { kind: 'rule', from: { x, y: 0 }, to: { x, y: height }, width: BAR.width, ink: 1 };
}
