import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Entry } from './flow-block.ts';
import { besideEach } from './flow-columns.ts';
import { noteSpec } from './flow-fields.ts';
import type { Bench, LayOut, Strip } from './flow-strip.ts';
import { keptWhole, tied, withGap } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import type { TextSpec } from './style.ts';
import { lineHeight } from './style.ts';

/** The share of a page up to which a question is kept whole; the gap below its head in lines of the text. */
const ENTRY = { whole: 0.35, below: 0.15 };

/** A question or task: its label at the left, its note at the right, below them what it says. */
export function layOutEntry(
  entry: Entry,
  width: Mm,
  bench: Bench,
  layOut: LayOut,
): readonly Strip[] {
  const below = lineHeight(bench.style) * ENTRY.below;
  const body = withGap(layOut(entry.blocks, width, bench), below);
  const strips = [...headOf(entry, width, bench), ...tied(body, 0, 3)];
  return keptWhole(strips, bench, ENTRY.whole);
}

function headOf({ label, note }: Entry, width: Mm, bench: Bench): readonly Strip[] {
  const { measure, style } = bench;
  const { face, size } = style.headings[3];
  const faces = { ...style.faces, regular: face, bold: face };
  const spec: TextSpec = { faces, size, leading: style.leading, align: 'left', hyphens: 'none' };
  const labels = layOutRuns([{ text: label }], width, spec, bench);
  const left = measure.width(label, face, size) + mmFromPt(size);
  const right = Math.max(width - left, width / 2);
  const notes = layOutRuns([{ text: note }], right, noteSpec(style, 'right'), bench);
  return tied(besideEach([labels, notes], [0, width - right]), 3);
}
