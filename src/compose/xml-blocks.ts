import type { Diagram } from '../model/diagram.ts';
import type { Block, BoxRole, Run, TableCell, TextRun, Turn } from '../model/lesson.ts';
import { isText } from '../text/run-text.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Element } from './xml-tree.ts';

type Style = Omit<TextRun, 'text'>;
type Align = 'left' | 'center' | 'right';

/** The blocks in an element whose content keeps to the vocabulary. */
export function blocksIn(element: Element): readonly FlowBlock[] {
  return elementsIn(element).flatMap((child) => {
    const block = toBlock(child);
    return block === null ? [] : [block];
  });
}

/** The blocks a teacher could write too: what lists and quotes may hold. */
function plainBlocksIn(element: Element): readonly Block[] {
  return blocksIn(element).filter(isPlain);
}

function isPlain(block: FlowBlock): block is Block {
  return !['entry', 'opening', 'note', 'fields', 'framed'].includes(block.kind);
}

function toBlock(element: Element): FlowBlock | null {
  const read = READERS[element.tag];
  return read === undefined ? null : read(element);
}

const READERS: Readonly<Record<string, (element: Element) => FlowBlock | null>> = {
  h: (element) => ({
    kind: 'heading',
    level: levelOf(element),
    runs: runsIn(element),
  }),
  p: (element) => ({
    kind: 'paragraph',
    runs: runsIn(element),
    ...alignOf(element),
    ...numberOf(element, 'scale', 'scale'),
  }),
  list: (element) => ({
    kind: 'list',
    ordered: element.attributes['ordered'] === 'yes',
    start: Number(element.attributes['start'] ?? 1),
    entries: elementsIn(element).map(plainBlocksIn),
  }),
  table: (element) => ({
    kind: 'table',
    header: headOf(element),
    rows: elementsIn(element)
      .filter(({ tag }) => tag === 'row')
      .map(cellsIn),
    ...widthsOf(element),
    ...numberOf(element, 'row-height', 'rowHeight'),
    ...numberOf(element, 'scale', 'scale'),
  }),
  quote: (element) => ({ kind: 'quote', blocks: plainBlocksIn(element) }),
  boxed: (element) => ({
    kind: 'boxed',
    role: roleOf(element),
    title: elementsIn(element)
      .filter(({ tag }) => tag === 'title')
      .flatMap(runsIn),
    blocks: plainBlocksIn(element),
  }),
  poem: (element) => ({
    kind: 'poem',
    stanzas: elementsIn(element)
      .filter(({ tag }) => tag === 'stanza')
      .map((stanza) => elementsIn(stanza).map((verse) => ({ runs: runsIn(verse) }))),
    author: elementsIn(element)
      .filter(({ tag }) => tag === 'author')
      .flatMap(runsIn),
  }),
  dialogue: (element) => ({ kind: 'dialogue', turns: elementsIn(element).map(turnOf) }),
  columns: (element) => ({
    kind: 'columns',
    count: element.attributes['count'] === '3' ? 3 : 2,
    ordered: element.attributes['ordered'] === 'yes',
    start: Number(element.attributes['start'] ?? 1),
    entries: elementsIn(element).map(plainBlocksIn),
  }),
  figure: (element) => ({
    kind: 'figure',
    image: element.attributes['image'] ?? '',
    caption: runsIn(element),
    ...numberOf(element, 'width', 'width'),
    ...sideOf(element),
    ...alignOf(element),
  }),
  diagram: (element) => {
    const diagram = diagramIn(element);
    return diagram === null ? null : { kind: 'diagram', diagram, caption: runsIn(element) };
  },
  formula: (element) => ({ kind: 'formula', tex: plainTextIn(element) }),
  rule: () => ({ kind: 'rule' }),
  space: (element) => ({ kind: 'space', height: Number(element.attributes['mm'] ?? 0) }),
  'page-break': () => ({ kind: 'page-break' }),
  entry: (element) => ({
    kind: 'entry',
    label: element.attributes['label'] ?? '',
    note: element.attributes['note'] ?? '',
    blocks: blocksIn(element),
  }),
  opening: (element) => ({
    kind: 'opening',
    label: element.attributes['label'] ?? '',
    note: element.attributes['note'] ?? '',
  }),
  note: (element) => ({ kind: 'note', runs: runsIn(element), ...alignOf(element) }),
  fields: (element) => ({
    kind: 'fields',
    fields: elementsIn(element).map((field) => ({
      name: field.attributes['name'] ?? '',
      runs: runsIn(field),
    })),
  }),
  frame: (element) => ({ kind: 'framed', blocks: blocksIn(element) }),
};

