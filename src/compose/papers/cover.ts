import type { Mailpiece } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { School } from '../../model/school.ts';
import type { Rect } from '../../paper/rect.ts';
import { A4 } from '../../paper/stock.ts';
import { addressLines } from '../../text/address-lines.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { faceFurniture, faceZones, partyBoxes, partyOf, type Party } from './address-face.ts';
import type { PaperContext } from './paper-context.ts';

const SENDER_SIZE = 9.5;
const COVER_SIZE = 16;
const LABEL_SIZE = 13;

/** The school as sender or addressee: its name and address in both languages, the index once. */
export function schoolParty(context: PaperContext): Party {
  const { school } = context.plan;
  const kk = [school.name.kk, addressLines(school.address.kk, context.sayIn('kk')).join(', ')];
  const ru = [school.name.ru, addressLines(school.address.ru, context.sayIn('ru')).join(', ')];
  return { lines: kk.concat(ru), index: indexOf(school) };
}

function indexOf(school: School): string {
  return school.address.kk.index ?? school.address.ru.index ?? '';
}

/** The cover without its addressee: one master for the whole school. */
export function composeCoverMaster(context: PaperContext): readonly Box[] {
  return faceMaster(context, A4);
}

/** Name and address of the pupil, and the packet's code, on a cover. Nothing else about the child. */
export function composeCoverOwn(context: PaperContext, packet: Packet): readonly Box[] {
  return addresseeOn(context, A4, COVER_SIZE, packet, packet.code);
}

/** The two A5 halves of a sheet of labels. */
const HALVES: readonly [Rect, Rect] = [
  { x: 0, y: 0, w: 210, h: 148.5 },
  { x: 0, y: 148.5, w: 210, h: 148.5 },
];

/** Address labels, A5, two to a sheet with a cutting line between, in the order of the route. */
export function composeLabels(
  context: PaperContext,
  mailpieces: readonly Mailpiece[],
): readonly (readonly Box[])[] {
  const pages: Box[][] = [];
  mailpieces.forEach((piece, at) => {
    const first = piece.packets[0];
    if (first === undefined) return;
    const lower = at % 2 === 1;
    const half = HALVES[lower ? 1 : 0];
    const label = [
      ...faceMaster(context, half),
      ...addresseeOn(context, half, LABEL_SIZE, first, piece.code),
    ];
    if (lower) pages.at(-1)?.push(...label);
    else pages.push([cutLine(), ...label]);
  });
  return pages;
}

/** A dashed line across the page at half its height, to cut along. */
export function cutLine(): Box {
  return {
    kind: 'rule',
    from: { x: 8, y: 148.5 },
    to: { x: 202, y: 148.5 },
    width: 0.25,
    ink: 0.6,
    dash: [2, 2],
  };
}

function faceMaster(context: PaperContext, frame: Rect): readonly Box[] {
  const zones = faceZones(frame);
  return [
    ...faceFurniture(context.measure, context.words, zones),
    ...partyBoxes(context.measure, context.words, zones.sender, schoolParty(context), SENDER_SIZE),
  ];
}

function addresseeOn(
  context: PaperContext,
  frame: Rect,
  size: number,
  packet: Packet,
  code: string,
): readonly Box[] {
  const { measure, words } = context;
  const zones = faceZones(frame);
  const say = context.sayIn(packet.class.language);
  const party = partyOf(packet.pupil.name, packet.pupil.address, say);
  return [
    ...partyBoxes(measure, words, zones.addressee, party, size),
    ...setLine(measure, {
      text: bilingual(words, 'face.packet', { code }),
      x: zones.number.x + 2,
      baseline: zones.number.y - 3,
      face: 'label',
      size: 9,
    }),
  ];
}
