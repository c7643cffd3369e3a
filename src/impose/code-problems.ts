import type { ImposedPacket } from '../model/composed.ts';
import { problem, type Problem, type ProblemCode } from '../model/problem.ts';
import { SHEET_ID_MOST } from '../paper/sheet-id.ts';

/**
 * Packets whose numbers no sheet code can hold, each with an error at the place of its pupil, or where spare packets
 * are asked for. They must not be
 * printed: their codes would be those of other sheets.
 */
export function codeProblems(packets: readonly ImposedPacket[]): readonly Problem[] {
  return packets.flatMap(({ packet, sheets }) => {
    const limits: readonly (readonly [ProblemCode, number, number])[] = [
      ['packet-sheets-too-many', sheets.length, SHEET_ID_MOST.sheet],
      ['packet-issues-used-up', packet.issue, SHEET_ID_MOST.issue],
      ['packets-too-many', packet.number, SHEET_ID_MOST.packet],
    ];
    return limits
      .filter(([, value, most]) => value > most)
      .map(([code, value, most]) =>
        problem(code, packet.pupil?.place ?? { file: 'routes.yaml' }, { value, most }),
      );
  });
}
