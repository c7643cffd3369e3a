import { isMap, isScalar, isSeq, parseDocument, type Document, type Pair } from 'yaml';
import { problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';

/** One line of the front matter: a key as typed, its value as texts, and where it stands. */
export type FrontMatterEntry = {
  readonly key: string;
  /** One text, or those of a list; empty when nothing stands behind the colon. */
  readonly values: readonly string[];
  /** Was it a list? */
  readonly list: boolean;
  /** Line in the file, from 1. */
  readonly line: number;
};

/** A text file cut into the YAML lines between its `---` and the rest. */
export type FrontMatter = {
  readonly entries: readonly FrontMatterEntry[];
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
};

const FENCE = /^(---|\.\.\.)\s*$/u;

/**
 * Cuts off and reads the front matter. All values are texts (YAML's failsafe schema), so `2026-12-04`, `1` and
 * `5` stay as typed. null when the file has no front matter or it has no end. Line ends must be LF.
 */
export function readFrontMatter(source: SourceText): Told<FrontMatter | null> {
  const lines = source.text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  if (!FENCE.test(lines[start] ?? '')) return missing(source, 'lesson-front-matter-missing', 1);
  const end = lines.findIndex((line, index) => index > start && FENCE.test(line));
  if (end < 0) return missing(source, 'lesson-front-matter-open', start + 1);
  const chunks = chunksOf(lines.slice(start + 1, end), start + 2);
  const read = chunks.map((chunk) => readChunk(chunk, source.path));
  const body = lines.slice(end + 1).join('\n');
  return {
    value: { entries: read.flatMap((each) => each.value), body, bodyLine: end + 2 },
    problems: read.flatMap((each) => each.problems),
  };
}

function missing(
  source: SourceText,
  code: 'lesson-front-matter-missing' | 'lesson-front-matter-open',
  line: number,
): Told<null> {
  return { value: null, problems: [problem(code, { file: source.path, line })] };
}

const LINE = /^([^\s#:'"-][^:#]*:\s+|\s*-\s+)(\S.*?)(\s+#.*)?$/u;
const WELL_QUOTED = /^"([^"\\]|\\.)*"$|^'([^']|'')*'$/u;

/**
 * A line as YAML wants it: people write «тақырып: Сан: оның түрлері» and «"Абай жолы" романы» without the
 * quotes such values need.
 */
function quoted(line: string): string {
  const [, key, value, comment = ''] = LINE.exec(line) ?? [];
  if (key === undefined || value === undefined || !needsQuotes(value)) return line;
  return `${key}'${value.replaceAll("'", "''")}'${comment}`;
}

function needsQuotes(value: string): boolean {
  if (/^[[{|>]/u.test(value) || WELL_QUOTED.test(value)) return false;
  return /^[-?]\s|^[@`%&*!"',\]}]|:(\s|$)/u.test(value);
}

/** Lines that belong together: one that begins at the margin and those below it that do not. */
type Chunk = { readonly text: string; readonly line: number };

/** Each line by itself, so that a broken one breaks no other. */
function chunksOf(lines: readonly string[], firstLine: number): readonly Chunk[] {
  const chunks: { text: string; line: number }[] = [];
  lines.forEach((line, index) => {
    const last = chunks.at(-1);
    if (last !== undefined && /^(\s|-|\]|\}|$)/u.test(line)) last.text += `\n${quoted(line)}`;
    else chunks.push({ text: quoted(line), line: firstLine + index });
  });
  return chunks;
}

function readChunk({ text, line }: Chunk, file: string): Told<readonly FrontMatterEntry[]> {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
  const nothing = document.contents === null && document.errors.length === 0;
  const entries = document.errors.length === 0 ? entriesOf(document, line) : [];
  const broken = !nothing && entries.length === 0;
  const problems = broken ? [problem('lesson-front-matter-broken', { file, line })] : [];
  return { value: entries, problems };
}

function entriesOf(document: Document.Parsed, line: number): readonly FrontMatterEntry[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    return [{ key: String(key.value), values: textsOf(value), list: isSeq(value), line }];
  });
}

function textsOf(node: unknown): readonly string[] {
  if (isScalar(node)) {
    const text = String(node.value).trim();
    return text === '' ? [] : [text];
  }
  if (isSeq(node)) return node.items.flatMap(textsOf);
  // «[хабар: Балапан]»: YAML takes a colon inside a list for a mapping.
  if (isMap(node)) return node.items.map(pairText);
  return [];
}

function pairText(pair: Pair): string {
  return [pair.key, pair.value].flatMap(textsOf).join(': ');
}
