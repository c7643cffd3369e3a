import type { SvgElement } from './svg-tree.ts';

/** What a rule of a style sheet says, and of which elements: the innermost last. */
type Rule = {
  readonly elements: readonly Compound[];
  /** Rules with more ids, then classes, then tags go before others (Selectors 4 §17). */
  readonly weight: number;
  readonly declarations: string;
};

/** What one element of a selector must be. */
type Compound = {
  readonly tag: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
};

/** Letters of the sheets times elements of the file: no figure has more. */
const MOST_WORK = 1e8;

/**
 * The tree with what its style sheets say of each element put before the element's own `style`. Selectors by tag, class and
 * id, also inside one another, are read; `tell` is called with the `style` element when others are met.
 */
export function dressed(svg: SvgElement, tell: (sheet: SvgElement) => void): SvgElement {
  const sheets = sheetsIn(svg);
  const letters = sheets.reduce((sum, sheet) => sum + textOf(sheet).length, 0);
  if (letters === 0) return svg;
  if (letters * sizeOf(svg) > MOST_WORK) {
    for (const sheet of sheets) tell(sheet);
    return svg;
  }
  // Sorting keeps the order of rules that weigh the same.
  const rules = sheets.flatMap((sheet) => rulesOf(sheet, tell)).toSorted(lighterFirst);
  return dress(svg, [], rules);
}

function lighterFirst(a: Rule, b: Rule): number {
  return a.weight - b.weight;
}

function sizeOf({ children }: SvgElement): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : sizeOf(child)), 1);
}

function textOf({ children }: SvgElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function sheetsIn(element: SvgElement): readonly SvgElement[] {
  if (element.tag === 'style') return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : sheetsIn(child)));
}

function rulesOf(sheet: SvgElement, tell: (sheet: SvgElement) => void): readonly Rule[] {
  const text = textOf(sheet)
    .replace(/\/\*[^]*?\*\/|<!--|-->/gu, '')
    // Fonts are the school's own; what a sheet imports or names is not there.
    .replace(/@font-face\s*\{[^{}]*\}|@(?:import|charset|namespace)[^;]*;/gu, '');
  const found = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(
    ([, selectors = '', declarations = '']) =>
      selectors.split(',').map((selector) => ruleOf(selector.trim(), declarations)),
  );
  const isWhole = text.replace(/[^{}]+\{[^{}]*\}/gu, '').trim() === '';
  if (!isWhole || found.includes(null)) tell(sheet);
  return found.filter((rule) => rule !== null);
}

function ruleOf(selector: string, declarations: string): Rule | null {
  const elements = selector.split(/\s+/u).map((each) => compoundOf(each));
  if (elements.includes(null)) return null;
  const read = elements.filter((each) => each !== null);
  const weight = read.reduce(
    (sum, { tag, ids, classes }) =>
      sum + ids.length * 1e4 + classes.length * 100 + (tag === null ? 0 : 1),
    0,
  );
  return { elements: read, weight, declarations };
}

function compoundOf(typed: string): Compound | null {
  const [whole, tag = ''] = /^(\*|[\w-]+)?(?:[.#][\w-]+)*$/u.exec(typed) ?? [];
  if (whole === undefined || whole === '') return null;
  const names = (sign: string): readonly string[] =>
    (typed.match(/[.#][\w-]+/gu) ?? [])
      .filter((each) => each.startsWith(sign))
      .map((each) => each.slice(1));
  return { tag: tag === '' || tag === '*' ? null : tag, ids: names('#'), classes: names('.') };
}

/** What selectors ask about. */
type Named = {
  readonly tag: string;
  readonly id: string | undefined;
  readonly classes: ReadonlySet<string>;
};

function dress(element: SvgElement, above: readonly Named[], rules: readonly Rule[]): SvgElement {
  const { tag, attributes } = element;
  const classes = new Set((attributes['class'] ?? '').split(/\s+/u));
  const path = [...above, { tag, id: attributes['id'], classes }];
  const said = rules.filter(({ elements }) => holds(elements, path));
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : dress(child, path, rules),
  );
  if (said.length === 0) return { ...element, children };
  const style = [...said.map(({ declarations }) => declarations), attributes['style'] ?? ''];
  return { ...element, children, attributes: { ...attributes, style: style.join(';') } };
}

/** Whether the last of a path is what a selector ends in, and stands in what the selector begins with. */
function holds(elements: readonly Compound[], path: readonly Named[]): boolean {
  const [own, ...above] = path.toReversed();
  const last = elements.at(-1);
  if (own === undefined || last === undefined || !is(own, last)) return false;
  let left = elements.slice(0, -1);
  for (const each of above) {
    const next = left.at(-1);
    if (next !== undefined && is(each, next)) left = left.slice(0, -1);
  }
  return left.length === 0;
}

function is({ tag, id, classes }: Named, compound: Compound): boolean {
  return (
    (compound.tag ?? tag) === tag &&
    compound.ids.every((each) => each === id) &&
    compound.classes.every((each) => classes.has(each))
  );
}
