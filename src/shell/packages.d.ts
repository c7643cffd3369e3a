// What heic-decode 2.1 has; it brings no types.
declare module 'heic-decode' {
  export type HeicImage = {
    /** Upright. */
    readonly width: number;
    readonly height: number;
    /** Red, green, blue, alpha. */
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  };

  const heic: {
    /** Opens a file; its images are decoded one by one, and `dispose` frees them. */
    all(file: { buffer: Uint8Array }): Promise<readonly HeicImage[] & { dispose(): void }>;
  };
  // eslint-disable-next-line no-restricted-syntax -- the package is CommonJS.
  export default heic;
}
