import type { MarkdownIt, StateInline } from 'markdown-it';

type Script = { readonly mark: '~' | '^'; readonly tag: 'sub' | 'sup' };

const SUB: Script = { mark: '~', tag: 'sub' };
const SUPER: Script = { mark: '^', tag: 'sup' };

/** `H~2~O` and `x^2^`; a `*` that multiplies stays as it is, and so does a formula between `$`. */
export function addInlineRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', formula);
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

const FORMULA = /\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)/uy;

/** A formula as Pandoc delimits it: no space inside the marks, no digit after them. Its text is not looked into. */
function formula(state: StateInline, silent: boolean): boolean {
  const { pos, src } = state;
  if (src[pos] !== '$') return false;
  FORMULA.lastIndex = pos;
  const found = FORMULA.exec(src)?.[0];
  if (found === undefined) return false;
  if (!silent) state.push('formula', '', 0).content = found;
  state.pos += found.length;
  return true;
}
