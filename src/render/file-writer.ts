import { createHash } from 'node:crypto';

/** Number of an object in the file being written. */
export type ObjectNumber = number;

/** Writes the objects of one PDF in order and keeps where they lie; the bytes are taken away in pieces. */
export type FileWriter = {
  /** A number for an object that is written later. */
  readonly reserve: () => ObjectNumber;
  /** Writes an object under its number. */
  readonly put: (number: ObjectNumber, dictionary: string, stream?: string | Uint8Array) => void;
  /** Writes the cross-reference table and the trailer; the file's id is a digest of what stands before them. */
  readonly close: (root: ObjectNumber, info: ObjectNumber) => void;
  /** Bytes that wait to be taken. */
  readonly waiting: () => number;
  readonly take: () => Uint8Array;
};

/** Begins a PDF 1.7 file (1.7 for the Duplex preference). The second line marks it as binary (ISO 32000-1 §7.5.2). */
export function createFileWriter(): FileWriter {
  const digest = createHash('sha256');
  const offsets: number[] = [];
  let pieces: (string | Uint8Array)[] = [];
  let size = 0;
  let taken = 0;
  const add = (piece: string | Uint8Array): void => {
    pieces.push(piece);
    size += piece.length;
  };
  /** Makes one piece of the waiting ones, and takes it into the digest. */
  const join = (): Uint8Array => {
    const bytes = joined(pieces, size - taken);
    digest.update(bytes);
    return bytes;
  };
  add('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n');
  return {
    reserve: () => offsets.push(-1),
    put: (number, dictionary, stream) => {
      offsets[number - 1] = size;
      add(`${number} 0 obj\n${dictionary}\n`);
      if (stream !== undefined) {
        add('stream\n');
        add(stream);
        add('\nendstream\n');
      }
      add('endobj\n');
    },
    close: (root, info) => {
      pieces = [join()];
      const id = digest.copy().digest('hex').slice(0, 32);
      const start = size;
      add(crossReferences(offsets));
      add(`trailer\n<</Size ${offsets.length + 1}/Root ${root} 0 R/Info ${info} 0 R`);
      add(`/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF\n`);
    },
    waiting: () => size - taken,
    take: () => {
      const bytes = join();
      pieces = [];
      taken = size;
      return bytes;
    },
  };
}

/** Bytes of texts that hold one byte per character, and of bytes, one after the other. */
function joined(pieces: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') bytes.write(piece, at, 'latin1');
    else bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function crossReferences(offsets: readonly number[]): string {
  const entries = offsets.map((offset, at) => {
    if (offset < 0) throw new Error(`object ${at + 1} was never written`);
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
}
