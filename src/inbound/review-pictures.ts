import type { GroupKey } from '../model/decision.ts';
import type { PageKey, ReceivedPage } from '../model/received.ts';
import type { Matter } from '../model/review.ts';
import type { PrintedMailing, SettledArea } from '../model/returned.ts';
import type { Rect } from '../paper/rect.ts';
import { pageText } from '../record/keys.ts';
import { sideIn } from '../record/state-pages.ts';
import { cutPicture, keptPicture, shrunkPicture, type Cut } from '../shell/picture-store.ts';
import { KEPT_PER_MM } from './look-at-page.ts';

/** A picture to embed: a data address and the scan it is of. */
export type ShownPicture = { readonly src: string; readonly caption: string };

/** Where pictures come from. */
export type PictureSources = {
  readonly folder: string;
  readonly pages: ReadonlyMap<string, ReceivedPage>;
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
};

/** Paper shown round marks, mm: their question's number stands at its left. */
const AROUND = { x: 14, y: 7 };

/** Writing goes over the sides of its place, mm. */
const AROUND_WRITING = { x: 2, y: 2 };

/** Whole pages are shown no higher than this, pixels. */
const SHOWN = 1100;

/** What a person must see to decide a matter: its page, both pages, or the part with the marks. */
export async function picturesOf(
  matter: Matter,
  sources: PictureSources,
): Promise<readonly ShownPicture[]> {
  switch (matter.kind) {
    case 'page':
      return wholePages([matter.page], sources);
    case 'collision':
      return wholePages([matter.of, matter.page], sources);
    case 'marks':
      return marksPicture(matter, sources);
    case 'spare': {
      const first = Array.from(sources.pages.values()).filter(
        ({ seen }) =>
          seen.kind === 'sheet' &&
          seen.id.mailing === matter.mailing &&
          seen.id.packet === matter.packet,
      );
      return wholePages(first.slice(0, 1), sources);
    }
  }
}

/** Whole pages as they were kept, in this order. */
export async function wholePages(
  keys: readonly PageKey[],
  sources: PictureSources,
): Promise<readonly ShownPicture[]> {
  const shown: ShownPicture[] = [];
  for (const key of keys) {
    const found = await pictureOf(key, sources);
    if (found === null) continue;
    const { page, bytes } = found;
    shown.push({ src: dataOf(await shrunkPicture(bytes, SHOWN)), caption: captionOf(page) });
  }
  return shown;
}

/** Places to write as they came back; of one whose picture is no longer there nothing. */
export async function placesWritten(
  areas: readonly SettledArea[],
  sources: PictureSources,
): Promise<readonly ShownPicture[]> {
  const shown: ShownPicture[] = [];
  for (const { rect, from } of areas) {
    const found = await pictureOf(from, sources);
    if (found?.page.straight !== true) continue;
    const part = await cutPicture(found.bytes, cutOf([rect], AROUND_WRITING));
    shown.push({ src: dataOf(part), caption: captionOf(found.page) });
  }
  return shown;
}

/** A page and its picture; null when it has none, or no longer. */
async function pictureOf(
  key: PageKey | null,
  { folder, pages }: PictureSources,
): Promise<{ readonly page: ReceivedPage; readonly bytes: Uint8Array } | null> {
  const page = key === null ? undefined : pages.get(pageText(key));
  if (page === undefined || page.picture === null) return null;
  const bytes = await keptPicture(folder, page.picture);
  return bytes === null ? null : { page, bytes };
}

async function marksPicture(
  { group, from }: Extract<Matter, { kind: 'marks' }>,
  sources: PictureSources,
): Promise<readonly ShownPicture[]> {
  const found = await pictureOf(from, sources);
  const rects = rectsOf(group, sources.mailings);
  if (found === null || rects.length === 0) return [];
  const { page, bytes } = found;
  const part = page.straight
    ? await cutPicture(bytes, cutOf(rects))
    : await shrunkPicture(bytes, SHOWN);
  return [{ src: dataOf(part), caption: captionOf(page) }];
}

/** Where the marks of a group's item are on its side, mm. */
function rectsOf(group: GroupKey, mailings: ReadonlyMap<number, PrintedMailing>): readonly Rect[] {
  const side = sideIn(group, mailings);
  const boxes = side === null ? [] : (mailings.get(group.mailing)?.forms.get(side.form) ?? []);
  return boxes.flatMap((box) =>
    box.kind === group.of && box.item === group.item ? [box.rect] : [],
  );
}

/** Pixels of the kept picture that show these parts of the page. */
function cutOf(rects: readonly Rect[], around: { x: number; y: number } = AROUND): Cut {
  const left = Math.max(0, Math.min(...rects.map(({ x }) => x)) - around.x);
  const top = Math.max(0, Math.min(...rects.map(({ y }) => y)) - around.y);
  const right = Math.min(210, Math.max(...rects.map(({ x, w }) => x + w)) + around.x);
  const bottom = Math.min(297, Math.max(...rects.map(({ y, h }) => y + h)) + around.y);
  const px = (mm: number): number => Math.round(mm * KEPT_PER_MM);
  return { left: px(left), top: px(top), width: px(right - left), height: px(bottom - top) };
}

function captionOf({ fileName, page }: ReceivedPage): string {
  return `${fileName}, ${page}`;
}

function dataOf(bytes: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
}
