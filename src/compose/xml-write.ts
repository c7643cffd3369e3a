import type { Block, Line, Run, TableCell, Turn } from '../model/lesson.ts';
import { isText } from '../text/run-text.ts';
import type { FlowBlockOf } from './flow-block.ts';

type Kind = Block['kind'];

const WRITERS: { readonly [K in Kind]: (block: FlowBlockOf<K>) => string } = {
  heading: ({ level, runs }) => element('h', { level }, runsToXml(runs)),
  paragraph: ({ align, scale, runs }) => element('p', { align, scale }, runsToXml(runs)),
  list: ({ ordered, start, entries }) =>
    element(
      'list',
      { ordered: ordered ? 'yes' : 'no', start },
      entries.map((entry) => element('item', {}, blocksToXml(entry))).join(''),
    ),
  table: tableToXml,
  quote: ({ blocks }) => element('quote', {}, blocksToXml(blocks)),
  boxed: ({ role, title, blocks }) =>
    element('boxed', { role }, element('title', {}, runsToXml(title)) + blocksToXml(blocks)),
  poem: ({ stanzas, author }) =>
    element(
      'poem',
      {},
      stanzas.map((stanza) => element('stanza', {}, stanza.map(verseToXml).join(''))).join('') +
        (author.length === 0 ? '' : element('author', {}, runsToXml(author))),
    ),
  dialogue: ({ turns }) => element('dialogue', {}, turns.map(turnToXml).join('')),
  columns: ({ count, ordered, start, entries }) =>
    element(
      'columns',
      { count, ordered: ordered ? 'yes' : 'no', start },
      entries.map((entry) => element('item', {}, blocksToXml(entry))).join(''),
    ),
  figure: ({ image, width, side, align, caption }) =>
    element('figure', { image, width, side, align }, runsToXml(caption)),
  diagram: ({ diagram, caption }) =>
    element('diagram', { spec: JSON.stringify(diagram) }, runsToXml(caption)),
  formula: ({ tex }) => element('formula', {}, escapeXml(tex)),
  rule: () => element('rule', {}, ''),
  space: ({ height }) => element('space', { mm: height }, ''),
  'page-break': () => element('page-break', {}, ''),
};

/** Blocks in the XML that templates render; `blocksIn` reads them back as they were. */
export function blocksToXml(blocks: readonly Block[]): string {
  return blocks.map(blockToXml).join('');
}

function blockToXml<K extends Kind>(block: FlowBlockOf<K>): string {
  return WRITERS[block.kind](block);
}

function tableToXml(table: Extract<Block, { kind: 'table' }>): string {
  const head = table.header === null ? '' : element('head', {}, cellsToXml(table.header));
  const rows = table.rows.map((row) => element('row', {}, cellsToXml(row))).join('');
  const attributes = {
    widths: table.widths?.join(' '),
    'row-height': table.rowHeight,
    scale: table.scale,
  };
  return element('table', attributes, head + rows);
}

function verseToXml({ runs }: Line): string {
  return element('verse', {}, runsToXml(runs));
}

function turnToXml({ speaker, runs }: Turn): string {
  const who = speaker === null ? '' : element('speaker', {}, runsToXml(speaker));
  return element('turn', {}, who + element('says', {}, runsToXml(runs)));
}

function cellsToXml(cells: readonly TableCell[]): string {
  return cells
    .map(({ runs, align, columns, rows, covered }) => {
      const attributes = { align, columns, rows, covered: covered === true ? 'yes' : undefined };
      return element('cell', attributes, runsToXml(runs));
    })
    .join('');
}

/** Running text in the XML that templates render. */
export function runsToXml(runs: readonly Run[]): string {
  return runs.map(runToXml).join('');
}

function runToXml(run: Run): string {
  if (!isText(run)) return element('math', {}, escapeXml(run.formula));
  const { text, bold, italic, position } = run;
  let xml = text.split('\n').map(escapeXml).join('<br/>');
  if (position !== undefined) xml = element(position === 'sub' ? 'sub' : 'sup', {}, xml);
  if (italic === true) xml = element('i', {}, xml);
  if (bold === true) xml = element('b', {}, xml);
  return xml;
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string,
): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
  return `<${tag}${written}>${content}</${tag}>`;
}

/** Text with the five signs that XML keeps for itself written as entities. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
