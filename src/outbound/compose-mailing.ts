import { consign } from '../bundle/consign.ts';
import { composeKit, type Kit } from '../compose/kit.ts';
import { imposePacket, measurePacket } from '../impose/impose.ts';
import type { Consignment, PacketMeasure } from '../model/consignment.ts';
import type { ImposedPacket } from '../model/composed.ts';
import type { Measure } from '../model/measure.ts';
import type { Packet, PacketNumber } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { createMeasure } from '../text/measure.ts';
import type { World } from '../shell/world.ts';
import type { Job } from './job.ts';

/** A mailing as pages and bundles: what would be printed, to the sheet. */
export type ComposedMailing = {
  readonly kit: Kit;
  readonly measure: Measure;
  /** Lays a packet on sheets; done anew at each call, so that no more than one packet is in memory. */
  readonly impose: (packet: Packet) => ImposedPacket;
  readonly measures: ReadonlyMap<PacketNumber, PacketMeasure>;
  readonly consignment: Consignment;
  readonly problems: readonly Problem[];
};

/** Composes the masters of a mailing, lays every packet on sheets to count them, and bundles the routes. */
export function composeMailing({ plan, composing }: Job, world: World): ComposedMailing {
  const measure = createMeasure(composing.fonts);
  const { value: kit, problems } = composeKit(plan, {
    words: composing.words,
    templates: composing.templates,
    measure,
    digest: world.digest,
  });
  const impose = (packet: Packet): ImposedPacket => imposePacket(kit.compose(packet));
  const measures = new Map(
    plan.packets.map((packet) => [packet.number, measurePacket(impose(packet))]),
  );
  return { kit, measure, impose, measures, consignment: consign(plan, measures), problems };
}
