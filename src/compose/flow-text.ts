import type { Run } from '../model/lesson.ts';
import type { Measure } from '../model/measure.ts';
import type { FaceId } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import { breakLines } from '../text/break-lines.ts';
import type { Word } from '../text/break-words.ts';
import { wordsOf } from '../text/break-words.ts';
import { setWords } from '../text/set-words.ts';
import type { StyledText } from '../text/styled-text.ts';
import type { Strip, Tie } from './flow-strip.ts';
import { moveBox } from './flow-strip.ts';
import type { Faces, TextSpec } from './style.ts';

/** Where the baseline lies in a line, from its top, as a share of its height: capitals stand in its middle. */
const BASELINE = 0.755;

/** Indices: their size over that of the text, at least 6 pt (school.md §6.4), and their lift in ems. */
const INDEX = { scale: 0.68, least: 6, super: 0.34, sub: -0.14 };

/** Runs as words in the faces of the fonts. */
export function wordsOfRuns(
  runs: readonly Run[],
  spec: TextSpec,
  measure: Measure,
): readonly Word[] {
  return wordsOf(
    runs.map((run) => styled(run, spec)),
    measure,
  );
}

/** A text of runs as strips, one for each line, so that no line of it is left alone on a page. */
export function layOutRuns(
  runs: readonly Run[],
  width: Mm,
  spec: TextSpec,
  measure: Measure,
): readonly Strip[] {
  const height = mmFromPt(spec.size) * spec.leading;
  const lines = breakLines(wordsOfRuns(runs, spec, measure), width, measure);
  return lines.map((line, index): Strip => {
    const set = setWords(line, measure);
    const share = spec.align === 'center' ? 0.5 : spec.align === 'right' ? 1 : 0;
    const dx = Math.max(0, (width - set.width) * share);
    const boxes = set.boxes.map((box) => moveBox(box, dx, height * BASELINE));
    return { height, gap: 0, tie: lineTie(index, lines.length), boxes };
  });
}

function lineTie(index: number, count: number): Tie {
  return index === 1 || (index > 0 && index === count - 1) ? 2 : 0;
}

function styled(run: Run, { faces, size }: TextSpec): StyledText {
  const face = faceOf(run, faces);
  if (run.position === undefined) return { text: run.text, face, size, rise: 0 };
  const lift = run.position === 'super' ? INDEX.super : INDEX.sub;
  const small = Math.min(size, Math.max(INDEX.least, size * INDEX.scale));
  return { text: run.text, face, size: small, rise: mmFromPt(size) * lift };
}

function faceOf(run: Run, faces: Faces): FaceId {
  if (run.bold === true) return run.italic === true ? faces.boldItalic : faces.bold;
  return run.italic === true ? faces.italic : faces.regular;
}
