import type { Item, LessonKind } from '../model/lesson.ts';
import { problem } from '../model/problem.ts';
import { readItem, type ItemNodes } from './item.ts';
import type { ItemContext } from './item-lines.ts';
import { isComment, lineOf, type MarkdownNode } from './markdown.ts';

/** The items of a section, and how many the teacher wrote, the left out ones too; text without a heading is one. */
export type ItemList = { readonly items: readonly Item[]; readonly written: number };

/**
 * Reads the questions or tasks of a section: each begins with a heading of two `#`. Text before the first is
 * printed with the first, with a warning; a section with text but no such heading is an error.
 */
export function readItems(
  nodes: readonly MarkdownNode[],
  part: Item['part'],
  lesson: LessonKind,
  context: ItemContext,
): ItemList {
  const { lead, items } = cutAtHeadings(nodes);
  const [first] = lead;
  if (first !== undefined) {
    const { telling, firstLine } = context.reading;
    const place = { file: telling.file, line: lineOf(first, firstLine) ?? firstLine };
    const code = items.length === 0 ? 'item-heading-missing' : 'item-text-before';
    telling.problems.push(problem(code, place));
  }
  const read = items.map((item, index) => {
    const whole = index === 0 ? { ...item, body: [...lead, ...item.body] } : item;
    return readItem(whole, { part, number: index + 1, lesson }, context);
  });
  const written = Math.max(items.length, Math.min(lead.length, 1));
  return { items: read.filter((item) => item !== null), written };
}

function cutAtHeadings(nodes: readonly MarkdownNode[]): {
  readonly lead: readonly MarkdownNode[];
  readonly items: readonly ItemNodes[];
} {
  const lead: MarkdownNode[] = [];
  const items: { heading: MarkdownNode; body: MarkdownNode[] }[] = [];
  for (const node of nodes) {
    if (node.token.tag === 'h2') items.push({ heading: node, body: [] });
    else if (!isComment(node)) (items.at(-1)?.body ?? lead).push(node);
  }
  return { lead, items };
}
