import { join } from 'node:path';
import type { SizedPage } from '../compose/papers/envelope.ts';
import { facesOf, type Face, type FaceName } from '../compose/papers/face-parts.ts';
import { packetLack } from '../compose/papers/face-problems.ts';
import { intrusionsOf } from '../compose/papers/intrusions.ts';
import type { PaperContext } from '../compose/papers/paper-context.ts';
import { composeProof } from '../compose/papers/proof.ts';
import { BLANK_MASTER } from '../model/composed.ts';
import type { Mailpiece } from '../model/consignment.ts';
import { FACES } from '../model/fonts.ts';
import type { Box } from '../model/page.ts';
import type { Packet } from '../model/plan.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { openPress } from '../render/press.ts';
import type { World } from '../shell/world.ts';
import { bilingual } from '../text/words.ts';
import { overlayCharactersOf } from './characters.ts';
import type { ComposedMailing } from './compose-mailing.ts';
import type { Job } from './job.ts';
import { paperContextOf } from './paper-context-of.ts';

/**
 * Writes `proof.pdf`: every face of the packet whose name and address take most room, its zones drawn. Tells what of the school
 * and of any packet enters a zone it must not, with the millimetres; the ledger is not touched.
 */
export async function writeProof(
  job: Job,
  composed: ComposedMailing,
  folder: string,
  world: World,
): Promise<{ readonly path: string; readonly problems: readonly Problem[] }> {
  const { plan, composing } = job;
  const papers = paperContextOf(plan, composing.words, composed.measure);
  const faces = facesOf(papers);
  const used = faces.filter(({ name }) => isUsed(papers, name));
  const pieces = piecesOf(composed);
  const pieceOf = ({ number }: Packet): Mailpiece | null => pieces.get(number) ?? null;
  const problems = used.flatMap((face) => [
    ...told(papers, face, face.school, face.schoolZone, plan.school.place),
    ...plan.packets.flatMap((packet) => entering(papers, face, packet, pieceOf(packet))),
  ]);
  const packet = fullest(papers, plan.packets);
  const pages = faces.map((face) => {
    const own = packet === null ? [] : ownBoxes(face, packet, pieceOf(packet));
    return composeProof(papers, face, own);
  });
  const path = join(folder, 'proof.pdf');
  await world.writeFile(path, await drawn(job, pages));
  return { path, problems };
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

function ownBoxes(face: Face, packet: Packet, piece: Mailpiece | null): readonly Box[] {
  return [...face.partyOf(packet, piece), ...face.marksOf(piece)];
}

/** The packet that lacks most on its faces; of those that lack nothing the one whose name and address are longest. */
function fullest(papers: PaperContext, packets: readonly Packet[]): Packet | null {
  let best: { readonly packet: Packet; readonly room: number } | null = null;
  for (const packet of packets) {
    if (packet.pupil === null) continue;
    const { name, address } = packet.pupil;
    const letters = [name, ...Object.values(address)].join('').length;
    const room = packetLack(papers, packet) + letters / 1e4;
    if (best === null || room > best.room) best = { packet, room };
  }
  return best?.packet ?? packets[0] ?? null;
}

function entering(
  papers: PaperContext,
  face: Face,
  packet: Packet,
  piece: Mailpiece | null,
): readonly Problem[] {
  const { pupil } = packet;
  if (pupil === null) return [];
  const zone = face.schoolZone === 'sender' ? 'addressee' : 'sender';
  const party = face.partyOf(packet, piece);
  return [
    ...told(papers, face, party, zone, pupil.place),
    ...told(papers, face, face.marksOf(piece), 'number', pupil.place),
  ];
}

function told(
  { words }: PaperContext,
  face: Face,
  boxes: readonly Box[],
  own: 'sender' | 'addressee' | 'number',
  place: Place,
): readonly Problem[] {
  return intrusionsOf(boxes, own, face).map(({ zone, depth }) =>
    problem('face-zone-entered', place, {
      face: bilingual(words, `proof.${face.name}`),
      zone: bilingual(words, `proof.zone.${zone}`),
      mm: Math.ceil(depth * 10) / 10,
    }),
  );
}

/** Is that face printed by this school? */
function isUsed({ plan }: PaperContext, face: FaceName): boolean {
  const { envelope, returnEnvelope } = plan.school;
  if (face === 'envelope') return envelope.print === true;
  return face !== 'return-envelope' || returnEnvelope.print === true;
}

async function drawn({ plan, composing }: Job, pages: readonly SizedPage[]): Promise<Uint8Array> {
  const press = await openPress({
    title: `${plan.mailing.id} proof.pdf`,
    created: plan.mailing.dispatch,
    fonts: composing.fonts,
    masters: new Map([[BLANK_MASTER, { id: BLANK_MASTER, boxes: [] }]]),
    images: new Map(),
    overlayFaces: FACES,
    overlayCharacters: overlayCharactersOf(plan, composing.words),
  });
  return press.unitFile(
    {
      title: plan.mailing.id,
      pages: pages.map(({ boxes, size }) => ({ master: BLANK_MASTER, overlay: boxes, size })),
    },
    true,
  );
}
