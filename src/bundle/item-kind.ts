import type { PostProduct, PostRules, ProductId } from '../model/post.ts';
import type { School } from '../model/school.ts';
import type { Grams, Mm } from '../paper/length.ts';
import { sheetGrams } from '../paper/stock.ts';

/** How so many sheets in the school's envelope leave: mass with the envelope, and thickness, folds not counted. */
export function bulkOf(
  sheets: number,
  { stock, envelope }: Pick<School, 'stock' | 'envelope'>,
): { readonly grams: Grams; readonly thickness: Mm } {
  return {
    grams: Math.ceil(sheets * sheetGrams(stock) + envelope.grams),
    thickness: sheets * stock.caliper,
  };
}

/** The first kind of item that holds so much; the largest one when none does; empty when the post's rules are not known. */
export function productFor(
  bulk: { readonly grams: Grams; readonly thickness: Mm },
  { products }: PostRules,
): ProductId {
  const fitting = products.find((product) => holds(product, bulk));
  return (fitting ?? products.at(-1))?.id ?? '';
}

function holds(product: PostProduct, bulk: { readonly grams: Grams; readonly thickness: Mm }) {
  return (
    bulk.grams <= product.grams &&
    (product.thickness === null || bulk.thickness <= product.thickness)
  );
}

/** The most sheets that one item of some kind holds, at least one; Infinity when no limit is known. */
export function mostSheets(
  { products }: PostRules,
  { stock, envelope }: Pick<School, 'stock' | 'envelope'>,
): number {
  const most = products.map(({ grams, thickness }) => {
    const byMass = (grams - envelope.grams) / sheetGrams(stock);
    const byThickness = thickness === null ? Infinity : thickness / stock.caliper;
    return Math.floor(Math.min(byMass, byThickness));
  });
  return most.length === 0 ? Infinity : Math.max(1, ...most);
}
