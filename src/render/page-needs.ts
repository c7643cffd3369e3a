import type { Cast, CastMaster, Resource } from './cast.ts';
import type { Overlay } from './overlay.ts';

/** A master and what is drawn over it. */
export type Part = { readonly master: CastMaster; readonly overlay: Overlay };

/** Fonts and pictures that a page names, each once, by name. Pages that need the same have the same object. */
export type PageNeeds = {
  readonly fonts: readonly Resource[];
  readonly images: readonly Resource[];
};

/** Finds what pages need of fonts and pictures; few pages differ in it, so each set is looked up once. */
export function pageNeeds(cast: Cast): (parts: readonly Part[]) => PageNeeds {
  const byLists = new Map<string, PageNeeds>();
  const byNames = new Map<string, PageNeeds>();
  return (parts) => {
    let lists = '';
    for (const { master, overlay } of parts) {
      lists += `${master.faces.join()} ${overlay.faces.join()} ${master.images.join()} ${overlay.images.join()} `;
    }
    const known = byLists.get(lists);
    if (known !== undefined) return known;
    const all = parts.flatMap(({ master, overlay }) => [master, overlay]);
    const found = {
      fonts: named(
        all.flatMap(({ faces }) => faces),
        cast.faces,
      ),
      images: named(
        all.flatMap(({ images }) => images),
        cast.images,
      ),
    };
    const names = [...found.fonts, ...found.images].map(({ name }) => name).join();
    const needs = byNames.get(names) ?? found;
    byNames.set(names, needs);
    byLists.set(lists, needs);
    return needs;
  };
}

function named<Id>(ids: readonly Id[], all: ReadonlyMap<Id, Resource>): readonly Resource[] {
  const byName = new Map<string, Resource>();
  for (const id of ids) {
    const found = all.get(id);
    if (found !== undefined) byName.set(found.name, found);
  }
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
