import {
  LineCounter,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { repairLookAlikes } from '../text/look-alikes.ts';

/** Keys and list places (from 0) from the root to a value. */
export type YamlPath = readonly (string | number)[];

/**
 * A YAML file as plain values. Every scalar is text as it was typed, so `021800` keeps its zero; a key with
 * nothing behind it is absent.
 */
export type YamlTree = {
  readonly file: string;
  readonly value: unknown;
  /** File and line of the value at a path, or of the nearest thing around it that is there. */
  readonly placeOf: (path: YamlPath) => Place;
};

/**
 * Reads YAML (1.2, failsafe schema). Syntax errors and keys that stand twice are told by line; then there is no
 * value. Look-alike letters are put right and told.
 */
export function readYaml(source: SourceText): Told<YamlTree | null> {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { schema: 'failsafe', lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const problems = syntaxProblems(source.path, document, lineAt);
  const repaired = repairScalars(source.path, document, lineAt);
  const value = problems.length === 0 ? plainValue(document) : null;
  if (value === null) {
    const told = problems.length > 0 ? problems : [problem('yaml-syntax', { file: source.path })];
    return { value: null, problems: told };
  }
  const placeOf = (path: YamlPath): Place => ({
    file: source.path,
    line: lineAt(offsetOf(document, path)),
  });
  return { value: { file: source.path, value: value.plain, placeOf }, problems: repaired };
}

function syntaxProblems(
  file: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): readonly Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { code, pos } of document.errors) {
    const line = lineAt(pos[0]);
    const told = code === 'DUPLICATE_KEY' ? 'yaml-key-twice' : 'yaml-syntax';
    if (!byLine.has(line)) byLine.set(line, problem(told, { file, line }));
  }
  return [...byLine.values()];
}

function repairScalars(
  file: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): readonly Problem[] {
  const byLine = new Map<number, string[]>();
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value !== 'string') return;
      const { text, repairs } = repairLookAlikes(node.value);
      node.value = text;
      const line = lineAt(startOf(node) ?? 0);
      const letters = repairs.map(({ from, to }) => `${from} → ${to}`);
      if (letters.length > 0) byLine.set(line, [...(byLine.get(line) ?? []), ...letters]);
    },
  });
  return [...byLine].map(([line, letters]) =>
    problem(
      'yaml-look-alikes',
      { file, line },
      {
        count: letters.length,
        letters: [...new Set(letters)].join(', '),
      },
    ),
  );
}

function plainValue(document: Document.Parsed): { readonly plain: unknown } | null {
  try {
    return { plain: withoutEmpty(document.toJS()) };
  } catch {
    // A `*name` without its `&name`: the parser finds out only here.
    return null;
  }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => each !== '' && each !== null);
  return Object.fromEntries(filled.map(([key, each]) => [key, withoutEmpty(each)]));
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === null) break;
    offset = startOf(next.mark) ?? offset;
    node = next.node;
  }
  return offset;
}

/** The value one step down, and the node whose line stands for it: the key of a map, the entry of a list. */
function stepInto(node: unknown, step: string | number): { node: unknown; mark: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair === undefined ? null : { node: pair.value, mark: pair.key };
  }
  if (!isSeq(node)) return null;
  const entry = node.items[Number(step)];
  return entry === undefined ? null : { node: entry, mark: entry };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
