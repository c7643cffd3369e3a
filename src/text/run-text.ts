import type { Run, TextRun } from '../model/lesson.ts';

/** Is it text, not a formula? */
export function isText(run: Run): run is TextRun {
  return 'text' in run;
}

/** The text of runs without their styles; a formula as its source between `$`. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (isText(run) ? run.text : `$${run.formula}$`)).join('');
}
