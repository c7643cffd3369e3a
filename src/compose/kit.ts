import type { ComposedPacket, Masters } from '../model/composed.ts';
import { handwritingIn } from '../model/feedback.ts';
import type { ImageId, Picture } from '../model/lesson.ts';
import type { Language } from '../model/language.ts';
import type { Formulas } from '../model/formulas.ts';
import type { Measure } from '../model/measure.ts';
import type { MasterId } from '../model/page.ts';
import type { MailingPlan, Packet, PacketVariant } from '../model/plan.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import { composeClassPages, settingOf, type ClassPages } from './class-pages.ts';
import { contextIn, type ComposeContext } from './context.ts';
import { composeContents } from './documents/contents.ts';
import { createMasterStore } from './master-store.ts';
import { composePacket, type PacketKit } from './packet.ts';
import { composeCoverMaster } from './papers/cover.ts';
import type { PaperContext } from './papers/paper-context.ts';
import { composeWayBackMaster } from './papers/way-back.ts';
import type { Templates } from './template.ts';

/** All masters of a mailing, and how to put a packet together from them. */
export type Kit = {
  readonly masters: Masters;
  /** The pages of one packet: masters from the kit, and the boxes that belong to the pupil. */
  readonly compose: (packet: Packet) => ComposedPacket;
};

/** What composing needs beside the plan. `digest` gives hex. */
export type KitParts = {
  readonly words: Words;
  readonly templates: Templates;
  readonly measure: Measure;
  readonly formulas: Formulas;
  readonly digest: (text: string) => string;
};

/**
 * Composes every master of a mailing, once for each class, type size, level and timetable. Forms are numbered in
 * the order of the packets, so that the same plan gives the same numbers.
 */
export function composeKit(plan: MailingPlan, parts: KitParts): Told<Kit> {
  const problems: Problem[] = [];
  const take = <T>(told: Told<T>): T => {
    problems.push(...told.problems);
    return told.value;
  };
  const store = createMasterStore(parts.digest);
  const contexts = contextsOf(plan, parts);
  const { measure, words } = parts;
  const papers: PaperContext = {
    plan,
    measure,
    words,
    sayIn: (tongue) => sayIn(words, tongue),
  };
  const classes = new Map<string, ClassPages>();
  const slips = new Map<string, readonly MasterId[]>();
  const kit: PacketKit = {
    papers,
    contexts,
    cover: store.of(composeCoverMaster(papers)),
    wayBack: {
      kk: store.of(composeWayBackMaster(papers, 'kk')),
      ru: store.of(composeWayBackMaster(papers, 'ru')),
    },
    classPages: (packet) =>
      once(classes, variantOf(packet), () =>
        take(composeClassPages(contexts[packet.class.language], plan, packet, store)),
      ),
    slip: (packet, contents) =>
      once(slips, JSON.stringify([packet.class.id, settingOf(packet, plan), contents]), () => {
        const context = contexts[packet.class.language];
        const told = composeContents(context, settingOf(packet, plan), packet.class, contents);
        return take(told).map((boxes) => store.of(boxes));
      }),
  };
  // Sheets are out that bear the numbers: they stay though the first packet of a variant was taken out.
  for (const variant of plan.formOrder ?? []) kit.classPages(variant);
  // Contents slips are masters too, and only a composed packet knows its own.
  for (const packet of plan.packets) take(composePacket(kit, packet));
  const compose = (packet: Packet): ComposedPacket => composePacket(kit, packet).value;
  return { value: { masters: store.masters, compose }, problems };
}

/** The value of a key, made when it is first asked for. */
function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function variantOf({ class: { id }, size, level, days }: PacketVariant): string {
  return JSON.stringify([id, size, level, days]);
}

/** What documents of a mailing are composed from, in each language. */
export function contextsOf(
  plan: MailingPlan,
  { words, templates, measure, formulas }: KitParts,
): Readonly<Record<Language, ComposeContext>> {
  const { catalogue, school, teachers, lessons, packets } = plan;
  const written = handwritingIn(packets).map(({ image, widthPx, heightPx }): Picture => ({
    ...{ id: image, path: '', format: 'jpeg', widthPx, heightPx },
  }));
  const pictures = new Map<ImageId, Picture>(
    [...lessons.flatMap((lesson) => lesson.pictures), ...written].map((each) => [each.id, each]),
  );
  const shared = { words, templates, measure, formulas, catalogue, school, teachers, pictures };
  return { kk: contextIn('kk', shared), ru: contextIn('ru', shared) };
}
