import { LEAST_LETTERS, type Drawing } from '../model/drawing.ts';
import type { Block, ImageId, Picture } from '../model/lesson.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import type { LessonWords } from './lesson-words.ts';
import { readAttributes } from './markdown-attributes.ts';
import type { PictureTyped, Telling } from './markdown-runs.ts';

/** Finds pictures of the workspace and keeps those used. */
export type Pictures = {
  /** Path of the lesson file in the workspace. */
  readonly lesson: string;
  readonly pictureOf: PictureOf;
  readonly used: Map<ImageId, Picture>;
};

/** A file that is no PNG, JPEG or SVG whatever its name says, or one that was told already when it was looked at. */
export type NoPicture = 'unreadable' | 'told';

/** The picture at a path of the workspace (with `/`); null when there is no such file. */
export type PictureOf = (path: string) => Picture | NoPicture | null;

/** House rule: coarser than this a printed picture shows its pixels. */
const LEAST_DPI = 150;
const MM_PER_INCH = 25.4;
/** Narrowest and widest a picture may be asked to print, mm; the text of an A4 page is about 180 mm wide. */
const WIDTHS = { least: 10, most: 180 };
/** House rule: narrower than this, in mm, little can be seen in a picture. */
const LEAST_WIDTH = 20;
/** No picture prints wider than the text of an A4 page or higher than about 0.55 of it, mm. */
const MOST = { w: 170, h: 145 };
/** Points on a millimetre. */
const POINTS_PER_MM = 72 / 25.4;
const FORMAT = /\.(png|jpe?g|svg)$/iu;
const WIDTH = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:mm|мм)?$/u;

/** The figure a typed picture stands for; null, with a problem, when it can't be printed. */
export function figureOf(
  typed: PictureTyped,
  pictures: Pictures,
  telling: Telling,
  words: LessonWords,
): Block | null {
  const place: Place = { file: telling.file, line: typed.line };
  const picture = findPicture(typed.path, place, pictures, telling);
  if (picture === null) return null;
  pictures.used.set(picture.id, picture);
  const { width, side } = attributesOf(typed, place, telling, words);
  telling.problems.push(...sizeProblems(typed, picture, width, place));
  return {
    kind: 'figure',
    image: picture.id,
    ...(width === null ? {} : { width }),
    ...(side === null ? {} : { side }),
    caption: typed.caption,
  };
}

/**
 * A picture without a width prints at most as large as its pixels print well, so it may be too small but never too
 * coarse; a told width is cut where the picture would be too high for a page.
 */
function sizeProblems(
  { path }: PictureTyped,
  { widthPx, heightPx, drawing }: Picture,
  told: number | null,
  place: Place,
): readonly Problem[] {
  if (drawing !== undefined) return wordProblems(path, drawing, told, place);
  const fitting = (widthPx / LEAST_DPI) * MM_PER_INCH;
  const width = told === null ? fitting : Math.min(told, MOST.w, (MOST.h * widthPx) / heightPx);
  const dpi = Math.round(widthPx / (width / MM_PER_INCH));
  if (told !== null && dpi >= LEAST_DPI) return [];
  if (fitting < LEAST_WIDTH) {
    const least = Math.ceil((LEAST_WIDTH / MM_PER_INCH) * LEAST_DPI);
    return [problem('lesson-picture-tiny', place, { path, pixels: widthPx, least })];
  }
  if (told === null) return [];
  const values = { path, dpi, least: LEAST_DPI, width: Math.floor(fitting) };
  return [problem('lesson-picture-coarse', place, values)];
}

/** Words of a drawing that come out smaller than can be read are printed in the smallest type there is, and told. */
function wordProblems(
  path: string,
  { view, unit, parts }: Drawing,
  told: number | null,
  place: Place,
): readonly Problem[] {
  const width = Math.min(told ?? view.w * unit, MOST.w, (MOST.h * view.w) / view.h);
  const sizes = parts.flatMap((part) =>
    part.kind === 'text' ? part.runs.map(({ size }) => size) : [],
  );
  const points = (Math.min(...sizes) * width * POINTS_PER_MM) / view.w;
  if (sizes.length === 0 || points >= LEAST_LETTERS - 0.05) return [];
  const wide = Math.ceil((width * LEAST_LETTERS) / points);
  const values = { path, points: Math.floor(points), least: LEAST_LETTERS, width: wide };
  return [problem('lesson-picture-words', place, values)];
}

function findPicture(
  path: string,
  place: Place,
  { lesson, pictureOf }: Pictures,
  telling: Telling,
): Picture | null {
  const tell = (code: Parameters<typeof problem>[0]): null => {
    telling.problems.push(problem(code, place, { path }));
    return null;
  };
  const resolved = insideWorkspace(lesson, path);
  if (resolved === null) return tell('lesson-picture-outside');
  if (!FORMAT.test(resolved)) return tell('lesson-picture-format');
  const picture = pictureOf(resolved);
  if (picture === null) return tell('lesson-picture-missing');
  if (picture === 'told') return null;
  return picture === 'unreadable' ? tell('lesson-picture-format') : picture;
}

/** A path from the lesson's folder as one from the workspace; null for URLs, absolute paths and those that climb out. */
function insideWorkspace(lesson: string, path: string): string | null {
  if (/^([/~]|[a-z][a-z0-9+.-]*:)/iu.test(path)) return null;
  const parts = lesson.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

type Attributes = { readonly width: number | null; readonly side: 'left' | 'right' | null };

function attributesOf(
  typed: PictureTyped,
  place: Place,
  telling: Telling,
  words: LessonWords,
): Attributes {
  const none = { width: null, side: null };
  if (typed.attributes === null) return none;
  const { problems } = telling;
  const found = readAttributes(typed.attributes, ['width', 'side'], words, place, problems);
  if (found === null) return none;
  const side = found.get('side');
  const known = side === undefined ? null : lookUp(words.sides, side);
  if (side !== undefined && known === null) {
    const values = { attributes: typed.attributes, allowed: offer(words.sides, side) };
    problems.push(problem('lesson-attribute', place, values));
  }
  return { width: widthIn(found.get('width'), typed.attributes, place, telling), side: known };
}

function widthIn(
  typed: string | undefined,
  attributes: string,
  place: Place,
  telling: Telling,
): number | null {
  if (typed === undefined) return null;
  const width = Number(WIDTH.exec(typed)?.[1]?.replace(',', '.') ?? NaN);
  if (width >= WIDTHS.least && width <= WIDTHS.most) return width;
  telling.problems.push(problem('lesson-picture-width', place, { attributes, ...WIDTHS }));
  return null;
}
