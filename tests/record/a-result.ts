import type { ItemOutcome, ItemResult, SubjectResult } from '../../src/model/result.ts';
import type { ReturnSide } from '../../src/model/returned.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { totalOf } from '../../src/record/total.ts';

export const LESSON = '5a/matematika-1';

/** Percent to mark, as in grade 5. */
export const SCALES = [
  {
    grades: [5],
    steps: [
      { upTo: 39, mark: '2' },
      { upTo: 64, mark: '3' },
      { upTo: 84, mark: '4' },
      { upTo: 100, mark: '5' },
    ],
  },
];

/** A side of a return sheet of a packet. */
export function aSide(
  packet: number,
  sheet: number,
  side: ReturnSide['side'] = 'recto',
): ReturnSide {
  return { mailing: 1, packet, sheet, side, form: 1, subject: 'mathematics' };
}

/** An item of one point that stands so. */
export function anOutcome(
  id: string,
  outcome: ItemOutcome,
  change: Partial<ItemResult> = {},
): ItemResult {
  const number = Number(id.slice(1));
  const part = id.startsWith('t') ? 'task' : 'question';
  return {
    ...{ item: `${LESSON}#${id}`, lesson: LESSON, number, part, of: 1, outcome, areas: [] },
    ...change,
  };
}

/** A result of a packet in class 5А; its total is that of its items. */
export function aResult(packet: number, change: Partial<SubjectResult> = {}): SubjectResult {
  const side = aSide(packet, 3);
  const items = change.items ?? [anOutcome('q1', { kind: 'scored', got: 1, by: 'key' })];
  return {
    mailing: 1,
    packet,
    code: packetCode(packet),
    pupil: `pupil-${packet}`,
    class: '5А',
    subject: 'mathematics',
    expected: [side],
    returned: [side],
    items,
    total: totalOf(items, 5, SCALES),
    understood: [],
    questions: [],
    comment: [],
    advice: [],
    reply: [],
    ...change,
  };
}
