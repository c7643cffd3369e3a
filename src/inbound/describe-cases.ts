import type { Bilingual } from '../model/language.ts';
import type { Lesson } from '../model/lesson.ts';
import type { ItemRef } from '../model/page.ts';
import type { Matter, ReviewCase } from '../model/review.ts';
import type { PrintedMailing } from '../model/returned.ts';
import type { Say } from '../model/words.ts';
import { encodeShortCode } from '../paper/short-code.ts';
import type { Sign } from '../paper/sheet-id.ts';
import { optionName, type OptionTongue } from '../record/option-names.ts';
import { lessonOf } from '../record/zones.ts';

/** A case in words. */
export type CaseText = {
  readonly id: string;
  /** Class, packet and question; a packet's code, never a name. */
  readonly where: string;
  readonly why: string;
  readonly proposal: string;
  /** What may be answered. */
  readonly answer: string;
};

/** What describing needs. `tongue`: letters and words of a class's language. */
export type Describing = {
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
  readonly sign: Sign;
  readonly say: Say;
  readonly inTongue: (names: Bilingual) => string;
  readonly tongueOf: (language: 'kk' | 'ru', mailing: PrintedMailing) => OptionTongue;
};

/** Says what a case is about and how it is answered. */
export function describeCase({ id, matter }: ReviewCase, describing: Describing): CaseText {
  return { id, ...textOf(matter, describing) };
}

function textOf(matter: Matter, describing: Describing): Omit<CaseText, 'id'> {
  const { say, sign, mailings } = describing;
  switch (matter.kind) {
    case 'page': {
      const code = matter.id === null ? null : encodeShortCode(matter.id, sign);
      const where =
        matter.id === null ? '' : packetText(matter.id.mailing, matter.id.packet, mailings);
      return {
        where: where === '' ? say('review.page') : where,
        why: say(`review.why.${matter.why}`),
        proposal: code ?? say('review.none'),
        answer: say('review.answer.page'),
      };
    }
    case 'collision':
      return {
        where: packetText(matter.side.mailing, matter.side.packet, mailings),
        why: say(`review.why.${matter.why}`),
        proposal: say('review.none'),
        answer: say('review.answer.collision'),
      };
    case 'spare':
      return {
        where: packetText(matter.mailing, matter.packet, mailings),
        why: say('review.why.spare'),
        proposal: say('review.none'),
        answer: say('review.answer.spare'),
      };
    case 'marks':
      return marksText(matter, describing);
  }
}

function marksText(
  { group, verdict, options }: Extract<Matter, { kind: 'marks' }>,
  describing: Describing,
): Omit<CaseText, 'id'> {
  const { say, mailings } = describing;
  const nameOf = namesOf(group, describing);
  const proposal = verdict.kind === 'several' ? [] : verdict.proposal;
  const packet = packetText(group.mailing, group.packet, mailings);
  return {
    where: [packet, itemText(group, describing)].filter((part) => part !== '').join(' · '),
    why: say(`review.why.${verdict.kind}`),
    proposal: proposal.length === 0 ? say('review.none') : proposal.map(nameOf).join(', '),
    answer: say('review.answer.marks', { options: options.map(nameOf).join(', ') }),
  };
}

/** How the options of a group are called, in the language of its class. */
export function namesOf(
  { mailing, packet, of }: { mailing: number; packet: number; of: 'mark' | 'score' },
  { mailings, tongueOf }: Pick<Describing, 'mailings' | 'tongueOf'>,
): (option: string) => string {
  const printed = mailings.get(mailing);
  const language = printed?.plan.packets.find(({ number }) => number === packet)?.class.language;
  if (printed === undefined || language === undefined) return (option) => option;
  const tongue = tongueOf(language, printed);
  return (option) => optionName(option, of, tongue);
}

/** The class and the packet's code, e.g. «5 «А» · 0012-K». */
function packetText(
  mailing: number,
  packet: number,
  mailings: ReadonlyMap<number, PrintedMailing>,
): string {
  const found = mailings.get(mailing)?.plan.packets.find(({ number }) => number === packet);
  return found === undefined ? '' : `${found.class.id} · ${found.code}`;
}

function itemText(
  {
    mailing,
    item,
    row,
    of,
  }: { mailing: number; item: ItemRef; row: number | null; of: 'mark' | 'score' },
  { mailings, say, inTongue }: Describing,
): string {
  const lesson = lessonNamed(item, mailings.get(mailing));
  const what = item.slice(item.lastIndexOf('#') + 1);
  const found = lesson?.items.find(({ id }) => id === what);
  const parts = [
    lesson === undefined ? '' : `${inTongue(lesson.subjectName)}, ${lesson.topic}`,
    found === undefined
      ? say(`review.item.${what}`)
      : say(`return.item.${found.part}`, { n: found.number }),
    row === null || of === 'score' ? '' : say('review.row', { n: row + 1 }),
    of === 'score' ? say('review.score') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function lessonNamed(item: ItemRef, mailing: PrintedMailing | undefined): Lesson | undefined {
  const id = lessonOf(item);
  return mailing?.plan.lessons.find((lesson) => lesson.id === id);
}
