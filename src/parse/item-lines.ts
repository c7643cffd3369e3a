import type { Option, Run } from '../model/lesson.ts';
import { problem, type ProblemCode } from '../model/problem.ts';
import { changesBetween } from '../text/nearest.ts';
import { isText, runsText } from '../text/run-text.ts';
import { colonAdded, type FieldsNear } from './item-typos.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import type { FieldKey, LessonWords } from './lesson-words.ts';
import { lineOf, type MarkdownNode } from './markdown.ts';
import type { MarkdownReading } from './markdown-reading.ts';
import { readRuns } from './markdown-runs.ts';
import { runsBehind } from './runs-behind.ts';

/** A field line: what stands behind its colon, as text and as it is printed. */
type FieldLine = { readonly value: string; readonly runs: readonly Run[]; readonly line: number };

/** What the bullet lines below a question say, and what of the question is left as its prompt. */
export type ItemLines = {
  readonly prompt: readonly MarkdownNode[];
  readonly fields: ReadonlyMap<FieldKey, FieldLine>;
  readonly options: readonly Option[];
  readonly pairLines: readonly { readonly runs: readonly Run[]; readonly line: number }[];
  /** Has it a line without the space after its dash? Then it is left out. */
  readonly spaceless: boolean;
};

/** Words and reading of the file an item stands in. */
export type ItemContext = { readonly words: LessonWords; readonly reading: MarkdownReading };

type Entry = { readonly node: MarkdownNode; readonly line: number; readonly text: string };
type Sorted = {
  readonly prompt: MarkdownNode[];
  readonly fields: Map<FieldKey, FieldLine>;
  readonly options: Option[];
  readonly pairLines: { runs: readonly Run[]; line: number }[];
  spaceless: boolean;
};

const FIELD = /^[*_]*(\p{L}[\p{L} -]{0,30}?)[*_]*\s*:[*_]*\s*(.*)$/su;
const OPTION = /^\[\s*(\S?)\s*\]\s*/u;
/** So many letters may be wrong in a field's name that it is still taken for one, not for text of the prompt. */
const SLIPS = 2;

/**
 * Sorts the nodes of an item. Bullet lines are fields («уақыт: 5»), options («[x] …») or, when the answer is
 * matching, pairs («A = B»). Bullets before the first of these are a list of the prompt; other bullets after it
 * are told and left out.
 */
export function sortItemLines(nodes: readonly MarkdownNode[], context: ItemContext): ItemLines {
  const sorted: Sorted = {
    prompt: [],
    fields: new Map(),
    options: [],
    pairLines: [],
    spaceless: false,
  };
  const matching = nodes.some((node) => isList(node) && asksMatching(node, context));
  for (const node of nodes) {
    if (isList(node)) sortList(node, matching, sorted, context);
    else sorted.prompt.push(node);
  }
  return sorted;
}

function isList(node: MarkdownNode): boolean {
  return node.token.type === 'bullet_list_open';
}

function entriesOf(node: MarkdownNode, { reading }: ItemContext): readonly Entry[] {
  return node.children.map((entry) => ({
    node: entry,
    line: lineOf(entry, reading.firstLine) ?? reading.firstLine,
    text: entry.children[0]?.children[0]?.token.content ?? '',
  }));
}

function fieldOf(text: string, { words }: ItemContext): { key: FieldKey; value: string } | null {
  const [, name, value = ''] = FIELD.exec(text) ?? [];
  const key = name === undefined ? null : lookUp(words.fields, name);
  return key === null ? null : { key, value: value.replace(/\s+/gu, ' ').trim() };
}

function isOption(text: string, { words }: ItemContext): boolean {
  const sign = OPTION.exec(text)?.[1];
  return sign === '' || (sign !== undefined && words['right-signs'].includes(sign));
}

function asksMatching(node: MarkdownNode, context: ItemContext): boolean {
  return entriesOf(node, context).some(({ text }) => {
    const field = fieldOf(text, context);
    return field?.key === 'answer' && lookUp(context.words.answers, field.value) === 'matching';
  });
}

