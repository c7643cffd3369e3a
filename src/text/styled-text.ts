import type { FaceId } from '../model/page.ts';
import type { Mm, Pt } from '../paper/length.ts';

/** Text in one style; `rise` lifts it above the baseline (mm, negative below). */
export type StyledText = {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly rise: Mm;
};
