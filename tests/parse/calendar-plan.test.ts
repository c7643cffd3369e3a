import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Language } from '../../src/model/language.ts';
import type { Cell, RawTable } from '../../src/model/table.ts';
import { parseCalendarPlan, type CalendarPlan } from '../../src/parse/calendar-plan.ts';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { lessonSkeletons } from '../../src/parse/lesson-skeleton.ts';
import { parseWords } from '../../src/parse/words.ts';
import { sayIn } from '../../src/text/words.ts';
import { productCatalogue } from '../support/product-catalogue.ts';
import { subjects, words } from './lesson-support.ts';

const columns = parseCatalogue(productCatalogue()).value.columns;
const context = { columns, subjects, words };

const TITLES = [
  '№',
  'Бөлім',
  'р/с',
  'Сабақтардың тақырыбы',
  'Оқудың мақсаттары',
  'Сағат саны',
  'Мерзімі',
  'Ескерту',
];

function table(rows: readonly (readonly Cell[])[], more: Partial<RawTable> = {}): RawTable {
  return { file: 'ktj.xlsx', sheet: 'КТЖ', rows, merged: [], ...more };
}

const KAZAKH = table([
  ['5 «А» сынып «Математика» пәні бойынша күнтізбелік-тақырыптық жоспар 2026–2027 оқу жылы'],
  ['Аптасына 5 сағат · Оқу жылында 170 сағат'],
  ['Аптасына 5 сағат · Оқулық: Математика 5 (үлгі оқулық)'],
  TITLES,
  ['1-ТОҚСАН (40 сағат)'],
  [
    1,
    '5.1А Натурал сандар',
    1,
    'Натурал сандар және нөл',
    '5.1.1.1 - жұп және тақ сандар;\n5.1.1.2',
    1,
    '02.09.26',
    null,
  ],
  [2, null, 2, 'Есеп: сан тізбегі', '', 2, '03.09.26, 04.09.26', null],
  [3, null, 3, 'Бiлiмді тексеру. БЖБ №1', '5.1.1.1', 1, '2026-09-07', null],
  [null, null, null, null, null, null, null, null],
  ['II ТОҚСАН'],
  ['5.2А Жай бөлшектер'],
  [4, null, 4, 'Жай бөлшек', null, 'бір', '31.02.27', null],
  [5, null, 5, 'Дұрыс бөлшек', null, 1, '15.01', null],
  [6, null, 6, null, null, 1, '16.01', null],
  [null, null, null, null, 'Барлығы', 170, null, null],
]);

function onlyPlan(tables: readonly RawTable[]): CalendarPlan {
  const { value } = parseCalendarPlan(tables, context);
  expect(value).toHaveLength(1);
  const [plan] = value;
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

test('a Kazakh plan of eight columns', () => {
  const { value, problems } = parseCalendarPlan([KAZAKH], context);
  expect(value).toMatchSnapshot();
  expect(problems.map(({ code, place }) => `${place.row ?? '?'} ${code}`)).toEqual([
    '8 table-letters-repaired',
    '12 plan-date-unreadable',
    '12 plan-hours-unreadable',
    '14 plan-topic-missing',
  ]);
});

test('a Russian plan over two sheets, the second without titles of its own', () => {
  const first = table([
    ['Календарно-тематическое планирование по химии, предмет «Химия»', '8 класс'],
    ['2026-2027 учебный год'],
    ['Учебник: Химия 8'],
    ['№ урока', 'Тема урока', 'Цели обучения', 'Кол-во часов', 'Дата'],
    ['I четверть'],
    [1, 'Вода', '8.4.2.1', 1, '01.09'],
  ]);
  const second = table(
    [
      ['№ урока', 'Тема урока', 'Цели обучения', 'Кол-во часов', 'Дата'],
      ['3 четверть'],
      ['№ урока', 'Тема урока', 'Цели обучения', 'Кол-во часов', 'Дата'],
      [2, 'Соли. СОР', '8.3.4.1', 1, '12.01'],
    ],
    { sheet: '3' },
  );
  const plan = onlyPlan([first, second]);
  expect(plan).toMatchObject({ grade: 8, classes: [], textbook: 'Химия 8' });
  expect(plan.subject.id).toBe('chemistry');
  expect(
    plan.lessons.map(({ number, quarter, dates, kind }) => [number, quarter, dates, kind]),
  ).toEqual([
    [1, 1, ['2026-09-01'], 'lesson'],
    [2, 3, ['2027-01-12'], 'section-assessment'],
  ]);
});

test('a plan that names nothing', () => {
  const { value, problems } = parseCalendarPlan(
    [table([TITLES, [1, '', 1, 'Тақырып', '', 1, '', '']])],
    context,
  );
  expect(value).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual([
    'plan-class-unknown',
    'plan-subject-unknown',
    'plan-textbook-missing',
  ]);
});

test('a table that is no plan', () => {
  const { value, problems } = parseCalendarPlan([table([['Аты-жөні', 'Сынып']])], context);
  expect(value).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['table-header-missing']);
});

