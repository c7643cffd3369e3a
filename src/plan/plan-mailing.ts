import type { Mailing } from '../model/mailing.ts';
import type { MailingPlan, Packet, Workspace } from '../model/plan.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Pupil, PupilId } from '../model/pupil.ts';
import type { Route } from '../model/route.ts';
import type { SchoolClass } from '../model/school.ts';
import { assignedLessons, type Assigned } from './assigned.ts';
import { holidaysOf, returnByOf } from './calendar.ts';
import { groupBy } from './group-by.ts';
import { byLevels } from './route-levels.ts';
import { householdKey } from './households.ts';
import { packetCode } from './packet-code.ts';
import { sparesOf, type SparePlace } from './spares.ts';
import { routeFinder, type Routed } from './routing.ts';
import { walkOrder, type Door } from './walk-order.ts';

/** What planning needs beside the workspace. */
export type PlanContext = {
  /** Number of the mailing in the ledger, 1–1023. */
  readonly mailingNumber: number;
  /** Did the pupil get a printed packet in an earlier mailing? Decides the family notice. */
  readonly printedBefore: (pupil: PupilId) => boolean;
};

/**
 * Who gets what in a mailing: the pupils of its classes that have lessons in it, numbered from 1 in walk order.
 * Tells everything that leaves something out (pupils without a route, lessons that do not fit); what leaves
 * nothing out is told by `checkMailing`. A mailing without packets is an error.
 */
export function planMailing(
  workspace: Workspace,
  mailing: Mailing,
  context: PlanContext,
): Told<MailingPlan> {
  const { school, catalogue, teachers, tariffs } = workspace;
  const routes = byLevels(workspace.routes);
  const assigned = assignedLessons(workspace, mailing);
  const ways = pupilsWithLessons(workspace, assigned.value).map(routeFinder(routes));
  const routed = ways.filter((way) => 'pupil' in way);
  const unrouted = ways.filter((way) => 'code' in way);
  const doors = walkOrder(
    routed,
    routes.map(({ id }) => id),
  );
  const slots = slotsOf(workspace, routes, doors, assigned.value);
  const packets = packetsOf(workspace, slots.value, assigned.value, context);
  const used = new Set(assigned.value.map(({ lesson }) => lesson.id));
  const value: MailingPlan = {
    school,
    catalogue,
    teachers,
    routes,
    mailing,
    mailingNumber: context.mailingNumber,
    returnBy: returnByOf(mailing, holidaysOf(school, catalogue)),
    tariffs,
    lessons: workspace.lessons.filter(({ id }) => used.has(id)),
    packets,
  };
  const empty =
    packets.length > 0 ? [] : [problem('mailing-empty', mailing.place, { mailing: mailing.id })];
  const told = [
    ...assigned.problems,
    ...unrouted,
    ...slots.problems,
    ...unknownStops(routed),
    ...parted(routed),
  ];
  return { value, problems: [...told, ...empty] };
}

function pupilsWithLessons(
  { pupils, school }: Workspace,
  assigned: readonly Assigned[],
): readonly Pupil[] {
  const withLessons = new Set(assigned.map((each) => each.class.id));
  const known = new Set(school.classes.map(({ id }) => id));
  return pupils.filter(({ classId }) => withLessons.has(classId) && known.has(classId));
}

/** Who or what a packet is for, and where it goes. */
type Slot = SparePlace | (Omit<SparePlace, 'pupil'> & { readonly pupil: Pupil });

/** The pupils of each route in walk order and behind them its spare packets; where no pupil gets one there are no spares either. */
function slotsOf(
  { school }: Workspace,
  routes: readonly Route[],
  doors: readonly Door[],
  assigned: readonly Assigned[],
): Told<readonly Slot[]> {
  const classes = new Map(school.classes.map((each) => [each.id, each]));
  const named = doors.flatMap((door, index) =>
    door.flatMap(({ pupil, route, stop }): readonly Slot[] => {
      const ofClass = classes.get(pupil.classId);
      const household = `h${index + 1}`;
      return ofClass === undefined ? [] : [{ pupil, route, stop, household, class: ofClass }];
    }),
  );
  const withLessons = new Set(assigned.map((each) => each.class.id));
  const spares = routes.map((route) => sparesOf(route, school, (id) => withLessons.has(id)));
  const problems = spares.flatMap((told) => told.problems);
  if (named.length === 0) return { value: [], problems };
  const ofRoute = groupBy(named, ({ route }) => route.id);
  const value = routes.flatMap(({ id }, at) => [
    ...(ofRoute.get(id) ?? []),
    ...(spares[at]?.value ?? []),
  ]);
  return { value, problems };
}

function packetsOf(
  { school, feedback }: Workspace,
  slots: readonly Slot[],
  assigned: readonly Assigned[],
  { printedBefore }: PlanContext,
): readonly Packet[] {
  const days = new Map(school.classes.map(({ id }) => [id, daysOf(id, assigned)]));
  const { notice } = school.printing;
  const hadOne = (pupil: Pupil | null): boolean => pupil !== null && printedBefore(pupil.id);
  const ofPupil = groupBy(feedback, (each) => each.pupil);
  return slots.map(({ pupil, route, stop, household, class: ofClass }, index) => ({
    number: index + 1,
    code: packetCode(index + 1),
    issue: 1,
    pupil,
    class: ofClass,
    route: route.id,
    stop,
    household,
    size: pupil?.largePrint === true ? 'large' : 'normal',
    level: pupil?.level ?? null,
    days: days.get(ofClass.id) ?? [],
    withNotice: notice === 'always' || (notice === 'first' && !hadOne(pupil)),
    feedback: pupil === null ? [] : (ofPupil.get(pupil.id) ?? []),
  }));
}

/** Days of a class in the order of the calendar, lessons in the order given. */
function daysOf(classId: SchoolClass['id'], assigned: readonly Assigned[]): Packet['days'] {
  const ofClass = assigned.filter((each) => each.class.id === classId);
  const days = [...new Set(ofClass.map(({ day }) => day))].toSorted();
  return days.map((day) => ({
    day,
    lessons: ofClass.filter((each) => each.day === day).map(({ lesson }) => lesson.id),
  }));
}

function unknownStops(routed: readonly Routed[]): readonly Problem[] {
  return routed
    .filter(({ route, stop }) => route.stops.length > 0 && stop === route.stops.length)
    .map(({ pupil, route }) =>
      problem('pupil-stop-unknown', pupil.place, {
        settlement: pupil.address.settlement,
        route: route.id,
      }),
    );
}

/** A household of the list's column whose pupils live at several stops: they get no envelope together. */
function parted(routed: readonly Routed[]): readonly Problem[] {
  const first = new Map<string, Routed>();
  return routed.flatMap((each) => {
    const { household } = each.pupil;
    if (household === undefined) return [];
    const key = householdKey(each.pupil);
    const other = first.get(key);
    if (other === undefined) first.set(key, each);
    const together =
      other === undefined || (other.route.id === each.route.id && other.stop === each.stop);
    return together ? [] : [problem('household-parted', each.pupil.place, { household })];
  });
}