function sortList(list: MarkdownNode, matching: boolean, sorted: Sorted, context: ItemContext) {
  const entries = entriesOf(list, context);
  const known = entries.map(
    ({ text }) => fieldOf(text, context) !== null || isOption(text, context),
  );
  const first = known.indexOf(true);
  const pairs = matching && (first >= 0 || entries.every(({ text }) => text.includes('=')));
  const below: FieldsNear = first < 0 ? 'none' : 'below';
  const prompt: MarkdownNode[] = [];
  entries.forEach((entry, index) => {
    const later = first >= 0 && index > first;
    const fields = later ? 'above' : below;
    if (known[index] === true) takeKnown(entry, sorted, context);
    else if (tellColonless(entry, fields, context)) return;
    else if (pairs && (later || entry.text.includes('='))) takePair(entry, sorted, context);
    else if (later || isMisspelt(entry.text, context)) tellUnknown(entry, context);
    else prompt.push(entry.node);
  });
  if (prompt.length > 0) sorted.prompt.push({ token: list.token, children: prompt });
}

function takeKnown(entry: Entry, sorted: Sorted, context: ItemContext): void {
  tellNested(entry, context);
  if (context.reading.spaceless.has(entry.line)) {
    sorted.spaceless = true;
    tell('item-dash-space', entry, context);
  }
  if (isOption(entry.text, context)) {
    sorted.options.push(optionOf(entry, context));
    return;
  }
  takeField(entry, sorted, context);
}

function takeField(entry: Entry, { fields }: Sorted, context: ItemContext): void {
  const whole = runsOf(entry, context);
  const text = runsText(whole);
  const field = fieldOf(text, context);
  if (field === null || field.value === '') return;
  const { key, value } = field;
  const runs = runsBehind(whole, text.length - (FIELD.exec(text)?.[2] ?? '').length);
  const before = fields.get(key);
  if (before === undefined) fields.set(key, { value, runs, line: entry.line });
  else if (key === 'descriptor') {
    const both = [...before.runs, { text: '; ' }, ...runs];
    fields.set(key, { ...before, value: `${before.value}; ${value}`, runs: both });
  } else tell('item-field-twice', entry, context);
}

function takePair(entry: Entry, sorted: Sorted, context: ItemContext): void {
  tellNested(entry, context);
  sorted.pairLines.push({ runs: runsOf(entry, context), line: entry.line });
}

function optionOf(entry: Entry, context: ItemContext): Option {
  const [first, ...more] = runsOf(entry, context);
  const sign = OPTION.exec(entry.text)?.[1] ?? '';
  if (first === undefined || !isText(first))
    return { runs: first === undefined ? [] : [first, ...more], right: sign !== '' };
  const start = first.text.replace(OPTION, '');
  const rest = start === '' ? [] : [{ ...first, text: start }];
  return { runs: [...rest, ...more], right: sign !== '' };
}

function runsOf({ node, line }: Entry, { reading }: ItemContext): readonly Run[] {
  const inline = node.children[0]?.children[0];
  return inline === undefined ? [] : readRuns(inline, line, reading.telling);
}

/** A field's name with a slip or two in it. */
function isMisspelt(text: string, { words }: ItemContext): boolean {
  const name = FIELD.exec(text)?.[1]?.toLowerCase() ?? '';
  const near = offer(words.fields, name).toLowerCase();
  return name.length > SLIPS + 1 && changesBetween(name, near) <= SLIPS;
}

function tellUnknown(entry: Entry, context: ItemContext): void {
  tell('item-line-unknown', entry, context);
}

function tellColonless(entry: Entry, fields: FieldsNear, { words, reading }: ItemContext): boolean {
  const { line, text } = entry;
  const right = text.includes('=') ? null : colonAdded(text, fields, words);
  if (right === null) return false;
  const place = { file: reading.telling.file, line };
  reading.telling.problems.push(problem('item-colon-missing', place, { text, right }));
  return true;
}

function tellNested(entry: Entry, context: ItemContext): void {
  if (entry.node.children.length > 1) tell('item-line-nested', entry, context);
}

function tell(code: ProblemCode, { line, text }: Entry, { words, reading }: ItemContext): void {
  const name = FIELD.exec(text)?.[1] ?? text;
  const values = { text, near: offer(words.fields, name) };
  reading.telling.problems.push(problem(code, { file: reading.telling.file, line }, values));
}
