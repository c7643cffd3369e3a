import { join } from 'node:path';
import { htmlPage } from '../compose/html-page.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { Tongue } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import type { ReviewReport, WaitingKind } from '../model/review-report.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { OutTable } from '../model/table.ts';
import type { PageState, StatedPage } from '../model/returned.ts';
import type { Say, Words } from '../model/words.ts';
import type { Sign } from '../paper/sheet-id.ts';
import { pageText } from '../record/keys.ts';
import type { World } from '../shell/world.ts';
import { sayIn } from '../text/words.ts';
import { cameBack, type CameBack } from './came-back.ts';
import { describeCase, type CaseText, type Describing } from './describe-cases.ts';
import { picturesOf, wholePages, type PictureSources } from './review-pictures.ts';
import { writeScorePages } from './score-pages.ts';
import { waitingScores, type WaitingScore } from './waiting-scores.ts';

/** What is told when nothing can be reviewed. */
export function nothingToReview(problems: readonly Problem[]): ReviewReport {
  return { problems, waiting: [], scores: 0, files: [] };
}

/** What reviewing works with: `workspace` is the folder, `tongue` what people there read. */
export type Reviewing = {
  readonly workspace: string;
  readonly ledger: Ledger;
  readonly sign: Sign;
  readonly words: Words;
  readonly tongue: Tongue;
  readonly world: World;
};

/**
 * Writes what waits for a person into `out/review`: a page with pictures, reasons and proposals, and a table to fill in, of the
 * same cases and of the items that wait for a teacher's score; and what pupils wrote there, a page for each class and subject.
 */
export async function reviewIn(reviewing: Reviewing): Promise<ReviewReport> {
  const { ledger, world, workspace, tongue, words } = reviewing;
  const back = await cameBack(ledger, world.digest);
  const say = sayIn(words, tongue);
  const describing = describingOf(back, reviewing);
  const cases = back.queue.map((each) => describeCase(each, describing));
  const scores = waitingScores(back, describing);
  const pages = new Map(back.stated.map((each) => [pageText(each.page), each.page]));
  const sources: PictureSources = { folder: workspace, pages, mailings: back.mailings };
  const page = await pageOf(back, cases, sources, reviewing, say);
  const folder = join(workspace, 'out', 'review');
  const table = await world.makeWorkbook([caseTable(cases, say), scoreTable(scores, say)]);
  const files: MadeFile[] = [];
  for (const [name, content] of [
    ['review.html', page],
    ['review.xlsx', table],
  ] as const) {
    const path = join(folder, name);
    await world.writeFile(path, content);
    files.push({ path, state: 'written' });
  }
  files.push(...(await writeScorePages(scores, sources, { folder, world, tongue, say })));
  const kinds: readonly WaitingKind[] = ['page', 'collision', 'spare', 'marks'];
  const count = (kind: WaitingKind): number =>
    back.queue.filter(({ matter }) => matter.kind === kind).length;
  return {
    problems: [],
    waiting: kinds.map((kind) => ({ kind, count: count(kind) })).filter((each) => each.count > 0),
    scores: scores.length,
    files,
  };
}

/** How cases are described in the tongue of the school. */
export function describingOf(
  { mailings }: CameBack,
  { sign, words, tongue }: Pick<Reviewing, 'sign' | 'words' | 'tongue'>,
): Describing {
  return {
    mailings,
    sign,
    say: sayIn(words, tongue),
    inTongue: (names) => names[tongue === 'kk' ? 'kk' : 'ru'],
    tongueOf: (language, { plan }) => ({
      letters: plan.school.choiceLetters[language],
      say: sayIn(words, language),
    }),
  };
}

/** Pages that are none of ours to read, and worth a look. */
const OTHERS: readonly PageState['kind'][] = [
  'foreign',
  'other-school',
  'unknown-mailing',
  'not-returned',
  'newer-version',
];

async function pageOf(
  back: CameBack,
  cases: readonly CaseText[],
  sources: PictureSources,
  { world, tongue }: Reviewing,
  say: Say,
): Promise<string> {
  const shown: unknown[] = [];
  for (const [at, each] of back.queue.entries()) {
    shown.push({ ...cases[at], pictures: await picturesOf(each.matter, sources) });
  }
  const [template] = (await world.readProduct(['templates/web'])).filter(({ path }) =>
    path.endsWith('review.hbs'),
  );
  return htmlPage(template?.text ?? '', {
    lang: tongue,
    title: say('review.title'),
    intro: cases.length === 0 ? say('review.nothing') : say('review.intro'),
    words: {
      why: say('review.column.why'),
      proposal: say('review.column.proposal'),
      answer: say('review.may-answer'),
      others: say('review.others'),
      othersNote: say('review.others-note'),
    },
    cases: shown,
    others: await othersOf(back.stated, sources, say),
  });
}

async function othersOf(
  stated: readonly StatedPage[],
  sources: PictureSources,
  say: Say,
): Promise<readonly unknown[]> {
  const others: unknown[] = [];
  for (const { page, state } of stated) {
    if (!OTHERS.includes(state.kind)) continue;
    const [picture] = await wholePages([page], sources);
    if (picture === undefined) continue;
    others.push({ src: picture.src, caption: `${picture.caption}: ${say(`page.${state.kind}`)}` });
  }
  return others;
}

function caseTable(cases: readonly CaseText[], say: Say): OutTable {
  const columns = ['case', 'where', 'why', 'proposal', 'may-answer', 'answer'] as const;
  return {
    sheet: say('review.sheet.cases'),
    head: columns.map((column) =>
      say(column === 'may-answer' ? 'review.may-answer' : `review.column.${column}`),
    ),
    rows: cases.map(({ id, where, why, proposal, answer }) => [
      id,
      where,
      why,
      proposal,
      answer,
      null,
    ]),
    widths: [11, 46, 44, 16, 44, 22],
  };
}

function scoreTable(scores: readonly WaitingScore[], say: Say): OutTable {
  return {
    sheet: say('review.sheet.scores'),
    head: ['item', 'where', 'descriptor', 'key', 'of', 'proposal', 'points'].map((column) =>
      say(`review.column.${column}`),
    ),
    rows: scores.map(({ key, where, descriptor, answer, of, empty }) => [
      ...[key, where, descriptor, answer, of, empty ? 0 : null],
      null,
    ]),
    widths: [42, 60, 44, 16, 10, 12, 10],
  };
}
