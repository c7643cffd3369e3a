import { unzlibSync, zlibSync } from 'fflate';

/** A number of an object in the foundry's file. */
export type CastNumber = number;

/** An object of the foundry's file: its dictionary in pieces, with the objects it names between them. */
export type CastObject = {
  readonly dictionary: readonly (string | CastNumber)[];
  readonly stream: Uint8Array | null;
};

/** A finished PDF taken apart. */
export type CutFile = {
  readonly objects: ReadonlyMap<CastNumber, CastObject>;
  /** Page objects in their order. */
  readonly pages: readonly CastNumber[];
};

const REFERENCE = /(\d+) 0 R/u;
const STREAM = '\nstream\n';

/**
 * Cuts a file that pdfkit wrote into its objects, by its classic cross-reference table (ISO 32000-1 §7.5.4).
 * Streams come out deflated by fflate, whose bytes, unlike zlib's, are the same on every machine.
 */
export function cutFile(file: Buffer): CutFile {
  const table = Number(/startxref\s+(\d+)/u.exec(file.toString('latin1', file.length - 64))?.[1]);
  const tail = file.toString('latin1', table);
  const offsets = [...tail.matchAll(/^(\d{10}) 00000 n/gmu)].map((entry) => Number(entry[1]));
  const ends = [...offsets, table].sort((a, b) => a - b);
  const next = new Map(ends.map((start, at) => [start, ends[at + 1] ?? table]));
  const objects = new Map(
    offsets.map((start, at) => [at + 1, castObject(file.subarray(start, next.get(start)))]),
  );
  const catalog = named(tail, 'Root');
  const tree = named(dictionaryOf(objects, catalog), 'Pages');
  const kids = /\/Kids \[([^\]]*)\]/u.exec(dictionaryOf(objects, tree))?.[1] ?? '';
  return { objects, pages: [...kids.matchAll(/(\d+) 0 R/gu)].map((kid) => Number(kid[1])) };
}

/** The object that a dictionary names under `key`. Throws when it names none. */
export function named(dictionary: string, key: string): CastNumber {
  const found = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`the foundry's file has no /${key}`);
  return Number(found);
}

/** The dictionary of an object as pdfkit wrote it. */
export function dictionaryOf(
  objects: ReadonlyMap<CastNumber, CastObject>,
  number: CastNumber,
): string {
  const parts = objects.get(number)?.dictionary ?? [];
  return parts.map((part) => (typeof part === 'number' ? `${part} 0 R` : part)).join('');
}

/** The bytes of a stream before it was deflated, as text. */
export function contentOf(
  objects: ReadonlyMap<CastNumber, CastObject>,
  number: CastNumber,
): string {
  const stream = objects.get(number)?.stream;
  return stream === null || stream === undefined
    ? ''
    : Buffer.from(unzlibSync(stream)).toString('latin1');
}

function castObject(bytes: Buffer): CastObject {
  const start = bytes.indexOf('\n') + 1;
  const mark = bytes.indexOf(STREAM);
  if (mark < 0) {
    return {
      dictionary: inPieces(text(bytes, start, bytes.lastIndexOf('\nendobj'))),
      stream: null,
    };
  }
  const dictionary = text(bytes, start, mark);
  const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1]);
  const from = mark + STREAM.length;
  return deflated(dictionary, bytes.subarray(from, from + length));
}

/** A stream pdfkit left plain is deflated; one it deflated itself is deflated anew; a JPEG or PNG stays. */
function deflated(dictionary: string, bytes: Buffer): CastObject {
  const filtered = dictionary.includes('/Filter');
  const own = dictionary.includes('/Filter /FlateDecode') && !dictionary.includes('/DecodeParms');
  if (filtered && !own) return { dictionary: inPieces(dictionary), stream: bytes };
  const stream = zlibSync(own ? unzlibSync(bytes) : bytes);
  const said = dictionary
    .replace(/\/Length \d+/u, `/Length ${stream.length}`)
    .replace(/>>$/u, own ? '>>' : '/Filter /FlateDecode\n>>');
  return { dictionary: inPieces(said), stream };
}

function inPieces(dictionary: string): readonly (string | CastNumber)[] {
  return dictionary.split(REFERENCE).map((part, at) => (at % 2 === 1 ? Number(part) : part));
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to);
}
