import type { FaceId } from './page.ts';

/** An entry of `fonts/fonts.yaml`: where a face comes from and which faces help it out. */
export type FontEntry = {
  readonly face: FaceId;
  /** The npm package that holds the file; null: the file lies in the `fonts/` folder of `origin`. */
  readonly package: string | null;
  /** Path inside the package or folder, with `/`. */
  readonly file: string;
  /** SPDX name of the licence, or what the font's maker calls it. */
  readonly licence: string;
  /** Faces that draw what this one lacks, first choice first. */
  readonly fallback: readonly FaceId[];
  /** The `fonts.yaml` that named it, for messages and for finding `file`. */
  readonly origin: string;
};

/** A face with the bytes of its file, ready for measuring and drawing. */
export type FontFile = {
  readonly face: FaceId;
  readonly bytes: Uint8Array;
  readonly fallback: readonly FaceId[];
};

/** The faces every document of the house counts on. */
export const FACES: readonly FaceId[] = [
  'text',
  'text-bold',
  'text-italic',
  'text-bold-italic',
  'primer',
  'primer-bold',
  'primer-italic',
  'primer-bold-italic',
  'label',
  'label-bold',
  'symbol',
];
