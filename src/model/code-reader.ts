import type { GreyImage, Pixel } from './grey-image.ts';

/** A QR code as a decoder saw it; corners in the symbol's own order: top-left, top-right, bottom-right, bottom-left. */
export type SeenCode = { readonly text: string; readonly corners: readonly Pixel[] };

/** A decoder of QR codes. */
export type CodeReader = (image: GreyImage) => Promise<readonly SeenCode[]>;

/** Decoders in the order in which they are tried: a quick one for what is easy, then the thorough ones. */
export type CodeReaders = { readonly quick: CodeReader; readonly thorough: readonly CodeReader[] };
