import type { GreyImage } from '../model/grey-image.ts';
import { problem, type Problem } from '../model/problem.ts';

/** A page of a file of scans, upright as the file says; or what is wrong with the page, or (`null`) with the file. */
export type ScanPage =
  | { readonly page: number; readonly image: GreyImage }
  | { readonly page: number | null; readonly problem: Problem };

/** A page's picture, or why there is none. */
export type PageImage = GreyImage | 'unreadable' | 'too-large';

const CODES = {
  unreadable: 'scan-page-unreadable',
  'too-large': 'scan-page-too-large',
} as const;

/** The page `page` (from 1) of the file `name`. */
export function scanPage(
  name: string,
  page: number,
  image: PageImage,
  largestPixels: number,
): ScanPage {
  if (typeof image === 'object') return { page, image };
  const values = { name, n: page, limit: Math.round(largestPixels / 1_000_000) };
  return { page, problem: problem(CODES[image], { file: name }, values) };
}

/** What is wrong with the whole file `name`. */
export function scanFault(
  code: 'scan-file-unreadable' | 'scan-file-encrypted' | 'scan-file-kind' | 'scan-file-empty',
  name: string,
): ScanPage {
  return { page: null, problem: problem(code, { file: name }, { name }) };
}

/** The file `name` has more pages than are read from one file. */
export function tooManyPages(name: string, pages: number, limit: number): ScanPage {
  const values = { name, n: pages, limit };
  return { page: null, problem: problem('scan-pages-too-many', { file: name }, values) };
}
