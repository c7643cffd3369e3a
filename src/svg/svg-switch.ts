import type { SvgElement } from './svg-tree.ts';

/** Languages of the schools, in the order in which they are taken. */
const LANGUAGES = ['kk', 'ru'];

/**
 * The one of the elements in a `switch` that is drawn: in Kazakh, or in Russian, or else without a language. `others`: whether
 * there is one in another language than that.
 */
export function chosen({ children }: SvgElement): {
  readonly child: SvgElement | null;
  readonly others: boolean;
} {
  const open = children.filter((child) => typeof child !== 'string').filter(isDrawn);
  const inLanguage = LANGUAGES.flatMap((language) =>
    open.filter((each) => languagesOf(each).some((tag) => tag.split('-')[0] === language)),
  );
  const plain = open.filter((each) => languagesOf(each).length === 0);
  return {
    child: inLanguage[0] ?? plain[0] ?? open[0] ?? null,
    others: open.some((each) => languagesOf(each).length > 0),
  };
}

function isDrawn({ tag, attributes }: SvgElement): boolean {
  return tag !== 'foreignObject' && attributes['requiredExtensions'] === undefined;
}

function languagesOf({ attributes }: SvgElement): readonly string[] {
  const tags = (attributes['systemLanguage'] ?? '').toLowerCase().split(/[\s,]+/u);
  return tags.filter((tag) => tag !== '');
}
