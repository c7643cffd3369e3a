import { z } from 'zod';
import { problem, type Problem, type Told } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { Misfit } from './yaml-source-values.ts';
import type { YamlPath, YamlTree } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/**
 * Fits what stands at a path of a YAML file to a schema. Everything that does not fit is told at once, with its
 * line and key. Keys that nothing knows are told with the nearest known one and left out; any other misfit
 * leaves out the whole value.
 */
export function checkYaml<T>(
  tree: YamlTree,
  schema: z.ZodType<T>,
  path: YamlPath = [],
): Told<T | null> {
  const given = valueAt(tree.value, path) ?? {};
  const strict = schema.safeParse(given);
  if (strict.success) return { value: strict.data, problems: [] };
  const unknown = strict.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const cleaned = unknown.reduce<unknown>(
    (value, issue) => without(value, stepsOf(issue), issue.keys),
    given,
  );
  const known = schema.safeParse(cleaned);
  const misfits = known.success ? [] : known.error.issues;
  const problems = [
    ...unknown.flatMap((issue) => unknownKeys(tree, schema, path, issue)),
    ...misfits.map((issue) => misfitProblem(tree, given, path, issue)),
  ];
  const inOrder = problems.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return { value: known.success ? known.data : null, problems: inOrder };
}

function stepsOf(issue: Issue): YamlPath {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function keyOf(path: YamlPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function unknownKeys(
  tree: YamlTree,
  schema: Schema,
  path: YamlPath,
  issue: z.core.$ZodIssueUnrecognizedKeys,
): readonly Problem[] {
  const steps = stepsOf(issue);
  const known = knownKeys(schema, steps);
  return issue.keys.map((key) =>
    problem('setting-unknown', tree.placeOf([...path, ...steps, key]), {
      key,
      nearest: nearest(key, known) ?? '',
      known: known.join(', '),
    }),
  );
}

function knownKeys(schema: Schema, steps: YamlPath): readonly string[] {
  const inner = unwrapped(schema);
  const [step, ...rest] = steps;
  if (inner instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = inner.shape;
    if (step === undefined) return Object.keys(shape);
    const next = shape[String(step)];
    return next === undefined ? [] : knownKeys(next, rest);
  }
  if (inner instanceof z.ZodArray) return knownKeys(inner.element, rest);
  return inner instanceof z.ZodRecord ? knownKeys(inner.valueType, rest) : [];
}

function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    return unwrapped(schema.unwrap());
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrapped(schema.unwrap());
  }
  // `preprocess` stands before what it prepares for.
  if (schema instanceof z.ZodPipe) {
    return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  }
  return schema;
}

function misfitProblem(tree: YamlTree, given: unknown, path: YamlPath, issue: Issue): Problem {
  const steps = stepsOf(issue);
  const place = tree.placeOf([...path, ...steps]);
  const key = keyOf([...path, ...steps]);
  if (issue.code === 'invalid_value' && typeof valueAt(given, steps.slice(0, -1)) === 'string') {
    // A word that stands for a map of one setting: `paper: economy`.
    const word = keyOf([...path, ...steps.slice(0, -1)]);
    return problem('setting-not-one-of', place, { key: word, expected: issue.values.join(', ') });
  }
  if (valueAt(given, steps) === undefined || issue.code === 'too_small') {
    return problem('setting-missing', place, { key });
  }
  if (issue.code === 'invalid_value') {
    return problem('setting-not-one-of', place, { key, expected: issue.values.join(', ') });
  }
  const misfit = Misfit.safeParse(issue.code === 'custom' ? issue.params : undefined);
  if (misfit.success) {
    return problem(misfit.data.code, place, { key, expected: misfit.data.expected });
  }
  return problem('setting-wrong-kind', place, { key, expected: exampleOf(issue) });
}

function exampleOf(issue: Issue): string {
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  if (expected === 'array') return '[ … ]';
  return expected === 'string' ? '"…"' : '… : …';
}

function valueAt(value: unknown, steps: YamlPath): unknown {
  let at = value;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<string, unknown>(Object.entries(at)).get(String(step));
  }
  return at;
}

function without(value: unknown, steps: YamlPath, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [step, ...rest] = steps;
  if (step === undefined) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  }
  const changed = Object.entries(value).map(([key, each]: [string, unknown]) => [
    key,
    key === String(step) ? without(each, rest, keys) : each,
  ]);
  const entries = new Map(changed.map(([key, each]) => [String(key), each]));
  return Array.isArray(value) ? [...entries.values()] : Object.fromEntries(entries);
}
