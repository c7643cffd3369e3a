import { orderNamed, type AddressOrder } from '../model/address-order.ts';
import type { Bilingual, Language } from '../model/language.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { SayIn } from '../model/words.ts';

/** How the addresses of a mailing are written. */
export type AddressManner = {
  readonly order: AddressOrder;
  /** What a street is written with that says nothing but its name; null: as it is given. */
  readonly bareStreet: Bilingual | null;
  /** Words by which a street says what it is. */
  readonly streetWords: readonly string[];
  /** For addresses that do not show what language they are in. */
  readonly language: Language;
  readonly sayIn: SayIn;
};

/** The manner of a plan: the order that its school has chosen, the words of its catalogue. */
export function addressManner(
  { school, catalogue }: Pick<MailingPlan, 'school' | 'catalogue'>,
  sayIn: SayIn,
  language: Language,
): AddressManner {
  return {
    order: orderNamed(catalogue.addressOrders, school.post.addressOrder),
    bareStreet: catalogue.addressOrders.bareStreet,
    streetWords: catalogue.columns['address-words']?.['street'] ?? [],
    language,
    sayIn,
  };
}
