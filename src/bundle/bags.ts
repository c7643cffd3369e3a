import type { Bag, BagPart, RouteConsignment } from '../model/consignment.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { Route } from '../model/route.ts';
import type { BundleLimits } from '../model/school.ts';

/**
 * Puts bundles, in their order, into bags: those of one accepting office, oblast and district node together as far as the limits
 * of a bag let them; each courier's route has bags of its own. A bundle that alone passes a limit is a bag of its own.
 */
export function fillBags(
  routes: readonly RouteConsignment[],
  { school }: Pick<MailingPlan, 'school'>,
): readonly Bag[] {
  const bags: { readonly key: string; readonly parts: BagPart[] }[] = [];
  for (const { route, bundles } of routes) {
    const key = bagKey(route, school.post.acceptingOffice);
    for (const bundle of bundles) {
      const part = { route, bundle };
      const open = bags.at(-1);
      if (open?.key === key && fits([...open.parts, part], school.bagLimits)) open.parts.push(part);
      else bags.push({ key, parts: [part] });
    }
  }
  return bags.map(({ parts }, at) => bagOf(at + 1, parts));
}

function bagKey({ kind, id, office, acceptingOffice }: Route, usual = ''): string {
  if (kind === 'hand') return id;
  return JSON.stringify([acceptingOffice ?? usual, office?.oblast, office?.node ?? office?.index]);
}

function fits(parts: readonly BagPart[], limits: BundleLimits): boolean {
  const { items, grams, thickness } = bagOf(0, parts);
  return items <= limits.items && grams <= limits.grams && thickness <= limits.millimetres;
}

function bagOf(number: number, parts: readonly BagPart[]): Bag {
  const sum = (count: (part: BagPart) => number): number =>
    parts.reduce((total, part) => total + count(part), 0);
  return {
    number,
    parts,
    items: sum(({ bundle }) => bundle.mailpieces.length),
    grams: sum(({ bundle }) => bundle.grams),
    thickness: sum(({ bundle }) => bundle.thickness),
  };
}
