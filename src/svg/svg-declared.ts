import type { SvgElement } from './svg-tree.ts';

/** What an element says of itself: attributes, and over them the declarations of `style`. */
export function declarationsOf({
  attributes,
}: Pick<SvgElement, 'attributes'>): ReadonlyMap<string, string> {
  return new Map([...Object.entries(attributes), ...declarationsIn(attributes['style'] ?? '')]);
}

/** The declarations of a `style`, in their order. */
function declarationsIn(style: string): readonly (readonly [string, string])[] {
  return style.split(';').flatMap((each) => {
    const colon = each.indexOf(':');
    const name = each.slice(0, Math.max(0, colon)).trim();
    const value = each.slice(colon + 1).replace(/!\s*important\s*$/iu, '');
    return name === '' ? [] : [[name, value.trim()] as const];
  });
}
