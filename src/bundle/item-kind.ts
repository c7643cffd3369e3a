import type { PostProduct, PostRules, ProductId } from '../model/post.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Grams, Mm } from '../paper/length.ts';
import { sheetGrams } from '../paper/stock.ts';

type Plan = Pick<MailingPlan, 'school' | 'catalogue'>;

/** How so many sheets in the school's envelope leave: mass with the envelope, and thickness as they are folded for it. */
export function bulkOf(
  sheets: number,
  plan: Plan,
): { readonly grams: Grams; readonly thickness: Mm } {
  const { stock, envelope } = plan.school;
  return {
    grams: Math.ceil(sheets * sheetGrams(stock) + envelope.grams),
    thickness: sheets * foldedCaliper(plan),
  };
}

/** What one sheet adds to the thickness of an item, mm. */
function foldedCaliper({ school, catalogue }: Plan): Mm {
  return school.stock.caliper * catalogue.envelopes[school.envelope.format].layers;
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
export function mostSheets(plan: Plan): number {
  const { stock, envelope } = plan.school;
  const most = plan.catalogue.post.products.map(({ grams, thickness }) => {
    const byMass = (grams - envelope.grams) / sheetGrams(stock);
    const byThickness = thickness === null ? Infinity : thickness / foldedCaliper(plan);
    return Math.floor(Math.min(byMass, byThickness));
  });
  return most.length === 0 ? Infinity : Math.max(1, ...most);
}
