import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { GreyImage } from '../model/grey-image.ts';
import { writeWholeBytes } from './atomic-file.ts';
import { sha256 } from './digest.ts';

/** Folder of the store in a workspace. */
export const PICTURES = 'returned';

/** Handwriting stays legible, a page has some 200 kB. */
const QUALITY = 72;

/** Keeps a grey picture as JPEG in a workspace and gives the name it has there: the digest of its bytes. */
export async function keepPicture(workspace: string, image: GreyImage): Promise<string> {
  const bytes = await jpegOf(image);
  const name = sha256(bytes);
  await writeWholeBytes(picturePath(workspace, name), bytes);
  return name;
}

/** A grey picture as JPEG with one channel. */
export async function jpegOf({ width, height, pixels }: GreyImage): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** Where a kept picture lies: two letters of its name are a folder, so that none holds too many. */
export function picturePath(workspace: string, name: string): string {
  return join(workspace, PICTURES, name.slice(0, 2), `${name}.jpg`);
}

/** A kept picture's bytes; null when it is no longer there. */
export async function keptPicture(workspace: string, name: string): Promise<Uint8Array | null> {
  return readFile(picturePath(workspace, name)).catch(() => null);
}

/** A kept picture in greys; null when it is no longer there. */
export async function keptImage(workspace: string, name: string): Promise<GreyImage | null> {
  const bytes = await keptPicture(workspace, name);
  if (bytes === null) return null;
  const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

/** Part of a picture, pixels. */
export type Cut = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A part of a kept picture as JPEG. */
export async function cutPicture(bytes: Uint8Array, cut: Cut): Promise<Uint8Array> {
  return sharp(bytes).extract(cut).toColourspace('b-w').jpeg({ quality: QUALITY }).toBuffer();
}

/** A kept picture no larger than so many pixels on its longer side, as JPEG. */
export async function shrunkPicture(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  return sharp(bytes)
    .resize(most, most, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
