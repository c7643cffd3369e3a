import type { ReceivedPage } from '../model/received.ts';
import type { SettledArea } from '../model/returned.ts';
import type { Mm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import { cutPicture, keptPicture } from '../shell/picture-store.ts';
import { KEPT_PER_MM } from './look-at-page.ts';

/** Writing goes over the sides and the foot of its place, mm; above it stands print. */
const AROUND: Mm = 1.5;

/** A place to write as it came back, JPEG, and how large it is, mm; null when its page has no kept straight picture. */
export async function areaPicture(
  workspace: string,
  { rect }: SettledArea,
  page: Pick<ReceivedPage, 'picture' | 'straight'> | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly w: Mm; readonly h: Mm } | null> {
  if (page?.straight !== true || page.picture === null) return null;
  const bytes = await keptPicture(workspace, page.picture);
  if (bytes === null) return null;
  const { x, y, w, h } = rect;
  const [left, top] = [pixels(x - AROUND, A4.w), pixels(y, A4.h)];
  const width = pixels(x + w + AROUND, A4.w) - left;
  const height = pixels(y + h + AROUND, A4.h) - top;
  const cut = await cutPicture(bytes, { left, top, width, height });
  return { bytes: cut, w: width / KEPT_PER_MM, h: height / KEPT_PER_MM };
}

function pixels(place: Mm, most: Mm): number {
  return Math.round(Math.min(Math.max(place, 0), most) * KEPT_PER_MM);
}
