import type { Drawing, DrawingPath, DrawingText } from '../../src/model/drawing.ts';
import { readSvg } from '../../src/svg/read-svg.ts';

/** The drawing in an SVG with this inside. Throws when something is told. */
export function read(inside: string, attributes = 'width="40mm" viewBox="0 0 100 50"'): Drawing {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>`;
  const { value, problems } = readSvg(text, 'a.svg');
  if (value === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

/** Codes, lines and parts of what is told of an SVG with this inside. */
export function told(inside: string): readonly (readonly [string, unknown, unknown])[] {
  const text = `<svg viewBox="0 0 100 50">\n${inside}\n</svg>`;
  return readSvg(text, 'a.svg').problems.map(({ code, place, values }) => [
    code,
    place.line,
    values['part'],
  ]);
}

/** The names of the parts that are told. */
export function partsTold(inside: string): readonly unknown[] {
  return told(inside).map(([, , part]) => part);
}

/** What is drawn, whatever is told. */
export function drawn(inside: string): Drawing['parts'] {
  const { value } = readSvg(`<svg viewBox="0 0 100 50">\n${inside}\n</svg>`, 'a.svg');
  return value?.parts ?? [];
}

/** The shapes of an SVG of which nothing is told. */
export function paths(inside: string, attributes?: string): readonly DrawingPath[] {
  return read(inside, attributes).parts.filter((part) => part.kind === 'path');
}

/** Its only shape. */
export function path(inside: string, attributes?: string): DrawingPath {
  const [part, ...others] = paths(inside, attributes);
  if (part === undefined || others.length > 0) throw new Error('not one path');
  return part;
}

/** The words of an SVG of which nothing is told. */
export function texts(inside: string): readonly DrawingText[] {
  return read(inside).parts.filter((part) => part.kind === 'text');
}
