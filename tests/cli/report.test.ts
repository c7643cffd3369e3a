import { expect, test } from '@jest/globals';
import { layTable } from '../../src/cli/lay-table.ts';
import { loadText, papersText, problemsText, sortProblems } from '../../src/cli/report.ts';
import { tongueInArguments, tongueOfLocale } from '../../src/cli/tongue.ts';
import { problem, type Problem } from '../../src/model/problem.ts';
import { parseWords } from '../../src/parse/words.ts';
import { productTexts } from '../../src/shell/package-files.ts';
import { EMPTY_TOTALS, GOOD_REPORT } from './fake-host.ts';

const { words, broken } = parseWords(await productTexts(['templates/words']));

test('problems by file, sheet, line or row, and code; the same one once', () => {
  const at = (file: string, line?: number): ReturnType<typeof problem> =>
    problem('file-unreadable', line === undefined ? { file } : { file, line }, { name: 'a' });
  const inRow = problem('file-unreadable', { file: 'b', row: 10 }, { name: 'a' });
  const sorted = sortProblems([at('c'), inRow, at('b', 9), at('a', 3), at('b', 11), at('c')]);
  expect(sorted.map(({ place }) => [place.file, place.line ?? place.row])).toEqual([
    ['a', 3],
    ['b', 9],
    ['b', 10],
    ['b', 11],
    ['c', undefined],
  ]);
});

test('the load of a mailing, a line for a route, aligned with Kazakh letters', () => {
  expect(loadText(GOOD_REPORT, words, 'kk')).toBe(
    [
      'Жөнелту: 2026-W49',
      '',
      'Маршрут               Пакет  Бума  Бет  Парақ  Қағаз бумасы (500)  Грамм',
      '────────────────────  ─────  ────  ───  ─────  ──────────────────  ─────',
      'Үлгі пошта бөлімшесі      2     1  130     66                 0,1    366',
      'Барлығы                   2     1  130     66                 0,1    366',
      '',
    ].join('\n'),
  );
  const nothing = { ...GOOD_REPORT, totals: EMPTY_TOTALS };
  expect(loadText(nothing, words, 'ru')).toBe('Печатать нечего.\n');
});

test('the uses of paper side by side, with the choice of the school, where they were asked for', () => {
  const { totals } = GOOD_REPORT;
  const economy = { ...totals, pages: 100, sheets: 51, grams: 290 };
  const papers = [
    { use: 'usual' as const, chosen: false, totals },
    { use: 'economy' as const, chosen: true, totals: economy },
  ];
  const rows = papersText({ ...GOOD_REPORT, papers }, words, 'en').split('\n');
  expect(rows.find((row) => row.startsWith('usual'))).toMatch(/ 130 +66 +366$/);
  expect(rows.find((row) => row.startsWith('economy'))).toMatch(/\(chosen\) +100 +51 +290$/);
  expect(papersText(GOOD_REPORT, words, 'en')).toBe('');
});

test('that a printed plan was kept stands by itself behind the problems and their counts', () => {
  const place = { file: 'mailings/2026-W49.yaml' };
  const kept = problem('frozen-plan-kept', place, { mailing: '2026-W49' });
  const other = problem('file-unreadable', { file: 'z.md' }, { name: 'z.md', code: 'EIO' });
  const last = problem('reprint-finished', place, { number: 'reprint-01', mailing: '2026-W49' });
  const lines = problemsText([kept, last, other], words, 'en').split('\n');
  expect(lines.map((line) => /(?:frozen|file|reprint)-[a-z]+(?:-kept)?/.exec(line)?.[0])).toEqual([
    'file-unreadable',
    undefined,
    undefined,
    undefined,
    'frozen-plan-kept',
    'reprint-finished',
    undefined,
  ]);
  expect(problemsText([kept], words, 'en')).toMatch(/^\S[^\n]*\n\n[^\n]*frozen-plan-kept[^\n]*\n$/);
});

test('large numbers are parted the way of the tongue, with plain spaces', () => {
  const totals = { ...GOOD_REPORT.totals, sheets: 42_000 };
  expect(loadText({ ...GOOD_REPORT, routes: [], totals }, words, 'ru')).toContain(' 42 000 ');
  expect(loadText({ ...GOOD_REPORT, routes: [], totals }, words, 'en')).toContain(' 42,000 ');
});

test('columns stay in line under letters made of two signs', () => {
  const lines = layTable(
    ['a', 'b'],
    [
      ['\u0438\u0306', '1'],
      ['йй', '22'],
    ],
  ).split('\n');
  expect(lines.map((line) => Array.from(line.normalize('NFC')).length)).toEqual([6, 6, 6, 6]);
});

test('no problems are said in one line', () => {
  expect(problemsText([], words, 'en')).toBe('No problems.\n');
});

test('every entry of the table of wording fits, in every file', () => {
  expect(broken).toEqual([]);
});

test('the tongue of arguments and of the system', () => {
  expect(tongueInArguments(['check', '--lang', 'kk'])).toBe('kk');
  expect(tongueInArguments(['--lang=ru', 'check'])).toBe('ru');
  expect(tongueInArguments(['--lang', 'de'])).toBeNull();
  expect(tongueInArguments(['check'])).toBeNull();
  expect(['kk-KZ', 'ru', 'uz-Cyrl', 'en-US-u-va-posix'].map(tongueOfLocale)).toEqual([
    'kk',
    'ru',
    'en',
    'en',
  ]);
});

test('a fault of a template that two lessons met is told once, with the most fields', () => {
  const at = (known: string): Problem =>
    problem(
      'template-field-unknown',
      { file: 'templates/lesson.hbs', line: 3 },
      { field: 'x', known },
    );
  expect(sortProblems([at('a'), at('a, b'), at('a')])).toEqual([at('a, b')]);
});

test('how many packets tell what came back stands below the table, where any does', () => {
  const said = 'Пакетов с ответами учителей:';
  expect(loadText({ ...GOOD_REPORT, answered: 2 }, words, 'ru')).toContain(`\n${said} 2\n`);
  expect(loadText(GOOD_REPORT, words, 'ru')).not.toContain(said);
});
