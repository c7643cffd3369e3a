// What composing lesson text costs, as a ratio to pdfkit's own text() on the same text in the same run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { flow } from '../../dist/compose/flow.js';
import { styleFor } from '../../dist/compose/style.js';
import { NO_FORMULAS } from '../../dist/model/formulas.js';
import { createHyphenate } from '../../dist/text/hyphenate.js';
import { createMeasure } from '../../dist/text/measure.js';
import { chance, lineOfWords } from './kazakh.mjs';

const PARAGRAPHS = 400;
const CHARACTERS = 450;
const ROUNDS = 5;
const MOST = 2.5;
const FRAME = { x: 20, y: 25.5, w: 170, h: 251.5 };
const POINTS = 11;
const PT = 72 / 25.4;

const say = (line) => process.stdout.write(`${line}\n`);
const bytes = readFileSync(
  fileURLToPath(
    new URL(
      '../../node_modules/@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
      import.meta.url,
    ),
  ),
);
const setting = { language: 'kk', grade: 9, size: 'normal', paper: 'usual', level: null };
const style = styleFor(setting, { typeSize: { 9: POINTS } });
const texts = Array.from(
  { length: PARAGRAPHS },
  (_, at) => `${lineOfWords(chance(at + 1), CHARACTERS)}.`,
);

/** Lines and pages of our own composing, its words measured and divided anew: nothing is kept from round to round. */
function ours() {
  const setter = {
    tongue: 'kk',
    hyphenate: createHyphenate('kk'),
    measure: createMeasure([{ face: 'text', bytes, fallback: [] }]),
    formulas: NO_FORMULAS,
    pictures: new Map(),
  };
  const blocks = texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
  return flow(blocks, style, FRAME, setter).length;
}

/** The same text justified by pdfkit in the same measure; the document is thrown away. */
function pdfkits() {
  const doc = new PDFDocument({ size: 'A4', margin: 0, font: '' });
  doc.resume();
  doc.font(fontkit.create(bytes), POINTS);
  const lineGap = POINTS * style.leading - doc.currentLineHeight();
  doc.page.margins.bottom = (297 - FRAME.y - FRAME.h) * PT;
  let pages = 1;
  doc.on('pageAdded', () => {
    doc.page.margins.top = FRAME.y * PT;
    doc.page.margins.bottom = (297 - FRAME.y - FRAME.h) * PT;
    doc.y = FRAME.y * PT;
    pages += 1;
  });
  doc.y = FRAME.y * PT;
  for (const text of texts) {
    doc.text(text, FRAME.x * PT, doc.y, { width: FRAME.w * PT, align: 'justify', lineGap });
  }
  return pages;
}

function cpuSeconds(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, made };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rounds = Array.from({ length: ROUNDS + 1 }, () => [cpuSeconds(ours), cpuSeconds(pdfkits)]);
// The first round warms both up.
const counted = rounds.slice(1);
const own = median(counted.map(([{ seconds }]) => seconds));
const theirs = median(counted.map(([, { seconds }]) => seconds));
const ratio = median(counted.map(([one, other]) => one.seconds / other.seconds));
const [first] = counted;
say(
  `typesetting: ${PARAGRAPHS} paragraphs of ${CHARACTERS} Kazakh letters, justified, divided, total fit; medians of ${ROUNDS} rounds`,
);
say(
  `  ours ${own.toFixed(2)} CPU-s, ${first[0].made} pages; pdfkit text() ${theirs.toFixed(2)} CPU-s, ${first[1].made} pages`,
);
say(`  ours / pdfkit: ${ratio.toFixed(2)} (required ≤ ${MOST})`);
if (ratio > MOST) process.exitCode = 1;
