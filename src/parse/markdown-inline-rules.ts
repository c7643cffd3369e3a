import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

type Script = { readonly mark: '~' | '^'; readonly tag: 'sub' | 'sup' };

const SUB: Script = { mark: '~', tag: 'sub' };
const SUPER: Script = { mark: '^', tag: 'sup' };

/** `H~2~O` and `x^2^`; a `*` that multiplies stays as it is, and so does a formula between `$`. */
export function addInlineRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', formula);
  markdown.block.ruler.before('fence', 'formula', formulaLines, {
    alt: ['paragraph', 'list', 'blockquote'],
  });
  markdown.inline.ruler.before('emphasis', 'times-sign', timesSign);
  markdown.inline.ruler.after('emphasis', 'sub', (state, silent) => script(state, silent, SUB));
  markdown.inline.ruler.after('sub', 'sup', (state, silent) => script(state, silent, SUPER));
}

/** Text between two marks, without spaces, as Pandoc has it: one level, nothing nested. */
function script(state: StateInline, silent: boolean, { mark, tag }: Script): boolean {
  const { pos, src, posMax } = state;
  if (src[pos] !== mark) return false;
  const end = src.indexOf(mark, pos + 1);
  const content = src.slice(pos + 1, end);
  if (end < 0 || end >= posMax || /^$|\s/u.test(content)) return false;
  // «a^2+b^2» has no script at all: the second mark opens an exponent of its own.
  if (mark === '^' && /\d/u.test(src[end + 1] ?? '')) return false;
  if (!silent) {
    state.push(`${tag}_open`, tag, 1);
    state.push('text', '', 0).content = content;
    state.push(`${tag}_close`, tag, -1);
  }
  state.pos = end + 1;
  return true;
}

/** «2*3*4» and «a*b*c» are products, not emphasis. */
function timesSign(state: StateInline, silent: boolean): boolean {
  const { pos, src } = state;
  if (src[pos] !== '*') return false;
  if (!/[0-9A-Za-z)]/u.test(src[pos - 1] ?? '') || !/[0-9A-Za-z(]/u.test(src[pos + 1] ?? '')) {
    return false;
  }
  if (!silent) state.pending += '*';
  state.pos += 1;
  return true;
}

/** `\$` inside a formula is a dollar sign of its own. */
const FORMULA = /\$((?![\s$])(?:\\.|[^$\\\n])*?(?<!\s))\$(?!\d)/uy;
const DISPLAY = /\$\$((?:\\.|[^$\\])+?)\$\$/uy;

/**
 * A formula as Pandoc delimits it: no space inside the marks, no digit after them; between `$$` it stands on a line of
 * its own. Its source is not looked into.
 */
function formula(state: StateInline, silent: boolean): boolean {
  const { pos, src } = state;
  if (src[pos] !== '$') return false;
  const display = src[pos + 1] === '$';
  const pattern = display ? DISPLAY : FORMULA;
  pattern.lastIndex = pos;
  const found = pattern.exec(src);
  if (found === null) return false;
  const [whole, tex = ''] = found;
  if (!silent) state.push(display ? 'display_formula' : 'formula', '', 0).content = tex.trim();
  state.pos += whole.length;
  return true;
}

/** A formula on lines of its own, whatever they begin with: «+ 5» in it is no list. */
function formulaLines(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', start)) return false;
  for (let line = startLine; line < endLine && !state.isEmpty(line); line += 1) {
    const tex = displayIn(state.src.slice(start, state.eMarks[line] ?? 0));
    if (tex === null) continue;
    if (!silent) {
      const token = state.push('formula_block', '', 0);
      token.content = tex;
      token.map = [startLine, line + 1];
      state.line = line + 1;
    }
    return true;
  }
  return false;
}

/** The source of a text that is one formula between `$$` and nothing else; else null. */
function displayIn(text: string): string | null {
  DISPLAY.lastIndex = 0;
  const found = DISPLAY.exec(text);
  if (found === null || text.slice(found[0].length).trim() !== '') return null;
  return (found[1] ?? '').trim();
}
