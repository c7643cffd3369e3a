import type { ItemRef } from '../model/page.ts';
import type { ItemResult, SubjectResult } from '../model/result.ts';
import type { LessonLabel } from './lesson-labels.ts';

/** An item that somebody of a class got. */
export type ItemColumn = Pick<ItemResult, 'item' | 'lesson' | 'number' | 'part' | 'of'>;

/** Every item of several pupils once: by lesson in the order of the labels, its questions, then its tasks, by their numbers. */
export function itemColumns(
  results: readonly Pick<SubjectResult, 'items'>[],
  labels: readonly Pick<LessonLabel, 'lesson'>[],
): readonly ItemColumn[] {
  const columns = new Map<ItemRef, ItemColumn>(
    results.flatMap(({ items }) => items.map((each) => [each.item, each] as const)),
  );
  const places = new Map(labels.map(({ lesson }, at) => [lesson, at]));
  return [...columns.values()].sort(
    (a, b) =>
      (places.get(a.lesson) ?? 0) - (places.get(b.lesson) ?? 0) ||
      Number(a.part === 'task') - Number(b.part === 'task') ||
      a.number - b.number,
  );
}
