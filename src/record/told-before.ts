import type { Feedback, ScannedFeedback, Says } from '../model/feedback.ts';
import type { MailingId } from '../model/mailing.ts';
import type { ItemRef } from '../model/page.ts';
import type { PrintedMailing } from '../model/returned.ts';
import type { FeedbackDraft } from './feedback-of-result.ts';

/** What was told of the sheets of one packet and subject: items that were scored, and how much writing was shown. */
type Told = { readonly items: Set<ItemRef>; readonly written: Map<Says, number> };

export type ToldBefore = ReadonlyMap<string, Told>;

/** What the plans in force have told, those of mailing `but` left aside: it is about to be planned anew. */
export function toldBefore(mailings: readonly PrintedMailing[], but: MailingId): ToldBefore {
  const told = new Map<string, Told>();
  const inForce = mailings.filter(({ superseded, plan }) => !superseded && plan.mailing.id !== but);
  const packets = inForce.flatMap(({ plan }) => plan.packets);
  for (const feedback of packets.flatMap((packet) => packet.feedback)) {
    const { scanned } = feedback;
    if (scanned === undefined) continue;
    const key = keyOf(feedback, scanned);
    const there: Told = told.get(key) ?? { items: new Set(), written: new Map() };
    for (const item of scoredIn(scanned)) there.items.add(item);
    for (const [says, count] of countsOf(scanned.written)) {
      there.written.set(says, Math.max(count, there.written.get(says) ?? 0));
    }
    told.set(key, there);
  }
  return told;
}

/** Whether an item is scored or something written that was not told before. */
export function isNews({ feedback, writing }: FeedbackDraft, told: ToldBefore): boolean {
  const before = told.get(keyOf(feedback, feedback.scanned));
  const isScored = scoredIn(feedback.scanned).some((item) => before?.items.has(item) !== true);
  const written = Array.from(countsOf(writing));
  return isScored || written.some(([says, count]) => count > (before?.written.get(says) ?? 0));
}

function keyOf({ pupil, subject }: Feedback, { mailing, packet }: ScannedFeedback): string {
  return JSON.stringify([pupil, mailing, packet, subject]);
}

function scoredIn({ lessons }: ScannedFeedback): readonly ItemRef[] {
  return lessons.flatMap(({ items }) =>
    items.filter(({ got }) => got !== null).map(({ item }) => item),
  );
}

function countsOf(written: readonly { readonly says: Says }[]): ReadonlyMap<Says, number> {
  const counts = new Map<Says, number>();
  for (const { says } of written) counts.set(says, (counts.get(says) ?? 0) + 1);
  return counts;
}
