import type { Bilingual } from './language.ts';
import type { MailCategory, SendMethod, ZoneId } from './post.ts';
import type { Place } from './problem.ts';
import type { RouteId } from './pupil.ts';
import type { BundleLimits, ClassId } from './school.ts';

/** A post office that hands packets out, and where its bags come from. */
type RouteOffice = {
  readonly name: string;
  readonly index: string;
  /** The district node it gets its bags from (РУПС), and the node's oblast: bags are made up by them. */
  readonly node?: string;
  readonly oblast?: string;
};

/** Packets of a class without a name, for whoever nobody told the school about. */
export type Spare = { readonly classId: ClassId; readonly count: number; readonly place: Place };

/** `routes.yaml`: how packets get to a group of villages. */
export type Route = {
  readonly id: RouteId;
  readonly title: Bilingual;
  readonly kind: 'post' | 'hand';
  /** The post office that hands the packets out, or absent when carried by hand. */
  readonly office?: RouteOffice;
  /** Part of the office's district that one postman serves, when the office has several. */
  readonly section?: string;
  readonly courier?: string;
  /** Settlements in the order the courier reaches them. */
  readonly stops: readonly string[];
  /** Days on the way, when it differs from the school's. */
  readonly transitDays?: number;
  /** Distance that days on the way and prices depend on. */
  readonly zone?: ZoneId;
  /** How its items are handled and travel, when it differs from the school's. */
  readonly category?: MailCategory;
  readonly method?: SendMethod;
  /** Where its items are handed in, when it is another office than the school's. */
  readonly acceptingOffice?: string;
  readonly bundleLimits?: BundleLimits;
  /** Each class once; absent: none. */
  readonly spare?: readonly Spare[];
  readonly place: Place;
};
