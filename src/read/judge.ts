import type { ItemRef } from '../model/page.ts';
import type { GroupReading, MarkReading, Verdict } from '../model/reading.ts';

/** Of a row's option: `<row>-<option>`. */
const ROW = /^(\d+)-/u;

/**
 * Readings of marks put together as they are answered, with what they say. `severalOf`: may more than one mark of the
 * item be filled? What is ambiguous is a question to a person, with a proposal.
 */
export function judgeMarks(
  readings: readonly MarkReading[],
  severalOf: (item: ItemRef) => boolean,
): readonly GroupReading[] {
  const groups = new Map<string, MarkReading[]>();
  const hasScores = readings.some(({ of, state }) => of === 'score' && state !== 'blank');
  for (const read of readings) {
    // Before a teacher has marked a page, its empty scores ask for nothing.
    const reading = read.of === 'mark' || hasScores ? read : certain(read);
    const key = JSON.stringify([reading.of, reading.item, rowOf(reading)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  }
  return Array.from(groups.values(), (marks) => groupReading(marks, severalOf));
}

function certain({ item, option, of, state, cover }: MarkReading): MarkReading {
  return { item, option, of, state, cover };
}

function rowOf({ of, option }: MarkReading): number | null {
  // Tens and ones of a score are filled apart.
  if (of === 'score') return Number(option) >= 10 ? 1 : null;
  const row = ROW.exec(option)?.[1];
  return row === undefined ? null : Number(row);
}

function groupReading(
  marks: readonly MarkReading[],
  severalOf: (item: ItemRef) => boolean,
): GroupReading {
  const [first] = marks;
  const item = first?.item ?? '';
  const several = first?.of === 'mark' && severalOf(item);
  return {
    item,
    row: first === undefined ? null : rowOf(first),
    of: first?.of ?? 'mark',
    marks,
    verdict: several ? anyOf(marks) : oneOf(marks),
  };
}

function optionsOf(
  marks: readonly MarkReading[],
  ...states: readonly MarkReading['state'][]
): readonly string[] {
  return marks.filter(({ state }) => states.includes(state)).map(({ option }) => option);
}

/** At most one may be filled. */
function oneOf(marks: readonly MarkReading[]): Verdict {
  const marked = optionsOf(marks, 'marked');
  const changed = optionsOf(marks, 'changed');
  const traces = tracesOf(marks);
  if (changed.length > 0) {
    return { kind: 'corrected', proposal: changed.length === 1 ? changed : marked };
  }
  if (optionsOf(marks, 'struck').length > 0) {
    return { kind: 'corrected', proposal: marked.length === 1 ? marked : [] };
  }
  if (marked.length === 0) return noneOf(marks, traces);
  if (marked.length === 1) {
    return traces.length === 0
      ? { kind: 'filled', options: marked }
      : { kind: 'corrected', proposal: marked };
  }
  const proposal = crossedOut(marks);
  return proposal === null ? { kind: 'several', options: marked } : { kind: 'corrected', proposal };
}

/** Nothing that is surely a mark. */
function noneOf(marks: readonly MarkReading[], traces: readonly string[]): Verdict {
  if (traces.length > 0 || mayBeLost(marks)) return { kind: 'doubtful', proposal: traces };
  return { kind: 'blank' };
}

function mayBeLost(marks: readonly MarkReading[]): boolean {
  return marks.some(({ pencilLost }) => pencilLost === true);
}

/** Beside a mark so many times fuller, so little ink is dirt. */
const DIRT = { cover: 0.06, fuller: 4 };

function tracesOf(marks: readonly MarkReading[]): readonly string[] {
  const fullest = Math.max(
    0,
    ...marks.filter(({ state }) => state === 'marked').map(({ cover }) => cover),
  );
  const isDirt = ({ cover }: MarkReading): boolean =>
    cover > 0 && cover < DIRT.cover && fullest > DIRT.fuller * cover;
  return marks
    .filter((mark) => mark.state === 'trace' && !isDirt(mark))
    .map(({ option }) => option);
}

/** Of two marks one far fuller than the other: it was blackened to take it back, or made over it. A person must say which. */
const FULLER = 2.2;

function crossedOut(marks: readonly MarkReading[]): readonly string[] | null {
  const marked = marks.filter(({ state }) => state === 'marked');
  const [full, other, ...more] = marked.toSorted((a, b) => b.cover - a.cover);
  if (full === undefined || other === undefined || more.length > 0) return null;
  return full.cover > FULLER * other.cover ? [other.option] : null;
}

/** Any number may be filled. */
function anyOf(marks: readonly MarkReading[]): Verdict {
  const marked = optionsOf(marks, 'marked');
  if (optionsOf(marks, 'changed', 'struck').length > 0) {
    return { kind: 'corrected', proposal: optionsOf(marks, 'marked', 'changed') };
  }
  const traces = tracesOf(marks);
  if (traces.length > 0) return { kind: 'doubtful', proposal: marked };
  if (mayBeLost(marks)) return { kind: 'doubtful', proposal: marked };
  return marked.length === 0 ? { kind: 'blank' } : { kind: 'filled', options: marked };
}
