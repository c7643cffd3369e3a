import { z } from 'zod';
import { NO_ENVELOPE_ROOMS, type EnvelopeRooms } from '../model/envelope-room.ts';
import type { Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { origin } from './catalogue-schemas.ts';
import { numberBetween, wholeBetween } from './yaml-source-values.ts';

const room = z
  .strictObject({ ...origin, layers: wholeBetween(1, 8), thickness: numberBetween(1, 500) })
  .transform(({ layers, thickness }) => ({ layers, thickness }));

const schema = z.strictObject({
  ...origin,
  envelopes: z.strictObject({ dl: room, c5: room, c4: room, b4: room }),
});

/** `envelopes.yaml` of the catalogue. */
export function envelopeRooms(
  files: readonly SourceText[],
): Told<{ readonly envelopes: EnvelopeRooms }> {
  const { value, problems } = readCatalogueFile(files, 'envelopes.yaml', schema);
  return { value: { envelopes: value?.typed.envelopes ?? NO_ENVELOPE_ROOMS }, problems };
}
