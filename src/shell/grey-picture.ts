import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { GreyImage } from '../model/grey-image.ts';
import { fittedSize } from './scan-limits.ts';
import type { PageImage } from './scan-page.ts';

/** Quarter turns clockwise, degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** How an encoded picture is opened. */
export type PictureOpening = {
  /** Largest number of pixels that is decoded. */
  readonly pixels: number;
  /** Page of a TIFF, from 0. */
  readonly page?: number;
  /** Turn to make instead of the one that the camera noted. */
  readonly turn?: Turn;
};

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/**
 * Decodes a picture into greys by luminance, upright, transparent parts white, at most as large as reading can use.
 * A picture that is cut off is unreadable: what it lacks would pass for blank.
 */
export async function decodeGrey(bytes: Uint8Array, opening: PictureOpening): Promise<PageImage> {
  try {
    const metadata = await pictureFacts(bytes, opening.page);
    if (metadata.width * metadata.height > opening.pixels) return 'too-large';
    return await decodeTolerantly(bytes, metadata, opening);
  } catch {
    return 'unreadable';
  }
}

/** Size, channels and pages of an encoded picture; rejects when it is none. */
export function pictureFacts(bytes: Uint8Array, page = 0): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false, page }).metadata();
}

/** Turns a picture that is decoded already, and brings it to a size that reading can use. */
export async function fitGrey(image: GreyImage, turn: Turn): Promise<GreyImage> {
  const { width, height, pixels } = image;
  const fitted = fittedSize(width, height);
  if (turn === 0 && fitted.width === width) return image;
  const raw = { width, height, channels: 1 } as const;
  const opened = sharp(pixels, { raw, limitInputPixels: false });
  return greyOf(shrink(opened, fitted).rotate(turn));
}

/** Greys of pixels of four bytes: red, green, blue and what is not looked at. */
export async function greyFromColours(
  colours: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<GreyImage> {
  const raw = { width: size.width, height: size.height, channels: 4 } as const;
  const opened = sharp(colours, { raw, limitInputPixels: false }).removeAlpha();
  return greyOf(shrink(opened, fittedSize(size.width, size.height)));
}

async function decodeTolerantly(
  bytes: Uint8Array,
  metadata: Metadata,
  opening: PictureOpening,
): Promise<GreyImage> {
  try {
    return await decode(bytes, metadata, opening, 'error');
  } catch (error) {
    if (metadata.format !== 'jpeg') throw error;
    // Some scanners leave out the last two bytes and nothing else; any other lack is a warning then.
    return await decode(Buffer.concat([bytes, END_OF_JPEG]), metadata, opening, 'warning');
  }
}

function decode(
  bytes: Uint8Array,
  metadata: Metadata,
  { pixels, page = 0, turn }: PictureOpening,
  failOn: NonNullable<SharpOptions['failOn']>,
): Promise<GreyImage> {
  const options = { limitInputPixels: pixels, failOn, sequentialRead: true, page };
  const opened = sharp(bytes, options);
  const upright = turn === undefined ? metadata.autoOrient : turned(metadata, turn);
  const placed = turn === undefined ? opened.autoOrient() : opened.rotate(turn);
  const opaque = metadata.hasAlpha ? placed.flatten({ background: '#ffffff' }) : placed;
  return greyOf(shrink(opaque, fittedSize(upright.width, upright.height), upright));
}

function turned({ width, height }: Metadata, turn: Turn): { width: number; height: number } {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

function shrink(
  picture: Sharp,
  to: { readonly width: number; readonly height: number },
  from?: { readonly width: number },
): Sharp {
  return from?.width === to.width ? picture : picture.resize({ ...to, fit: 'fill' });
}

async function greyOf(picture: Sharp): Promise<GreyImage> {
  const made = picture.toColourspace('b-w').raw({ depth: 'uchar' });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
