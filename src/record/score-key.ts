import type { ItemRef } from '../model/page.ts';
import type { PrintedMailing } from '../model/returned.ts';

/** An item of a packet as a table of scores names it. */
export type ScoreKey = {
  readonly mailing: number;
  readonly packet: number;
  readonly item: ItemRef;
};

/** One text for it, of mailing, packet code and item, e.g. `2026-W48/0012-K/8a/fizika-1#q2`. */
export function scoreKeyText({ plan }: PrintedMailing, code: string, item: ItemRef): string {
  return `${plan.mailing.id}/${code}/${item}`;
}

/** Finds what such a text names; null when nothing bears it. Of a mailing planned twice, the plan in force. */
export function scoreKeyIn(
  text: string,
  mailings: ReadonlyMap<number, PrintedMailing>,
): (ScoreKey & { readonly most: number }) | null {
  const [, id, code, item] = /^([^/]+)\/([^/]+)\/(.+)$/u.exec(text.trim()) ?? [];
  for (const mailing of mailings.values()) {
    if (mailing.plan.mailing.id !== id || mailing.superseded) continue;
    const packet = mailing.plan.packets.find((each) => each.code === code);
    const most = mailing.plan.lessons.flatMap((lesson) =>
      lesson.items.flatMap((each) => (`${lesson.id}#${each.id}` === item ? [each.points] : [])),
    )[0];
    if (packet === undefined || item === undefined || most === undefined) return null;
    return { mailing: mailing.number, packet: packet.number, item, most };
  }
  return null;
}
