import type { ImageId } from '../model/lesson.ts';
import type { FaceId, MasterId } from '../model/page.ts';
import type { CastNumber, CastObject, CutFile } from './cut.ts';
import { contentOf, cutFile, dictionaryOf, named } from './cut.ts';
import type { EmbeddedFace, ToCast } from './foundry.ts';
import { drawMasters, usedBy } from './foundry.ts';

/** A font or picture: the name that content streams call it by, and its object. */
export type Resource = { readonly name: string; readonly object: CastNumber };

/** A master as it stands in the foundry; `content` is null when it is blank. */
export type CastMaster = {
  readonly content: CastNumber | null;
  readonly faces: readonly FaceId[];
  readonly images: readonly ImageId[];
};

/** All that pages are assembled from, deflated once and ready to copy. */
export type Cast = {
  readonly objects: ReadonlyMap<CastNumber, CastObject>;
  readonly masters: ReadonlyMap<MasterId, CastMaster>;
  readonly faces: ReadonlyMap<FaceId, EmbeddedFace & Resource>;
  readonly images: ReadonlyMap<ImageId, Resource>;
};

/** Draws masters, fonts and pictures once and takes the drawing apart. */
export async function cast(toCast: ToCast): Promise<Cast> {
  const { bytes, faces } = await drawMasters(toCast);
  const file = cutFile(bytes);
  const masters = [...toCast.masters].map(([id, { boxes }], at): [MasterId, CastMaster] => [
    id,
    { content: boxes.length === 0 ? null : contents(file, at), ...usedBy(boxes) },
  ]);
  const fonts = namesOnSpecimen(file, /\/(F\d+) [\d.]+ Tf/gu);
  const pictures = namesOnSpecimen(file, /\/(I\d+) Do/gu);
  return {
    objects: file.objects,
    masters: new Map(masters),
    faces: new Map(faces.map((face, at) => [face.id, { ...face, ...resource(fonts[at]) }])),
    images: new Map([...toCast.images.keys()].map((id, at) => [id, resource(pictures[at])])),
  };
}

/** The content stream of the page at a place. */
function contents({ objects, pages }: CutFile, at: number): CastNumber {
  const page = pages.at(at);
  if (page === undefined) throw new Error('the foundry lost a page');
  return named(dictionaryOf(objects, page), 'Contents');
}

/** Fonts or pictures in the order in which the specimen page, the last one, shows them. */
function namesOnSpecimen(file: CutFile, shown: RegExp): readonly Resource[] {
  const page = dictionaryOf(file.objects, file.pages.at(-1) ?? 0);
  const resources = dictionaryOf(file.objects, named(page, 'Resources'));
  const content = contentOf(file.objects, contents(file, -1));
  return [...content.matchAll(shown)].map(([, name = '']) => ({
    name,
    object: named(resources, name),
  }));
}

function resource(found: Resource | undefined): Resource {
  if (found === undefined) throw new Error('the specimen does not show all fonts and pictures');
  return found;
}
