import {
  BLANK_MASTER,
  type ComposedPacket,
  type DraftPage,
  type Furniture,
  type PageRun,
  type Section,
} from '../model/composed.ts';
import type { Language } from '../model/language.ts';
import type { MasterId } from '../model/page.ts';
import type { Packet, PacketVariant } from '../model/plan.ts';
import type { Problem, Told } from '../model/problem.ts';
import { lessonSettingOf, settingOf, type ClassPages } from './class-pages.ts';
import type { ComposeContext } from './context.ts';
import { composeFeedback } from './documents/feedback.ts';
import { sidesPerSheet } from '../model/school.ts';
import { contentsOf, type PacketContents } from './packet-contents.ts';
import { composeCoverOwn } from './papers/cover.ts';
import type { PaperContext } from './papers/paper-context.ts';
import { composeWayBackOwn } from './papers/way-back.ts';

/** What packets are put together from. */
export type PacketKit = {
  readonly papers: PaperContext;
  readonly contexts: Readonly<Record<Language, ComposeContext>>;
  readonly cover: MasterId;
  readonly wayBack: Readonly<Record<Language, MasterId>>;
  readonly classPages: (variant: PacketVariant) => ClassPages;
  /** The contents slip of a packet: equal contents in one class share it. */
  readonly slip: (packet: Packet, contents: PacketContents) => readonly MasterId[];
};

/**
 * One packet in the order people unpack it: cover with the contents slip on its back, notice and contacts, week
 * plan, feedback, lessons by day, return sheets by subject, the way back.
 */
export function composePacket(kit: PacketKit, packet: Packet): Told<ComposedPacket> {
  const problems: Problem[] = [];
  const shared = kit.classPages(packet);
  const context = kit.contexts[packet.class.language];
  const feedback = composeFeedback(context, settingOf(packet, kit.papers.plan), packet.class, {
    shortName: packet.pupil?.shortName ?? '',
    works: packet.feedback,
  });
  problems.push(...feedback.problems);
  const { paperUse, printing } = kit.papers.plan.school;
  const sides = sidesPerSheet(printing.way);
  const look = {
    furniture: paperUse === 'economy' ? 'inner-wide' : 'inner',
    booklet: lessonSettingOf(packet, kit.papers.plan).paper === 'booklet',
  } as const;
  const inner = innerRuns(shared, packet, feedback.value.length, look);
  const returned = shared.subjects.flatMap(({ subject, returned: pages }): readonly PageRun[] =>
    pages.length === 0
      ? []
      : [{ section: 'return', subject, ownSheets: true, pages: drafts(pages, 'return') }],
  );
  const runs = [...withFeedback(inner, feedback.value), ...returned];
  const wayBack: PageRun = {
    section: 'way-back',
    ownSheets: true,
    pages: [
      {
        master: kit.wayBack[packet.class.language],
        own: composeWayBackOwn(kit.papers, packet, sheetsOf(returned, sides)),
        furniture: 'none',
      },
    ],
  };
  const face: DraftPage = {
    master: kit.cover,
    own: composeCoverOwn(kit.papers, packet),
    furniture: 'none',
  };
  const contents = contentsOf(
    [coverRun(face, [BLANK_MASTER]), ...runs, wayBack],
    shared.subjects,
    kit.papers.plan.returnBy,
    sides,
  );
  const cover = coverRun(face, kit.slip(packet, contents));
  return { value: { packet, runs: [cover, ...runs, wayBack] }, problems };
}

/** The address face with the contents slip on its back. */
function coverRun(face: DraftPage, slip: readonly MasterId[]): PageRun {
  return { section: 'cover', ownSheets: true, pages: [face, ...drafts(slip, 'inner')] };
}

function drafts(masters: readonly MasterId[], furniture: Furniture): readonly DraftPage[] {
  return masters.map((master) => ({ master, own: [], furniture }));
}

/** The runs that stay with the pupil; feedback is there with blank pages to be filled. */
function innerRuns(
  shared: ClassPages,
  packet: Packet,
  feedbackPages: number,
  { furniture, booklet }: { readonly furniture: Furniture; readonly booklet: boolean },
): readonly PageRun[] {
  const run = (section: Section, masters: readonly MasterId[]): PageRun => ({
    section,
    ownSheets: false,
    pages: drafts(masters, furniture),
  });
  const blanks = Array.from({ length: feedbackPages }, () => BLANK_MASTER);
  return [
    ...(packet.withNotice ? [run('notice', shared.notice)] : []),
    run('contacts', shared.contacts),
    run('week-plan', shared.weekPlan),
    run('feedback', blanks),
    ...shared.lessons.map(({ pages, ...of }): PageRun =>
      booklet
        ? { ...BOOKLET, pages: drafts(pages, 'inner-half') }
        : { ...run('lessons', pages), ...of },
    ),
  ].filter(({ pages }) => pages.length > 0);
}

const BOOKLET = { section: 'lessons', ownSheets: true, booklet: true } as const;

function withFeedback(
  runs: readonly PageRun[],
  pages: readonly (readonly DraftPage['own'][number][])[],
): readonly PageRun[] {
  return runs.map((run) =>
    run.section === 'feedback'
      ? { ...run, pages: run.pages.map((page, at) => ({ ...page, own: pages[at] ?? [] })) }
      : run,
  );
}

/** Sheets that runs on sheets of their own take. */
function sheetsOf(runs: readonly PageRun[], sides: 1 | 2): number {
  return runs.reduce((sum, { pages }) => sum + Math.ceil(pages.length / sides), 0);
}
