import { Parser } from 'htmlparser2';

/** An element of an SVG file. */
export type SvgElement = {
  /** Without a prefix. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
  /** From 1. */
  readonly line: number;
};

type Open = {
  readonly tag: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (SvgElement | string)[];
};

/** No drawing is nested deeper. */
const DEEPEST = 60;

/** The `svg` element of a file; null when there is none, or tags are not paired. Entities of a document type are not read. */
export function readSvgTree(text: string): SvgElement | null {
  const root: Open = { tag: '', line: 1, attributes: {}, children: [] };
  const open: Open[] = [root];
  const state = { broken: false };
  const lineAt = lineCounter(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tag = name.slice(name.indexOf(':') + 1);
        const element: Open = { tag, line: lineAt(parser.startIndex), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        state.broken ||= open.length > DEEPEST;
      },
      ontext: (each) => {
        open.at(-1)?.children.push(each);
      },
      onclosetag: (_name, implied) => {
        open.pop();
        state.broken ||= implied && text[parser.endIndex - 1] !== '/';
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [svg] = root.children.filter((child) => typeof child !== 'string');
  return state.broken || svg?.tag !== 'svg' ? null : svg;
}

/** The line that a place of the text is on; to be asked for places in order. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let seen = 0;
  return (index) => {
    for (; seen < index; seen += 1) if (text[seen] === '\n') line += 1;
    return line;
  };
}
