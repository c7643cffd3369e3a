import sharp from 'sharp';

/** A picture as it stands upright. */
export type ProbedPicture = {
  readonly format: 'png' | 'jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A picture ready to be put on paper: grey, upright, without alpha and without what a camera noted. */
export type PreparedPicture = ProbedPicture & { readonly bytes: Uint8Array };

/** Dots per inch beyond which an office printer shows no more. */
const PRINT_DPI = 300;
const MM_PER_INCH = 25.4;
const LARGEST_PIXELS = 100_000_000;
const OPENING = { limitInputPixels: LARGEST_PIXELS, failOn: 'error' } as const;

/** Format and upright size of a PNG or JPEG (whatever its name says); null for anything else, broken or over 100 megapixels. */
export async function probePicture(bytes: Uint8Array): Promise<ProbedPicture | null> {
  try {
    const { format, autoOrient } = await sharp(bytes, OPENING).metadata();
    if (format !== 'png' && format !== 'jpeg') return null;
    return { format, widthPx: autoOrient.width, heightPx: autoOrient.height };
  } catch {
    return null;
  }
}

/**
 * Makes a picture ready for a width on paper in mm: turned as the camera noted, alpha laid on white, grey, at most
 * 300 dpi, all notes of the camera dropped. JPEG stays JPEG and PNG stays PNG. Equal bytes for equal arguments; null
 * when it is not a sound PNG or JPEG.
 */
export async function preparePicture(
  bytes: Uint8Array,
  widthMm: number,
): Promise<PreparedPicture | null> {
  const probed = await probePicture(bytes);
  if (probed === null) return null;
  const width = Math.min(probed.widthPx, Math.ceil((widthMm / MM_PER_INCH) * PRINT_DPI));
  try {
    const grey = sharp(bytes, OPENING)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width, withoutEnlargement: true })
      .greyscale()
      .toColourspace('b-w');
    const made = await (
      probed.format === 'jpeg' ? grey.jpeg({ quality: 85 }) : grey.png({ compressionLevel: 9 })
    ).toBuffer({ resolveWithObject: true });
    const { data, info } = made;
    return { format: probed.format, widthPx: info.width, heightPx: info.height, bytes: data };
  } catch {
    return null;
  }
}
