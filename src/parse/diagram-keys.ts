import type { Diagram } from '../model/diagram.ts';
import type { DiagramKey } from './lesson-words.ts';
import type { DiagramLines } from './diagram-lines.ts';

/** Lines that every drawing has a use for, once each. */
const OF_ALL: readonly DiagramKey[] = ['unit', 'caption'];

/** Lines that a kind of drawing has a use for: those that count once, and those that may stand as often as one likes. */
const KEYS: Readonly<
  Record<Diagram['kind'], { once: readonly DiagramKey[]; often: readonly DiagramKey[] }>
> = {
  'number-line': { once: ['x', 'step'], often: ['points', 'spans', 'jumps'] },
  axes: { once: ['x', 'y', 'step'], often: ['points', 'lines', 'graph'] },
  squares: { once: ['size'], often: ['shaded'] },
};

/** Tells the lines of a drawing that do not count: a second one where one counts, and those of another kind of drawing. */
export function tellUncounted(kind: Diagram['kind'], lines: DiagramLines): void {
  const { once, often } = KEYS[kind];
  for (const key of lines.keys()) {
    const all = lines.all(key);
    if (often.includes(key)) continue;
    if ([...once, ...OF_ALL].includes(key)) all.slice(1).forEach(lines.tellTwice);
    else all.forEach(lines.tellUnused);
  }
}
