import type { Bilingual } from './language.ts';
import type { Place } from './problem.ts';
import type { RouteId } from './pupil.ts';
import type { BundleLimits } from './school.ts';

/** `routes.yaml`: how packets get to a group of villages. */
export type Route = {
  readonly id: RouteId;
  readonly title: Bilingual;
  readonly kind: 'post' | 'hand';
  /** The post office that hands the packets out, or absent when carried by hand. */
  readonly office?: { readonly name: string; readonly index: string };
  readonly courier?: string;
  /** Settlements in the order the courier reaches them. */
  readonly stops: readonly string[];
  /** Days on the way, when it differs from the school's. */
  readonly transitDays?: number;
  readonly bundleLimits?: BundleLimits;
  readonly place: Place;
};
