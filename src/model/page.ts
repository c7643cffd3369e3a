import type { Mm, Pt } from '../paper/length.ts';
import type { Point, Rect } from '../paper/rect.ts';
import type { Ink } from './ink.ts';
import type { ImageId } from './lesson.ts';

/** A face of `fonts/fonts.yaml`, e.g. `text`, `text-bold`, `label`. */
export type FaceId = string;

/**
 * Something with a place on a page. Lengths in mm from the top-left of the trimmed page.
 * `mark`, `answer`, `score` and `fiducial` are what the reading looks for; `render/` draws them too.
 */
export type Box =
  | TextBox
  | {
      readonly kind: 'rule';
      readonly from: Point;
      readonly to: Point;
      readonly width: Mm;
      readonly ink: Ink;
      /** Lengths of dash and gap in mm; solid when absent. */
      readonly dash?: readonly [Mm, Mm];
    }
  | {
      readonly kind: 'rect';
      readonly rect: Rect;
      readonly stroke?: { readonly width: Mm; readonly ink: Ink };
      readonly fill?: Ink;
      /** Radius of the corners in mm. */
      readonly radius?: Mm;
    }
  | { readonly kind: 'image'; readonly rect: Rect; readonly image: ImageId }
  | PathBox
  | {
      /** A QR code of version 3, level Q, alphanumeric; `rect` is the symbol without its quiet zone. */
      readonly kind: 'qr';
      readonly rect: Rect;
      readonly payload: string;
      readonly corner: 'upper' | 'lower';
    }
  | { readonly kind: 'code128'; readonly rect: Rect; readonly payload: string }
  | MarkBox
  | {
      readonly kind: 'answer';
      readonly item: ItemRef;
      readonly rect: Rect;
      readonly ruling: Ruling;
      /** Distance of the lines or side of the squares, mm. */
      readonly pitch: Mm;
      /** Of a slanted ruling. */
      readonly slant?: Slant;
    }
  | {
      /** One bubble of a teacher's score: `points` is what filling it gives. */
      readonly kind: 'score';
      readonly item: ItemRef;
      readonly points: number;
      readonly rect: Rect;
    }
  | { readonly kind: 'fiducial'; readonly id: FiducialId; readonly rect: Rect };

/** One line of text in one face; `x` is its left end, `baseline` where the letters stand. */
export type TextBox = {
  readonly kind: 'text';
  readonly x: Mm;
  readonly baseline: Mm;
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  /** Advance width in mm, as measured. */
  readonly width: Mm;
  /** It ends inside a word, with a hyphen that is not the word's own. */
  readonly divided?: true;
  /** Added to each space, mm, to justify; 0 when absent. `width` counts it in. */
  readonly wordSpacing?: Mm;
  /** Black when absent. */
  readonly ink?: Ink;
};

/** A drawn shape: a formula, a curve, a part of a figure. */
export type PathBox = {
  readonly kind: 'path';
  /** What it covers, strokes left aside. */
  readonly rect: Rect;
  /** Length of one unit of `d` in mm. */
  readonly unit: Mm;
  /**
   * `M x y`, `L x y`, `C x y x y x y` and `Z` with absolute numbers, from the top-left corner of `rect`, y
   * downwards.
   */
  readonly d: string;
  readonly fill?: Ink;
  /** Where outlines cross, every other area stays empty. */
  readonly evenOdd?: true;
  readonly stroke?: PathStroke;
  /** Areas as `d` tells them; only what lies in all of them is seen. */
  readonly clips?: readonly { readonly d: string; readonly evenOdd?: true }[];
};

type PathStroke = {
  readonly width: Mm;
  readonly ink: Ink;
  /** Lengths of dashes and gaps in turn, mm; solid when absent. */
  readonly dash?: readonly Mm[];
  /** How lines end; at their last point when absent. */
  readonly cap?: 'round' | 'square';
  /** How corners look; pointed when absent. */
  readonly join?: 'round' | 'bevel';
};

/** A place for the pupil to fill, 4–5 mm. */
export type MarkBox = {
  readonly kind: 'mark';
  readonly item: ItemRef;
  /** What filling it says: an option's index, or a word such as `understood`. */
  readonly option: string;
  readonly shape: 'circle' | 'square';
  readonly rect: Rect;
};

/** Which item a box belongs to: `<lesson id>#<item id>`, or `sheet#feedback`, `sheet#question`, `sheet#comment` … */
export type ItemRef = string;

export type Ruling = 'lines' | 'slanted' | 'grid' | 'blank';

/** For hands that learn to write: a band of `band` mm above each line, and slanting lines. */
export type Slant = {
  readonly band: Mm;
  /** Between two slanting lines along the line, mm. */
  readonly distance: Mm;
  /** Against the line, degrees. */
  readonly angle: number;
};

export type FiducialId =
  'top-left' | 'top-right' | 'bottom-left' | 'bottom-right' | 'left-edge' | 'right-edge';

/** Key of a master: a digest of its boxes, so equal pages are one master. */
export type MasterId = string;

/** One side of a sheet, composed once for all packets that hold it. */
export type Master = {
  readonly id: MasterId;
  readonly boxes: readonly Box[];
  /** Number in the sheet code; only pages that come back have one. */
  readonly form?: FormNumber;
};

/** Number of a return page's form within its mailing, 1–65535. */
export type FormNumber = number;

/** One side of a sheet as printed for one pupil: a master and what belongs to the pupil. */
export type Page = {
  readonly master: MasterId;
  readonly overlay: readonly Box[];
  /** Two pages half as large that stand on it, the upper and the lower one; null where one is blank. */
  readonly halves?: Halves;
  /** Of another size than A4, mm: an envelope. */
  readonly size?: { readonly w: Mm; readonly h: Mm };
};

/** How the pages of a booklet lie on an upright sheet: their heads at its right or its left. */
export type Turned = 'right' | 'left';

export type Halves = {
  readonly turned: Turned;
  readonly pages: readonly [HalfPage | null, HalfPage | null];
};

type HalfPage = { readonly master: MasterId; readonly overlay: readonly Box[] };
