import type { IsoDate } from '../model/language.ts';
import type { FileWriter, ObjectNumber } from './file-writer.ts';

/** What a document says of itself; `title` holds no child's name. */
export type DocumentInfo = {
  readonly title: string;
  readonly created: IsoDate;
  /** One side of each sheet is printed in one go; both when absent. */
  readonly oneSided?: boolean;
};

/** An entry of the outline: the first page of a unit. */
export type Bookmark = { readonly title: string; readonly page: ObjectNumber };

/** One side or both, turned on the long edge, at 100 %: hints that viewers preset their print dialog from. */
function viewer(oneSided: boolean): string {
  const duplex = oneSided ? 'Simplex' : 'DuplexFlipLongEdge';
  return `/ViewerPreferences<</DisplayDocTitle true/Duplex/${duplex}/PrintScaling/None>>`;
}

/** Writes the catalog; the outline is left out when there is only one unit. */
export function putCatalog(
  file: FileWriter,
  tree: ObjectNumber,
  bookmarks: readonly Bookmark[],
  oneSided: boolean,
): ObjectNumber {
  const outlines = bookmarks.length < 2 ? '' : `/Outlines ${putOutlines(file, bookmarks)} 0 R`;
  const number = file.reserve();
  file.put(number, `<</Type/Catalog/Pages ${tree} 0 R${outlines}${viewer(oneSided)}>>`);
  return number;
}

/** Writes title, maker and day; midnight UTC, so that the day is the same everywhere. */
export function putInfo(file: FileWriter, { title, created }: DocumentInfo): ObjectNumber {
  const number = file.reserve();
  const day = `(D:${created.replaceAll('-', '')}000000Z)`;
  file.put(number, `<</Title ${pdfText(title)}/Producer(Sabaqpost)/CreationDate ${day}>>`);
  return number;
}

function putOutlines(file: FileWriter, bookmarks: readonly Bookmark[]): ObjectNumber {
  const root = file.reserve();
  const items = bookmarks.map(() => file.reserve());
  const to = (key: string, item: ObjectNumber | undefined): string =>
    item === undefined ? '' : `/${key} ${item} 0 R`;
  bookmarks.forEach(({ title, page }, at) => {
    const beside = to('Prev', items[at - 1]) + to('Next', items[at + 1]);
    const target = `/Parent ${root} 0 R${beside}/Dest[${page} 0 R/Fit]`;
    file.put(items[at] ?? root, `<</Title ${pdfText(title)}${target}>>`);
  });
  const ends = to('First', items[0]) + to('Last', items.at(-1));
  file.put(root, `<</Type/Outlines/Count ${items.length}${ends}>>`);
  return root;
}

/** Any text as a PDF string, in UTF-16 with its mark (ISO 32000-1 §7.9.2.2). */
function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
