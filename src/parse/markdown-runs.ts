import type { LessonFormula, Run, Tex, TextRun } from '../model/lesson.ts';
import { problem, type Problem } from '../model/problem.ts';
import { isText } from '../text/run-text.ts';
import { treeOf, type MarkdownNode } from './markdown.ts';
import { withQuotes } from './markdown-quotes.ts';

/** A picture as it stands in the text: `![caption](path){width=80}`. */
export type PictureTyped = {
  readonly path: string;
  readonly caption: readonly Run[];
  /** What stands between the braces behind it, or null. */
  readonly attributes: string | null;
  readonly line: number;
};

/** Inline text: runs, cut where a picture or a formula on a line of its own stands. */
export type Inline =
  | { readonly runs: readonly Run[] }
  | { readonly picture: PictureTyped }
  | { readonly display: Tex };

/** Where text is, where what is wrong with it is told, and the formulas found in it. */
export type Telling = {
  readonly file: string;
  readonly problems: Problem[];
  readonly formulas: LessonFormula[];
};

type Style = Omit<TextRun, 'text'>;
type Piece = Run | { readonly picture: PictureTyped } | { readonly display: Tex };
type Reader = { readonly telling: Telling; line: number; readonly pieces: Piece[] };

const STYLES: Readonly<Record<string, Style>> = {
  strong_open: { bold: true },
  em_open: { italic: true },
  sub_open: { position: 'sub' },
  sup_open: { position: 'super' },
};

/** A `$` that no other one closes, and a command of LaTeX behind it: no price is written so. */
const OPEN_FORMULA = /\$[^$]*\\[A-Za-z]/u;

// «a<x>b» is two inequalities: of the names of one letter only those that HTML has are tags.
const HTML_TAG = /^<\/?(?:[abipqsu]|[a-z][a-z0-9]+)\b/iu;

/** The inline text of a node (one of type `inline`) that begins on a line of the file. */
export function readInline(node: MarkdownNode, line: number, telling: Telling): readonly Inline[] {
  const reader: Reader = { telling, line, pieces: [] };
  readAll(treeOf(node.token.children ?? []), {}, reader);
  return grouped(reader.pieces).map((part) =>
    'runs' in part ? { runs: finished(part.runs) } : part,
  );
}

/** Inline text where no picture may stand: in a heading, a cell, an option. */
export function readRuns(node: MarkdownNode, line: number, telling: Telling): readonly Run[] {
  return readInline(node, line, telling).flatMap((part) => {
    if ('runs' in part) return part.runs;
    if ('display' in part) return [{ formula: part.display }];
    const { path, line: at } = part.picture;
    telling.problems.push(
      problem('lesson-picture-misplaced', { file: telling.file, line: at }, { path }),
    );
    return [];
  });
}

function readAll(nodes: readonly MarkdownNode[], style: Style, reader: Reader): void {
  for (const node of nodes) READ[node.token.type]?.(node, style, reader);
}

function inner(node: MarkdownNode, style: Style, reader: Reader): void {
  readAll(node.children, { ...style, ...STYLES[node.token.type] }, reader);
}

function text(content: string, style: Style, reader: Reader): void {
  if (content.includes('^')) {
    const place = { file: reader.telling.file, line: reader.line };
    reader.telling.problems.push(problem('lesson-caret-alone', place, { text: content.trim() }));
  }
  if (OPEN_FORMULA.test(content)) {
    const place = { file: reader.telling.file, line: reader.line };
    reader.telling.problems.push(problem('lesson-formula-open', place, { text: content.trim() }));
  }
  reader.pieces.push({ ...style, text: content });
}

function noteFormula(tex: Tex, { telling, line }: Reader): void {
  telling.formulas.push({ tex, display: false, line });
}

function isRun(piece: Piece): piece is Run {
  return 'text' in piece || 'formula' in piece;
}

/** In a caption a formula of its own line stands on the text line. */
function asRun(piece: Piece): readonly Run[] {
  if ('display' in piece) return [{ formula: piece.display }];
  return isRun(piece) ? [piece] : [];
}

