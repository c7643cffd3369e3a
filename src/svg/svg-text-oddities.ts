import { declarationsOf } from './svg-declared.ts';
import { lengthOf } from './svg-lengths.ts';
import type { SvgStyle } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';

/** Letters farther apart are meant to be, in sizes of the type. */
const WIDE = 0.2;

/** What an element of text asks of its letters that words of the house are not: their lines, their direction, their room. */
export function oddityOf(element: SvgElement, style: SvgStyle): string | null {
  const said = declarationsOf(element);
  const line = said.get('text-decoration') ?? said.get('text-decoration-line') ?? '';
  if (/underline|overline|line-through/u.test(line)) return 'text-decoration';
  if (/^(?:tb|vertical)/u.test(said.get('writing-mode') ?? '')) return 'writing-mode';
  if (/[1-9]/u.test(element.attributes['rotate'] ?? '')) return 'text rotate';
  const apart = lengthOf(said.get('letter-spacing'), 'width', style) ?? 0;
  return Math.abs(apart) > WIDE * style.fontSize ? 'letter-spacing' : null;
}
