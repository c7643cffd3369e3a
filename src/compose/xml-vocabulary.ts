import type { Element } from './xml-tree.ts';

/** What an attribute may say. */
type Value =
  'text' | 'number' | 'numbers' | 'yes-no' | 'align' | 'level' | 'role' | 'side' | 'diagram';

/** What may stand inside an element: blocks, blocks a teacher could write, running text, text alone, a title and blocks, certain elements, or nothing. */
type Holds = 'blocks' | 'plain' | 'titled' | 'runs' | 'text' | 'nothing' | readonly string[];

type Rule = { readonly holds: Holds; readonly attributes: Readonly<Record<string, Value>> };

const RUNS = ['b', 'i', 'sub', 'sup', 'math', 'br'] as const;

const PLAIN: Readonly<Record<string, Rule>> = {
  h: { holds: 'runs', attributes: { level: 'level' } },
  p: { holds: 'runs', attributes: { align: 'align', scale: 'number' } },
  list: { holds: ['item'], attributes: { ordered: 'yes-no', start: 'number' } },
  table: {
    holds: ['head', 'row'],
    attributes: { widths: 'numbers', 'row-height': 'number', scale: 'number' },
  },
  quote: { holds: 'plain', attributes: {} },
  boxed: { holds: 'titled', attributes: { role: 'role' } },
  poem: { holds: ['stanza', 'author'], attributes: {} },
  dialogue: { holds: ['turn'], attributes: {} },
  columns: {
    holds: ['item'],
    attributes: { count: 'number', ordered: 'yes-no', start: 'number' },
  },
  figure: {
    holds: 'runs',
    attributes: { image: 'text', width: 'number', side: 'side', align: 'align' },
  },
  diagram: { holds: 'runs', attributes: { spec: 'diagram' } },
  formula: { holds: 'text', attributes: {} },
  rule: { holds: 'nothing', attributes: {} },
  space: { holds: 'nothing', attributes: { mm: 'number' } },
  'page-break': { holds: 'nothing', attributes: {} },
};

const BLOCKS: Readonly<Record<string, Rule>> = {
  ...PLAIN,
  entry: { holds: 'blocks', attributes: { label: 'text', note: 'text' } },
  opening: { holds: 'nothing', attributes: { label: 'text', note: 'text' } },
  note: { holds: 'runs', attributes: { align: 'align' } },
  fields: { holds: ['field'], attributes: {} },
  frame: { holds: 'blocks', attributes: {} },
};

/** The tags a template may render, what they may hold and their attributes; `docs/templates.md` tells schools of them. */
export const VOCABULARY: Readonly<Record<string, Rule>> = {
  ...BLOCKS,
  document: { holds: 'blocks', attributes: {} },
  item: { holds: 'plain', attributes: {} },
  head: { holds: ['cell'], attributes: {} },
  row: { holds: ['cell'], attributes: {} },
  cell: {
    holds: 'runs',
    attributes: { align: 'align', columns: 'number', rows: 'number', covered: 'yes-no' },
  },
  title: { holds: 'runs', attributes: {} },
  stanza: { holds: ['verse'], attributes: {} },
  verse: { holds: 'runs', attributes: {} },
  author: { holds: 'runs', attributes: {} },
  turn: { holds: ['speaker', 'says'], attributes: {} },
  speaker: { holds: 'runs', attributes: {} },
  says: { holds: 'runs', attributes: {} },
  field: { holds: 'runs', attributes: { name: 'text' } },
  b: { holds: 'runs', attributes: {} },
  i: { holds: 'runs', attributes: {} },
  sub: { holds: 'runs', attributes: {} },
  sup: { holds: 'runs', attributes: {} },
  math: { holds: 'text', attributes: {} },
  br: { holds: 'nothing', attributes: {} },
};