function lineBreak(sign: string) {
  return (_node: MarkdownNode, style: Style, reader: Reader): void => {
    reader.line += 1;
    reader.pieces.push({ ...style, text: sign });
  };
}

const READ: Readonly<Record<string, (node: MarkdownNode, style: Style, reader: Reader) => void>> = {
  text: ({ token }, style, reader) => {
    const last = reader.pieces.at(-1);
    const attributes = /^\{([^{}]*)\}/u.exec(token.content);
    if (last === undefined || !('picture' in last) || attributes === null) {
      text(token.content, style, reader);
      return;
    }
    const [whole, typed = ''] = attributes;
    reader.pieces.splice(-1, 1, { picture: { ...last.picture, attributes: typed } });
    text(token.content.slice(whole.length), style, reader);
  },
  text_special: ({ token }, style, reader) => {
    reader.pieces.push({ ...style, text: token.content });
  },
  formula: ({ token: { content } }, _style, reader) => {
    noteFormula(content, reader);
    reader.pieces.push({ formula: content });
  },
  display_formula: ({ token: { content } }, _style, reader) => {
    noteFormula(content, reader);
    reader.line += content.split('\n').length - 1;
    reader.pieces.push({ display: content });
  },
  code_inline: ({ token }, style, reader) => {
    reader.pieces.push({ ...style, text: token.content });
  },
  strong_open: inner,
  em_open: inner,
  sub_open: inner,
  sup_open: inner,
  softbreak: lineBreak(' '),
  hardbreak: lineBreak('\n'),
  link_open: (node, style, reader) => {
    inner(node, style, reader);
    const address = String(node.token.attrGet('href') ?? '');
    if (node.token.info !== 'auto') reader.pieces.push({ ...style, text: ` (${address})` });
  },
  image: ({ token }, _style, reader) => {
    const captioned: Reader = { ...reader, pieces: [] };
    readAll(treeOf(token.children ?? []), {}, captioned);
    const caption = finished(captioned.pieces.flatMap(asRun));
    const path = String(token.attrGet('src') ?? '');
    reader.pieces.push({ picture: { path, caption, attributes: null, line: reader.line } });
  },
  html_inline: ({ token }, style, reader) => {
    const tag = token.content;
    if (tag.startsWith('<!--')) return;
    if (!HTML_TAG.test(tag)) {
      reader.pieces.push({ ...style, text: tag });
      return;
    }
    const place = { file: reader.telling.file, line: reader.line };
    reader.telling.problems.push(problem('lesson-html', place, { tag }));
    if (/^<br\b/iu.test(tag)) reader.pieces.push({ ...style, text: ' ' });
  },
};

/** Runs between pictures; a part without visible text is nothing. */
function grouped(pieces: readonly Piece[]): readonly Inline[] {
  const parts: Inline[] = [];
  let runs: Run[] = [];
  const close = (): void => {
    if (runs.some((run) => !isText(run) || run.text.trim() !== '')) parts.push({ runs });
    runs = [];
  };
  for (const piece of pieces) {
    if (isRun(piece)) runs.push(piece);
    else {
      close();
      parts.push(piece);
    }
  }
  close();
  return parts;
}

function finished(runs: readonly Run[]): readonly Run[] {
  return withQuotes(trimmed(merged(runs)));
}

/** Neighbours of one style as one run, empty ones gone. */
function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs.filter((each) => !isText(each) || each.text !== '')) {
    const last = result.at(-1);
    if (last !== undefined && isText(last) && isText(run) && sameStyle(last, run)) {
      result.splice(-1, 1, { ...last, text: last.text + run.text });
    } else result.push(run);
  }
  return result;
}

function sameStyle(one: TextRun, other: TextRun): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.position === other.position;
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, index) =>
      index === 0 && isText(run) ? { ...run, text: run.text.trimStart() } : run,
    )
    .map((run, index) =>
      index === last && isText(run) ? { ...run, text: run.text.trimEnd() } : run,
    )
    .filter((run) => !isText(run) || run.text !== '');
}
