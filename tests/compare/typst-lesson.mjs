// The blocks of a lesson as a typst document with the same faces, sizes, leading, white and type area.
import { createHyphenate, SHORTEST_DIVIDED } from '../../dist/text/hyphenate.js';
import { FRAME } from './our-texts.mjs';
import { joinWords } from '../../dist/text/join-words.js';

/** White above and below blocks in lines of the text, as in the product. */
const GAPS = {
  paragraph: [0.4, 0.4],
  option: [0.15, 0.15],
  list: [0.4, 0.4],
  note: [0.2, 0.2],
  fields: [0.5, 0.6],
  entry: [0.75, 0.75],
  quote: [0.65, 0.75],
  table: [0.6, 0.75],
};

/**
 * A typst document of a lesson. `points`: words may be divided where the product may divide them (soft hyphens), else
 * where typst itself knows.
 */
export function typstLesson({ blocks, style, language }, points) {
  const write = writer(style, points ? createHyphenate(language) : null);
  const { size, leading } = style;
  const line = size * leading;
  return [
    `#set page(paper: "a4", margin: (left: ${FRAME.x}mm, top: ${FRAME.y}mm, right: ${210 - FRAME.x - FRAME.w}mm, bottom: ${297 - FRAME.y - FRAME.h}mm))`,
    `#set text(font: ("Literata", "DejaVu Sans"), size: ${size}pt, lang: "${language}", hyphenate: true, top-edge: 0.8em, bottom-edge: -0.2em)`,
    // Indices as the product sets them (INDEX in src/compose/flow-text.ts).
    '#set sub(typographic: false, size: 0.68em, baseline: 0.14em)',
    '#set super(typographic: false, size: 0.68em, baseline: -0.34em)',
    `#set par(justify: true, linebreaks: "optimized", leading: ${(leading - 1).toFixed(4)}em, spacing: ${(line - size + 0.4 * line).toFixed(3)}pt)`,
    ...blocks.map((block) => write(block)),
  ].join('\n\n');
}

