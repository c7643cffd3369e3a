import type { CodeReaders } from '../model/code-reader.ts';
import type { GreyImage } from '../model/grey-image.ts';
import type { ReceivedPage } from '../model/received.ts';
import type { Sign } from '../paper/sheet-id.ts';
import { readPage } from '../read/read-page.ts';
import { idOf, type IsTheirs } from '../record/theirs.ts';
import { isBlackAndWhite } from '../scan/black-and-white.ts';
import { halved } from '../scan/grey.ts';
import { patchOf } from '../scan/patch.ts';
import { seePage, type PageSeen } from '../scan/see-page.ts';
import { straightened } from '../scan/straighten.ts';
import type { ReadingForm } from './reading-forms.ts';

/** Pixels to the mm in kept pictures of straightened pages: 152 to the inch. */
export const KEPT_PER_MM = 6;

/** Pictures of pages that could not be straightened are no larger than this, pixels. */
const MOST_KEPT = 2200;

/** What looking at pages needs. */
export type Eyes = {
  readonly readers: CodeReaders;
  readonly sign: Sign;
  readonly formOf: (mailing: number, form: number) => ReadingForm | null;
  /** Is it a sheet of a pupil who was forgotten? */
  readonly isForgotten: IsTheirs;
  /** Keeps a picture and gives its name. */
  readonly keep: (image: GreyImage) => Promise<string>;
};

/**
 * Sees what a page is, reads its marks where it is one of ours, and keeps its picture, but for blank pages and sheets of
 * pupils who were forgotten.
 */
export async function lookAtPage(
  image: GreyImage,
  eyes: Eyes,
): Promise<Pick<ReceivedPage, 'seen' | 'picture' | 'straight' | 'reading'>> {
  const looked = await seePage(image, eyes.readers, eyes.sign);
  const { page: seen, alignment } = looked;
  if (seen.kind === 'blank') return { seen, picture: null, straight: false, reading: null };
  const id = idOf(seen);
  if (id !== null && eyes.isForgotten(id.mailing, id.packet)) {
    return { seen: { kind: 'sheet', id }, picture: null, straight: false, reading: null };
  }
  const straight = alignment !== null && !isBent(looked);
  const kept = straight ? straightened(image, alignment.warp, KEPT_PER_MM) : shrunk(image);
  const picture = await eyes.keep(kept);
  return { seen, picture, straight, reading: readingOf(image, looked, eyes) };
}

/** Its codes are not where its fiducials have them: what was straightened would be crooked. */
function isBent({ page }: PageSeen): boolean {
  return page.kind === 'unreadable' && page.why === 'bent';
}

function readingOf(
  image: GreyImage,
  { page, alignment }: PageSeen,
  { formOf }: Eyes,
): ReceivedPage['reading'] {
  if (page.kind !== 'sheet' || alignment === null) return null;
  const form = formOf(page.id.mailing, page.id.form);
  if (form === null) return null;
  const { warp, contrast } = alignment;
  const blackAndWhite = isBlackAndWhite(image);
  const flat = { take: patchOf.bind(null, image, warp), contrast, blackAndWhite };
  return readPage(flat, form.boxes, form.severalOf);
}

function shrunk(image: GreyImage): GreyImage {
  let small = image;
  while (Math.max(small.width, small.height) > MOST_KEPT) small = halved(small);
  return small;
}
