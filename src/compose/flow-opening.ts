import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Opening } from './flow-block.ts';
import { besideEach } from './flow-columns.ts';
import { noteSpec } from './flow-fields.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { tied } from './flow-strip.ts';
import { layOutRuns } from './flow-text.ts';
import type { TextSpec } from './style.ts';

/** The rule that parts two lessons: mm. */
const RULE = { width: 0.7, above: 1.6 };

/** A lesson's name and kind on one line below a strong rule: where one lesson ends and the next begins. */
export function layOutOpening({ label, note }: Opening, width: Mm, bench: Bench): readonly Strip[] {
  const { faces, leading, headings } = bench.style;
  const face = headings[2].face;
  const bold: TextSpec = {
    faces: { ...faces, regular: face, bold: face },
    size: headings[2].size,
    leading,
    align: 'left',
    hyphens: 'none',
  };
  const labels = layOutRuns([{ text: label }], width * 0.6, bold, bench);
  const notes = layOutRuns([{ text: note }], width * 0.36, noteSpec(bench.style, 'right'), bench);
  const lines = besideEach([labels, notes], [0, width * 0.64]);
  const rule: Box = {
    kind: 'rule',
    from: { x: 0, y: 0 },
    to: { x: width, y: 0 },
    width: RULE.width,
    ink: 1,
  };
  const top: Strip = { height: RULE.above, gap: 0, tie: 0, boxes: [rule], opens: label };
  return tied([top, ...lines], 3);
}
