import { problem, type Place, type Problem } from '../model/problem.ts';
import { dashlessEntry } from './item-typos.ts';
import { lookUp } from './lesson-aliases.ts';
import type { LessonWords, SectionKey } from './lesson-words.ts';
import { readMarkdown, type MarkdownNode } from './markdown.ts';
import { bareTables } from './table-typos.ts';

/** The Markdown of a lesson with its slips mended as far as its shape goes, and where they stood. */
export type MendedBody = {
  readonly body: string;
  /** Lines of the file, from 1, that lacked a space: what hangs on them is left out. */
  readonly spaceless: ReadonlySet<number>;
  readonly problems: readonly Problem[];
};

/** Where a lesson's Markdown stands: its file, and the line, from 1, on which it begins. */
type BodyPlace = { readonly file: string; readonly firstLine: number };

const HEADING_LIKE = /^( {0,3})(#{1,3})(?=[\p{L}\p{N}])/u;
const NUMBER_SIGN = /^ {0,3}#\d/u;
const HEADING = /^ {0,3}(#{1,2})(?!#)\s*(.*?)[\s#]*$/u;
const CODE_OR_COMMENT = /`+[^`]*`+|<!--[\s\S]*?-->/gu;

/**
 * Tells slips that Markdown takes for plain text: `#Title`, `-[x] …` and `-key: …` without a space, and a table
 * without its second line. Lines that lack a space get it, so that what is below them keeps its shape; tables
 * are left out. The count of lines stays.
 */
export function mendTypos(body: string, words: LessonWords, place: BodyPlace): MendedBody {
  const nodes = readMarkdown(body);
  const plain = new Set(nodes.flatMap(plainLines));
  const headings = new Set(nodes.flatMap(headingLines));
  const lines = body.split('\n');
  const spaceless = new Set<number>();
  const problems: Problem[] = [];
  let section: SectionKey | null = null;
  const mended = lines.map((line, at) => {
    if (headings.has(at)) section = sectionAfter(section, line, words);
    if (!plain.has(at)) return line;
    const spaced = spacedHeading(line, lines[at - 1]);
    if (spaced !== null) {
      section = sectionAfter(section, spaced, words);
      const values = { text: line.trim(), right: spaced };
      problems.push(problem('lesson-heading-space', lineIn(place, at), values));
    }
    const right = spaced ?? (mayHoldItems(section) ? dashlessEntry(line, words) : null);
    if (right !== null) spaceless.add(at + place.firstLine);
    return right ?? line;
  });
  for (const { from, to, ruler } of bareTables(lines, plain)) {
    problems.push(problem('lesson-table-line', lineIn(place, from), { ruler }));
    mended.fill('', from, to);
  }
  return { body: mended.join('\n'), spaceless, problems };
}

function lineIn({ file, firstLine }: BodyPlace, at: number): Place {
  return { file, line: at + firstLine };
}

function mayHoldItems(section: SectionKey | null): boolean {
  return section === 'questions' || section === 'tasks';
}

/** The line as a heading; null when it is none. A number sign amid a paragraph («#1») is text. */
function spacedHeading(line: string, before = ''): string | null {
  if (!HEADING_LIKE.test(line)) return null;
  if (NUMBER_SIGN.test(line) && before.trim() !== '') return null;
  return line.trim().replace(HEADING_LIKE, '$2 ');
}

function sectionAfter(
  section: SectionKey | null,
  line: string,
  words: LessonWords,
): SectionKey | null {
  const [, signs = '', title = ''] = HEADING.exec(line) ?? [];
  if (signs === '') return section;
  return lookUp(words.sections, title) ?? (signs === '#' ? null : section);
}

/** Lines, from 0, of paragraphs, those in lists too, that do not begin inside code or a comment. */
function plainLines(node: MarkdownNode): readonly number[] {
  if (node.token.type !== 'paragraph_open') return node.children.flatMap(plainLines);
  const start = node.token.map?.[0] ?? 0;
  const content = node.children[0]?.token.content ?? '';
  const bare = content.replace(CODE_OR_COMMENT, (hidden) => hidden.replace(/[^\n]/gu, ' '));
  const shown = bare.split('\n');
  return content.split('\n').flatMap((line, at) => {
    const begins = line.trimStart().charAt(0);
    return shown[at]?.trimStart().charAt(0) === begins ? [start + at] : [];
  });
}

function headingLines({ token }: MarkdownNode): readonly number[] {
  return token.type === 'heading_open' && token.map !== null ? [token.map[0]] : [];
}
