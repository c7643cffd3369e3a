import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { recordDecisions } from '../ledger/decisions.ts';
import type { Decision } from '../model/decision.ts';
import { errorsIn, problem, type Problem, type ProblemCode, type Told } from '../model/problem.ts';
import type { Pupil } from '../model/pupil.ts';
import type { Matter, ReviewCase } from '../model/review.ts';
import type { SettleReport } from '../model/review-report.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { decodeShortCode } from '../paper/short-code.ts';
import { parseAnswers, type AnswerRow } from '../parse/answer-table.ts';
import { newDecisions } from '../record/decision-subject.ts';
import { scoreKeyIn } from '../record/score-key.ts';
import { settleCase, type Answering, type Misunderstood } from '../record/settle-case.ts';
import { sideIn } from '../record/state-pages.ts';
import type { World } from '../shell/world.ts';
import { looseKey } from '../text/loose-key.ts';
import { cameBack, type CameBack } from './came-back.ts';
import { namesOf } from './describe-cases.ts';
import { rereadNamed } from './reread.ts';
import { describingOf, type Reviewing } from './review.ts';
import { settledCase } from './settled-cases.ts';

/** What is told when nothing can be settled. */
export function nothingSettled(problems: readonly Problem[]): SettleReport {
  return { problems, noted: 0, waiting: 0 };
}

/** The answers of a table that `review` wrote and a person filled in. */
export async function readAnswers(path: string, world: World): Promise<Told<readonly AnswerRow[]>> {
  const name = basename(path);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    return { value: [], problems: [problem('file-missing', { file: name }, { name })] };
  }
  const tables = await world.readTables(name, bytes);
  const rows = parseAnswers(tables.value, name);
  const problems = [
    ...tables.problems,
    ...(errorsIn(tables.problems).length > 0 ? [] : rows.problems),
  ];
  return { value: rows.value, problems };
}

/**
 * Notes what a person decided, with the day and the person; the same answer once more is no decision, another one takes the place
 * of the first. With anything wrong in any answer nothing is noted, and all of it is told. Pages that were named are read from
 * their kept pictures.
 */
export async function settleIn(
  answers: Told<readonly AnswerRow[]>,
  person: string,
  listed: readonly Pupil[],
  reviewing: Reviewing,
): Promise<SettleReport> {
  const { ledger, world, workspace } = reviewing;
  const back = await cameBack(ledger, world.digest);
  const told = answers.value.map((row) => decisionOf(row, back, listed, reviewing));
  const problems = [...answers.problems, ...told.flatMap((each) => each.problems)];
  const decisions = newDecisions(
    told.flatMap(({ value }) => (value === null ? [] : [value])),
    back.decided.map(({ decision }) => decision),
  );
  if (errorsIn(problems).length > 0) return { problems, noted: 0, waiting: back.queue.length };
  const day = world.today();
  await rereadNamed(decisions, back, { workspace, ledger });
  await recordDecisions(
    ledger,
    decisions.map((decision) => ({ decision, day, person })),
  );
  const after = await cameBack(ledger, world.digest);
  return { problems, noted: decisions.length, waiting: after.queue.length };
}

const CODES = {
  option: 'settle-option',
  code: 'settle-code',
  'code-not-returned': 'settle-code-not-returned',
  which: 'settle-which',
  pupil: 'settle-pupil',
} as const satisfies Record<Misunderstood, ProblemCode>;

function decisionOf(
  { typed, place }: AnswerRow,
  back: CameBack,
  listed: readonly Pupil[],
  reviewing: Reviewing,
): Told<Decision | null> {
  const wrong = (found: Problem): Told<null> => ({ value: null, problems: [found] });
  if (typed.kind === 'score') {
    const decision = scoreDecision(typed.key, typed.points, back.mailings);
    if ('most' in decision) {
      const values = { points: typed.points, most: decision.most };
      return wrong(problem('score-not-possible', place, values));
    }
    return { value: decision, problems: [] };
  }
  const wanted = typed.id.toLowerCase();
  const found =
    back.queue.find(({ id }) => id === wanted) ??
    settledCase(wanted, back, reviewing.world.digest) ??
    undefined;
  if (found === undefined) return wrong(problem('case-unknown', place, { name: typed.id }));
  const settled = settleCase(
    found.matter,
    typed.answer,
    answeringOf(found, back, listed, reviewing),
  );
  if ('decision' in settled) return { value: settled.decision, problems: [] };
  const values = { name: typed.id, answer: typed.answer };
  return wrong(problem(CODES[settled.wrong], place, values));
}

/** Points as typed; a dash takes a score back. `most` where they are none that can be given. */
function scoreDecision(
  key: string,
  typed: string,
  mailings: ReadonlyMap<number, PrintedMailing>,
): Extract<Decision, { kind: 'score' }> | { readonly most: number } {
  const found = scoreKeyIn(key, mailings);
  if (found === null) return { most: 0 };
  const { most, ...where } = found;
  if (/^[-–—]$/u.test(typed)) return { kind: 'score', ...where, points: null };
  const points = Number(typed.replace(',', '.'));
  const possible = Number.isFinite(points) && points >= 0 && points <= most;
  return possible && points * 2 === Math.round(points * 2)
    ? { kind: 'score', ...where, points }
    : { most };
}

function answeringOf(
  { matter }: ReviewCase,
  back: CameBack,
  listed: readonly Pupil[],
  reviewing: Reviewing,
): Answering {
  const describing = describingOf(back, reviewing);
  return {
    nameOf: matter.kind === 'marks' ? namesOf(matter.group, describing) : (option) => option,
    codeIn: (typed) => {
      const reading = decodeShortCode(typed, reviewing.sign);
      return reading.kind === 'ok' ? reading.id : null;
    },
    isPrinted: (id) => sideIn(id, back.mailings) !== null,
    pupilIn: (typed) => pupilNamed(typed, matter, back, listed),
  };
}

/** The one pupil of that name, of the class of the spare packet where several bear it; surname and name will do where they are one child's. */
function pupilNamed(
  typed: string,
  matter: Matter,
  { mailings }: CameBack,
  listed: readonly Pupil[],
): string | null {
  if (matter.kind !== 'spare') return null;
  const plan = mailings.get(matter.mailing)?.plan;
  const ofClass = plan?.packets.find(({ number }) => number === matter.packet)?.class.id;
  const whole = listed.filter(({ name }) => looseKey(name) === looseKey(typed));
  const named = whole.length > 0 ? whole : listed.filter(({ name }) => begins(name, typed));
  const inClass = named.filter(({ classId }) => classId === ofClass);
  const [only, ...more] = named.length > 1 ? inClass : named;
  return only === undefined || more.length > 0 ? null : only.id;
}

/** Are the first words of a name, two at least, those that were typed? */
function begins(name: string, typed: string): boolean {
  const words = typed.trim().split(/\s+/u);
  const first = name.trim().split(/\s+/u).slice(0, words.length);
  return words.length > 1 && looseKey(first.join(' ')) === looseKey(words.join(' '));
}
