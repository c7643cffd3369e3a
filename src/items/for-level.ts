import type { Item } from '../model/lesson.ts';
import type { Level } from '../model/pupil.ts';

/** Whether pupils of a level get an item: an item without a level is for all, pupils without one (null) get all. */
export function isForLevel(item: Pick<Item, 'level'>, level: Level | null): boolean {
  return level === null || item.level === null || item.level === level;
}
