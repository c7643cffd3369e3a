import { expect, test } from '@jest/globals';
import type { Outcome, Problem } from '../../src/model/problem.ts';
import type { School } from '../../src/model/school.ts';
import { parseSchool } from '../../src/parse/school.ts';
import { codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

const LEAST = [
  'name: { kk: Тасты орта мектебі, ru: Тастинская средняя школа }',
  'short-name: { kk: Тасты ОМ, ru: СШ Тасты }',
  'address:',
  '  kk: { oblast: Ақмола облысы, district: Аршалы ауданы, settlement: Тасты ауылы, index: 020200, house: 1 }',
  '  ru: { oblast: Акмолинская область, settlement: с. Тасты, rural-district: Сарабинский }',
  'phone: +7 716 44 00000',
  'classes:',
  '  kk: [0, 1, 3А, "5 «А»", 8]',
  '  ru: [2, 5-б]',
];

function parse(...more: readonly string[]): Outcome<School> {
  return parseSchool(yaml('school.yaml', ...LEAST, ...more));
}

function problemsOf(outcome: Outcome<School>): readonly Problem[] {
  return outcome.ok ? outcome.warnings : outcome.problems;
}

function school(outcome: Outcome<School>): Partial<School> {
  return outcome.ok ? outcome.value : {};
}

test('everything after the classes has a default', () => {
  const parsed = parse();
  expect(problemsOf(parsed)).toEqual([]);
  expect(school(parsed)).toMatchObject({
    messages: 'kk',
    stock: { width: 210, height: 297, grammage: 80, caliper: 0.105 },
    paperUse: 'usual',
    returnFold: 'c5',
    envelope: { format: 'c4', grams: 18 },
    returnEnvelope: { format: 'c5', grams: 8 },
    bundleLimits: { items: 20, grams: 9000, millimetres: 250 },
    post: { transitDays: 5, category: 'ordinary' },
    printing: { separatePackets: true, oneEnvelopePerHousehold: false, notice: 'first' },
    capCounts: 'returned',
    choiceLetters: { kk: 'ABCDE', ru: 'ABCDE' },
    holidays: [],
  });
});

test('classes have one spelling, leading zeros stay, rural district is kept', () => {
  const parsed = school(parse());
  expect(parsed.classes?.map(({ id, language }) => `${id} ${language}`)).toEqual([
    ...['0 kk', '1 kk', '3А kk', '5А kk', '8 kk'],
    ...['2 ru', '5Б ru'],
  ]);
  expect(parsed.address?.kk).toMatchObject({ index: '020200', house: '1' });
  expect(parsed.address?.ru).toMatchObject({ ruralDistrict: 'Сарабинский' });
});

test('settings are read, also with CRLF, BOM and empty keys', () => {
  const { text } = yaml(
    '',
    ...LEAST,
    'bin:',
    'paper: { grammage: 65 }',
    'return-fold: none',
    'return-envelope: { format: c4 }',
    'envelope: { format: b4 }',
    'post: { transit-days: 7, agreement: "12/5", prepaid-agreement: "9", accepting-office: Аршалы }',
    'printing: { separate-packets: жоқ, sheets-per-file: 500, notice: always }',
    'choice-letters: { kk: АӘБВГ }',
    'holidays: [16.12.2026, 2026-12-17]',
  );
  const parsed = parseSchool({
    path: 'school.yaml',
    text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  });
  expect(problemsOf(parsed)).toEqual([]);
  expect(school(parsed)).toMatchObject({
    returnFold: 'none',
    envelope: { format: 'b4', grams: 21 },
    post: { transitDays: 7, agreement: '12/5', prepaidAgreement: '9', acceptingOffice: 'Аршалы' },
    printing: { separatePackets: false, sheetsPerFile: 500, notice: 'always' },
    choiceLetters: { kk: 'АӘБВГ', ru: 'ABCDE' },
    holidays: ['2026-12-16', '2026-12-17'],
  });
  expect(school(parsed).stock?.caliper).toBeCloseTo(0.0853, 4);
  expect(school(parsed)).not.toHaveProperty('bin');
});

test('economy of paper is one word, or a word beside the grammage', () => {
  const shorthand = school(parse('paper: economy'));
  expect(shorthand).toMatchObject({ paperUse: 'economy', stock: { grammage: 80 } });
  const long = school(parse('paper: { grammage: 65, use: economy }'));
  expect(long).toMatchObject({ paperUse: 'economy', stock: { grammage: 65 } });
  expect(problemsOf(parse('paper: ekonomy'))).toMatchObject([
    {
      code: 'setting-not-one-of',
      place: { line: 10 },
      values: { key: 'paper', expected: 'usual, economy, booklet' },
    },
  ]);
});

test('a key that nothing knows is told with its line and the nearest one, the rest counts', () => {
  const parsed = parse('retrun-fold: dl', 'printing:', '  notise: never');
  expect(parsed.ok).toBe(true);
  expect(problemsOf(parsed)).toMatchObject([
    {
      code: 'setting-unknown',
      place: { file: 'school.yaml', line: 10 },
      values: { key: 'retrun-fold', nearest: 'return-fold' },
    },
    {
      code: 'setting-unknown',
      place: { file: 'school.yaml', line: 12 },
      values: { key: 'notise', nearest: 'notice' },
    },
  ]);
});

test('everything that does not fit is told at once, with key and line', () => {
  const parsed = parse(
    'messages: de',
    'paper: { grammage: көп }',
    'bundle: { items: 0 }',
    'return-envelope: c5',
    'holidays: [2026-02-30]',
    'cap-count: returned',
  );
  expect(parsed.ok).toBe(false);
  const told = problemsOf(parsed).map(({ code, place, values }) => [
    code,
    place.line,
    values['key'],
  ]);
  expect(told).toEqual([
    ['setting-not-one-of', 10, 'messages'],
    ['setting-wrong-kind', 11, 'paper.grammage'],
    ['setting-out-of-range', 12, 'bundle.items'],
    ['setting-wrong-kind', 13, 'return-envelope'],
    ['date-unreal', 14, 'holidays'],
    ['setting-unknown', 15, 'cap-count'],
  ]);
});

test('what is missing is told at the nearest line', () => {
  const parsed = parseSchool(yaml('school.yaml', '# бос', 'name:', '  kk: Мектеп'));
  expect(
    problemsOf(parsed).map(({ code, place, values }) => [code, place.line, values['key']]),
  ).toEqual([
    ['setting-missing', 2, 'name.ru'],
    ['setting-missing', 2, 'short-name'],
    ['setting-missing', 2, 'address'],
    ['setting-missing', 2, 'phone'],
    ['setting-missing', 2, 'classes'],
  ]);
});

test('a class that cannot be read, or stands twice, is left out', () => {
  const lines = LEAST.map((line) => line.replace('[2, 5-б]', '[2, 5а, бірінші]'));
  const parsed = parseSchool(yaml('school.yaml', ...lines));
  expect(codesOf(problemsOf(parsed))).toEqual(['class-twice', 'class-label-unreadable']);
  expect(problemsOf(parsed)[0]?.place.line).toBe(9);
  expect(school(parsed).classes).toHaveLength(6);
});

test('look-alike letters are put right and told by line', () => {
  // The «ə» of another alphabet and a Latin «i».
  const lines = LEAST.map((line) => line.replace('kk: Тасты ОМ', 'kk: Кəсiби ОМ'));
  const parsed = parseSchool(yaml('school.yaml', ...lines));
  expect(school(parsed).shortName?.kk).toBe('Кәсіби ОМ');
  expect(problemsOf(parsed)).toEqual([
    {
      code: 'yaml-look-alikes',
      place: { file: 'school.yaml', line: 2 },
      values: { count: 2, letters: 'ə → ә, i → і' },
    },
  ]);
});

test('a school without classes is none', () => {
  const lines = [...LEAST.slice(0, 6), 'classes: { kk: [] }'];
  const parsed = parseSchool(yaml('school.yaml', ...lines));
  expect(parsed.ok).toBe(false);
  expect(codesOf(problemsOf(parsed))).toEqual(['setting-missing']);
});

test('syntax errors and repeated keys are told by line', () => {
  const syntax = parseSchool(yaml('school.yaml', 'name: "Мектеп', 'phone: [1'));
  expect(syntax.ok).toBe(false);
  expect(codesOf(problemsOf(syntax))).toContain('yaml-syntax');
  const twice = parse('phone: +7 700');
  expect(problemsOf(twice)).toEqual([
    { code: 'yaml-key-twice', place: { file: 'school.yaml', line: 10 }, values: {} },
  ]);
  expect(codesOf(problemsOf(parseSchool(yaml('school.yaml', 'name: *star'))))).toEqual([
    'yaml-syntax',
  ]);
});

test('a booklet needs both sides of its sheets', () => {
  expect(school(parse('paper: booklet'))).toMatchObject({ paperUse: 'booklet' });
  const parsed = parse('paper: booklet', 'printing: { way: single-sided }');
  expect(parsed.ok).toBe(false);
  expect(codesOf(problemsOf(parsed))).toEqual(['booklet-one-sided']);
});

test('postal numbers allotted to the school are a range of one service, from the lower to the higher', () => {
  const range = (from: string, to: string): string => `  numbers: [{ from: ${from}, to: ${to} }]`;
  const good = parse('post:', range('RR 00 000 001 4 KZ', 'RR000000059KZ'));
  expect(problemsOf(good)).toEqual([]);
  expect(school(good).post?.numbers).toEqual([{ from: 'RR000000014KZ', to: 'RR000000059KZ' }]);
  expect(problemsOf(parse('post:', range('RR000000059KZ', 'RR000000014KZ')))).toMatchObject([
    { code: 'postal-range-wrong', values: { from: 'RR000000059KZ' } },
  ]);
  expect(problemsOf(parse('post:', range('RR000000058KZ', 'RR000000059KZ')))).toMatchObject([
    { code: 'setting-wrong-kind' },
  ]);
});

test('a return sheet is folded for the envelope it comes back in, if nothing else is said', () => {
  const foldOf = (...more: readonly string[]): string | undefined =>
    school(parse(...more)).returnFold;
  expect(foldOf('return-envelope: { format: dl, print: true }')).toBe('dl');
  expect(foldOf('return-envelope: { format: c4 }')).toBe('none');
  expect(foldOf('return-envelope: { format: c5 }')).toBe('c5');
  expect(foldOf('return-envelope: { format: c5 }', 'return-fold: dl')).toBe('dl');
  expect(foldOf('return-envelope: { format: b4 }', 'return-fold: c5')).toBe('c5');
});

test.each([
  ['c5', 'dl', 'dl'],
  ['none', 'dl', 'dl'],
  ['none', 'c5', 'c5, dl'],
])(
  'a sheet folded as %s does not go into %s, and is told at its line',
  (fold, format, expected) => {
    const parsed = parse(`return-envelope: { format: ${format} }`, `return-fold: ${fold}`);
    expect(parsed.ok).toBe(false);
    expect(problemsOf(parsed)).toEqual([
      {
        code: 'return-fold-too-large',
        place: { file: 'school.yaml', line: 11 },
        values: { fold, format, expected },
      },
    ]);
  },
);
