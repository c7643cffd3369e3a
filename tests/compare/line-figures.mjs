// What can be measured of the lines of a PDF, whoever set them: by the places of its letters.
import { PDFiumLibrary } from '@hyzyla/pdfium';

const MM = 25.4 / 72;
/** Spaces nearer to their natural width than this share of it were not changed. */
const NATURAL = 0.003;
/**
 * Lines of unchanged spaces are held when no more than this is missing at the right edge, mm, or a hyphen ends them, which
 * pdfium may not see; others when they end in the type area or in a frame inside it: labels in other faces do not.
 */
const EDGE = { unchanged: 0.3, changed: 5 };
const SOFT_HYPHEN = 0xad;
/** Signs that end a line inside a word. */
const HYPHENS = new Set([0x2d, 0x2010, SOFT_HYPHEN, 0x2, 0xfffe]);

let library;

/**
 * Figures of the running text of a PDF: pages used, to the last line; lines that both edges hold, and how many of them end
 * with a hyphen, and of these how many stand above another such line; word spaces over their natural width: mean, variance, those of the loosest and of the tightest line.
 */
export async function lineFigures(pdf, { size, space, widthOf, frame }) {
  const lines = await linesOf(pdf, widthOf);
  const right = frame.x + frame.w;
  const held = lines
    .filter((line) => Math.abs(line.size - size) < 0.05 && line.gaps.length > 0)
    // All spaces of a line are alike, but for those that are kerned or stand in another face.
    .map((line) => ({ ...line, ratio: median(line.gaps) / space }))
    .filter((line) => {
      const changed = Math.abs(line.ratio - 1) > NATURAL || HYPHENS.has(line.last);
      return line.right > right - (changed ? EDGE.changed : EDGE.unchanged);
    });
  const ratios = held.map(({ ratio }) => ratio);
  const all = held.flatMap(({ gaps, ratio }) => gaps.map(() => ratio));
  const average = mean(all);
  return {
    pages: pagesUsed(lines, frame),
    lines: held.length,
    hyphens: held.filter(endsWithHyphen).length,
    inARow: lines.filter((line, at) => endsWithHyphen(line) && endsWithHyphen(lines[at + 1]))
      .length,
    mean: average,
    variance: mean(all.map((ratio) => (ratio - average) ** 2)),
    loosest: Math.max(...ratios),
    tightest: Math.min(...ratios),
  };
}

function endsWithHyphen(line) {
  return line !== undefined && HYPHENS.has(line.last);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Whole pages, and the part of the last one down to its last line. */
function pagesUsed(lines, { y, h }) {
  const last = Math.max(...lines.map(({ page }) => page));
  const inArea = lines.filter(
    ({ page, baseline }) => page === last && baseline > y && baseline < y + h,
  );
  return last + (Math.max(...inArea.map(({ baseline }) => baseline)) - y) / h;
}

/** Lines of a PDF: letters on one baseline that stand close to one another. */
async function linesOf(pdf, widthOf) {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const lines = [...document.pages()].flatMap((page) => linesOfPage(page, widthOf));
  document.destroy();
  return lines;
}

function linesOfPage(page, widthOf) {
  const lines = [];
  let open = null;
  for (const letter of shownLetters(page, widthOf)) {
    if (open === null || !goesOn(open, letter)) {
      const { baseline, size } = letter;
      open = { page: page.number, baseline, size, gaps: [], space: null };
      lines.push(open);
    } else if (open.space !== null && !letter.isSpace) {
      open.gaps.push(letter.left - open.space.left);
    }
    open.space = letter.isSpace ? letter : null;
    // pdfium puts some hyphens on top of the letter before them.
    const right = Math.max(open.right ?? letter.right, letter.right);
    if (!letter.isSpace) Object.assign(open, { right, last: letter.code });
  }
  return lines;
}

/** Between a word and what stands in the next column there is more white than this, mm. */
const COLUMN_GAP = 12;

function goesOn(line, letter) {
  return isLevel(line, letter) && letter.left - line.right < COLUMN_GAP;
}

function isLevel(one, other) {
  return Math.abs(one.baseline - other.baseline) < 0.1;
}

/** Letters line by line; soft hyphens only where they are seen. */
function shownLetters(page, widthOf) {
  const letters = [...lettersOf(page, widthOf)].toSorted(
    (a, b) => Math.round((a.baseline - b.baseline) * 10) || a.left - b.left,
  );
  const endsLine = (at) => at === letters.length - 1 || !isLevel(letters[at], letters[at + 1]);
  return letters.filter(({ code }, at) => code !== SOFT_HYPHEN || endsLine(at));
}

function* lettersOf(page, widthOf) {
  const { module, pageIdx } = page;
  const { wasmExports } = module;
  const text = module._FPDFText_LoadPage(pageIdx);
  const place = wasmExports.malloc(32);
  const count = module._FPDFText_CountChars(text);
  const height = page.getOriginalSize().originalHeight;
  for (let at = 0; at < count; at += 1) {
    const code = module._FPDFText_GetUnicode(text, at);
    if (code === 0x0d || code === 0x0a) continue;
    module._FPDFText_GetCharOrigin(text, at, place, place + 8);
    const left = module.HEAPF64[place / 8] * MM;
    const baseline = (height - module.HEAPF64[(place + 8) / 8]) * MM;
    const size = module._FPDFText_GetFontSize(text, at);
    yield {
      code,
      left,
      // pdfium's own boxes of letters are wrong where one glyph stands for two characters.
      right: left + widthOf(String.fromCodePoint(code), size),
      baseline,
      size,
      isSpace: code === 0x20 || code === 0xa0,
    };
  }
  wasmExports.free(place);
  module._FPDFText_ClosePage(text);
}
