import type { Masters } from '../model/composed.ts';
import { handwritingIn } from '../model/feedback.ts';
import type { ImageId } from '../model/lesson.ts';
import type { World } from '../shell/world.ts';
import type { Job } from './job.ts';

/** The pictures of all masters, made ready for the largest size they are printed at. */
export async function prepareImages(
  masters: Masters,
  bytes: ReadonlyMap<ImageId, Uint8Array>,
  world: World,
): Promise<ReadonlyMap<ImageId, Uint8Array>> {
  const widths = new Map<ImageId, number>();
  for (const { boxes } of masters.values()) {
    for (const box of boxes) {
      if (box.kind !== 'image') continue;
      widths.set(box.image, Math.max(widths.get(box.image) ?? 0, box.rect.w));
    }
  }
  const images = new Map<ImageId, Uint8Array>();
  for (const [id, width] of widths) {
    const original = bytes.get(id);
    const prepared = original === undefined ? null : await world.preparePicture(original, width);
    if (prepared !== null) images.set(id, prepared.bytes);
  }
  return images;
}

/** The handwriting in packets: it was made ready for paper when it was cut. */
export function handwritingImages({ plan, pictureBytes }: Job): ReadonlyMap<ImageId, Uint8Array> {
  return new Map(
    handwritingIn(plan.packets).flatMap(({ image }) => {
      const bytes = pictureBytes.get(image);
      return bytes === undefined ? [] : [[image, bytes] as const];
    }),
  );
}
