import type { Item, Lesson } from '../model/lesson.ts';
import type { Box, ItemRef } from '../model/page.ts';
import type { Packet } from '../model/plan.ts';
import type { PupilId } from '../model/pupil.ts';
import type { ItemOutcome, ItemResult, SubjectResult, Understood } from '../model/result.ts';
import type {
  PrintedMailing,
  ReturnedSide,
  ReturnSide,
  SettledArea,
  SettledGroup,
} from '../model/returned.ts';
import type { SubjectId } from '../model/school.ts';
import { sideText } from './keys.ts';
import { scoreItem, type ItemReturn } from './score-item.ts';
import { totalOf } from './total.ts';
import { lessonOf } from './zones.ts';

/** What the results of a mailing are made from. */
export type ResultSources = {
  readonly mailing: PrintedMailing;
  readonly returned: readonly ReturnedSide[];
  /** Scores that were typed, by packet and item. */
  readonly typed: ReadonlyMap<string, number>;
  /** Whose the spare packets were. */
  readonly owners: ReadonlyMap<number, PupilId>;
};

/** Key of a typed score. */
export function scoreText(packet: number, item: ItemRef): string {
  return `${packet}/${item}`;
}

/** Every packet and subject that return sheets were printed for, in the order of packets and sheets. */
export function subjectResults(sources: ResultSources): readonly SubjectResult[] {
  const { mailing } = sources;
  const back = new Map(sources.returned.map((each) => [sideText(each.side), each]));
  const items = itemsByRef(mailing.plan.lessons);
  const packets = new Map(mailing.plan.packets.map((packet) => [packet.number, packet]));
  return bySubject(mailing.sides).flatMap((sides) => {
    const packet = packets.get(sides[0]?.packet ?? 0);
    const subject = sides[0]?.subject;
    return packet === undefined || subject === undefined
      ? []
      : [subjectResult(packet, subject, { sides, back, items, sources })];
  });
}

type Surroundings = {
  readonly sides: readonly ReturnSide[];
  readonly back: ReadonlyMap<string, ReturnedSide>;
  readonly items: ReadonlyMap<ItemRef, { readonly item: Item; readonly lesson: Lesson }>;
  readonly sources: ResultSources;
};

function itemsByRef(lessons: readonly Lesson[]): Surroundings['items'] {
  return new Map(
    lessons.flatMap((lesson) =>
      lesson.items.map((item) => [`${lesson.id}#${item.id}`, { item, lesson }] as const),
    ),
  );
}

function bySubject(sides: readonly ReturnSide[]): readonly (readonly ReturnSide[])[] {
  const groups = new Map<string, ReturnSide[]>();
  for (const side of sides) {
    const key = `${side.packet}/${side.subject}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [side]);
    else group.push(side);
  }
  return [...groups.values()];
}

function subjectResult(packet: Packet, subject: SubjectId, around: Surroundings): SubjectResult {
  const { sides, back, sources } = around;
  const { mailing, owners } = sources;
  const here = sides.flatMap((side) => back.get(sideText(side)) ?? []);
  const items = itemsOn(sides, around);
  const { markScales } = mailing.plan.catalogue;
  const areas = here.flatMap((each) => each.areas);
  const writtenIn = (item: ItemRef): readonly SettledArea[] =>
    areas.filter((area) => area.item === item && area.state !== 'empty');
  return {
    mailing: mailing.number,
    packet: packet.number,
    code: packet.code,
    pupil: packet.pupil?.id ?? owners.get(packet.number) ?? null,
    class: packet.class.id,
    subject,
    expected: sides,
    returned: here.map(({ side }) => side),
    items,
    total: totalOf(items, packet.class.grade, markScales),
    understood: here.flatMap(({ groups }) => understoodIn(groups)),
    questions: writtenIn('sheet#question'),
    comment: writtenIn('sheet#comment'),
    advice: writtenIn('sheet#advice'),
    reply: writtenIn('sheet#reply'),
  };
}

/** The items that these sides hold, each once: one may go on on the next page. */
function itemsOn(sides: readonly ReturnSide[], around: Surroundings): readonly ItemResult[] {
  const { back, items, sources } = around;
  const places = new Map<ItemRef, ReturnSide[]>();
  for (const side of sides) {
    const boxes = sources.mailing.forms.get(side.form) ?? [];
    for (const ref of new Set(boxes.flatMap((box) => refOf(box) ?? []))) {
      places.set(ref, [...(places.get(ref) ?? []), side]);
    }
  }
  return Array.from(places).flatMap(([ref, on]): readonly ItemResult[] => {
    const found = items.get(ref);
    if (found === undefined) return [];
    const { item, lesson } = found;
    const typed = sources.typed.get(scoreText(on[0]?.packet ?? 0, ref)) ?? null;
    const there = on.flatMap((side) => back.get(sideText(side)) ?? []);
    const came = itemReturn(ref, there, typed);
    const { number, part, points: of } = item;
    const outcome =
      there.length < on.length && typed === null ? partly(item, came) : scoreItem(item, came);
    return [{ item: ref, lesson: lesson.id, number, part, of, outcome, areas: came?.areas ?? [] }];
  });
}

/** An item of which a page is missing is scored only by the teacher, who has seen what there is. */
function partly(item: Item, came: ItemReturn | null): ItemOutcome {
  const outcome = scoreItem(item, came);
  return outcome.kind === 'scored' && outcome.by === 'bubbles' ? outcome : { kind: 'missing' };
}

/** What came back of an item; a score may be typed of a sheet that never came. */
function itemReturn(
  ref: ItemRef,
  there: readonly ReturnedSide[],
  typed: number | null,
): ItemReturn | null {
  if (there.length === 0 && typed === null) return null;
  const areas = there.flatMap((side) => side.areas.filter((area) => area.item === ref));
  const groups = there.flatMap((side) => side.groups.filter((group) => group.item === ref));
  return { groups, areas, unread: there.every(({ unread }) => unread), typed };
}

function refOf(box: Box): ItemRef | null {
  return box.kind === 'mark' || box.kind === 'score' || box.kind === 'answer' ? box.item : null;
}

const SAYS: readonly Understood[] = ['understood', 'partly', 'help'];

function understoodIn(groups: readonly SettledGroup[]): SubjectResult['understood'] {
  return groups.flatMap(({ item, verdict }) => {
    const lesson = lessonOf(item);
    if (lesson === null || !item.endsWith('#understood') || verdict.kind !== 'filled') return [];
    const says = SAYS.find((each) => each === verdict.options[0]);
    return says === undefined ? [] : [{ lesson, says }];
  });
}
