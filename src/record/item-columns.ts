import type { ItemRef } from '../model/page.ts';
import type { ItemResult, SubjectResult } from '../model/result.ts';

/** An item that somebody of a class got. */
export type ItemColumn = Pick<ItemResult, 'item' | 'lesson' | 'number' | 'part' | 'of'>;

/**
 * Every item of several pupils once, in the order of their sheets. One that only some pupils got, for their level, stands
 * behind the item before it on their sheets.
 */
export function itemColumns(
  results: readonly Pick<SubjectResult, 'items'>[],
): readonly ItemColumn[] {
  const order: ItemRef[] = [];
  const columns = new Map<ItemRef, ItemColumn>();
  for (const { items } of results) {
    let at = -1;
    for (const each of items) {
      const known = order.indexOf(each.item);
      if (known < 0) order.splice(at + 1, 0, each.item);
      at = known < 0 ? at + 1 : known;
      columns.set(each.item, each);
    }
  }
  return order.flatMap((item) => columns.get(item) ?? []);
}
