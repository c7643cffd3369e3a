import type { Formulas } from '../model/formulas.ts';
import type { Lesson } from '../model/lesson.ts';
import { problem, type Problem } from '../model/problem.ts';
import { mmFromPt } from '../paper/length.ts';
import { formulaScale } from './flow-formula.ts';
import { pageFrame } from './page-frame.ts';
import type { TextStyle } from './style.ts';

/** Signs of a formula smaller than this part of the text are hard to read: indices are at two thirds of it. */
const LEAST = 0.8;

/** Formulas on lines of their own that would be set much smaller than the text in one of these styles. */
export function wideFormulas(
  { place, formulas }: Lesson,
  styles: readonly TextStyle[],
  setter: Formulas,
): readonly Problem[] {
  return formulas.flatMap(({ tex, display, line }) => {
    if (!display) return [];
    const scales = styles.map((style) =>
      formulaScale(tex, pageFrame(style).area.w / mmFromPt(style.size), setter),
    );
    const least = Math.min(1, ...scales);
    if (least >= LEAST) return [];
    const values = { tex, percent: Math.round(least * 100) };
    return [problem('lesson-formula-wide', { file: place.file, line }, values)];
  });
}
