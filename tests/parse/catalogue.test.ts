import { expect, test } from '@jest/globals';
import { spellingsOf, subjectIdOf } from '../../src/parse/catalogue-names.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { productCatalogue } from '../support/product-catalogue.ts';
import { codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

const product = parseCatalogue(productCatalogue());
const catalogue = product.value;

test('the catalogue that ships is whole', () => {
  expect(product.problems).toEqual([]);
  for (const grade of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    expect(catalogue.typeSize[grade]).toBeGreaterThanOrEqual(11);
    expect(catalogue.largeTypeSize[grade]).toBeGreaterThanOrEqual(18);
    expect(catalogue.economyTypeSize[grade]).toBeLessThanOrEqual(catalogue.typeSize[grade] ?? 0);
    const rows = catalogue.curriculum.filter((row) => row.grade === grade);
    expect(rows.map(({ language }) => language).toSorted()).toEqual(['kk', 'ru']);
  }
});

test('a scale of marks that nobody has confirmed gives none, until the school confirms it', () => {
  expect(catalogue.markScales.some(({ grades }) => grades.includes(1))).toBe(false);
  expect(catalogue.markScales.some(({ grades }) => grades.includes(2))).toBe(true);
  const files = productCatalogue().map((file) =>
    file.path.endsWith('marks.yaml')
      ? { ...file, text: file.text.replaceAll('confirmed: false', 'confirmed: true') }
      : file,
  );
  const own = parseCatalogue(files).value;
  expect(own.markScales.some(({ grades }) => grades.includes(1))).toBe(true);
});

test.each([
  ['Ата-анаңыздан бейне түсіріп жіберуін сұраңыз.', 'kk'],
  ['Дәптерге ата-анаңыз қол қойсын.', 'kk'],
  ['Попросите родителей снять видео и отправить фото.', 'ru'],
] as const)('«%s» is wording that may not be used', (text, language) => {
  const phrases = catalogue.forbiddenWording[language];
  expect(phrases.some((phrase) => text.toLowerCase().includes(phrase))).toBe(true);
});

test('numbers of subjects are those the ministry states', () => {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11].map((grade) =>
    catalogue.curriculum
      .filter((row) => row.grade === grade)
      .map(({ subjects }) => subjects.length),
  );
  expect(counts).toEqual([10, 11, 12, 12, 13, 13, 16, 16, 17, 17].map((count) => [count, count]));
});

test('quotas follow from exempt and one-hour subjects where the ministry’s do', () => {
  for (const grade of [1, 2, 5, 6, 7, 8, 9]) {
    const row = catalogue.curriculum.find((each) => each.grade === grade && each.language === 'kk');
    const assessed = catalogue.subjects.filter(
      ({ id, exempt }) => !exempt && row?.subjects.includes(id) === true,
    );
    const quarterly = assessed.filter(({ hours }) => hours[grade] !== 1);
    expect(catalogue.quotas[grade]).toMatchObject({
      section: assessed.length,
      quarter: quarterly.length,
    });
  }
  expect(catalogue.quotas[11]).toMatchObject({
    sectionKind: 'independent-work',
    quarterKind: 'control-work',
  });
});

test('caps and marks are those of the orders', () => {
  expect([2, 3, 5, 9, 11].map((grade) => catalogue.homeworkCap[grade])).toEqual([
    50, 70, 90, 110, 130,
  ]);
  expect(catalogue.homeworkCap[1]).toBeUndefined();
  const scale = catalogue.markScales.find(({ grades }) => grades.includes(7));
  expect(scale?.steps.find(({ upTo }) => 64 <= upTo)?.mark).toBe('3');
  expect(scale?.steps.find(({ upTo }) => 65 <= upTo)?.mark).toBe('4');
});

test('subjects are found by any spelling', () => {
  const names = [
    'АКТ',
    'икт',
    'AKT',
    'Қазақ  тілі',
    'Казахский язык',
    'қазақ тiлi',
    'орыс тілі мен әдебиеті',
  ];
  expect(names.map((name) => subjectIdOf(catalogue, name))).toEqual([
    ...['informatics', 'informatics', 'informatics'],
    ...['kazakh-language', 'kazakh-language', 'kazakh-language'],
    'russian-language-and-literature',
  ]);
  expect(subjectIdOf(catalogue, 'Астрология')).toBeNull();
  for (const subject of catalogue.subjects) {
    for (const spelling of spellingsOf(subject)) {
      expect([spelling, subjectIdOf(catalogue, spelling)]).toEqual([spelling, subject.id]);
    }
  }
});

