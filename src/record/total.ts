import type { Catalogue } from '../model/catalogue.ts';
import type { ItemResult, Total } from '../model/result.ts';

/** The points of items together, and the mark of the grade's scale once every one is scored. */
export function totalOf(
  items: readonly Pick<ItemResult, 'of' | 'outcome'>[],
  grade: number,
  scales: Catalogue['markScales'],
): Total {
  const of = items.reduce((sum, item) => sum + item.of, 0);
  const got = items.reduce(
    (sum, { outcome }) => sum + (outcome.kind === 'scored' ? outcome.got : 0),
    0,
  );
  const complete = items.length > 0 && items.every(({ outcome }) => outcome.kind === 'scored');
  if (!complete || of === 0) return { got, of, complete, percent: null, mark: null };
  const percent = Math.round((100 * got) / of);
  const scale = scales.find(({ grades }) => grades.includes(grade));
  const step = scale?.steps.find(({ upTo }) => percent <= upTo);
  return { got, of, complete, percent, mark: step?.mark ?? null };
}
