import type { ItemRef } from '../model/page.ts';
import type { AreaReading } from '../model/received.ts';
import type { GroupReading } from '../model/reading.ts';

/** Where a teacher writes on a return sheet; everything else is the pupil's. */
const TEACHERS: readonly ItemRef[] = [
  'sheet#comment',
  'sheet#advice',
  'sheet#reply',
  'sheet#total',
];

/** Is it for the teacher to write in? */
export function isTeachersArea({ item }: Pick<AreaReading, 'item'>): boolean {
  return TEACHERS.includes(item);
}

/** Is it for the teacher to fill in? */
export function isTeachersGroup({ of }: Pick<GroupReading, 'of'>): boolean {
  return of === 'score';
}

/** The lesson of an item of a lesson; null for what belongs to the whole sheet. */
export function lessonOf(item: ItemRef): string | null {
  const at = item.lastIndexOf('#');
  const lesson = item.slice(0, at);
  return lesson === 'sheet' ? null : lesson;
}
