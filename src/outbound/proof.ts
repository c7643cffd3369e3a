import { join } from 'node:path';
import { composeProof } from '../compose/papers/proof.ts';
import { addresseeLack } from '../compose/papers/cover.ts';
import { envelopeLack, type SizedPage } from '../compose/papers/envelope.ts';
import { faceParts, type FaceName, type FaceParts } from '../compose/papers/face-parts.ts';
import { intrusionsOn } from '../compose/papers/intrusions.ts';
import type { PaperContext } from '../compose/papers/paper-context.ts';
import { wayBackLack } from '../compose/papers/way-back.ts';
import { BLANK_MASTER } from '../model/composed.ts';
import type { Mailpiece } from '../model/consignment.ts';
import { FACES } from '../model/fonts.ts';
import type { Packet } from '../model/plan.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Words } from '../model/words.ts';
import { parseWords } from '../parse/words.ts';
import { openPress } from '../render/press.ts';
import type { World } from '../shell/world.ts';
import { overlayCharactersOf } from './characters.ts';
import type { ComposedMailing } from './compose-mailing.ts';
import type { Job } from './job.ts';
import { paperContextOf } from './paper-context-of.ts';

/**
 * Writes `proof.pdf`: every face of the packet whose name and address take most room, its zones drawn. Tells what of any
 * packet enters a zone it must not, with the millimetres; the ledger is not touched.
 */
export async function writeProof(
  job: Job,
  composed: ComposedMailing,
  folder: string,
  world: World,
): Promise<{ readonly path: string; readonly problems: readonly Problem[] }> {
  const { plan, composing } = job;
  const words = new Map([...(await productWords(world)), ...composing.words]);
  const papers = paperContextOf(plan, words, composed.measure);
  const pieces = piecesOf(composed);
  const faces = plan.packets.map((packet) => ({
    packet,
    parts: faceParts(papers, packet, pieces.get(packet.number) ?? null),
  }));
  const problems = faces.flatMap(({ packet, parts }) =>
    parts.flatMap((each) => intrusionProblems(papers, packet, each)),
  );
  const fullest = faces.toSorted((a, b) => room(papers, b.packet) - room(papers, a.packet))[0];
  const pages = (fullest?.parts ?? []).map((parts) => composeProof(papers, parts));
  const path = join(folder, 'proof.pdf');
  await world.writeFile(path, await drawn(job, words, pages));
  return { path, problems };
}

/** A plan that an older version froze has no words for what is drawn here only. */
async function productWords(world: World): Promise<Words> {
  return parseWords(await world.readProduct(['templates/words'])).words;
}

function piecesOf({ consignment }: ComposedMailing): ReadonlyMap<number, Mailpiece> {
  const pieces = consignment.routes.flatMap(({ bundles }) =>
    bundles.flatMap(({ mailpieces }) => mailpieces),
  );
  const first = pieces.filter(({ part }) => part.number === 1);
  return new Map(
    first.flatMap((piece) => piece.packets.map(({ number }) => [number, piece] as const)),
  );
}

/** What a packet lacks on its faces; else a tiny measure of how long its name and address are. */
function room(papers: PaperContext, packet: Packet): number {
  const { pupil } = packet;
  if (pupil === null) return -1;
  const letters = [pupil.name, ...Object.values(pupil.address)].join('').length;
  const lack = Math.max(
    addresseeLack(papers, packet),
    envelopeLack(papers, packet),
    wayBackLack(papers, packet),
  );
  return lack + letters / 1e4;
}

/** One problem for each zone of a face that is entered: the deepest of what enters it. */
function intrusionProblems(
  papers: PaperContext,
  { pupil }: Packet,
  parts: FaceParts,
): readonly Problem[] {
  if (pupil === null || !isUsed(papers, parts.face)) return [];
  const deepest = new Map<string, number>();
  for (const { zone, depth } of intrusionsOn(parts)) {
    deepest.set(zone, Math.max(depth, deepest.get(zone) ?? 0));
  }
  return Array.from(deepest, ([zone, depth]) => {
    const values = { face: parts.face, zone, mm: Math.ceil(depth * 10) / 10 };
    return problem('face-zone-entered', pupil.place, values);
  });
}

/** Is that face printed by this school? */
function isUsed({ plan }: PaperContext, face: FaceName): boolean {
  const { envelope, returnEnvelope } = plan.school;
  if (face === 'envelope') return envelope.print === true;
  return face !== 'return-envelope' || returnEnvelope.print === true;
}

async function drawn(
  { plan, composing }: Job,
  words: Words,
  pages: readonly SizedPage[],
): Promise<Uint8Array> {
  const press = await openPress({
    title: `${plan.mailing.id} proof.pdf`,
    created: plan.mailing.dispatch,
    fonts: composing.fonts,
    masters: new Map([[BLANK_MASTER, { id: BLANK_MASTER, boxes: [] }]]),
    images: new Map(),
    overlayFaces: FACES,
    overlayCharacters: overlayCharactersOf(plan, words),
  });
  return press.unitFile(
    {
      title: plan.mailing.id,
      pages: pages.map(({ boxes, size }) => ({ master: BLANK_MASTER, overlay: boxes, size })),
    },
    true,
  );
}
