import type { Grams, Mm } from '../paper/length.ts';
import type { Bilingual, IsoDate } from './language.ts';
import type { Place } from './problem.ts';

/** Key of a kind of item in `post.yaml`, e.g. `letter`. */
export type ProductId = string;
/** Keys of the way an item is handled and of how it travels, e.g. `registered`, `surface`. */
export type MailCategory = 'ordinary' | 'registered';
export type SendMethod = 'surface' | 'air';
/** Key of a distance that prices and days on the way depend on. */
export type ZoneId = string;

/** One hundredth of a tenge. */
export type Tiyn = number;

/** A sum in tenge, with two places. */
export function tengeOf(price: Tiyn): number {
  return price / 100;
}

/** What the post calls something, and the code of its codebooks. */
export type PostName = { readonly code: string; readonly name: Bilingual };

/** A kind of item, and what one may weigh and be thick at the most; null: no limit is known. */
export type PostProduct = PostName & {
  readonly id: ProductId;
  readonly grams: Grams;
  readonly thickness: Mm | null;
};

/** Days on the way in one direction. */
type PostZone = {
  readonly id: ZoneId;
  readonly name: Bilingual;
  readonly transitDays: number;
};

/** `post.yaml`: what is known of the post's kinds of items, dated; a school edits it. */
export type PostRules = {
  readonly asOf: IsoDate;
  /** Somebody asked the post and it holds. */
  readonly confirmed: boolean;
  /** From the least to the most an item may weigh. */
  readonly products: readonly PostProduct[];
  readonly categories: Readonly<Record<MailCategory, PostName>>;
  readonly methods: Readonly<Record<SendMethod, PostName>>;
  /** As what the school pays. */
  readonly sender: PostName;
  readonly zones: readonly PostZone[];
};

const UNNAMED: PostName = { code: '', name: { kk: '', ru: '' } };

/** Where nothing is known of the post. */
export const NO_POST_RULES: PostRules = {
  asOf: '1970-01-01',
  confirmed: false,
  products: [],
  categories: { ordinary: UNNAMED, registered: UNNAMED },
  methods: { surface: UNNAMED, air: UNNAMED },
  sender: UNNAMED,
  zones: [],
};

/** A row of the school's price table: what one item costs that fits it. Absent: any. */
export type Tariff = {
  readonly product: ProductId;
  readonly category: MailCategory;
  readonly method: SendMethod;
  /** Code of the sender's category. */
  readonly sender?: string;
  readonly zone?: ZoneId;
  /** Codes of marks, sorted: the item's own must be the same. */
  readonly marks: readonly string[];
  /** Items handed in together, both ends included. */
  readonly quantity?: { readonly from: number; readonly to: number };
  readonly upTo: Grams;
  readonly price: Tiyn;
  readonly validFrom: IsoDate;
  readonly place: Place;
};
