import { scoreByKey } from '../items/score-by-key.ts';
import type { Item } from '../model/lesson.ts';
import type { ItemOutcome } from '../model/result.ts';
import type { SettledArea, SettledGroup } from '../model/returned.ts';

/** What came back of one item, and the score that a person gave it, if any. */
export type ItemReturn = {
  readonly groups: readonly SettledGroup[];
  readonly areas: readonly SettledArea[];
  /** Its side came back, and nothing on it could be looked at. */
  readonly unread: boolean;
  readonly typed: number | null;
};

/**
 * How an item stands: a score that was typed counts before the teacher's bubbles, these before the key. Without marks of
 * its own, it waits for the teacher.
 */
export function scoreItem(item: Item, back: ItemReturn | null): ItemOutcome {
  if (back === null) return { kind: 'missing' };
  if (back.typed !== null) return { kind: 'scored', got: back.typed, by: 'person' };
  return byBubbles(item, back) ?? byMarks(item, back);
}

/** By the teacher's bubbles; null when none is filled. */
function byBubbles(item: Item, { groups }: ItemReturn): ItemOutcome | null {
  const bubbles = groups.filter(({ of }) => of === 'score');
  if (bubbles.some(isOpen)) return { kind: 'asked' };
  const given = pointsIn(bubbles);
  if (given === null) return null;
  return given > item.points ? { kind: 'asked' } : { kind: 'scored', got: given, by: 'bubbles' };
}

/** By the key, where the item has one for its marks. */
function byMarks({ answer, points }: Item, back: ItemReturn): ItemOutcome {
  const marks = back.groups.filter(({ of }) => of === 'mark');
  if (marks.some(isOpen)) return { kind: 'asked' };
  const share = marks.length === 0 || answer === null ? null : scoreByKey(answer, filled(marks));
  if (share !== null) return { kind: 'scored', got: Math.round(share * points), by: 'key' };
  return { kind: 'waiting', empty: !back.unread && isEmpty(back) };
}

function isEmpty({ groups, areas }: ItemReturn): boolean {
  return areas.every(({ state }) => state === 'empty') && filled(groups).length === 0;
}

/** Must a person say what is meant? */
export function isOpen({ verdict }: Pick<SettledGroup, 'verdict'>): boolean {
  return verdict.kind !== 'blank' && verdict.kind !== 'filled';
}

/** Points of the bubbles together, tens and ones; null when none is filled. */
function pointsIn(bubbles: readonly SettledGroup[]): number | null {
  const options = filled(bubbles);
  return options.length === 0 ? null : options.reduce((sum, points) => sum + Number(points), 0);
}

function filled(groups: readonly SettledGroup[]): readonly string[] {
  return groups.flatMap(({ verdict }) => (verdict.kind === 'filled' ? verdict.options : []));
}
