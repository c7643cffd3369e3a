import type { Tongue } from '../model/language.ts';
import { severityOf, type Problem, type ProblemCode, type Severity } from '../model/problem.ts';
import type { CheckReport, MadeFile } from '../model/run-report.ts';
import type { Totals } from '../model/consignment.ts';
import { tengeOf } from '../model/post.ts';
import type { Say, Words } from '../model/words.ts';
import { REAM } from '../paper/stock.ts';
import { sayIn, tellProblem } from '../text/words.ts';
import { layTable } from './lay-table.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Errors before warnings before notices, each by file, line or row, and code; equal ones once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map<string, Problem>();
  for (const each of problems) {
    const { code, place, values } = each;
    const key = JSON.stringify({ code, place, values: { ...values, known: '' } });
    // One fault of a template met in two lessons knows of more fields in one of them.
    if (knownIn(unique.get(key)) < knownIn(each)) unique.set(key, each);
  }
  return Array.from(unique.values()).sort(
    (a, b) => WEIGHT[severityOf(a)] - WEIGHT[severityOf(b)] || comparePlaces(a, b),
  );
}

function knownIn(each: Problem | undefined): number {
  return each === undefined ? -1 : String(each.values['known'] ?? '').length;
}

function comparePlaces(a: Problem, b: Problem): number {
  return (
    compare(a.place.file, b.place.file) ||
    compare(a.place.sheet ?? '', b.place.sheet ?? '') ||
    lineOf(a) - lineOf(b) ||
    compare(a.code, b.code)
  );
}

function lineOf({ place }: Problem): number {
  return place.line ?? place.row ?? 0;
}

/** What is told of the run, not of a place that anybody is to mend. */
const OF_THE_RUN: ReadonlySet<ProblemCode> = new Set([
  'frozen-plan-kept',
  'mailing-replanned',
  'plan-set-aside',
  'reprint-finished',
]);

/**
 * All problems, one a line, and how many of each weight; then what is told of the run as a whole. Says so when there is
 * nothing. Ends with a line end.
 */
export function problemsText(problems: readonly Problem[], words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  const sorted = sortProblems(problems);
  if (sorted.length === 0) return `${say('report.no-problems')}\n`;
  const linesOf = (ofRun: boolean): string =>
    sorted
      .filter(({ code }) => OF_THE_RUN.has(code) === ofRun)
      .map((each) => `${tellProblem(words, tongue, each)}\n`)
      .join('');
  const count = (severity: Severity): number =>
    sorted.filter((each) => severityOf(each) === severity).length;
  const counts = say('report.counts', {
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
  });
  return [linesOf(false), `${counts}\n`, linesOf(true)].filter((part) => part !== '').join('\n');
}

/** What there is to print, a line for each route and one for all; empty when there is nothing. */
export function loadText(report: CheckReport, words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  if (report.mailing === null || report.totals.packets === 0) {
    return `${say('report.nothing-to-print')}\n`;
  }
  const heads = ['route', 'packets', 'bundles', 'pages', 'sheets', 'reams', 'grams'];
  const titleTongue = tongue === 'en' ? 'ru' : tongue;
  const numbers = numberText(tongue);
  const rows = report.routes.map(({ title, totals }) => [
    title[titleTongue],
    ...figures(totals, numbers),
  ]);
  const all = [say('report.all'), ...figures(report.totals, numbers)];
  const table = layTable(
    heads.map((head) => say(`report.${head}`)),
    [...rows, all],
  );
  return `${say('report.mailing', { mailing: report.mailing })}\n\n${table}\n${sparesText(report, say)}${answeredText(report, say)}${postageText(report, say, tongue)}`;
}

/** How many of the packets are spare ones; empty when none is. */
function sparesText({ totals }: CheckReport, say: Say): string {
  return totals.spares === 0 ? '' : `\n${say('report.spares', { spares: totals.spares })}\n`;
}

/** How many of the packets tell what came back; empty when none does. */
function answeredText({ answered }: CheckReport, say: Say): string {
  return answered === 0 ? '' : `\n${say('report.answered', { packets: answered })}\n`;
}

/** Postage of all items; empty without a price table. */
function postageText({ totals }: CheckReport, say: Say, tongue: Tongue): string {
  const { price, unpriced } = totals;
  if (price === 0) return '';
  const tenge = numberText(tongue)(tengeOf(price), 2);
  return `\n${say('report.postage', { tenge, unpriced })}\n`;
}

/** Sheets and grams of the mailing with each use of paper, the school's choice marked; empty where it was not asked. */
export function papersText(report: CheckReport, words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  if (report.papers.length === 0 || report.totals.packets === 0) return '';
  const numbers = numberText(tongue);
  const rows = report.papers.map(({ use, chosen, totals }) => [
    chosen
      ? say('report.paper-chosen', { use: say(`report.paper-${use}`) })
      : say(`report.paper-${use}`),
    numbers(totals.pages),
    numbers(totals.sheets),
    numbers(Math.round(totals.grams)),
  ]);
  const heads = ['paper', 'pages', 'sheets', 'grams'].map((head) => say(`report.${head}`));
  return `${say('report.papers')}\n\n${layTable(heads, rows)}\n`;
}

/** Where the files lie, and which of them stood there already. */
export function filesText(files: readonly MadeFile[], words: Words, tongue: Tongue): string {
  const say = sayIn(words, tongue);
  return files.map((file) => `${say(`report.file-${file.state}`, { path: file.path })}\n`).join('');
}

function figures(totals: Totals, text: (value: number, decimals?: number) => string): string[] {
  const { packets, bundles, pages, sheets, grams } = totals;
  return [
    text(packets),
    text(bundles),
    text(pages),
    text(sheets),
    text(sheets / REAM, 1),
    text(Math.round(grams)),
  ];
}

function numberText(tongue: Tongue): (value: number, decimals?: number) => string {
  return (value, decimals = 0) =>
    new Intl.NumberFormat(tongue, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
      .format(value)
      .replace(/\s/g, ' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
