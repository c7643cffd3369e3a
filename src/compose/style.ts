import type { Catalogue } from '../model/catalogue.ts';
import type { FaceId } from '../model/page.ts';
import type { PaperUse } from '../model/school.ts';
import type { Mm, Pt } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Setting } from './context.ts';

/** How text looks; sizes in points, gaps in lines of the text. */
export type TextStyle = {
  /** Which page it is for. */
  readonly paper: PaperUse;
  readonly size: Pt;
  /** Height of a line over the size of its type. */
  readonly leading: number;
  /** White between blocks, as a share of what it is usually. */
  readonly spacing: number;
  readonly faces: Faces;
  /** How running text ends at the right, and whether it divides words. */
  readonly align: 'left' | 'justify';
  readonly hyphens: Hyphens;
  /** What spaces between words gain, as a share of their width: for pupils who see badly. */
  readonly spread: number;
  readonly headings: Readonly<Record<1 | 2 | 3, HeadingStyle>>;
  /** Small lines: textbook references, minutes, captions. */
  readonly note: { readonly face: FaceId; readonly bold: FaceId; readonly size: Pt };
};

/** How a stretch of text is set. */
export type TextSpec = {
  readonly faces: Faces;
  readonly size: Pt;
  readonly leading: number;
  readonly align: Align;
  readonly hyphens: Hyphens;
  readonly spread?: number;
  /** Lines of one length, as in a title. */
  readonly balanced?: true;
};

type Align = 'left' | 'center' | 'right' | 'justify';

/** Whether words are divided: wherever it helps, only where they are wider than a line, or never. */
type Hyphens = 'free' | 'sparing' | 'none';

export type Faces = {
  readonly regular: FaceId;
  readonly bold: FaceId;
  readonly italic: FaceId;
  readonly boldItalic: FaceId;
};

type HeadingStyle = {
  readonly face: FaceId;
  readonly size: Pt;
  readonly before: number;
  readonly after: number;
};

const TEXT: Faces = {
  regular: 'text',
  bold: 'text-bold',
  italic: 'text-italic',
  boldItalic: 'text-bold-italic',
};
const PRIMER: Faces = {
  regular: 'primer',
  bold: 'primer-bold',
  italic: 'primer-italic',
  boldItalic: 'primer-bold-italic',
};

/** Up to this grade text is set in Andika, a face made for beginning readers (school.md §6.1). */
const LAST_PRIMER_GRADE = 4;
const FALLBACK_SIZE: Pt = 11;

/** The face that running text of a grade is set in. */
export function textFace(grade: number): FaceId {
  return facesOf(grade).regular;
}

/** How closely text is set: usually; for pupils who see badly; where paper is used with economy. */
const CLOSENESS = {
  usual: { leading: 1.3, spacing: 1, spread: 0 },
  large: { leading: 1.4, spacing: 1.1, spread: 0.25 },
  economy: { leading: 1.2, spacing: 0.75, spread: 0 },
  booklet: { leading: 1.2, spacing: 0.75, spread: 0 },
} as const;

/**
 * How text of a class setting looks: type sizes by grade from the catalogue; leading never less than the type and
 * 2 pt (school.md §6.4). Large print is not made smaller for economy.
 */
export function styleFor({ size, paper, grade }: Setting, catalogue: Catalogue): TextStyle {
  const look = size === 'large' ? 'large' : paper;
  const points = SIZES[look](catalogue)[grade] ?? FALLBACK_SIZE;
  const { leading, spacing, spread } = CLOSENESS[look];
  const least = (points + LEAST_LEADING) / points;
  const style = styleOf(points, facesOf(grade));
  const title = {
    ...style.headings[1],
    size: Math.min(style.headings[1].size, points * TITLE[look]),
  };
  return {
    ...style,
    headings: { ...style.headings, 1: title },
    ...(size === 'normal' && grade > LAST_PRIMER_GRADE ? SET_FULL : SET_FOR_BEGINNERS),
    paper,
    leading: Math.max(leading, least),
    spacing,
    spread,
  };
}

