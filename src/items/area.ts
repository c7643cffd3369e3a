import type { Measure } from '../model/measure.ts';
import type { Box, FaceId, ItemRef, MarkBox, Ruling, Slant, TextBox } from '../model/page.ts';
import type { Say } from '../model/words.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { setLine } from '../text/set-line.ts';

/** What an answer area on the return sheet is fitted into. */
export type AreaFrame = {
  readonly item: ItemRef;
  readonly width: Mm;
  /** The most an area may take: an empty page less its headings. */
  readonly room: Mm;
  /** Diameter of a mark. */
  readonly mark: Mm;
  /** Distance of writing lines. */
  readonly linePitch: Mm;
  /** Side of the squares. */
  readonly gridPitch: Mm;
  /** Lines of hands that learn to write slant. */
  readonly slant: Slant | null;
  /** Face and size of labels. */
  readonly face: FaceId;
  readonly size: Pt;
  /** Letters of options, e.g. `ABCDE`. */
  readonly letters: string;
  readonly say: Say;
  readonly measure: Measure;
};

/** An answer area with its top-left corner at (0, 0). */
export type Area = {
  readonly height: Mm;
  readonly boxes: readonly Box[];
  /** The area is one answer box that may be cut between pages at multiples of this; null: never cut. */
  readonly cutAt: Mm | null;
};

/** Room from the left edge to the first mark, for the number of a row. */
const ROW_LABEL_WIDTH: Mm = 10;

/** Clear space between the label above a mark and the mark. */
const LABEL_GAP: Mm = 0.6;

/** Clear space between marks in a column. */
const ROW_GAP: Mm = 2.5;

/** Height of capitals, as a share of the type size, of the label faces. */
const CAP_SHARE = 0.25;

/** Depth below the line, as a share of the type size: «р» must not touch the mark below it. */
const DEPTH_SHARE = 0.085;

/** A column of a table of marks: its label above, and what it adds to the option. */
export type MarkColumn = { readonly label: string; readonly option: string };

/**
 * A table of marks: labels above the columns, and rows with their label at the left. The option of a mark is
 * `<row>-<column>`, or the column's alone when the row is null. Labels stand beside the marks, never inside:
 * printed letters in a mark would count as ink.
 */
export function markTable(
  frame: AreaFrame,
  columns: readonly MarkColumn[],
  rows: readonly (string | null)[],
  pitch: Mm,
): Area {
  const baseline = frame.size * CAP_SHARE;
  const first = baseline + frame.size * DEPTH_SHARE + LABEL_GAP;
  const step = frame.mark + ROW_GAP;
  const boxes: Box[] = columns.flatMap(({ label }, column) =>
    labelText(frame, label, markLeft(column, pitch, frame) + frame.mark / 2, baseline, 'center'),
  );
  rows.forEach((row, index) => {
    const y = first + index * step;
    const middle = y + frame.mark / 2 + (frame.size * CAP_SHARE) / 2;
    if (row !== null) boxes.push(...labelText(frame, row, ROW_LABEL_WIDTH - 4, middle, 'right'));
    columns.forEach(({ option }, column) => {
      const name = row === null ? option : `${index}-${option}`;
      boxes.push(markAt(frame, name, markLeft(column, pitch, frame), y));
    });
  });
  return { height: first + rows.length * step - ROW_GAP, boxes, cutAt: null };
}

function markLeft(column: number, pitch: Mm, frame: AreaFrame): Mm {
  return ROW_LABEL_WIDTH + column * pitch + (pitch - frame.mark) / 2;
}

function markAt(frame: AreaFrame, option: string, x: Mm, y: Mm): MarkBox {
  const rect = { x, y, w: frame.mark, h: frame.mark };
  return { kind: 'mark', item: frame.item, option, shape: 'circle', rect };
}

/** A label of the area. */
export function labelText(
  frame: AreaFrame,
  text: string,
  x: Mm,
  baseline: Mm,
  align: 'left' | 'center' | 'right',
): readonly TextBox[] {
  return setLine(frame.measure, { text, x, baseline, face: frame.face, size: frame.size, align });
}

/** A ruled area of the whole width; `cutAt` when it may go on on the next page. */
export function ruledArea(frame: AreaFrame, ruling: Ruling, height: Mm, cut = false): Area {
  const pitch = ruling === 'grid' ? frame.gridPitch : frame.linePitch;
  const width = ruling === 'grid' ? Math.floor(frame.width / pitch) * pitch : frame.width;
  const rect = { x: 0, y: 0, w: width, h: height };
  const { ruling: drawn, ...slant } = rulingOf(frame, ruling);
  return {
    height,
    boxes: [{ kind: 'answer', item: frame.item, rect, ruling: drawn, pitch, ...slant }],
    cutAt: cut ? pitch : null,
  };
}

/** Plain lines where the hand is practised; a slanted ruling that was asked for has a band even there. */
function rulingOf(
  { slant }: AreaFrame,
  ruling: Ruling,
): { readonly ruling: Ruling; readonly slant?: Slant } {
  if (ruling === 'slanted') return { ruling, slant: slant ?? USUAL_SLANT };
  return ruling === 'lines' && slant !== null ? { ruling: 'slanted', slant } : { ruling };
}

/** For a teacher who wants it in a grade that has none (school.md §6.3). */
const USUAL_SLANT: Slant = { band: 4, distance: 25, angle: 65 };

/** A frame to write or draw in, without lines. */
export function framedArea(frame: AreaFrame, width: Mm, height: Mm): Area {
  const rect = { x: 0, y: 0, w: width, h: height };
  const pitch = frame.linePitch;
  return {
    height,
    boxes: [{ kind: 'answer', item: frame.item, rect, ruling: 'blank', pitch }],
    cutAt: null,
  };
}
