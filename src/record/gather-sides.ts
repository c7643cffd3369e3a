import type { Decided, Decision, GroupKey } from '../model/decision.ts';
import type { ReceivedPage } from '../model/received.ts';
import type { GroupReading, Verdict } from '../model/reading.ts';
import type {
  ReturnedSide,
  ReturnSide,
  SettledArea,
  SettledGroup,
  StatedPage,
} from '../model/returned.ts';
import { groupText, sideText } from './keys.ts';
import { sideIn, type Known } from './state-pages.ts';
import { isTeachersArea, isTeachersGroup } from './zones.ts';

/** The sides that came back, each once, with what all its scans say together and what was decided of it. */
export function gatherSides(
  stated: readonly StatedPage[],
  { mailings, decided }: Known,
): readonly ReturnedSide[] {
  const pages = new Map<string, { side: ReturnSide; pages: ReceivedPage[] }>();
  for (const { page, state } of stated) {
    if (state.kind !== 'known' && state.kind !== 'duplicate') continue;
    const side = sideIn(state.side, mailings);
    if (side === null) continue;
    const key = sideText(side);
    const there = pages.get(key);
    if (there === undefined) pages.set(key, { side, pages: [page] });
    else there.pages.push(page);
  }
  const options = optionDecisions(decided);
  return Array.from(pages.values(), (each) => gathered(each.side, each.pages, options));
}

type OptionsDecision = Extract<Decision, { kind: 'options' }>;

function optionDecisions(decided: readonly Decided[]): ReadonlyMap<string, OptionsDecision> {
  return new Map(
    decided.flatMap(({ decision }) =>
      decision.kind === 'options' ? [[groupText(decision.group), decision] as const] : [],
    ),
  );
}

function gathered(
  side: ReturnSide,
  pages: readonly ReceivedPage[],
  options: ReadonlyMap<string, OptionsDecision>,
): ReturnedSide {
  const read = pages.filter(({ reading }) => reading !== null);
  const groups = new Map<string, SettledGroup[]>();
  const areas = new Map<string, SettledArea[]>();
  for (const page of read) {
    const from = { file: page.file, page: page.page };
    for (const group of page.reading?.groups ?? []) {
      add(groups, groupText(keyIn(side, group)), { ...group, from, decided: false });
    }
    for (const area of page.reading?.areas ?? []) add(areas, area.item, { ...area, from });
  }
  return {
    side,
    pages,
    groups: Array.from(groups, ([key, scans]) => settled(joinedGroup(scans), options.get(key))),
    areas: Array.from(areas.values(), joinedArea),
    unread: read.length === 0,
  };
}

function add<T>(table: Map<string, T[]>, key: string, value: T): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [value]);
  else there.push(value);
}

/** Where a group is, for tables and decisions. */
export function keyIn(side: ReturnSide, { item, row, of }: GroupReading): GroupKey {
  const { mailing, packet, sheet } = side;
  return { mailing, packet, sheet, side: side.side, item, row, of };
}

function settled(group: SettledGroup, decision: OptionsDecision | undefined): SettledGroup {
  if (decision === undefined) return group;
  const { options } = decision;
  const verdict: Verdict = options.length === 0 ? { kind: 'blank' } : { kind: 'filled', options };
  return { ...group, verdict, decided: true };
}

/** Of several scans: the pupil's marks from the first that is sure; the teacher's from whichever has them. */
function joinedGroup(scans: readonly SettledGroup[]): SettledGroup {
  const [first] = scans as readonly [SettledGroup, ...SettledGroup[]];
  const sure = scans.filter(({ verdict }) => verdict.kind === 'filled' || verdict.kind === 'blank');
  const filled = sure.filter(({ verdict }) => verdict.kind === 'filled');
  if (!isTeachersGroup(first)) return filled[0] ?? sure[0] ?? first;
  const said = new Set(filled.map(({ verdict }) => JSON.stringify(verdict)));
  const [score] = filled;
  if (score === undefined) return scans.find((each) => !sure.includes(each)) ?? first;
  return said.size === 1
    ? score
    : { ...score, verdict: { kind: 'several', options: optionsOf(filled) } };
}

function optionsOf(groups: readonly SettledGroup[]): readonly string[] {
  const all = groups.flatMap(({ verdict }) => (verdict.kind === 'filled' ? verdict.options : []));
  return [...new Set(all)];
}

/** The pupil's writing as it was before anybody wrote into it; the teacher's as it is last. */
function joinedArea(scans: readonly SettledArea[]): SettledArea {
  const [first] = scans as readonly [SettledArea, ...SettledArea[]];
  const written = scans.filter(({ state }) => state === 'written');
  return (isTeachersArea(first) ? written.at(-1) : written[0]) ?? first;
}
