import { isSpare, type RouteConsignment } from '../model/consignment.ts';
import type { PostingList, PostingRow } from '../model/posting-list.ts';

/** The posting lists of a route, none of a hand route; spare packets are on none. One list never mixes kinds, categories or methods. */
export function postingLists({ route, bundles }: RouteConsignment): readonly PostingList[] {
  if (route.kind === 'hand') return [];
  const groups = new Map<string, Omit<PostingRow, 'number'>[]>();
  for (const { number: bundle, mailpieces } of bundles) {
    for (const piece of mailpieces.filter((each) => !isSpare(each))) {
      const key = [piece.product, piece.category, piece.method].join();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ piece, bundle }]);
      else group.push({ piece, bundle });
    }
  }
  return [...groups.values()].flatMap((group, at) => {
    const [first] = group;
    if (first === undefined) return [];
    const { product, category, method } = first.piece;
    const rows = group.map((row, index) => ({ number: index + 1, ...row }));
    return [{ number: at + 1, of: groups.size, route, product, category, method, rows }];
  });
}
