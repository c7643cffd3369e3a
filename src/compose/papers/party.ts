import type { Language } from '../../model/language.ts';
import type { Box, TextBox } from '../../model/page.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { addressLines, unparted } from '../../text/address-lines.ts';
import { addressManner } from '../../text/address-manner.ts';
import { lineWidth, setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { wrapAddress } from '../../text/wrap-line.ts';
import { CAPTION_HEIGHT } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';

/** Somebody at an address, as printed: once, or once in each language with the index after both. */
export type Party = {
  readonly blocks: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly index: string;
};

/** Sizes of the name, of the lines below it and of the index. */
export type PartyLook = { readonly name: Pt; readonly text: Pt; readonly index: Pt };

/** Height of a line over the size of its type, mm per point. */
const LEADING = 0.465;
/** Between two blocks, in lines. */
const BLOCK_GAP = 0.4;
/** Between the last line and the index box. */
const INDEX_GAP: Mm = 2.5;

/** Shares of the sizes, the first that fits the zone is taken: nothing is cut, and nothing is smaller than `LEAST`. */
const SHARES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];
const LEAST: Pt = 9;

/** A name and an address as a party; `language` is that of the packet. */
export function partyOf(
  { plan, sayIn }: PaperContext,
  { name, address }: Pick<Pupil, 'name' | 'address'>,
  language: Language,
): Party {
  const lines = addressLines(address, addressManner(plan, sayIn, language)).map(unparted);
  return { blocks: [{ name, lines }], index: address.index ?? '' };
}

/**
 * The school as sender or addressee, the index once: name and address in both languages, or in Kazakh alone where both
 * would not fit the zone.
 */
export function schoolParty(context: PaperContext, zone: Rect, look: PartyLook): Party {
  const { name, address } = context.plan.school;
  const block = (tongue: 'kk' | 'ru'): Party['blocks'][number] => ({
    name: name[tongue],
    lines: [
      addressLines(address[tongue], addressManner(context.plan, context.sayIn, tongue))
        .map(unparted)
        .join(', '),
    ],
  });
  const index = address.kk.index ?? address.ru.index ?? '';
  const alone = { blocks: [block('kk')], index };
  if (name.kk === name.ru) return alone;
  const both = { blocks: [block('kk'), block('ru')], index };
  return partyLack(context, zone, both, look) === 0 ? both : alone;
}

/**
 * A party below the caption of its zone, the index in a box of its own at the right: in the sizes of `look`, or as
 * much smaller as a long name or address needs.
 */
export function partyBoxes(
  context: PaperContext,
  zone: Rect,
  party: Party,
  look: PartyLook,
): readonly Box[] {
  const { boxes, height } = fittingParty(context, roomFor(zone, look), party, look);
  const rect = indexRect(zone, height + INDEX_GAP + indexSize(look.index).h, look.index);
  return [...boxes, ...indexBoxes(context, rect, party.index, look.index)];
}

/** The box of the index at the right of a zone; `height` is from the caption down to its lower edge, mm. */
export function indexRect(zone: Rect, height: Mm, size: Pt): Rect {
  const index = indexSize(size);
  const y = zone.y + CAPTION_HEIGHT + height - index.h;
  return { x: zone.x + zone.w - index.w, y, ...index };
}

/** How many millimetres a party lacks in its zone even in the smallest type; 0 when it fits. */
export function partyLack(context: PaperContext, zone: Rect, party: Party, look: PartyLook): Mm {
  const room = roomFor(zone, look);
  const { height, width } = fittingParty(context, room, party, look);
  return Math.max(0, height - room.h, width - room.w);
}

/** What of a zone is left for name and address. */
function roomFor(zone: Rect, look: PartyLook): Rect {
  return { ...zone, h: zone.h - CAPTION_HEIGHT - INDEX_GAP - indexSize(look.index).h };
}

type Setting = { readonly boxes: readonly TextBox[]; readonly height: Mm; readonly width: Mm };

function fittingParty(context: PaperContext, zone: Rect, party: Party, look: PartyLook): Setting {
  let setting: Setting = { boxes: [], height: 0, width: 0 };
  const shares = SHARES.filter((share) => share === 1 || look.text * share >= LEAST);
  for (const share of shares) {
    setting = setParty(context, zone, party, look, share);
    if (setting.height <= zone.h && setting.width <= zone.w) break;
  }
  return setting;
}

function setParty(
  { measure }: PaperContext,
  zone: Rect,
  party: Party,
  look: PartyLook,
  share: number,
): Setting {
  const boxes: TextBox[] = [];
  let y = 0;
  const set = (text: string, face: 'label' | 'label-bold', whole: Pt): void => {
    const size = whole * share;
    for (const line of wrapAddress(measure, { text, face, size, width: zone.w })) {
      y += size * LEADING;
      const baseline = zone.y + CAPTION_HEIGHT + y - size * LEADING * 0.26;
      boxes.push(...setLine(measure, { text: line, x: zone.x, baseline, face, size }));
    }
  };
  party.blocks.forEach(({ name, lines }, at) => {
    if (at > 0) y += look.text * share * LEADING * BLOCK_GAP;
    set(name, 'label-bold', look.name);
    for (const line of lines) set(line, 'label', look.text);
  });
  const width = Math.max(0, ...boxes.map((box) => box.x + box.width - zone.x));
  return { boxes, height: y, width };
}

function indexSize(size: Pt): { readonly w: Mm; readonly h: Mm } {
  return { w: size * 2.7, h: size * 0.63 };
}

/** Between the box of the index and its caption at the left. */
const INDEX_CAPTION = { gap: 2.5, face: 'label', size: 8 };

/** How far that caption reaches left of the box. */
export function indexCaption({ measure, words }: PaperContext): Mm {
  const { gap, face, size } = INDEX_CAPTION;
  return gap + lineWidth(measure, bilingual(words, 'face.index'), face, size);
}

/** An index of that size in its box, with its caption. */
export function indexBoxes(
  { measure, words }: PaperContext,
  rect: Rect,
  index: string,
  size: Pt,
): readonly Box[] {
  return [
    ...setLine(measure, {
      text: bilingual(words, 'face.index'),
      x: rect.x - INDEX_CAPTION.gap,
      baseline: rect.y + rect.h / 2 + 1,
      face: INDEX_CAPTION.face,
      size: INDEX_CAPTION.size,
      align: 'right',
      ink: 0.75,
    }),
    { kind: 'rect', rect, stroke: { width: 0.35, ink: 1 } },
    ...setLine(measure, {
      text: Array.from(index).join('\u2009'),
      x: rect.x + rect.w / 2,
      baseline: rect.y + rect.h / 2 + size * 0.117,
      face: 'label-bold',
      size,
      align: 'center',
    }),
  ];
}
