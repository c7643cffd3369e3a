import type { Decided } from '../model/decision.ts';
import type { Matter, ReviewCase } from '../model/review.ts';
import type { PrintedMailing, ReturnedSide, StatedPage } from '../model/returned.ts';
import { keyIn } from './gather-sides.ts';
import { groupText, pageText } from './keys.ts';
import { isOpen } from './score-item.ts';

/** What the queue is made from. */
export type QueueSources = {
  readonly stated: readonly StatedPage[];
  readonly returned: readonly ReturnedSide[];
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
  readonly decided: readonly Decided[];
};

/**
 * What waits for a person: pages first, then packets that are nobody's, then marks; each in the order in which it came in.
 * `digest` gives lower-case hex.
 */
export function reviewQueue(
  sources: QueueSources,
  digest: (text: string) => string,
): readonly ReviewCase[] {
  const matters = [
    ...sources.stated.flatMap(pageMatter),
    ...spareMatters(sources),
    ...sources.returned.flatMap(markMatters),
  ];
  return matters.map((matter) => ({ id: nameOf(matter, digest), matter }));
}

function pageMatter({ page: { file, page }, state }: StatedPage): readonly Matter[] {
  const key = { file, page };
  if (state.kind === 'unreadable') {
    return [{ kind: 'page', page: key, why: state.why, id: state.id }];
  }
  if (state.kind !== 'collision') return [];
  const { side, of, why } = state;
  return [{ kind: 'collision', side, page: key, of: { file: of.file, page: of.page }, why }];
}

function spareMatters({ returned, mailings, decided }: QueueSources): readonly Matter[] {
  const named = new Set(
    decided.flatMap(({ decision }) =>
      decision.kind === 'pupil' ? [`${decision.mailing}/${decision.packet}`] : [],
    ),
  );
  const spare = new Map<string, Matter>();
  for (const { side } of returned) {
    const { mailing, packet } = side;
    const printed = mailings.get(mailing)?.plan.packets.find(({ number }) => number === packet);
    const key = `${mailing}/${packet}`;
    if (printed?.pupil !== null || named.has(key)) continue;
    spare.set(key, { kind: 'spare', mailing, packet });
  }
  return [...spare.values()];
}

function markMatters({ side, groups }: ReturnedSide): readonly Matter[] {
  return groups.filter(isOpen).flatMap((group): readonly Matter[] => {
    const { verdict, from, marks } = group;
    if (verdict.kind === 'blank' || verdict.kind === 'filled') return [];
    const options = marks.map(({ option }) => option);
    return [{ kind: 'marks', group: keyIn(side, group), verdict, from, options }];
  });
}

function nameOf(matter: Matter, digest: (text: string) => string): string {
  return digest(matterText(matter)).slice(0, 8);
}

function matterText(matter: Matter): string {
  switch (matter.kind) {
    case 'page':
      return `page ${pageText(matter.page)}`;
    case 'collision':
      return `collision ${pageText(matter.page)} ${pageText(matter.of)}`;
    case 'marks':
      return `marks ${groupText(matter.group)}`;
    case 'spare':
      return `spare ${matter.mailing}/${matter.packet}`;
  }
}
