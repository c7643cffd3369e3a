import type { Mm, Pt } from '../paper/length.ts';
import type { FaceId } from './page.ts';

/**
 * What the composing needs to know of the fonts. Faces: `text`, `text-bold`, `text-italic`, `text-bold-italic`
 * (grades 5–11), `primer`, `primer-bold`, `primer-italic`, `primer-bold-italic` (grades 0–4), `label`, `label-bold`
 * (furniture, forms, addresses, lists), `symbol` (last fallback of all).
 */
export type Measure = {
  /** Advance width in mm of one line in one face, kerning included; glyphs the face lacks count as nothing. */
  readonly width: (text: string, face: FaceId, size: Pt) => Mm;
  /** The text cut into the longest pieces that one face of the chain can draw, in order. */
  readonly pieces: (text: string, face: FaceId) => readonly { text: string; face: FaceId }[];
  /** Characters that no face of the chain has, each once. */
  readonly missing: (text: string, face: FaceId) => readonly string[];
  /** Height above and depth below the baseline that lines of the face need, mm. */
  readonly ascent: (face: FaceId, size: Pt) => Mm;
  readonly descent: (face: FaceId, size: Pt) => Mm;
};
