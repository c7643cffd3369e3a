import type { PrintUnit } from '../model/composed.ts';
import type { MasterId, Page } from '../model/page.ts';
import { ptFromMm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import type { Cast, CastMaster, Resource } from './cast.ts';
import type { CastNumber } from './cut.ts';
import type { FileWriter, ObjectNumber } from './file-writer.ts';
import { createFileWriter } from './file-writer.ts';
import { halfPages } from './half-pages.ts';
import type { Bookmark, DocumentInfo } from './front-matter.ts';
import { putCatalog, putInfo } from './front-matter.ts';
import type { overlayWriter } from './overlay.ts';
import type { PageNeeds, pageNeeds, Part } from './page-needs.ts';

/** A print file or a packet in the making. */
export type Assembly = Pick<FileWriter, 'waiting' | 'take'> & {
  readonly add: (unit: PrintUnit) => void;
  readonly finish: () => void;
};

/** Draws overlays and finds what pages need; made once for all files of a cast. */
type Drawing = {
  readonly overlayOf: ReturnType<typeof overlayWriter>;
  readonly needsOf: ReturnType<typeof pageNeeds>;
};

/**
 * Begins a file whose pages are a master's content stream followed by an overlay's. What belongs to masters, fonts
 * and pictures is copied from the foundry when a page first needs it, and once. Pages hang on a node per unit,
 * so that the tree stays flat (ISO 32000-1 §7.7.3).
 */
export function assemble(
  cast: Cast,
  { overlayOf, needsOf }: Drawing,
  info: DocumentInfo,
): Assembly {
  const file = createFileWriter();
  const tree = file.reserve();
  const copy = copier(cast, file);
  const resources = resourceWriter(file, copy);
  const units: ObjectNumber[] = [];
  const bookmarks: Bookmark[] = [];
  let pages = 0;
  const masterOf = (id: MasterId): CastMaster => {
    const master = cast.masters.get(id);
    if (master === undefined) throw new Error(`there is no master ${id}`);
    return master;
  };
  const streamsOf = ({ master, overlay }: Part): readonly ObjectNumber[] => [
    ...(master.content === null ? [] : [copy(master.content)]),
    ...(overlay.content === '' ? [] : [putStream(file, overlay.content)]),
  ];
  const partOf = ({ master, overlay, size }: Pick<Page, 'master' | 'overlay' | 'size'>): Part => ({
    master: masterOf(master),
    overlay: overlayOf(overlay, size?.h),
  });
  /** The sheet, and over it the pages of a booklet, each turned and moved to its half. */
  const addPage = (page: Page, parent: ObjectNumber): ObjectNumber => {
    const sheet = partOf(page);
    const parts: Part[] = [sheet];
    const contents = [...streamsOf(sheet)];
    for (const { page: half, place } of halfPages(page)) {
      const part = partOf(half);
      parts.push(part);
      contents.push(putStream(file, `q ${place} cm\n`), ...streamsOf(part), putStream(file, 'Q\n'));
    }
    const streams = contents.map((number) => `${number} 0 R`).join(' ');
    const number = file.reserve();
    const needs = resources(needsOf(parts));
    file.put(
      number,
      `<</Type/Page${page.size === undefined ? '' : mediaBox(page.size)}/Parent ${parent} 0 R/Resources ${needs} 0 R/Contents[${streams}]>>`,
    );
    return number;
  };
  return {
    add: (unit) => {
      if (unit.pages.length === 0) return;
      const node = file.reserve();
      const kids = unit.pages.map((page) => addPage(page, node));
      file.put(node, pagesNode(kids, kids.length, `/Parent ${tree} 0 R`));
      units.push(node);
      bookmarks.push({ title: unit.title, page: kids[0] ?? node });
      pages += kids.length;
    },
    finish: () => {
      file.put(tree, pagesNode(units, pages, mediaBox(A4)));
      const catalog = putCatalog(file, tree, bookmarks, info.oneSided === true);
      file.close(catalog, putInfo(file, info));
    },
    waiting: file.waiting,
    take: file.take,
  };
}

/** The size of pages, mm. */
function mediaBox({ w, h }: NonNullable<Page['size']>): string {
  return `/MediaBox[0 0 ${[w, h].map((length) => ptFromMm(length).toFixed(4)).join(' ')}]`;
}

function pagesNode(kids: readonly ObjectNumber[], count: number, more: string): string {
  return `<</Type/Pages${more}/Count ${count}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
}

function putStream(file: FileWriter, content: string): ObjectNumber {
  const number = file.reserve();
  file.put(number, `<</Length ${content.length}>>`, content);
  return number;
}

/** Copies an object of the foundry with all it names, each once per file. */
function copier(cast: Cast, file: FileWriter): (from: CastNumber) => ObjectNumber {
  const copied = new Map<CastNumber, ObjectNumber>();
  const copy = (from: CastNumber): ObjectNumber => {
    const known = copied.get(from);
    if (known !== undefined) return known;
    const object = cast.objects.get(from);
    if (object === undefined) throw new Error(`the foundry has no object ${from}`);
    const number = file.reserve();
    copied.set(from, number);
    const dictionary = object.dictionary
      .map((part) => (typeof part === 'number' ? `${copy(part)} 0 R` : part))
      .join('');
    file.put(number, dictionary, object.stream ?? undefined);
    return number;
  };
  return copy;
}

/** Writes what pages need of fonts and pictures; pages with equal needs share one object. */
function resourceWriter(
  file: FileWriter,
  copy: (from: CastNumber) => ObjectNumber,
): (needs: PageNeeds) => ObjectNumber {
  const written = new Map<PageNeeds, ObjectNumber>();
  const listed = (resources: readonly Resource[]): string =>
    resources.map(({ name, object }) => `/${name} ${copy(object)} 0 R`).join('');
  return (needs) => {
    const known = written.get(needs);
    if (known !== undefined) return known;
    const dictionary = `<</Font<<${listed(needs.fonts)}>>/XObject<<${listed(needs.images)}>>>>`;
    const number = file.reserve();
    file.put(number, dictionary);
    written.set(needs, number);
    return number;
  };
}
