import markdownIt, { type Token } from 'markdown-it';
import { addInlineRules } from './markdown-inline-rules.ts';

/** Markdown as tokens, or a part of one: a node with its children, in place of open and close tokens. */
export type MarkdownNode = {
  readonly token: Token;
  readonly children: readonly MarkdownNode[];
};

const markdown = markdownIt('commonmark', { html: true }).enable('table');
// Indented text is no code, and a line of «---» below text is a rule, not a heading: teachers mean neither.
markdown.disable(['code', 'lheading', 'reference', 'entity']);
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;
markdown.normalizeLinkText = (url) => url;
addInlineRules(markdown);

/** Parses Markdown into a tree; the token of a node with children is its opening one. */
export function readMarkdown(text: string): readonly MarkdownNode[] {
  return treeOf(markdown.parse(picturesBracketed(text), {}));
}

/** Tokens nested by their opening and closing. */
export function treeOf(tokens: readonly Token[]): readonly MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const children: MarkdownNode[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting === 1) open.push(children);
  }
  return root;
}

/** Line of the file, from 1, on which a node begins; `firstLine` is that of the Markdown's first line. */
export function lineOf(node: MarkdownNode, firstLine: number): number | null {
  return node.token.map === null ? null : node.token.map[0] + firstLine;
}

/** Is it nothing but a comment, which is never printed? */
export function isComment({ token }: MarkdownNode): boolean {
  return token.type === 'html_block' && token.content.replace(/<!--.*?-->/gsu, '').trim() === '';
}

/** File names with spaces need angle brackets in Markdown, which nobody types; and Windows has `\` in paths. */
function picturesBracketed(text: string): string {
  return text.replace(/(!\[[^\]\n]*\]\()([^()<>"\n]+)(\))/gu, (_whole, open, path, close) => {
    return `${String(open)}<${String(path).trim().replaceAll('\\', '/')}>${String(close)}`;
  });
}
