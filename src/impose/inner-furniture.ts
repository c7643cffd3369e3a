import type { Box } from '../model/page.ts';
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
  const inClass = `${className(say, packet.class)}  ·  `;
  const code = `  ·  ${say('furniture.packet', { code: packet.code })}  `;
  const taken = lineWidth(measure, inClass + code + sheetLabel(say, at), 'label', SIZE);
  const name = {
    text: packet.pupil?.shortName ?? say('spare.packet'),
    width: right - left - taken,
  };
  const whose = inClass + cutLine(measure, { ...line, ...name }) + code.trimEnd();
  return [
    {
      kind: 'rule',
      from: { x: left, y: rule },
      to: { x: right, y: rule },
      width: 0.2,
      ink: 0.5,
    },
    ...setLine(context.measure, { ...line, text: whose, x: left }),
    ...setLine(context.measure, {
      ...line,
      text: sheetLabel(say, at),
      x: right,
      align: 'right',
    }),
  ];
}