/** Attributes an element cannot do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  h: ['level'],
  boxed: ['role'],
  diagram: ['spec'],
  columns: ['count'],
  figure: ['image'],
  space: ['mm'],
  entry: ['label'],
  opening: ['label'],
  field: ['name'],
};

const FITS: Readonly<Record<Value, RegExp>> = {
  text: /^/u,
  number: /^\d+(\.\d+)?$/u,
  numbers: /^\d+(\.\d+)?( \d+(\.\d+)?)*$/u,
  'yes-no': /^(yes|no)$/u,
  align: /^(left|center|right)$/u,
  level: /^[123]$/u,
  role: /^(rule|definition|example|note)$/u,
  side: /^(left|right)$/u,
  diagram: /^\{"kind":"(number-line|axes|squares)",.*\}$/su,
};

/** What each kind of value may be, told where it is something else. */
const EXAMPLES: Readonly<Record<Value, readonly string[]>> = {
  text: ['…'],
  number: ['1', '0.8', '12'],
  numbers: ['20 50 30'],
  'yes-no': ['yes', 'no'],
  align: ['left', 'center', 'right'],
  level: ['1', '2', '3'],
  role: ['rule', 'definition', 'example', 'note'],
  side: ['left', 'right'],
  diagram: ['{{{blocks …}}}'],
};

/**
 * What does not belong where it stands: a tag, an attribute (`p color`), its value (`h level="9"`) or text; the template's
 * line, and what could stand there.
 */
export type Stranger = {
  readonly name: string;
  readonly line: number;
  readonly allowed: readonly string[];
  /** Nothing of that name is in the vocabulary. */
  readonly unknown?: true;
};

/** Everything below an element that the vocabulary does not know; the element itself is known. */
export function strangersIn(element: Element): readonly Stranger[] {
  const rule = VOCABULARY[element.tag];
  if (rule === undefined) return [];
  const allowed = allowedIn(rule.holds);
  return [
    ...attributeStrangers(element, rule),
    ...element.children.flatMap((child): readonly Stranger[] => {
      if (typeof child === 'string') return textStranger(child, element, rule.holds, allowed);
      if (!allowed.includes(child.tag)) return [strangeTag(child, allowed)];
      return strangersIn(child);
    }),
  ];
}

function strangeTag({ tag, line }: Element, allowed: readonly string[]): Stranger {
  const stranger = { name: tag, line, allowed };
  return VOCABULARY[tag] === undefined ? { ...stranger, unknown: true } : stranger;
}

function textStranger(
  text: string,
  { tag, line }: Element,
  holds: Holds,
  allowed: readonly string[],
): readonly Stranger[] {
  if (holds === 'runs' || holds === 'text' || text.trim() === '') return [];
  return [{ name: `${tag}: ${text.trim().slice(0, 30)}`, line, allowed }];
}

function attributeStrangers({ tag, attributes, line }: Element, rule: Rule): readonly Stranger[] {
  const allowed = Object.keys(rule.attributes);
  const wrong = Object.entries(attributes).flatMap(([name, value]): readonly Stranger[] => {
    const kind = rule.attributes[name];
    if (kind === undefined) return [{ name: `${tag} ${name}`, line, allowed }];
    if (FITS[kind].test(value)) return [];
    return [{ name: `${tag} ${name}="${value}"`, line, allowed: EXAMPLES[kind] }];
  });
  const absent = (NEEDED[tag] ?? []).filter((name) => attributes[name] === undefined);
  return [...wrong, ...absent.map((name) => ({ name: `${tag} ${name}`, line, allowed }))];
}

function allowedIn(holds: Holds): readonly string[] {
  if (holds === 'blocks') return Object.keys(BLOCKS);
  if (holds === 'plain') return Object.keys(PLAIN);
  if (holds === 'titled') return ['title', ...Object.keys(PLAIN)];
  if (holds === 'runs') return RUNS;
  return holds === 'nothing' || holds === 'text' ? [] : holds;
}
