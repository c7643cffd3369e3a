import type { Packet } from '../../model/plan.ts';
import { problem, type Problem } from '../../model/problem.ts';
import type { Mm } from '../../paper/length.ts';
import { addresseeLack, senderLack } from './cover.ts';
import { envelopeLack } from './envelope.ts';
import type { PaperContext } from './paper-context.ts';
import { wayBackLack } from './way-back.ts';

/** Names and addresses that do not fit the faces in type of 9 pt: nothing is cut or made smaller than that. */
export function faceProblems(context: PaperContext, packet: Packet): readonly Problem[] {
  if (packet.pupil === null) return [];
  const lack = packetLack(context, packet);
  return lack === 0
    ? []
    : [problem('pupil-address-too-long', packet.pupil.place, { lack: rounded(lack) })];
}

/** How many millimetres name and address of a packet lack on the face where they lack most; 0 when they fit all. */
export function packetLack(context: PaperContext, packet: Packet): Mm {
  return Math.max(
    addresseeLack(context, packet),
    wayBackLack(context, packet),
    envelopeLack(context, packet),
  );
}

/** The same of the school's own address. */
export function schoolFaceProblems(context: PaperContext): readonly Problem[] {
  const lack = Math.max(
    senderLack(context),
    wayBackLack(context, null),
    envelopeLack(context, null),
  );
  const { place } = context.plan.school;
  return lack === 0 ? [] : [problem('school-address-too-long', place, { lack: rounded(lack) })];
}

/** Up to a tenth of a millimetre. */
function rounded(lack: number): number {
  return Math.ceil(lack * 10) / 10;
}