/** How the paper of lessons is used: the pages of a booklet are too small for large print. */
export function lessonPaper(use: PaperUse, size: Setting['size']): PaperUse {
  return use === 'booklet' && size === 'large' ? 'usual' : use;
}

/** Columns of lessons that follow one another: none are set beside each other for beginners (school.md §6.4). */
export function lessonColumns({ paper, size, grade }: Setting): 1 | 2 {
  return paper === 'economy' && size === 'normal' && grade > LAST_PRIMER_GRADE ? 2 : 1;
}

/** The most a lesson's title may be larger than its text. */
const TITLE = { usual: 1.6, large: 1.3, economy: 1.35, booklet: 1.35 };

/** Practised readers get both edges straight and words divided; beginners and large print neither. */
const SET_FULL = { align: 'justify', hyphens: 'free' } as const;
const SET_FOR_BEGINNERS = { align: 'left', hyphens: 'none' } as const;

/** Points that a line is higher than its type, at least. */
const LEAST_LEADING: Pt = 2;

const SIZES = {
  usual: (catalogue: Catalogue) => catalogue.typeSize,
  large: (catalogue: Catalogue) => catalogue.largeTypeSize,
  economy: (catalogue: Catalogue) => catalogue.economyTypeSize,
  booklet: (catalogue: Catalogue) => catalogue.economyTypeSize,
} as const;

/** Pages that grown-ups read, and those they read with the pupil, are no larger than this in normal print. */
const GROWN_UPS = { alone: 12, together: 14 };

/** How pages look that the grown-ups of the family read, alone or together with the pupil. */
export function familyStyle(
  setting: Setting,
  catalogue: Catalogue,
  reading: keyof typeof GROWN_UPS = 'alone',
): TextStyle {
  const style = styleFor(setting, catalogue);
  if (setting.size === 'large' || style.size <= GROWN_UPS[reading]) return style;
  const { paper, leading, spacing } = style;
  return { ...styleOf(GROWN_UPS[reading], style.faces), paper, leading, spacing };
}

/** A style of the house in any size. */
export function styleOf(size: Pt, faces: Faces = TEXT): TextStyle {
  // Titles of large type need less to stand out, and long Kazakh words need the room.
  const title = size >= 16 ? 1.3 : 1.6;
  const head = faces === PRIMER ? faces.bold : 'label-bold';
  return {
    paper: 'usual',
    size,
    ...CLOSENESS.usual,
    faces,
    align: 'left',
    hyphens: faces === PRIMER ? 'none' : 'sparing',
    headings: {
      1: { face: faces.bold, size: size * title, before: 0.6, after: 0.55 },
      2: { face: head, size: size * 1.12, before: 1.05, after: 0.4 },
      3: { face: head, size, before: 0.8, after: 0.3 },
    },
    note: {
      face: faces === PRIMER ? PRIMER.regular : 'label',
      bold: faces === PRIMER ? PRIMER.bold : 'label-bold',
      size: Math.max(9, size * 0.82),
    },
  };
}

/** How a paragraph is set: its own scale and side, else those of the text. */
export function textSpec(
  style: TextStyle,
  own: { readonly align?: 'left' | 'center' | 'right'; readonly scale?: number } = {},
): TextSpec {
  const { faces, size, leading, hyphens, spread } = style;
  const align = own.align ?? style.align;
  const look = { faces, size: size * (own.scale ?? 1), leading, align, spread };
  return { ...look, hyphens: align === 'justify' ? hyphens : sparing(style) };
}

/** For short texts beside one another: words stay whole while they fit. */
export function sparing({ hyphens }: TextStyle): Hyphens {
  return hyphens === 'free' ? 'sparing' : hyphens;
}

/** Height in mm of one line of the text. */
export function lineHeight(style: TextStyle): Mm {
  return mmFromPt(style.size) * style.leading;
}

function facesOf(grade: number): Faces {
  return grade <= LAST_PRIMER_GRADE ? PRIMER : TEXT;
}
