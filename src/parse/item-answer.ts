import { answerFrom } from '../items/answer-from.ts';
import type { AnswerField, RawAnswer } from '../items/raw-answer.ts';
import type { Answer, Run } from '../model/lesson.ts';
import { errorsIn, problem, type Place, type Problem, type Told } from '../model/problem.ts';
import { isText, runsText } from '../text/run-text.ts';
import type { ItemContext, ItemLines } from './item-lines.ts';
import { lookUp, offer } from './lesson-aliases.ts';

/** `null` inside: nothing is returned; `broken`: there should be an answer but it can't be made. */
type ItemAnswer = { readonly answer: Answer | null } | 'broken';

const ANSWER_FIELDS: readonly AnswerField[] = [
  'key',
  'lines',
  'grid',
  'height',
  'unit',
  'ruling',
  'x',
  'y',
  'step',
];

/** How an item is answered, from its lines; `place` is that of the item's heading. */
export function readAnswer(
  lines: ItemLines,
  place: Place,
  { words, reading }: ItemContext,
): Told<ItemAnswer> {
  const asked = lines.fields.get('answer');
  if (asked === undefined) return withoutKind(lines, place);
  const at: Place = { file: reading.telling.file, line: asked.line };
  const kind = lookUp(words.answers, asked.value);
  if (kind === null) {
    const values = { value: asked.value, near: offer(words.answers, asked.value) };
    return { value: 'broken', problems: [problem('item-answer-unknown', at, values)] };
  }
  const pairs = lines.pairLines.map(({ runs, line }) => readPair(runs, { ...at, line }));
  const pairProblems = pairs.flatMap((pair) => pair.problems);
  if (errorsIn(pairProblems).length > 0) return { value: 'broken', problems: pairProblems };
  const raw: RawAnswer = {
    kind,
    fields: answerFields(lines, words),
    options: lines.options,
    pairs: pairs.map((pair) => pair.value),
    place: at,
  };
  const { value, problems } = answerFrom(raw);
  return { value: value === null ? 'broken' : { answer: value }, problems };
}

/** Options or a key without a line that says how to answer. */
function withoutKind(lines: ItemLines, place: Place): Told<ItemAnswer> {
  const meant = lines.options.length > 0 || ANSWER_FIELDS.some((field) => lines.fields.has(field));
  if (!meant) return { value: { answer: null }, problems: [] };
  return { value: 'broken', problems: [problem('item-answer-missing', place)] };
}

function answerFields(lines: ItemLines, words: ItemContext['words']): RawAnswer['fields'] {
  const fields: Partial<Record<AnswerField, string>> = {};
  for (const field of ANSWER_FIELDS) {
    const typed = lines.fields.get(field)?.value;
    if (typed !== undefined) {
      fields[field] = field === 'ruling' ? (lookUp(words.rulings, typed) ?? typed) : typed;
    }
  }
  return fields;
}

type Pair = { readonly left: readonly Run[]; readonly right: readonly Run[] };

/** «left = right»; with «==» between them when the sides hold equals signs of their own. */
function readPair(runs: readonly Run[], place: Place): Told<Pair> {
  const separator = [/\s*==\s*/u, /\s=\s/u, /\s*=\s*/u].find((each) =>
    runs.some((run) => isText(run) && each.test(run.text)),
  );
  const sides = separator === undefined ? [runs] : splitRuns(runs, separator);
  const [left = [], right = []] = sides;
  const text = runsText(runs);
  const problems: readonly Problem[] =
    sides.length === 2
      ? []
      : [problem(sides.length < 2 ? 'item-pair-no-equals' : 'item-pair-equals', place, { text })];
  return { value: { left, right }, problems };
}

function splitRuns(runs: readonly Run[], separator: RegExp): readonly (readonly Run[])[] {
  const sides: Run[][] = [[]];
  for (const run of runs) {
    if (!isText(run)) {
      sides.at(-1)?.push(run);
      continue;
    }
    run.text.split(separator).forEach((text, index) => {
      if (index > 0) sides.push([]);
      if (text !== '') sides.at(-1)?.push({ ...run, text });
    });
  }
  return sides;
}