/** What `blocksToXml` wrote of a drawing; null for anything that only looks like it. */
function diagramIn({ attributes }: Element): Diagram | null {
  try {
    return JSON.parse(attributes['spec'] ?? '') as Diagram;
  } catch {
    return null;
  }
}

function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function cellsIn(row: Element): readonly TableCell[] {
  return elementsIn(row).map((cell) => ({
    runs: runsIn(cell),
    ...alignOf(cell),
    ...numberOf(cell, 'columns', 'columns'),
    ...numberOf(cell, 'rows', 'rows'),
    ...(cell.attributes['covered'] === 'yes' ? { covered: true as const } : {}),
  }));
}

function headOf(table: Element): readonly TableCell[] | null {
  const head = elementsIn(table).find(({ tag }) => tag === 'head');
  return head === undefined ? null : cellsIn(head);
}

function turnOf(element: Element): Turn {
  const parts = elementsIn(element);
  const speaker = parts.find(({ tag }) => tag === 'speaker');
  const said = parts.filter(({ tag }) => tag === 'says');
  return { speaker: speaker === undefined ? null : runsIn(speaker), runs: said.flatMap(runsIn) };
}

function roleOf({ attributes }: Element): BoxRole {
  const role = attributes['role'];
  return role === 'rule' || role === 'definition' || role === 'example' ? role : 'note';
}

function sideOf({ attributes }: Element): { side?: 'left' | 'right' } {
  const side = attributes['side'];
  return side === 'left' || side === 'right' ? { side } : {};
}

function levelOf({ attributes }: Element): 1 | 2 | 3 {
  const level = attributes['level'];
  return level === '1' ? 1 : level === '2' ? 2 : 3;
}

function alignOf({ attributes }: Element): { align?: Align } {
  const align = attributes['align'];
  return align === 'left' || align === 'center' || align === 'right' ? { align } : {};
}

function widthsOf({ attributes }: Element): { widths?: readonly number[] } {
  const widths = attributes['widths'];
  return widths === undefined ? {} : { widths: widths.split(' ').map(Number) };
}

function numberOf<K extends string>(
  { attributes }: Element,
  name: string,
  key: K,
): Partial<Record<K, number>> {
  const value = attributes[name];
  if (value === undefined) return {};
  const found: Partial<Record<K, number>> = {};
  found[key] = Number(value);
  return found;
}

/** Running text: line ends and blanks of the template are one space, none at either end. */
function runsIn(element: Element): readonly Run[] {
  const runs: Run[] = [];
  collect(element, {}, runs);
  const first = runs[0];
  if (first !== undefined && isText(first)) {
    runs[0] = { ...first, text: first.text.replace(/^ /u, '') };
  }
  const last = runs.at(-1);
  if (last !== undefined && isText(last)) {
    runs[runs.length - 1] = { ...last, text: last.text.replace(/ $/u, '') };
  }
  return runs.filter((run) => !isText(run) || run.text !== '');
}

function collect(element: Element, style: Style, runs: Run[]): void {
  for (const child of element.children) {
    if (typeof child !== 'string') {
      if (child.tag === 'br') add(runs, '\n', style);
      else if (child.tag === 'math') runs.push({ formula: plainTextIn(child) });
      else collect(child, { ...style, ...STYLES[child.tag] }, runs);
    } else add(runs, child.replace(/[ \t\r\n]+/gu, ' '), style);
  }
}

const STYLES: Readonly<Record<string, Style>> = {
  b: { bold: true },
  i: { italic: true },
  sub: { position: 'sub' },
  sup: { position: 'super' },
};

function add(runs: Run[], text: string, style: Style): void {
  const last = runs.at(-1);
  if (last !== undefined && isText(last) && sameStyle(last, style))
    runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ ...style, text });
}

function sameStyle(one: Style, other: Style): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.position === other.position;
}

function plainTextIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : '')).join('');
}
