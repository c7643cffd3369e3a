import type { Box } from '../../model/page.ts';
import type { Mm } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { formatNumber } from '../../text/numbers.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import type { SizedPage } from './envelope.ts';
import type { Face } from './face-parts.ts';
import type { PaperContext } from './paper-context.ts';

const LINE = { width: 0.2, ink: 0.7, dash: [1.2, 1] } as const;
const LABEL = { face: 'label', size: 6.5, ink: 0.8 } as const;

/** A face with what belongs to a packet (`own`) and its zones drawn, each with its name and size: for the school to check before anything is printed. */
export function composeProof(
  context: PaperContext,
  { name: face, page, frame, zones, furniture, school }: Face,
  own: readonly Box[],
): SizedPage {
  const title = {
    text: `${bilingual(context.words, `proof.${face}`)}  ·  ${measures(frame)}`,
    x: frame.x + frame.w / 2,
    baseline: frame.y + 5.5,
    align: 'center',
  } as const;
  return {
    size: page,
    boxes: [
      ...furniture,
      ...school,
      ...own,
      ...setLine(context.measure, { ...LABEL, ...title }),
      ...outline(frame),
      ...Object.entries(zones).flatMap(([name, zone]) => [
        ...outline(zone),
        ...setLine(context.measure, {
          ...LABEL,
          text: `${bilingual(context.words, `proof.zone.${name}`)}  ·  ${measures(zone)}`,
          x: zone.x + 1,
          baseline: zone.y + zone.h - 1,
        }),
      ]),
    ],
  };
}

function measures({ w, h }: Rect): string {
  const mm = (length: Mm): string => formatNumber(Math.round(length * 10) / 10);
  return `${mm(w)} × ${mm(h)} мм`;
}

function outline({ x, y, w, h }: Rect): readonly Box[] {
  const corners = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  return corners.flatMap((from, at): readonly Box[] => {
    const to = corners[(at + 1) % 4];
    return to === undefined ? [] : [{ kind: 'rule', from, to, ...LINE }];
  });
}
