import type { Says, Handwriting } from '../model/feedback.ts';
import type { GreyImage } from '../model/grey-image.ts';
import type { SettledArea } from '../model/returned.ts';
import { inkedPart } from '../read/ink-print.ts';
import { cropped } from '../scan/grey.ts';
import { onWhite } from '../scan/on-white.ts';
import { jpegOf } from '../shell/picture-store.ts';
import { KEPT_PER_MM } from './look-at-page.ts';

/** The written part of a place of a straightened page, its paper white; null where nothing is written. */
export async function cutHandwriting(
  page: GreyImage,
  { says, area }: { readonly says: Says; readonly area: SettledArea },
  digest: (content: Uint8Array) => string,
): Promise<{ readonly handwriting: Handwriting; readonly bytes: Uint8Array } | null> {
  const part = inkedPart(area.rect, area.inkPrint);
  if (part === null) return null;
  const { image } = cropped(page, {
    x: part.x * KEPT_PER_MM,
    y: part.y * KEPT_PER_MM,
    width: part.w * KEPT_PER_MM,
    height: part.h * KEPT_PER_MM,
  });
  const bytes = await jpegOf(onWhite(image));
  const { width: widthPx, height: heightPx } = image;
  const width = widthPx / KEPT_PER_MM;
  return { handwriting: { says, image: digest(bytes), widthPx, heightPx, width }, bytes };
}
