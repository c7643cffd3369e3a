import type { ReviewCase } from '../model/review.ts';
import { gatherSides } from '../record/gather-sides.ts';
import { reviewQueue } from '../record/review-queue.ts';
import { statePages } from '../record/state-pages.ts';
import type { CameBack } from './came-back.ts';

/**
 * A case that waited once and was settled since, by its name; null when none ever bore it. Cases come of what was decided before them,
 * so the queue is drawn up anew as it stood before each decision, the latest first.
 */
export function settledCase(
  id: string,
  { stated, decided, mailings }: CameBack,
  digest: (text: string) => string,
): ReviewCase | null {
  const pages = stated.map(({ page }) => page);
  for (let count = decided.length - 1; count >= 0; count -= 1) {
    const until = { mailings, decided: decided.slice(0, count) };
    const then = statePages(pages, until);
    const returned = gatherSides(then, until);
    const queue = reviewQueue({ stated: then, returned, ...until }, digest);
    const found = queue.find((each) => each.id === id);
    if (found !== undefined) return found;
  }
  return null;
}
