import type { Run, Tex, TextRun } from '../model/lesson.ts';
import type { FaceId } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { breakLines, type Breaking, type Line, type Measures } from '../text/break-lines.ts';
import type { Word } from '../text/break-words.ts';
import { wordsOf } from '../text/break-words.ts';
import { setWords } from '../text/set-words.ts';
import { isText } from '../text/run-text.ts';
import { isStyled, type Piece, type StyledText } from '../text/styled-text.ts';
import type { Strip, Tie } from './flow-strip.ts';
import { moveBox } from '../text/move-box.ts';
import type { Setter } from './setter.ts';
import type { Faces, TextSpec } from './style.ts';

/** Where the baseline lies in a line, from its top, as a share of its height: capitals stand in its middle. */
const BASELINE = 0.755;

/** White above and below a high formula, in ems of the text. */
const FORMULA_CLEAR = 0.08;

/** Indices: their size over that of the text, at least 6 pt (school.md §6.4), and their lift in ems. */
const INDEX = { scale: 0.68, least: 6, super: 0.34, sub: -0.14 };

/** Runs as words in the faces of the fonts. */
export function wordsOfRuns(runs: readonly Run[], spec: TextSpec, setter: Setter): readonly Word[] {
  return wordsOf(
    runs.flatMap((run) =>
      isText(run) ? [styled(run, spec)] : formulaPieces(run.formula, spec, setter),
    ),
    setter.measure,
  );
}

/**
 * A text of runs as strips, one for each line, so that no line of it is left alone on a page. `measures`: width in mm, or
 * the place of each line.
 */
export function layOutRuns(
  runs: readonly Run[],
  measures: Measures,
  spec: TextSpec,
  setter: Setter,
): readonly Strip[] {
  const { measure } = setter;
  const words = wordsOfRuns(runs, spec, setter);
  const lines = breakLines(words, measures, breakingOf(spec, setter), measure);
  return lines.map((line, index): Strip => {
    const set = setWords(line, measure);
    const { height, baseline } = lineBox(line, spec);
    const share = spec.align === 'center' ? 0.5 : spec.align === 'right' ? 1 : 0;
    const dx = line.x + Math.max(0, (line.width - set.width) * share);
    const boxes = set.boxes.map((box) => moveBox(box, dx, baseline));
    return { height, gap: 0, tie: lineTie(index, lines.length), boxes };
  });
}

/** The height of a line and its baseline from the top; a high formula asks for more of both. */
function lineBox(
  { pieces }: Line,
  { size, leading }: TextSpec,
): { readonly height: Mm; readonly baseline: Mm } {
  const usual = mmFromPt(size) * leading;
  const insets = pieces.flatMap((piece) => (isStyled(piece) ? [] : [piece]));
  const clear = mmFromPt(size) * FORMULA_CLEAR;
  const above = insets.map(({ inset, size: em }) => inset.height * mmFromPt(em) + clear);
  const below = insets.map(({ inset, size: em }) => inset.depth * mmFromPt(em) + clear);
  const baseline = Math.max(usual * BASELINE, ...above);
  return { height: baseline + Math.max(usual * (1 - BASELINE), ...below), baseline };
}

function breakingOf(
  { align, hyphens, balanced, spread = 0 }: TextSpec,
  { hyphenate }: Setter,
): Breaking {
  return {
    justify: align === 'justify',
    hyphenate: hyphens === 'none' ? null : hyphenate,
    sparing: hyphens === 'sparing',
    balanced: balanced === true,
    spread,
  };
}

function lineTie(index: number, count: number): Tie {
  return index === 1 || (index > 0 && index === count - 1) ? 2 : 0;
}

/** A formula that cannot be parsed was told when its lesson was read; nothing stands in its place. */
function formulaPieces(tex: Tex, { size }: TextSpec, { formulas }: Setter): readonly Piece[] {
  const parts = formulas.inline(tex)?.parts ?? [];
  return parts.map((inset, index) => ({ inset, size, opens: index > 0 }));
}

function styled(run: TextRun, { faces, size }: TextSpec): StyledText {
  const face = faceOf(run, faces);
  if (run.position === undefined) return { text: run.text, face, size, rise: 0 };
  const lift = run.position === 'super' ? INDEX.super : INDEX.sub;
  const small = Math.min(size, Math.max(INDEX.least, size * INDEX.scale));
  return { text: run.text, face, size: small, rise: mmFromPt(size) * lift };
}

function faceOf(run: TextRun, faces: Faces): FaceId {
  if (run.bold === true) return run.italic === true ? faces.boldItalic : faces.bold;
  return run.italic === true ? faces.italic : faces.regular;
}
