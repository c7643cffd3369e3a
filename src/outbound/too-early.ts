import type { DeliveryEvent } from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';

/** Packets can be lost or spoiled before they are sent; nothing else can happen to them then. */
const ANY_DAY: readonly DeliveryEvent[] = ['lost', 'damaged'];

/** What is reported of a day before the mailing was to be sent: a slip, or it left early; null when it is not so. */
export function tooEarly(
  { event, day }: { readonly event: DeliveryEvent; readonly day: IsoDate },
  dispatch: IsoDate,
  place: Place,
): Problem | null {
  if (day >= dispatch || ANY_DAY.includes(event)) return null;
  return problem('delivery-before-dispatch', place, { day, dispatch });
}
