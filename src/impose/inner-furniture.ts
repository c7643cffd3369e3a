import type { Box } from '../model/page.ts';
import type { Packet } from '../model/plan.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { className } from '../text/class-name.ts';
import { cutLine } from '../text/cut-line.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import { sheetLabel, type FurnitureContext, type SideOfSheet } from './side.ts';

type Foot = {
  readonly left: Mm;
  readonly right: Mm;
  readonly rule: Mm;
  readonly baseline: Mm;
};

const FEET: Readonly<Record<'inner' | 'inner-wide' | 'inner-half', Foot>> = {
  inner: { left: 20, right: 190, rule: 281, baseline: 286 },
  'inner-wide': { left: 15, right: 195, rule: 283, baseline: 288 },
  'inner-half': { left: 13, right: 135, rule: 197.5, baseline: 202 },
};

const SIZE: Pt = 9;

/** The foot of an inner page: class, short name and packet at the left, the sheet's number at the right. */
export function innerFurniture(
  at: SideOfSheet,
  context: FurnitureContext,
  page: keyof typeof FEET,
): readonly Box[] {
  const { left, right, rule, baseline } = FEET[page];
  const { packet } = at.imposed;
  const say = context.sayIn(packet.class.language);
  const { measure } = context;
  const line = { baseline, face: 'label', size: SIZE };
  const label = sheetLabel(say, at);
  const room = right - left - lineWidth(measure, label, 'label', SIZE);
  return [
    {
      kind: 'rule',
      from: { x: left, y: rule },
      to: { x: right, y: rule },
      width: 0.2,
      ink: 0.5,
    },
    ...setLine(measure, { ...line, text: whose(packet, room, context), x: left }),
    ...setLine(measure, {
      ...line,
      text: label,
      x: right,
      align: 'right',
    }),
  ];
}

/** Class, short name and packet; of the name as many letters as leave the line no wider than `room` mm. */
function whose(packet: Packet, room: Mm, { sayIn, measure }: FurnitureContext): string {
  const say = sayIn(packet.class.language);
  const inClass = `${className(say, packet.class)}  ·  `;
  const code = `  ·  ${say('furniture.packet', { code: packet.code })}  `;
  const width = room - lineWidth(measure, inClass + code, 'label', SIZE);
  const text = packet.pupil?.shortName ?? say('spare.packet');
  return inClass + cutLine(measure, { text, width, face: 'label', size: SIZE }) + code.trimEnd();
}