test('regions that share a prefix are a set', () => {
  const shared = catalogue.regions.filter(({ prefixes }) => prefixes.includes('07'));
  expect(shared.map(({ name }) => name.kk)).toEqual(['Шығыс Қазақстан облысы', 'Абай облысы']);
  expect(catalogue.regions).toHaveLength(20);
});

test('a school’s file replaces the product’s whole; a broken one does not', () => {
  const own = yaml(
    'catalogue/homework.yaml',
    'days-in-week: 6',
    'caps:',
    '  - { grades: [5], minutes: 60, source: педкеңес }',
  );
  const replaced = parseCatalogue([...productCatalogue(), own]);
  expect(replaced.problems).toEqual([]);
  expect(replaced.value).toMatchObject({ homeworkCap: { 5: 60 }, homeworkDays: 6 });
  const broken = yaml('catalogue/homework.yaml', 'days-in-week: 9', 'caps: []');
  const kept = parseCatalogue([...productCatalogue(), broken]);
  expect(codesOf(kept.problems)).toEqual(['setting-out-of-range']);
  expect(kept.value.homeworkCap).toEqual(catalogue.homeworkCap);
});

test('what does not fit together is told', () => {
  const subjects = yaml(
    'catalogue/subjects.yaml',
    'subjects:',
    '  - { id: music, name: { kk: Музыка, ru: Музыка }, aliases: [Ән] }',
    '  - { id: song, name: { kk: Ән, ru: Песня }, parts: [musik] }',
    '  - { id: music, name: { kk: Күй, ru: Кюй } }',
  );
  const curriculum = yaml(
    'catalogue/curriculum.yaml',
    'curriculum:',
    '  - { grades: [1], languages: [kk], subjects: [music, musik] }',
  );
  const others = productCatalogue().filter(({ path }) => !/subjects|curriculum/.test(path));
  const stray = yaml('catalogue/holiday.yaml', 'a: b');
  const { value, problems } = parseCatalogue([...others, subjects, curriculum, stray]);
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['catalogue-file-unknown', undefined],
    ['catalogue-alias-twice', 3],
    ['catalogue-subject-twice', 4],
    ['catalogue-subject-unknown', 3],
    ['catalogue-subject-unknown', 2],
  ]);
  expect(problems[0]?.values).toEqual({ name: 'holiday.yaml', nearest: 'holidays.yaml' });
  expect(problems[1]?.values).toEqual({ alias: 'Ән', first: 'music', second: 'song' });
  expect(value.curriculum).toEqual([{ grade: 1, language: 'kk', subjects: ['music'] }]);
});

test('a part without a file is empty and told', () => {
  const without = productCatalogue().filter(({ path }) => !path.endsWith('marks.yaml'));
  const { value, problems } = parseCatalogue(without);
  expect(codesOf(problems)).toEqual(['file-missing']);
  expect(value.markScales).toEqual([]);
});

test('a type size below the floor of its grades is told with its place', () => {
  const own = yaml(
    'catalogue/type-sizes.yaml',
    `
    source: own
    confirmed: true
    sizes:
      - { grades: [5], points: 12, economy: 9, floor: 10, large: 18 }
  `,
  );
  const { problems } = parseCatalogue([...productCatalogue(), own]);
  expect(codesOf(problems)).toEqual(['setting-out-of-range']);
  expect(problems[0]?.values).toMatchObject({ expected: '≥ 10' });
});

test('beginners get a band and slants, all others plain lines of 8 mm and squares of 5 mm or more', () => {
  expect(catalogue.rulings[1]).toEqual({
    lines: 12,
    grid: 7,
    slant: { band: 4, distance: 25, angle: 65 },
  });
  expect(catalogue.rulings[5]).toEqual({ lines: 8, grid: 5, slant: null });
  for (const grade of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    expect(catalogue.largeRulings[grade]?.lines).toBeGreaterThanOrEqual(12);
  }
});
