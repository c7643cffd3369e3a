import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
// @ts-expect-error the configuration is plain JavaScript
import * as configuration from '../.dependency-cruiser.mjs';

type Borders = {
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  readonly rooms: Readonly<
    Record<string, { readonly packages: readonly string[]; readonly folders: readonly string[] }>
  >;
  readonly default: { readonly forbidden: readonly { readonly name: string }[]; options: object };
};
const borders = configuration as unknown as Borders;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Writes a small house and returns the names of the rules it breaks. */
async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sabaqpost-borders-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { forbidden, options } = borders.default;
  const rules = { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder };
  // The house under test has no tsconfig of its own.
  const withoutProject = Object.fromEntries(
    Object.entries(rules).filter(([name]) => name !== 'tsConfig'),
  );
  const result = await cruise(['src'], withoutProject);
  const { summary } = result.output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

const packageJson = JSON.stringify({
  dependencies: Object.fromEntries(
    Object.values(borders.rooms).flatMap((room) => room.packages.map((name) => [name, '1.0.0'])),
  ),
  devDependencies: { jest: '1.0.0' },
});
const installed = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'i.js' }),
  [`node_modules/${name}/i.js`]: 'module.exports = 1;',
});
const uses = 'import { a } from "./a.ts"; export const used = a;';

test('a house that keeps to its borders breaks no rule', async () => {
  const broken = await rulesBrokenBy({
    'package.json': packageJson,
    'src/cli/main.ts': 'import { a } from "../model/a.ts"; export const b = a;',
    'src/model/a.ts': 'export const a = 1;',
  });
  expect(broken).toEqual([]);
});

test.each(Object.keys(borders.mayImport))('%s looks only upstream', async (folder) => {
  const downstream = `src/cli/a.ts`;
  const broken = await rulesBrokenBy({
    'package.json': packageJson,
    [downstream]: 'export const a = 1;',
    [`src/${folder}/b.ts`]: 'import { a } from "../cli/a.ts"; export const b = a;',
  });
  expect(broken).toContain(`${folder}-looks-only-upstream`);
});

test.each(Object.entries(borders.rooms))('%s', async (rule, room) => {
  for (const name of room.packages) {
    const broken = await rulesBrokenBy({
      'package.json': packageJson,
      ...installed(name),
      'src/plan/a.ts': `import a from "${name}"; export { a };`,
    });
    expect([name, broken]).toEqual([name, expect.arrayContaining([rule])]);
  }
});

test('circles, orphans, dev packages, unlisted packages, dead ends, tests and node are told', async () => {
  const base = { 'package.json': packageJson };
  expect(
    await rulesBrokenBy({
      ...base,
      'src/cli/a.ts': 'import { used } from "./b.ts"; export const a = used;',
      'src/cli/b.ts': uses,
    }),
  ).toContain('no-circles');
  expect(await rulesBrokenBy({ ...base, 'src/cli/a.ts': 'export const a = 1;' })).toContain(
    'no-orphans',
  );
  expect(
    await rulesBrokenBy({
      ...base,
      ...installed('jest'),
      'src/cli/a.ts': 'import j from "jest"; export { j };',
    }),
  ).toContain('no-dev-packages');
  expect(
    await rulesBrokenBy({
      ...base,
      ...installed('left'),
      'src/cli/a.ts': 'import l from "left"; export { l };',
    }),
  ).toContain('no-unlisted-packages');
  expect(
    await rulesBrokenBy({ ...base, 'src/cli/a.ts': 'import l from "./gone.ts"; export { l };' }),
  ).toContain('no-unresolved');
  expect(
    await rulesBrokenBy({
      ...base,
      'tests/a.ts': 'export const a = 1;',
      'src/cli/b.ts': 'import { a } from "../../tests/a.ts"; export const b = a;',
    }),
  ).toContain('no-tests-in-src');
  expect(
    await rulesBrokenBy({
      ...base,
      'src/plan/a.ts': 'import fs from "node:fs"; export { fs };',
    }),
  ).toContain('node-only-outside-the-core');
});

/** Rule ids that a text breaks when it stands in the core. */
async function lintedInCore(code: string): Promise<readonly (string | null)[]> {
  const eslint = new ESLint();
  const [result] = await eslint.lintText(code, { filePath: 'src/paper/length.ts' });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

test.each([
  ['export const now = new Date();', 'no-restricted-syntax'],
  ['export function f(): void { throw new Error("x"); }', 'no-restricted-syntax'],
  ['export const now = Date.now();', 'no-restricted-properties'],
  ['export const chance = Math.random();', 'no-restricted-properties'],
  ['export const where = process.cwd();', 'no-restricted-globals'],
  ['export const later = setTimeout;', 'no-restricted-globals'],
  ['export const net = fetch;', 'no-restricted-globals'],
  ['console.log(1);', 'no-console'],
])('the core refuses %s', async (code, rule) => {
  expect(await lintedInCore(code)).toContain(rule);
});

test('the core takes a date that is given', async () => {
  expect(await lintedInCore('export const day = new Date(0).getUTCDay();\n')).toEqual([]);
});
