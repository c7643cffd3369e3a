import type { Run } from '../model/lesson.ts';
import type { CellMemo, Remember } from './flow-strip.ts';

/** An empty memo, for one list. */
export function cellMemo(): CellMemo {
  return { wordsOf: remembering(), linesOf: remembering() };
}

function remembering<T>(): Remember<T> {
  const known = new WeakMap<readonly Run[], Map<string, T>>();
  return (runs, key, make) => {
    const ofRuns = known.get(runs) ?? new Map<string, T>();
    known.set(runs, ofRuns);
    const made = ofRuns.get(key) ?? make();
    ofRuns.set(key, made);
    return made;
  };
}
