import type { Run } from '../model/lesson.ts';
import { isText, runsText } from '../text/run-text.ts';

/** What of runs stands behind so many signs of their text. A formula that begins before goes whole. */
export function runsBehind(runs: readonly Run[], signs: number): readonly Run[] {
  let left = signs;
  return runs.flatMap((run): readonly Run[] => {
    const before = left;
    left = Math.max(0, left - runsText([run]).length);
    if (before === 0) return [run];
    const text = isText(run) ? run.text.slice(before) : '';
    return text === '' ? [] : [{ ...run, text }];
  });
}
