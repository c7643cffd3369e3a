import type { Formulas } from '../model/formulas.ts';
import type { Lesson, Tex } from '../model/lesson.ts';
import { problem, type Problem } from '../model/problem.ts';
import { mmFromPt } from '../paper/length.ts';
import { formulaScale } from './flow-formula.ts';
import { pageFrame } from './page-frame.ts';
import type { TextStyle } from './style.ts';

/** Signs of a formula smaller than this part of the text are hard to read: indices are at two thirds of it. */
const LEAST = 0.8;

/** Formulas that would be set much smaller than the text in one of these styles, since a line of the page does not take them. */
export function wideFormulas(
  { place, formulas }: Lesson,
  styles: readonly TextStyle[],
  setter: Formulas,
): readonly Problem[] {
  return formulas.flatMap(({ tex, display, line }) => {
    const scaleIn = display ? formulaScale : inlineScale;
    const scales = styles.map((style) =>
      scaleIn(tex, pageFrame(style).area.w / mmFromPt(style.size), setter),
    );
    const least = Math.min(1, ...scales);
    if (least >= LEAST) return [];
    const values = { tex, percent: Math.round(least * 100) };
    return [problem('lesson-formula-wide', { file: place.file, line }, values)];
  });
}

/** How much of the text's size a formula among words keeps in a line of so many ems: each of its parts stands on one line. */
function inlineScale(tex: Tex, ems: number, formulas: Formulas): number {
  const parts = formulas.inline(tex)?.parts ?? [];
  return Math.min(1, ...parts.map(({ width }) => ems / width));
}
