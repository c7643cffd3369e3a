import type { PageKey, ReceivedPage } from '../model/received.ts';
import type { Matter } from '../model/review.ts';
import type { PrintedMailing } from '../model/returned.ts';
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
  { folder, pages }: PictureSources,
): Promise<readonly ShownPicture[]> {
  const shown: ShownPicture[] = [];
  for (const key of keys) {
    const page = pages.get(pageText(key));
    const bytes = page?.picture == null ? null : await keptPicture(folder, page.picture);
    if (page === undefined || bytes === null) continue;
    shown.push({ src: dataOf(await shrunkPicture(bytes, SHOWN)), caption: captionOf(page) });
  }
  return shown;
}

async function marksPicture(
  { group, from }: Extract<Matter, { kind: 'marks' }>,
  { folder, pages, mailings }: PictureSources,
): Promise<readonly ShownPicture[]> {
  const page = from === null ? undefined : pages.get(pageText(from));
  const form = sideIn(group, mailings)?.form;
  const boxes = form === undefined ? [] : (mailings.get(group.mailing)?.forms.get(form) ?? []);
  const rects = boxes.flatMap((box) =>
    box.kind === group.of && box.item === group.item ? [box.rect] : [],
  );
  const bytes = page?.picture == null ? null : await keptPicture(folder, page.picture);
  if (page === undefined || bytes === null || rects.length === 0) return [];
  const cut = page.straight ? cutOf(rects) : null;
  const part = cut === null ? await shrunkPicture(bytes, SHOWN) : await cutPicture(bytes, cut);
  return [{ src: dataOf(part), caption: captionOf(page) }];
}

/** Pixels of the kept picture that show these parts of the page. */
export function cutOf(rects: readonly Rect[], around: { x: number; y: number } = AROUND): Cut {
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
