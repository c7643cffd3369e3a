import type { Decided, Decision } from '../model/decision.ts';
import type { PacketNumber } from '../model/plan.ts';
import type { PupilId } from '../model/pupil.ts';
import type { PageKey, ReceivedPage } from '../model/received.ts';
import type { PrintedMailing } from '../model/returned.ts';
import type { SeenPage } from '../model/scanned-page.ts';
import type { ShortId } from '../paper/short-code.ts';
import { pageText } from './keys.ts';

/** Whether a packet is one of those meant. */
export type IsTheirs = (mailing: number, packet: PacketNumber) => boolean;

/** The id that a page has by its own code; null where none could be read. */
export function idOf(seen: SeenPage): Extract<SeenPage, { kind: 'sheet' }>['id'] | null {
  return seen.kind === 'sheet' || seen.kind === 'unreadable' ? seen.id : null;
}

/** Pages of these packets: as a person said last, else as their codes say. */
export function pagesOf(
  pages: readonly ReceivedPage[],
  decided: readonly Decided[],
  isTheirs: IsTheirs,
): readonly ReceivedPage[] {
  const said = new Map(
    decided.flatMap(({ decision }) =>
      decision.kind === 'page-is' ? [[pageText(decision.page), decision.id] as const] : [],
    ),
  );
  return pages.filter((page) => {
    const id: ShortId | null = said.get(pageText(page)) ?? idOf(page.seen);
    return id !== null && isTheirs(id.mailing, id.packet);
  });
}

/** Is a decision about these packets, these pages or this pupil? */
export function isAbout(
  decision: Decision,
  {
    isTheirs,
    pages,
    pupils,
  }: {
    readonly isTheirs: IsTheirs;
    readonly pages: readonly PageKey[];
    readonly pupils: ReadonlySet<PupilId>;
  },
): boolean {
  switch (decision.kind) {
    case 'page-is':
    case 'page-discarded':
      return pages.some((page) => pageText(page) === pageText(decision.page));
    case 'page-counts':
      return isTheirs(decision.side.mailing, decision.side.packet);
    case 'options':
      return isTheirs(decision.group.mailing, decision.group.packet);
    case 'score':
      return isTheirs(decision.mailing, decision.packet);
    case 'pupil':
      return isTheirs(decision.mailing, decision.packet) || pupils.has(decision.pupil);
  }
}

/** Was the packet printed and then taken out of the plan, because its pupil was to be forgotten? */
export function isForgotten(
  mailings: ReadonlyMap<number, PrintedMailing>,
  mailing: number,
  packet: PacketNumber,
): boolean {
  const printed = mailings.get(mailing);
  if (printed?.issues.has(packet) !== true) return false;
  return printed.plan.packets.every(({ number }) => number !== packet);
}

/** What is known of a page of a forgotten pupil: whose code it bears, so that it is told when it comes again, and no more. */
export function forgottenSeen(seen: SeenPage, isTheirs: IsTheirs): SeenPage {
  const id = idOf(seen);
  return id !== null && isTheirs(id.mailing, id.packet)
    ? { kind: 'sheet', id }
    : { kind: 'foreign' };
}
