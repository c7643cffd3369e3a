import type { Mailpiece } from './consignment.ts';

/** What a mailpiece is called on papers: the codes of its packets, with «1/2» where a packet goes in several items. */
export function itemCodes({
  packets,
  part,
}: Pick<Mailpiece, 'packets' | 'part'>): readonly string[] {
  const which = part.of === 1 ? '' : ` ${part.number}/${part.of}`;
  return packets.map(({ code }) => code + which);
}
