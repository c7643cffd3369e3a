import { Parser } from 'htmlparser2';

/** An element of a rendered template. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** Line of the template it stands on; what a teacher wrote has the line of what it stands in. */
  readonly line: number;
};

/** A tag without its pair and the line of the template where it opens, 0 when nothing opened it. */
export type Unpaired = { readonly tag: string; readonly line: number };

type Open = {
  readonly tag: string;
  readonly line: number;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
};

/** The attribute that `withLines` notes a tag's line in. */
const LINE = 'at-line';

/** The text of a template with every opening tag bearing its line, so that it is known when the template has rendered. */
export function withLines(text: string): string {
  return text
    .split('\n')
    .map((line, at) => line.replace(/<([a-z][\w-]*)(?=[\s/>])/gu, `<$1 ${LINE}="${at + 1}"`))
    .join('\n');
}

/** The text as it was before `withLines`, to be shown. */
export function withoutLines(text: string): string {
  return text.replaceAll(new RegExp(` ${LINE}="\\d+"`, 'gu'), '');
}

/** The elements of an XML text under one root, and the tags that are not closed, or closed without being open. */
export function readXml(xml: string): {
  readonly root: Element;
  readonly unpaired: readonly Unpaired[];
} {
  const root: Open = { tag: '', line: 1, attributes: {}, children: [] };
  const open: Open[] = [root];
  const unpaired: Unpaired[] = [];
  let closed = 0;
  const parser = new Parser(
    {
      onopentag: (tag, { [LINE]: at, ...attributes }) => {
        const line = at === undefined ? (open.at(-1)?.line ?? 1) : Number(at);
        const element: Open = { tag, line, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        open.at(-1)?.children.push(text);
      },
      onclosetag: (tag, implied) => {
        const line = open.pop()?.line ?? 1;
        // An element that closes itself is implied too; its text ends in `/>`.
        if (implied && xml[parser.endIndex - 1] !== '/') unpaired.push({ tag, line });
        else closed += 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  // The parser passes over a closing tag that nothing opened; such tags show in the count.
  const closings = [...xml.matchAll(/<\/([^\s>]+)|\/>/gu)];
  if (closings.length !== closed && unpaired.length === 0) {
    const openings = new Set([...xml.matchAll(/<([a-z][\w-]*)/gu)].map(([, tag]) => tag));
    const tags = closings.flatMap(([, tag]) => (tag === undefined ? [] : [tag]));
    unpaired.push({ tag: tags.find((tag) => !openings.has(tag)) ?? tags[0] ?? '', line: 0 });
  }
  return { root, unpaired };
}
