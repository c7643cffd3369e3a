import { Parser } from 'htmlparser2';

/** An element of a rendered template. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

type Open = {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
};

/** The elements of an XML text under one root, and the tags that are not closed, or closed without being open. */
export function readXml(xml: string): {
  readonly root: Element;
  readonly unpaired: readonly string[];
} {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const unpaired: string[] = [];
  let closed = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const element: Open = { tag, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        open.at(-1)?.children.push(text);
      },
      onclosetag: (tag, implied) => {
        open.pop();
        // An element that closes itself is implied too; its text ends in `/>`.
        if (implied && xml[parser.endIndex - 1] !== '/') unpaired.push(tag);
        else closed += 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  // The parser passes over a closing tag that nothing opened; such tags show in the count.
  const closings = [...xml.matchAll(/<\/([^\s>]+)|\/>/gu)];
  if (closings.length !== closed && unpaired.length === 0) {
    unpaired.push(closings.find(([, tag]) => tag !== undefined)?.[1] ?? '');
  }
  return { root, unpaired };
}
