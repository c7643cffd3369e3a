import { consign } from '../bundle/consign.ts';
import { faceProblems, schoolFaceProblems } from '../compose/papers/face-problems.ts';
import { holdProblems } from '../compose/papers/hold-problems.ts';
import { envelopeProblems, returnEnvelopeProblems } from '../bundle/envelope-problems.ts';
import { postProblems } from '../bundle/post-problems.ts';
import { composeKit, type Kit } from '../compose/kit.ts';
import { codeProblems } from '../impose/code-problems.ts';
import { imposePacket, measurePacket } from '../impose/impose.ts';
import type { Consignment, PacketMeasure } from '../model/consignment.ts';
import type { ImposedPacket } from '../model/composed.ts';
import type { Measure } from '../model/measure.ts';
import type { Packet, PacketNumber } from '../model/plan.ts';
import { sidesPerSheet } from '../model/school.ts';
import type { Problem } from '../model/problem.ts';
import type { World } from '../shell/world.ts';
import type { Job } from './job.ts';
import { paperContextOf } from './paper-context-of.ts';

/** A mailing as pages and bundles: what would be printed, to the sheet. */
export type ComposedMailing = {
  readonly kit: Kit;
  readonly measure: Measure;
  /** Lays a packet on sheets; done anew at each call, so that no more than one packet is in memory. */
  readonly impose: (packet: Packet) => ImposedPacket;
  /** Of the packets that can be printed. */
  readonly measures: ReadonlyMap<PacketNumber, PacketMeasure>;
  readonly consignment: Consignment;
  /** Problems of templates and words. */
  readonly kitProblems: readonly Problem[];
  /** Those, and those of packets that cannot be printed and are left out. */
  readonly problems: readonly Problem[];
};

/** Composes the masters of a mailing, lays every packet on sheets to count them, and bundles the routes. */
export function composeMailing({ plan, composing }: Job, world: World): ComposedMailing {
  world.progress.enter('compose');
  const { words, templates, measure, formulas } = composing;
  const { digest } = world;
  const kit = composeKit(plan, { words, templates, measure, formulas, digest });
  const sides = sidesPerSheet(plan.school.printing.way);
  const impose = (packet: Packet): ImposedPacket => imposePacket(kit.value.compose(packet), sides);
  const papers = paperContextOf(plan, words, measure);
  const measures = new Map<PacketNumber, PacketMeasure>();
  const blocked: Problem[] = [];
  for (const packet of plan.packets) {
    const imposed = impose(packet);
    const problems = [...codeProblems([imposed]), ...faceProblems(papers, packet)];
    blocked.push(...problems);
    if (problems.length === 0) measures.set(packet.number, measurePacket(imposed));
  }
  const packets = plan.packets.filter(({ number }) => measures.has(number));
  const consignment = consign({ ...plan, packets }, measures);
  return {
    kit: kit.value,
    measure,
    impose,
    measures,
    consignment,
    kitProblems: kit.problems,
    problems: [
      ...kit.problems,
      ...schoolFaceProblems(papers),
      ...blocked,
      ...postProblems(consignment, plan),
      ...envelopeProblems(consignment, plan),
      ...returnEnvelopeProblems(plan, measures),
      ...holdProblems(papers, consignment),
    ],
  };
}
