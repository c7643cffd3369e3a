import type { WriteBytes } from '../render/press.ts';

/** Turns a writer that pushes into pieces that are pulled: the writer waits until its piece is taken. */
export async function* pull(
  push: (write: WriteBytes) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const pushed = push((piece) => writer.write(piece)).then(
    () => writer.close(),
    (reason: unknown) => writer.abort(reason),
  );
  yield* readable;
  await pushed;
}
