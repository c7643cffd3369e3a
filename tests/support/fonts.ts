import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FontFile } from '../../src/model/fonts.ts';
import type { FaceId } from '../../src/model/page.ts';

const FILES = {
  text: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
  'text-bold': '@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf',
  primer: '@expo-google-fonts/andika/Andika_400Regular.ttf',
  label: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  symbol: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
};

/** Where the files of some of the house's faces lie. */
export const testFontPaths: ReadonlyMap<FaceId, string> = new Map(
  Object.entries(FILES).map(([face, file]) => [
    face,
    fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url)),
  ]),
);

/** Some of the faces of the house, read for tests. */
export const testFonts: readonly FontFile[] = [...testFontPaths].map(([face, path]) => ({
  face,
  bytes: readFileSync(path),
  fallback: face === 'symbol' ? [] : ['symbol'],
}));
