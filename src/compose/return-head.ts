import type { Box, FiducialId } from '../model/page.ts';
import { FIDUCIALS, RING_HOLE } from '../paper/fiducial.ts';
import { foldTicks } from '../paper/fold.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { FOOT, HEAD } from '../paper/return-frame.ts';
import { setLine } from '../text/set-line.ts';
import { fitLines } from './return-line.ts';
import type { ReturnSetting } from './return-setting.ts';

const TITLE: { readonly size: Pt; readonly down: Mm } = { size: 14, down: 5 };
const SUBJECT: { readonly size: Pt; readonly down: Mm } = { size: 11, down: 11.5 };
const NOTE: { readonly size: Pt; readonly down: Mm } = { size: 9.5, down: 26.5 };

const IDS: readonly FiducialId[] = [
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
  'left-edge',
  'right-edge',
];

/**
 * What stands on every return page whoever it is for: fiducials, fold ticks, title, subject, and what to do with
 * the sheet. Name, sheet number and codes are laid over it by imposition.
 */
export function returnPageFrame(setting: ReturnSetting, subject: string): readonly Box[] {
  const { say, measure, fold } = setting;
  const bold = { x: HEAD.x, face: 'label-bold' };
  const fitted = { text: subject, face: bold.face, size: SUBJECT.size, width: HEAD.w };
  const [line = ''] = fitLines(measure, fitted, 1);
  return [
    ...IDS.map((id): Box => ({ kind: 'fiducial', id, rect: FIDUCIALS[id] })),
    { kind: 'rect', rect: RING_HOLE, fill: 0 },
    ...foldTicks(fold).map((tick): Box => ({ kind: 'rule', ...tick, width: 0.3, ink: 0.8 })),
    ...setLine(measure, {
      ...bold,
      text: say('return.title'),
      baseline: HEAD.y + TITLE.down,
      size: TITLE.size,
    }),
    ...setLine(measure, {
      ...bold,
      text: line,
      baseline: HEAD.y + SUBJECT.down,
      size: SUBJECT.size,
    }),
    ...setLine(measure, {
      text: say('return.send-back'),
      x: FOOT.x,
      baseline: FOOT.y + NOTE.down,
      face: 'label',
      size: NOTE.size,
    }),
  ];
}
