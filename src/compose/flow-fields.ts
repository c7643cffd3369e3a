import type { Mm } from '../paper/length.ts';
import type { Fields, Note } from './flow-block.ts';
import type { Bench, Strip, Tie } from './flow-strip.ts';
import { heightOf, tied } from './flow-strip.ts';
import { besideEach } from './flow-columns.ts';
import { layOutRuns } from './flow-text.ts';
import { sparing, type TextSpec, type TextStyle } from './style.ts';

/** Room between a name and what belongs to it, mm; the share of the width names may take. */
const FIELD = { gap: 4, most: 0.36, between: 1 };

/** Fields up to this share of a page stay together: those of a lesson do, a list of teachers is parted. */
const TOGETHER: { readonly share: number; readonly tie: Tie } = { share: 0.5, tie: 2 };

/** A small line of the label face. */
export function layOutNote(note: Note, width: Mm, bench: Bench): readonly Strip[] {
  return layOutRuns(note.runs, width, noteSpec(bench.style, note.align), bench);
}

/** How notes, names of fields and captions are set. */
export function noteSpec(style: TextStyle, align: TextSpec['align'] = 'left'): TextSpec {
  const { face, bold, size } = style.note;
  const faces = {
    regular: face,
    bold,
    italic: style.faces.italic,
    boldItalic: style.faces.boldItalic,
  };
  return { faces, size, leading: style.leading, align, hyphens: sparing(style) };
}

/** Names on the left in small type, what belongs to them on the right. */
export function layOutFields({ fields }: Fields, width: Mm, bench: Bench): readonly Strip[] {
  const { measure, style } = bench;
  const note = noteSpec(style);
  const widest = fields.map(({ name }) => measure.width(name, note.faces.bold, note.size));
  const left = Math.min(Math.max(0, ...widest), width * FIELD.most);
  const value: TextSpec = { ...note, faces: style.faces, size: style.size * 0.94 };
  const rows = fields.flatMap(({ name, runs }, index) => {
    const names = layOutRuns([{ text: name, bold: true }], left, note, bench);
    const values = layOutRuns(runs, width - left - FIELD.gap, value, bench);
    const row = besideEach([names, values], [0, left + FIELD.gap]);
    return row.map((strip, line) =>
      line === 0 && index > 0 ? { ...strip, gap: FIELD.between } : strip,
    );
  });
  const isShort = heightOf(rows) <= bench.room * TOGETHER.share;
  return isShort ? tied(rows, TOGETHER.tie) : rows;
}
