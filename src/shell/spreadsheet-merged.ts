import { strFromU8, unzipSync } from 'fflate';
import type { RawTable } from '../model/table.ts';

type Merged = RawTable['merged'];

const MERGE = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

/**
 * The merged ranges of each sheet of an XLSX file, in the order of the workbook: the reading library tells
 * only the value of their first cell. Throws when the bytes are no XLSX.
 */
export function readMerged(bytes: Uint8Array): readonly Merged[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) =>
      /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const paths = new Map(
    elements(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((element) => [
      attribute(element, 'Id'),
      partPath(attribute(element, 'Target')),
    ]),
  );
  return elements(textOf(parts, 'xl/workbook.xml'), 'sheet').map((element) =>
    mergedIn(textOf(parts, paths.get(attribute(element, '\\w+:id')) ?? '')),
  );
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const bytes = parts[path];
  return bytes === undefined ? '' : strFromU8(bytes);
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? '';
}

/** Targets stand relative to `xl/`, or absolute from the root of the archive. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function mergedIn(xml: string): Merged {
  return Array.from(xml.matchAll(MERGE), ([, left = '', top = '', right = '', bottom = '']) => ({
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  }));
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
