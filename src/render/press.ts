import type { Font } from 'fontkit';
import type { Masters, PrintUnit } from '../model/composed.ts';
import type { FontFile } from '../model/fonts.ts';
import type { ImageId } from '../model/lesson.ts';
import type { Box, FaceId, Master } from '../model/page.ts';
import { assemble } from './assemble.ts';
import { cast, type Cast } from './cast.ts';
import { openFaces } from './faces.ts';
import type { DocumentInfo } from './front-matter.ts';
import { keptOverlays, overlayWriter } from './overlay.ts';
import { pageNeeds } from './page-needs.ts';

/** What a press prints with. */
export type PressOptions = DocumentInfo & {
  readonly fonts: readonly FontFile[];
  readonly masters: Masters;
  /** PNG or JPEG bytes of every picture in masters and overlays; opaque, 8 bits a channel, for speed. */
  readonly images: ReadonlyMap<ImageId, Uint8Array>;
  /** Faces that overlays may use. */
  readonly overlayFaces: readonly FaceId[];
  /** The same units come in several files. */
  readonly again?: boolean;
  /** Every character that overlays may hold; order and repeats do not matter. */
  readonly overlayCharacters: string;
};

/** Takes a piece of a file; the next one waits until it is done. */
export type WriteBytes = (bytes: Uint8Array) => void | Promise<void>;

/** Prints units with masters, fonts and pictures that were drawn and deflated once. */
export type Press = {
  /** Writes one PDF of many units in pieces of about a quarter of a mebibyte, with a bookmark for each unit. */
  readonly printFile: (
    units: Iterable<PrintUnit>,
    write: WriteBytes,
    info?: { readonly title: string; readonly oneSided?: boolean },
  ) => Promise<void>;
  /** One PDF of one unit, with only the masters, fonts and pictures it needs. */
  readonly unitFile: (unit: PrintUnit, oneSided?: boolean) => Uint8Array;
};

const PIECE = 2 ** 18;

/**
 * Draws all masters; this is the slow part, done once per run. The same options give the same bytes on every
 * machine. Throws, now or when printing, on what composing never makes: an unknown face, picture or master, or a
 * character in an overlay that was not announced.
 */
export async function openPress(options: PressOptions): Promise<Press> {
  const { title, created } = options;
  const made = withFreshFonts(
    await cast({ ...options, fonts: openFaces(options.fonts) }),
    openFaces(options.fonts),
  );
  const draw = overlayWriter(made);
  const overlayOf = options.again === true ? keptOverlays(draw) : draw;
  const drawing = { overlayOf, needsOf: pageNeeds(made) };
  return {
    printFile: async (units, write, info = { title }) => {
      const assembly = assemble(made, drawing, { created, ...info });
      for (const unit of units) {
        assembly.add(unit);
        if (assembly.waiting() >= PIECE) await write(assembly.take());
      }
      assembly.finish();
      await write(assembly.take());
    },
    unitFile: (unit, oneSided = false) => {
      const assembly = assemble(made, drawing, { title: unit.title, created, oneSided });
      assembly.add(unit);
      assembly.finish();
      return assembly.take();
    },
  };
}

/** The cast with fonts that have set nothing yet: those that drew all lessons have read tables that overlays never need. */
function withFreshFonts(made: Cast, fonts: ReadonlyMap<FaceId, Font>): Cast {
  const faces = [...made.faces].map(
    ([id, face]) => [id, { ...face, font: fonts.get(id) ?? face.font }] as const,
  );
  return { ...made, faces: new Map(faces) };
}

/** A document that stands alone (a list, a test page): its pages drawn as they are, nothing shared. */
export async function drawDocument(
  pages: readonly (readonly Box[])[],
  { fonts, images, ...info }: DocumentInfo & Pick<PressOptions, 'fonts' | 'images'>,
): Promise<Uint8Array> {
  const masters = new Map(
    pages.map((boxes, at): [string, Master] => {
      const id = String(at);
      return [id, { id, boxes }];
    }),
  );
  const press = await openPress({
    ...info,
    fonts,
    images,
    masters,
    overlayFaces: [],
    overlayCharacters: '',
  });
  return press.unitFile({
    title: info.title,
    pages: [...masters.keys()].map((master) => ({ master, overlay: [] })),
  });
}
