import type { Address } from './address.ts';
import type { ClassId } from './school.ts';
import type { Place } from './problem.ts';

/** Which of the tasks a pupil gets. */
export type Level = 'A' | 'B' | 'C';

/** Stable in the school's ledger between mailings; never printed, never in a code or a file name. */
export type PupilId = string;

/** One child of the school's list. */
export type Pupil = {
  readonly id: PupilId;
  /** As the school writes it: surname first. Kept as one string. */
  readonly name: string;
  /** Surname and initials, e.g. «Сейітқали А. Н.», for the foot of inner pages. */
  readonly shortName: string;
  readonly classId: ClassId;
  readonly address: Address;
  /** From the route column, else absent and found by settlement. */
  readonly route?: RouteId;
  /** From the household column, else absent and found by surname, street and house. */
  readonly household?: string;
  readonly largePrint: boolean;
  readonly level?: Level;
  readonly place: Place;
};

/** Key of a route in `routes.yaml`: plain ASCII, it names the archive. */
export type RouteId = string;
