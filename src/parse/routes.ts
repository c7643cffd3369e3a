import { z } from 'zod';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { Route, Spare } from '../model/route.ts';
import type { ClassId } from '../model/school.ts';
import type { SourceText } from '../model/table.ts';
import { isReservedFileName } from '../text/ascii.ts';
import { settlementKey } from '../text/settlement-key.ts';
import { parseClassId } from './class-id.ts';
import { bundleSchema, categorySchema, methodSchema, transitDaysSchema } from './school-schema.ts';
import { readYamlList, type YamlEntry } from './yaml-source-list.ts';
import { bilingual, listOf, postalIndex, text, wholeBetween } from './yaml-source-values.ts';

const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;
const MOST_SPARES = 99;

const schema = z.strictObject({
  id: text,
  title: bilingual,
  kind: z.enum(['post', 'hand']),
  office: z
    .strictObject({
      name: text,
      index: postalIndex,
      node: text.exactOptional(),
      oblast: text.exactOptional(),
    })
    .exactOptional(),
  section: text.exactOptional(),
  courier: text.exactOptional(),
  stops: listOf(text).default([]),
  'transit-days': transitDaysSchema.exactOptional(),
  zone: text.exactOptional(),
  category: categorySchema.exactOptional(),
  method: methodSchema.exactOptional(),
  'accepting-office': text.exactOptional(),
  bundle: bundleSchema.exactOptional(),
  spare: z.record(z.string(), wholeBetween(0, MOST_SPARES)).exactOptional(),
});

type Typed = z.infer<typeof schema>;

/**
 * `routes.yaml`, in its order. A route whose id is not plain ASCII in lower case, or stood before, is left out;
 * a settlement that one route names twice keeps its first place.
 */
export function parseRoutes(source: SourceText): Told<readonly Route[]> {
  const { value: entries, problems } = readYamlList(source, schema);
  const routes = new Map<string, Route>();
  const told: Problem[] = [...problems];
  for (const entry of entries) {
    const wrong = wrongId(entry, routes);
    if (wrong === null) {
      const { value: route, problems: more } = routeOf(entry);
      routes.set(route.id, route);
      told.push(...more);
    } else told.push(wrong);
  }
  return { value: [...routes.values()], problems: told };
}

function wrongId(entry: YamlEntry<Typed>, routes: ReadonlyMap<string, Route>): Problem | null {
  const { id } = entry.value;
  const plain = PLAIN.test(id) && id.length <= LONGEST_ID && !isReservedFileName(id);
  if (!plain) return problem('route-id-not-plain', entry.placeOf(['id']), { id });
  return routes.has(id) ? problem('route-id-twice', entry.placeOf(['id']), { id }) : null;
}

function routeOf(entry: YamlEntry<Typed>): Told<Route> {
  const {
    'transit-days': transitDays,
    'accepting-office': acceptingOffice,
    bundle,
    stops,
    spare: typedSpare,
    ...rest
  } = entry.value;
  const { value: spare, problems } = sparesOf(entry);
  const told: Problem[] = [...problems];
  const seen = new Set<string>();
  const once = stops.filter((stop, index) => {
    const key = settlementKey(stop);
    const repeated = seen.has(key);
    seen.add(key);
    const place = entry.placeOf(['stops', index]);
    if (repeated) told.push(problem('route-stop-twice', place, { route: rest.id, stop }));
    return !repeated;
  });
  if (rest.kind === 'post' && rest.office === undefined) {
    told.push(problem('route-without-office', entry.place, { route: rest.id }));
  }
  const value: Route = {
    ...rest,
    stops: once,
    ...(transitDays === undefined ? {} : { transitDays }),
    ...(acceptingOffice === undefined ? {} : { acceptingOffice }),
    ...(bundle === undefined ? {} : { bundleLimits: bundle }),
    ...(typedSpare === undefined ? {} : { spare }),
    place: entry.place,
  };
  return { value, problems: told };
}

/** How many spare packets of which class; a label that names no class, or one named before, is left out. */
function sparesOf({ value, placeOf }: YamlEntry<Typed>): Told<readonly Spare[]> {
  const spares = new Map<ClassId, Spare>();
  const problems: Problem[] = [];
  for (const [label, count] of Object.entries(value.spare ?? {})) {
    const place = placeOf(['spare', label]);
    const classId = parseClassId(label);
    if (classId === null) problems.push(problem('class-label-unreadable', place, { label }));
    else if (spares.has(classId)) problems.push(problem('class-twice', place, { class: classId }));
    else spares.set(classId, { classId, count, place });
  }
  return { value: [...spares.values()], problems };
}
