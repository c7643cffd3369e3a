import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import type { Route } from '../../src/model/route.ts';
import type { School } from '../../src/model/school.ts';
import { checkWorkspace } from '../../src/outbound.ts';
import { CATALOGUE_FILES } from '../../src/parse/catalogue-files.ts';
import { parseRoutes } from '../../src/parse/routes.ts';
import { schoolSchema } from '../../src/parse/school-schema.ts';
import { parseSchool } from '../../src/parse/school.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { fakeHost } from '../cli/fake-host.ts';
import { productWords } from '../samples/report-text.ts';
import { inFolder } from '../shell/folder.ts';
import { quietWorld } from './workspace.ts';

const EXAMPLE = /^( *)#(?=[a-z])/;

const textOf = (name: string): string =>
  readFileSync(productPath(`templates/new-workspace/${name}`), 'utf8');

/** A file with the examples of these lines, by number, made settings. */
function uncommented(text: string, isWanted: (line: number) => boolean = () => true): string {
  return text
    .split('\n')
    .map((line, at) => (isWanted(at) ? line.replace(EXAMPLE, '$1') : line))
    .join('\n');
}

function exampleLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, at) => (EXAMPLE.test(line) ? [at] : []));
}

function school(text: string): School | string {
  const parsed = parseSchool({ path: 'school.yaml', text });
  const problems = parsed.ok ? parsed.warnings : parsed.problems;
  return parsed.ok && problems.length === 0 ? parsed.value : JSON.stringify(problems);
}

function route(text: string): Route | string {
  const { value, problems } = parseRoutes({ path: 'routes.yaml', text });
  const [first] = value;
  return first === undefined || problems.length > 0 ? JSON.stringify(problems) : first;
}

test.each([
  ['school.yaml', school],
  ['routes.yaml', route],
] as const)('each example of %s is a setting when its # is taken away', (name, read) => {
  const text = textOf(name);
  const lines = exampleLines(text);
  expect(lines.length).toBeGreaterThan(8);
  expect(read(text)).toBeInstanceOf(Object);
  for (const line of lines) {
    const told = read(uncommented(text, (at) => at === line));
    expect([text.split('\n')[line], typeof told === 'string' ? told : '']).toEqual([
      text.split('\n')[line],
      '',
    ]);
  }
  expect(read(uncommented(text))).toBeInstanceOf(Object);
});

test.each(['school.yaml', 'routes.yaml'])(
  'above each example of %s stands what it is, in both languages',
  (name) => {
    const all = textOf(name).split('\n');
    for (const line of exampleLines(textOf(name))) {
      const above = all.slice(Math.max(0, line - 2), line).filter((each) => /^ *# /.test(each));
      const halves = above.flatMap((each) => each.split(' / '));
      expect([all[line], halves.length]).toEqual([all[line], Math.max(2, halves.length)]);
      for (const half of halves.slice(-2)) expect(half).toMatch(/[а-яәіңғүұқөһ]{3}/i);
    }
  },
);

test('everything that a school can set is in its file', () => {
  const text = uncommented(textOf('school.yaml'));
  const has = (key: string, indent = ''): boolean =>
    new RegExp(`^${indent}${key}:`, 'm').test(text);
  expect(Object.keys(schoolSchema.shape).filter((key) => !has(key))).toEqual([]);
  const { post, printing } = schoolSchema.shape;
  for (const part of [post, printing]) {
    const keys = Object.keys(part.unwrap().shape);
    expect(keys.filter((key) => !has(key, '  '))).toEqual([]);
  }
});

test('everything that a route can have is in its file', () => {
  const every: Readonly<Record<keyof Required<Route>, true>> = {
    id: true,
    title: true,
    kind: true,
    office: true,
    section: true,
    courier: true,
    stops: true,
    transitDays: true,
    zone: true,
    category: true,
    method: true,
    acceptingOffice: true,
    bundleLimits: true,
    spare: true,
    place: true,
  };
  const made = route(uncommented(textOf('routes.yaml')));
  expect(Object.keys(made).sort()).toEqual(Object.keys(every).sort());
  expect(made).toMatchObject({ office: { node: 'Целиноград', oblast: 'Ақмола облысы' } });
});

test('the examples of a new workspace are read where they belong, and bring no error', async () => {
  await inFolder(async (folder) => {
    const { host } = fakeHost({}, { cwd: folder });
    expect(await run(['new', 'мектеп', '--lang', 'kk'], host)).toBe(0);
    const made = join(folder, 'мектеп');
    const before = await checkWorkspace(made, { mailing: null }, quietWorld());
    const examples = readdirSync(join(made, 'ulgiler-primery'));
    mkdirSync(join(made, 'catalogue'));
    for (const name of examples) {
      const isCatalogue = (CATALOGUE_FILES as readonly string[]).includes(name);
      const target = isCatalogue ? join(made, 'catalogue') : made;
      copyFileSync(join(made, 'ulgiler-primery', name), join(target, name));
    }
    expect(examples).toEqual(
      expect.arrayContaining(['tariffs.csv', 'postal-numbers.csv', 'post.yaml', 'holidays.yaml']),
    );
    const after = await checkWorkspace(made, { mailing: null }, quietWorld());
    const codes = ({ problems }: typeof before): readonly string[] =>
      problems.map(({ code }) => code).sort();
    // The only pupil goes by a route without a zone, and the prices are for one.
    expect(codes(after).filter((code) => !codes(before).includes(code))).toEqual([
      'tariff-missing',
    ]);
    expect(after.totals.packets).toBe(1);
  });
});

test('an example that a problem tells the school to copy is there in a new workspace', async () => {
  const words = await productWords();
  const pointing = [...words].flatMap(([key, { kk, ru, en }]) => {
    const named = [kk, ru, en ?? ''].map((text) => /ulgiler-primery\/([\w.-]+)/.exec(text)?.[1]);
    return named.some((name) => name !== undefined) ? [{ key, named }] : [];
  });
  expect(pointing.map(({ key }) => key)).toContain('problem.post-rules-unconfirmed');
  await inFolder(async (folder) => {
    const { host } = fakeHost({}, { cwd: folder });
    await run(['new', 'мектеп', '--lang', 'kk'], host);
    const examples = readdirSync(join(folder, 'мектеп', 'ulgiler-primery'));
    for (const { key, named } of pointing) {
      expect([key, named.filter((name) => !examples.includes(name ?? ''))]).toEqual([key, []]);
    }
  });
});
