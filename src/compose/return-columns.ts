import type { Mm } from '../paper/length.ts';
import { BODY } from '../paper/return-frame.ts';
import { setLine } from '../text/set-line.ts';
import type { ColumnFurniture } from './return-flow.ts';
import { COLUMN_HEAD_GAP } from './return-room.ts';
import type { ReturnSetting } from './return-setting.ts';

/** The teacher's column at the right edge of the body: scores, and room for a remark. */
export const TEACHER_COLUMN = { x: BODY.x + BODY.w - 38, w: 38 } as const;

/** Where the pupil writes beside it. */
export const PUPIL_COLUMN = { x: BODY.x, w: BODY.w - TEACHER_COLUMN.w - 6 } as const;

const DIVIDER_X: Mm = TEACHER_COLUMN.x - 3;

/** Heads «pupil» and «teacher» and the line between, like the margin of a notebook. */
export function columnFurniture({ say, measure, style }: ReturnSetting): ColumnFurniture {
  const headHeight = style.line + COLUMN_HEAD_GAP;
  const head = { face: style.face, size: style.size, ink: 0.6 };
  return {
    headHeight,
    boxes: (top, bottom) => {
      const baseline = top + style.line * 0.75;
      return [
        ...setLine(measure, { ...head, text: say('return.pupil'), x: PUPIL_COLUMN.x, baseline }),
        ...setLine(measure, {
          ...head,
          text: say('return.teacher'),
          x: TEACHER_COLUMN.x,
          baseline,
        }),
        {
          kind: 'rule',
          from: { x: DIVIDER_X, y: top },
          to: { x: DIVIDER_X, y: bottom },
          width: 0.2,
          ink: 0.4,
        },
      ];
    },
  };
}
