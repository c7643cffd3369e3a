/** A picture in greys, one byte a pixel: 0 black, 255 white, rows from the top. */
export type GreyImage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

/** A place in a picture, in pixels from its top-left corner; the middle of the first pixel is at 0.5. */
export type Pixel = { readonly x: number; readonly y: number };
