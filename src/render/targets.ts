import type { Ink } from '../model/ink.ts';
import type { Box } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import type { Operators } from './operators.ts';
import { ellipsePath, filled, rectPath, stroked } from './operators.ts';

type Target = Extract<Box, { kind: 'mark' | 'score' | 'fiducial' }>;

/** A pupil must see the outline by candle light; the reading looks only inside it. */
const MARK: { width: Mm; ink: Ink } = { width: 0.3, ink: 0.8 };

/** The teacher's bubbles are for a practised eye, and must not invite the pupil. */
const SCORE: { width: Mm; ink: Ink } = { width: 0.2, ink: 0.6 };

/** What the reading looks for, drawn: a place to fill, a teacher's bubble, a solid fiducial. */
export function target(box: Target): Operators {
  switch (box.kind) {
    case 'mark':
      return stroked(box.shape === 'circle' ? ellipsePath(box.rect) : rectPath(box.rect), MARK);
    case 'score':
      return stroked(ellipsePath(box.rect), SCORE);
    case 'fiducial':
      return filled(rectPath(box.rect), 1);
  }
}
