import type { Box } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { className } from '../text/class-name.ts';
import { cutLine } from '../text/cut-line.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import { sheetLabel, type FurnitureContext, type SideOfSheet } from './side.ts';

const LEFT: Mm = 20;
const RIGHT: Mm = 190;
const RULE_Y: Mm = 281;
const BASELINE: Mm = 286;
const SIZE: Pt = 9;

/** The foot of an inner page: class, short name and packet at the left, the sheet's number at the right. */
export function innerFurniture(at: SideOfSheet, context: FurnitureContext): readonly Box[] {
  const { packet } = at.imposed;
  const say = context.sayIn(packet.class.language);
  const { measure } = context;
  const line = { baseline: BASELINE, face: 'label', size: SIZE };
  const inClass = `${className(say, packet.class)}  ·  `;
  const code = `  ·  ${say('furniture.packet', { code: packet.code })}  `;
  const taken = lineWidth(measure, inClass + code + sheetLabel(say, at), 'label', SIZE);
  const name = { text: packet.pupil.shortName, width: RIGHT - LEFT - taken };
  const whose = inClass + cutLine(measure, { ...line, ...name }) + code.trimEnd();
  return [
    {
      kind: 'rule',
      from: { x: LEFT, y: RULE_Y },
      to: { x: RIGHT, y: RULE_Y },
      width: 0.2,
      ink: 0.5,
    },
    ...setLine(context.measure, { ...line, text: whose, x: LEFT }),
    ...setLine(context.measure, {
      ...line,
      text: sheetLabel(say, at),
      x: RIGHT,
      align: 'right',
    }),
  ];
}
