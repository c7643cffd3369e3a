import type { InkPrint, PageReading } from '../model/received.ts';
import type { GroupReading } from '../model/reading.ts';
import { isTeachersArea, isTeachersGroup } from './zones.ts';

/** Two scans of one sheet have at least this share of the lesser one's inked cells in common; two hands do not. */
const LEAST_COMMON = 0.55;

/** Fewer inked cells than this are too few to know a hand by. */
const LEAST_CELLS = 12;

/**
 * Did other people, or the same at another time, fill these two in? They do not differ where one of them is not sure, nor
 * where the later one has more ink in a place to write and was marked by a teacher meanwhile.
 */
export function differ(earlier: PageReading, later: PageReading): boolean {
  return marksDiffer(earlier.groups, later.groups) || handsDiffer(earlier, later);
}

function marksDiffer(one: readonly GroupReading[], other: readonly GroupReading[]): boolean {
  const others = new Map(other.map((group) => [nameOf(group), group]));
  return one.some((group) => {
    if (isTeachersGroup(group)) return false;
    const a = sureOptions(group);
    const b = sureOptions(others.get(nameOf(group)));
    return a !== null && b !== null && a !== b;
  });
}

function nameOf({ item, row, of }: GroupReading): string {
  return `${of} ${row ?? ''} ${item}`;
}

/** What a group surely says, as one text; null when a person must say. */
function sureOptions(group: GroupReading | undefined): string | null {
  if (group?.verdict.kind === 'blank') return '';
  return group?.verdict.kind === 'filled' ? group.verdict.options.toSorted().join(' ') : null;
}

function handsDiffer(earlier: PageReading, later: PageReading): boolean {
  const marked = isMarked(later) && !isMarked(earlier);
  const others = new Map(later.areas.map((area) => [area.item, area]));
  return earlier.areas.some((area) => {
    const other = others.get(area.item);
    if (other === undefined || isTeachersArea(area)) return false;
    if (area.state === 'written' && other.state === 'written')
      return !sameHand(area.inkPrint, other.inkPrint);
    if (area.state === 'written' && other.state === 'empty') return true;
    return area.state === 'empty' && other.state === 'written' && !marked;
  });
}

/** Has a teacher filled in a score or written something? */
function isMarked({ groups, areas }: PageReading): boolean {
  return (
    groups.some((group) => isTeachersGroup(group) && group.verdict.kind === 'filled') ||
    areas.some((area) => isTeachersArea(area) && area.state === 'written')
  );
}

function sameHand(one: InkPrint, other: InkPrint): boolean {
  const [few, many] = inked(one) <= inked(other) ? [one, other] : [other, one];
  const count = inked(few);
  return count < LEAST_CELLS || common(few, many) >= LEAST_COMMON * count;
}

function inked({ cells }: InkPrint): number {
  return cells.replaceAll('0', '').length;
}

/** Inked cells of one that have ink in the other, there or beside it. */
function common(one: InkPrint, other: InkPrint): number {
  const { columns, cells } = other;
  const near = [-columns - 1, -columns, -columns + 1, -1, 0, 1, columns - 1, columns, columns + 1];
  return Array.from(one.cells).filter(
    (cell, at) => cell === '1' && near.some((by) => cells[at + by] === '1'),
  ).length;
}

/** Does it hold anything that anybody filled in or wrote? */
export function holdsAnything({ groups, areas }: PageReading): boolean {
  return (
    groups.some(({ verdict }) => verdict.kind !== 'blank') ||
    areas.some(({ state }) => state !== 'empty')
  );
}