function writer(style, hyphenate) {
  const { size, leading } = style;
  const line = size * leading;
  // typst's white between blocks begins below the em box of a line, the product's below its leading.
  const space = (lines) => `${(lines * line + size * (leading - 1)).toFixed(3)}pt`;
  const spaced = ([above, below], body, more = '') =>
    `#block(above: ${space(above)}, below: ${space(below)}, width: 100%${more})[${body}]`;
  const text = (value) => {
    const whole = held(value);
    return escaped(hyphenate === null ? whole : withPoints(whole, hyphenate));
  };
  const run = (each) => {
    let out = text(each.text);
    if (each.bold) out = `#text(weight: 700)[${out}]`;
    if (each.italic) out = `#emph[${out}]`;
    if (each.position !== undefined) out = `#${each.position}[${out}]`;
    return out;
  };
  const runs = (all) => all.map(run).join('');
  const label = (value, points, weight = 400) =>
    `#text(font: "Source Sans 3", size: ${points}pt, weight: ${weight})[${value}]`;
  const ragged = (body) => `#par(justify: false)[${body}]`;
  const inner = (blocks) => blocks.map((block) => write(block)).join('\n\n');

  const writers = {
    heading({ level, runs: all }) {
      const { face, size: points, before, after } = style.headings[level];
      const words = all.map((each) => escaped(each.text)).join('');
      const set = face.startsWith('label')
        ? label(words, points, 700)
        : `#text(size: ${points}pt, weight: 700)[${words}]`;
      const bar = `#box(width: 1.4mm, height: 0.75em, fill: black)#h(2mm)`;
      // As typst's own headings: kept with what follows, and no word divided.
      const whole = `#set text(hyphenate: false)\n${level === 2 ? bar : ''}${set}`;
      return spaced([before, after], ragged(whole), ', sticky: true');
    },
    paragraph({ runs: all, align }) {
      const [first] = all;
      if (first?.bold && /^[\p{L}\d]{1,2}\) $/u.test(first.text ?? '')) {
        const rest = runs(all.slice(1));
        return spaced(
          GAPS.option,
          `#grid(columns: (1.8em, 1fr))[#text(weight: 700)[${escaped(first.text.trim())}]][${rest}]`,
        );
      }
      return spaced(GAPS.paragraph, align === undefined ? runs(all) : ragged(runs(all)));
    },
    note: ({ runs: all }) => spaced(GAPS.note, ragged(label(runs(all), style.note.size))),
    fields({ fields }) {
      const rows = fields.map(
        (field) =>
          `[${label(escaped(field.name), style.note.size, 700)}], [#text(size: ${size * 0.94}pt)[${runs(field.runs)}]]`,
      );
      return spaced(
        GAPS.fields,
        `#set par(justify: false)\n#grid(columns: (auto, 1fr), column-gutter: 4mm, row-gutter: ${space(0.1)}, ${rows.join(', ')})`,
      );
    },
    entry({ label: name, note, blocks }) {
      const head = `#grid(columns: (1fr, auto))[${label(escaped(name), style.headings[3].size, 700)}][${label(escaped(note), style.note.size)}]`;
      const body = `#block(above: 0pt, below: ${space(0.15)}, width: 100%)[${head}]\n\n${inner(blocks)}`;
      return `#block(above: ${space(0.75)}, below: ${space(0.75)}, width: 100%, breakable: false)[${body}]`;
    },
    list({ ordered, start, entries }) {
      const items = entries.map(
        (blocks) => `[${blocks.map(({ runs: all }) => runs(all)).join('\n\n')}]`,
      );
      const look = `spacing: ${space(0.2)}, body-indent: 0.45em`;
      const call = ordered
        ? `#enum(start: ${start}, ${look}, ${items.join(', ')})`
        : `#list(${look}, ${items.join(', ')})`;
      return spaced(GAPS.list, call);
    },
    quote: ({ blocks }) =>
      spaced(
        GAPS.quote,
        `#rect(width: 100%, inset: (x: 3mm, y: 2.4mm), stroke: 0.25mm)[${inner(blocks)}]`,
      ),
    table({ header, rows, scale = 1 }) {
      const all = [
        ...(header === null ? [] : [header.map((cell) => ({ ...cell, head: true }))]),
        ...rows,
      ];
      const cells = all
        .flat()
        .map(
          (cell) => `[${cell.head ? `#text(weight: 700)[${runs(cell.runs)}]` : runs(cell.runs)}]`,
        );
      const columns = Array(all[0].length).fill('auto').join(', ');
      const body = `#set text(size: ${size * scale}pt, hyphenate: false); #set par(justify: false); #table(columns: (${columns}), inset: (x: 1.8mm, y: 1.2mm), stroke: 0.2mm, ${cells.join(', ')})`;
      return spaced(GAPS.table, body.replaceAll('; #', '\n#'));
    },
  };
  const write = (block) => {
    const make = writers[block.kind];
    if (make === undefined) throw new Error(`no typst for ${block.kind}`);
    return make(block);
  };
  return write;
}

function escaped(text) {
  return text.replace(
    /[\\#$*_`<>@[\]~=/+-]/gu,
    (sign) => `\\u{${sign.codePointAt(0).toString(16)}}`,
  );
}

/** The text with no-break spaces and word joiners where the product ends no line: both have the same choice. */
function held(text) {
  const drafts = text
    .split(/(?<= )/u)
    .map((word) => ({ pieces: [{ text: word }], space: word.endsWith(' '), ends: false }));
  const words = joinWords(drafts).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  return words
    .map((word) => word.trimEnd().replaceAll(' ', '\u00A0') + (word.endsWith(' ') ? ' ' : ''))
    .join('')
    .replace(/(?<=\d)[–-](?=\d)/gu, '\u2060$&\u2060');
}

function withPoints(text, hyphenate) {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const points = word.length < SHORTEST_DIVIDED ? [] : hyphenate(word);
    return [...word]
      .map((letter, at) => (points.includes(at) ? `\u00AD${letter}` : letter))
      .join('');
  });
}
