import type { Consignment, Mailpiece, PacketMeasure } from '../model/consignment.ts';
import type { EnvelopeRoom } from '../model/envelope-room.ts';
import type { MailingPlan, PacketNumber } from '../model/plan.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { EnvelopeFormat } from '../paper/envelope.ts';
import { FOLDS } from '../paper/fold.ts';
import type { Mm } from '../paper/length.ts';
import type { Stock } from '../paper/stock.ts';

type Plan = Pick<MailingPlan, 'school' | 'catalogue'>;

/** From the least room to the most. */
const FORMATS: readonly EnvelopeFormat[] = ['dl', 'c5', 'c4', 'b4'];

/** Packets too thick for the school's envelope, each once, with the next format that holds what it is to hold. */
export function envelopeProblems({ routes }: Consignment, plan: Plan): readonly Problem[] {
  const pieces = routes.flatMap(({ bundles }) => bundles.flatMap(({ mailpieces }) => mailpieces));
  const thickest = new Map<string, Mailpiece>();
  for (const piece of pieces) {
    const known = thickest.get(piece.code);
    if (known === undefined || known.sheets < piece.sheets) thickest.set(piece.code, piece);
  }
  return [...thickest.values()].flatMap((piece) => tooThick(piece, plan));
}

function tooThick(
  { packets, sheets, thickness }: Mailpiece,
  { school, catalogue }: Plan,
): readonly Problem[] {
  const { format } = school.envelope;
  const { layers, thickness: room } = catalogue.envelopes[format];
  if (room === null || holds({ layers, thickness: room }, sheets, school.stock)) return [];
  const larger = largerThan(format, sheets, { school, catalogue });
  const code = packets.map((packet) => packet.code).join(', ');
  const values = { code, has: rounded(thickness), layers, room, format: format.toUpperCase() };
  const place = packets[0]?.pupil?.place ?? { file: 'routes.yaml' };
  return larger === undefined
    ? [problem('packet-too-thick-for-any', place, values)]
    : [problem('packet-too-thick', place, { ...values, larger })];
}

/** Packets whose return sheets, folded as they say, are too thick for the envelope they come back in, with the next that holds them. */
export function returnEnvelopeProblems(
  plan: Plan & Pick<MailingPlan, 'packets'>,
  measures: ReadonlyMap<PacketNumber, PacketMeasure>,
): readonly Problem[] {
  const { school, catalogue } = plan;
  const { format } = school.returnEnvelope;
  const layers = FOLDS[school.returnFold].length + 1;
  const { thickness: room } = catalogue.envelopes[format];
  if (room === null) return [];
  return plan.packets.flatMap(({ number, code, pupil }): readonly Problem[] => {
    const sheets = measures.get(number)?.returnSheets ?? 0;
    if (holds({ layers, thickness: room }, sheets, school.stock)) return [];
    const larger = largerThan(format, sheets, plan);
    const has = rounded(sheets * school.stock.caliper * layers);
    const values = { code, sheets, has, layers, room, format: format.toUpperCase() };
    const place = pupil?.place ?? { file: 'routes.yaml' };
    return larger === undefined
      ? [problem('return-too-thick-for-any', place, values)]
      : [problem('return-too-thick', place, { ...values, larger })];
  });
}

/** The next format that holds so many sheets; undefined: none does. */
function largerThan(
  format: EnvelopeFormat,
  sheets: number,
  { school, catalogue }: Plan,
): EnvelopeFormat | undefined {
  return FORMATS.slice(FORMATS.indexOf(format) + 1).find((each) =>
    holds(catalogue.envelopes[each], sheets, school.stock),
  );
}

/** Do so many sheets go into such an envelope, as it takes them folded? */
function holds({ layers, thickness }: EnvelopeRoom, sheets: number, { caliper }: Stock): boolean {
  return thickness === null || rounded(sheets * caliper * layers) <= thickness;
}

/** To a tenth of a millimetre: nobody knows paper better. */
function rounded(thickness: Mm): Mm {
  return Math.round(thickness * 10) / 10;
}
