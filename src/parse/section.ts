import { problem } from '../model/problem.ts';
import { lookUp, offer } from './lesson-aliases.ts';
import type { LessonWords, SectionKey } from './lesson-words.ts';
import { isComment, lineOf, type MarkdownNode } from './markdown.ts';
import type { MarkdownReading } from './markdown-reading.ts';

/** What stands below each known heading of a lesson, in the order of the file. */
export type Sections = ReadonlyMap<SectionKey, readonly MarkdownNode[]>;

/**
 * Cuts a lesson at its headings with one `#` (a known section title with two counts too). Text before the first
 * heading goes to the summary, with a warning; text below an unknown heading is left out, with an error.
 */
export function splitSections(
  nodes: readonly MarkdownNode[],
  words: LessonWords,
  reading: MarkdownReading,
): Sections {
  const sections = new Map<SectionKey, readonly MarkdownNode[]>();
  const tell = (
    code: 'lesson-section-unknown' | 'lesson-text-before-section',
    node: MarkdownNode,
  ) => {
    const place = { file: reading.telling.file, line: lineOf(node, reading.firstLine) ?? 1 };
    const title = titleOf(node);
    const values = { title, near: offer(words.sections, title) };
    reading.telling.problems.push(problem(code, place, values));
  };
  const begin = (begun: SectionKey | 'unknown', node: MarkdownNode) => {
    if (reading.spaceless.has(lineOf(node, reading.firstLine) ?? 0)) return 'unknown';
    if (begun === 'unknown') tell('lesson-section-unknown', node);
    else sections.set(begun, sections.get(begun) ?? []);
    return begun;
  };
  let current: SectionKey | 'unknown' | 'none' = 'none';
  for (const node of nodes) {
    const begun = sectionBegun(node, words);
    if (begun === null) {
      if (current === 'none' && !isComment(node)) {
        current = 'summary';
        tell('lesson-text-before-section', node);
      }
      if (current === 'unknown' || current === 'none') continue;
      sections.set(current, [...(sections.get(current) ?? []), node]);
    } else current = begin(begun, node);
  }
  return sections;
}

function sectionBegun(node: MarkdownNode, words: LessonWords): SectionKey | 'unknown' | null {
  const { tag, type } = node.token;
  if (type !== 'heading_open' || (tag !== 'h1' && tag !== 'h2')) return null;
  const known = lookUp(words.sections, titleOf(node));
  return known ?? (tag === 'h1' ? 'unknown' : null);
}

/** The Markdown of a heading's line. */
function titleOf(node: MarkdownNode): string {
  return node.children[0]?.token.content ?? '';
}