const wording = parseWords([
  {
    path: 'templates/words/lesson.yaml',
    text: readFileSync('templates/words/lesson.yaml', 'utf8'),
  },
]);

function skeletonsIn(language: Language, plan = onlyPlan([KAZAKH])) {
  return lessonSkeletons(plan, { language, words, say: sayIn(wording.words, language) });
}

test.each(['kk', 'ru'] as const)(
  'skeletons in %s lack only what a teacher must write',
  (language) => {
    const skeletons = skeletonsIn(language);
    expect(skeletons).toHaveLength(5);
    for (const source of skeletons) {
      expect(source.path).toMatch(/^lessons\/5a\/mathematics-\d{3}\.md$/);
      const { value, problems } = parseLesson(source, { words, subjects, pictureOf: () => null });
      const missing = problems.map(({ code }) => code);
      expect(value).toMatchObject({ language, subject: 'mathematics', classes: ['5А'], items: [] });
      expect(missing).toEqual(
        value?.kind === 'lesson'
          ? ['pages', 'summary', 'questions', 'extra', 'feedback'].map(
              (each) => `lesson-${each}-missing`,
            )
          : ['lesson-questions-missing', 'lesson-feedback-missing'],
      );
    }
  },
);

test('a skeleton keeps what the plan says', () => {
  const plan = onlyPlan([KAZAKH]);
  const read = skeletonsIn('kk').map(
    (source) => parseLesson(source, { words, subjects, pictureOf: () => null }).value,
  );
  expect(read.map((lesson) => [lesson?.topic, lesson?.section, lesson?.objectives])).toEqual(
    plan.lessons.map(({ topic, section, objectives }) => [topic, section, objectives]),
  );
  expect(read[2]).toMatchObject({ kind: 'section-assessment', date: '2026-09-07' });
  expect(skeletonsIn('kk')[1]?.text).toContain(
    '# Жоспар бойынша: 1-тоқсан · 03.09.2026, 04.09.2026 · 2 сағат',
  );
  expect(skeletonsIn('kk')[1]?.text).toMatchSnapshot();
  expect(skeletonsIn('ru')[2]?.text).toMatchSnapshot();
});

test('the examples in the guidance are right', () => {
  for (const language of ['kk', 'ru'] as const) {
    const [first] = skeletonsIn(language);
    const text = (first?.text ?? '').replace(/^[^\n]*<!--\n|\n-->$/gmu, '');
    const { value, problems } = parseLesson(
      { path: 'lessons/a.md', text },
      { words, subjects, pictureOf: () => null },
    );
    expect(value?.items.map(({ answer }) => answer?.kind)).toEqual([undefined, 'choice']);
    expect(
      problems
        .map(({ code }) => code)
        .filter((code) => code.startsWith('item') || code.startsWith('answer')),
    ).toEqual(['item-text-before', 'item-text-before']);
  }
});
