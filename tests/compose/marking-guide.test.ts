import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { contextIn, type ComposeContext } from '../../src/compose/context.ts';
import { composeMarkingGuide } from '../../src/compose/papers/marking-guide.ts';
import { markSpans } from '../../src/compose/papers/marking-scale.ts';
import type { Pages } from '../../src/compose/flow.ts';
import { createTemplates } from '../../src/compose/template.ts';
import { openFormulas } from '../../src/formula/open-formulas.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Language } from '../../src/model/language.ts';
import type { Item, Lesson } from '../../src/model/lesson.ts';
import type { MarkingGuide } from '../../src/model/marking-guide.ts';
import { parseWords } from '../../src/parse/words.ts';
import { contains } from '../../src/paper/rect.ts';
import { A4 } from '../../src/paper/stock.ts';
import { aCatalogue, aClass, aLesson, anItem, aSchool, aTeacher } from '../support/a-workspace.ts';
import { overlapping, rectOf, textsIn } from './box-rects.ts';
import { plainMeasure } from './plain-measure.ts';

const { words } = parseWords(
  readdirSync('templates/words').map((name) => {
    const path = `templates/words/${name}`;
    return { path, text: readFileSync(path, 'utf8') };
  }),
);
const formulas = await openFormulas();
const STEPS = [
  { upTo: 39, mark: '2' },
  { upTo: 64, mark: '3' },
  { upTo: 84, mark: '4' },
  { upTo: 100, mark: '5' },
];
const SCALED = aCatalogue({ markScales: [{ grades: [5], steps: STEPS }] });

function context(language: Language = 'kk', catalogue: Catalogue = SCALED): ComposeContext {
  return contextIn(language, {
    words,
    measure: plainMeasure,
    formulas,
    templates: createTemplates([], words),
    catalogue,
    school: aSchool({ choiceLetters: { kk: 'АБВГ', ru: 'АБВГ' } }),
    teachers: [aTeacher()],
    pictures: new Map(),
  });
}

const MAILING = { id: '2026-W49', returnBy: '2026-12-11' };

function guideOf(lessons: readonly Lesson[], change: Partial<MarkingGuide> = {}): MarkingGuide {
  return {
    class: aClass(),
    subject: 'mathematics',
    lessons: lessons.map((lesson) => ({ lesson, days: ['2026-11-30'] })),
    levels: [null],
    ...change,
  };
}

function textOf(pages: Pages): string {
  return pages
    .flatMap((page) => textsIn(page).map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/gu, ' ');
}

const choice: Item = anItem('q1', {
  prompt: [{ kind: 'paragraph', runs: [{ text: 'Ортақ элементтер қалай аталады?' }] }],
  points: 2,
  descriptor: [{ text: 'қиылысуды табады' }],
  answer: {
    kind: 'choice',
    options: [
      { runs: [{ text: 'бірігу' }], right: false },
      { runs: [{ text: 'қиылысу' }], right: true },
    ],
  },
});
const oral = anItem('q2', { number: 2, answer: null, points: 0 });
const task = anItem('t1', { part: 'task', points: 3, answer: { kind: 'grid', rows: 5 } });

test('a guide says what it is, whose it is, and everything a question is marked by', () => {
  const lesson = aLesson('a1', { items: [choice, oral, task] });
  const text = textOf(composeMarkingGuide(context(), MAILING, guideOf([lesson])));
  for (const said of [
    'Бағалау нұсқаулығы / Руководство по оцениванию',
    '2026-W49',
    '5 «А» сыныбы',
    'Сейітова Гүлнар Ахметқызы',
    '30 қараша. Эйлер–Венн диаграммалары',
    'Математика 5 (үлгі оқулық), 45–47-бет',
    'Қайтарылмайтыны: 2-сұрақ',
    '1-сұрақ бір жауапты таңдау Ортақ элементтер қалай аталады? Б) қиылысу қиылысуды табады 2',
    '1-тапсырма торкөзге жазу Есепте. кілтсіз: мұғалім бағалайды – 3',
    'Барлығы 5',
    'Тек мұғалімге',
    '«Мұғалім» бағанында',
    'Тасты ОМ · 2026-W49 1 / 1',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('бірігу');
  expect(text).not.toMatch(/⟨/u);
});

test('a guide of a class taught in Russian is in Russian, its title in both', () => {
  const lesson = aLesson('a1', {
    kind: 'section-assessment',
    variant: 'II',
    items: [choice, task],
  });
  const guide = guideOf([lesson], { class: aClass('5Б', { language: 'ru' }) });
  const text = textOf(composeMarkingGuide(context('ru'), MAILING, guide));
  expect(text).toContain('Бағалау нұсқаулығы / Руководство по оцениванию');
  expect(text).toContain('Суммативное оценивание за раздел (СОР) · Вариант: II');
  expect(text).toContain('Вопрос 1 один верный ответ');
  expect(text).toContain('Из 5 баллов');
  expect(text).not.toMatch(/⟨|тапсырма/u);
});

test('a question of one level says so, and each level of the class has its sum', () => {
  const hard = { ...task, level: 'C' as const };
  const lesson = aLesson('a1', { items: [choice, hard] });
  const text = textOf(
    composeMarkingGuide(context(), MAILING, guideOf([lesson], { levels: ['A', 'C', null] })),
  );
  expect(text).toContain('1-тапсырма торкөзге жазу Деңгей: C');
  expect(text.match(/Деңгей: C/gu)).toHaveLength(2);
  expect(text).toContain('Барлығы, A деңгейі 2');
  expect(text).toContain('Барлығы, C деңгейі 5');
  expect(text).toContain('Барлығы, деңгейі белгіленбеген оқушы 5');
  const same = textOf(composeMarkingGuide(context(), MAILING, guideOf([aLesson()])));
  expect(same).not.toContain('деңгей');
});

test('a descriptor in as many parts as points has a point for each', () => {
  const ofParts = { ...task, points: 2, descriptor: [{ text: 'бөлімді табады; белгі қояды' }] };
  const parts = textOf(
    composeMarkingGuide(context(), MAILING, guideOf([aLesson('a', { items: [ofParts] })])),
  );
  expect(parts).toContain('бөлімді табады – 1 балл');
  expect(parts).toContain('белгі қояды – 1 балл');
  const whole = { ...ofParts, points: 3 };
  const other = textOf(
    composeMarkingGuide(context(), MAILING, guideOf([aLesson('a', { items: [whole] })])),
  );
  expect(other).toContain('бөлімді табады белгі қояды 3');
});

test('points become marks by the percent of the scale; without a scale nothing is said of marks', () => {
  // 4 of 10 are 40 percent, above 39; 39 percent of 100 are still a 2.
  expect(markSpans(STEPS, 10)).toEqual([
    { from: 0, to: 3 },
    { from: 4, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ]);
  expect(markSpans(STEPS, 1)).toEqual([{ from: 0, to: 0 }, null, null, { from: 1, to: 1 }]);
  const guide = guideOf([aLesson('a', { items: [choice, task] }), aLesson('b', { items: [task] })]);
  const text = textOf(composeMarkingGuide(context(), MAILING, guide));
  expect(text).toContain('Баға 2 3 4 5 Пайыз 0–39 % 40–64 % 65–84 % 85–100 %');
  expect(text).toContain('3 балдан 0–1 – 2 3');
  expect(text).toContain('5 балдан 0–1 2–3 4 5');
  expect(text).toContain('Бәрінен: 8 балдан 0–3 4–5 6 7–8');
  const bare = textOf(composeMarkingGuide(context('kk', aCatalogue()), MAILING, guide));
  expect(bare).not.toContain('Баға ');
});

test('formulas of keys and questions are typeset', () => {
  const runs = [{ formula: 'x^2 - 5x + 6 = 0' }];
  const item = { ...choice, answer: { kind: 'choice' as const, options: [{ runs, right: true }] } };
  const lesson = aLesson('a', { items: [{ ...item, prompt: [{ kind: 'paragraph', runs }] }] });
  const pages = composeMarkingGuide(context(), MAILING, guideOf([lesson]));
  const paths = pages.flat().filter(({ kind }) => kind === 'path');
  expect(paths.length).toBeGreaterThanOrEqual(2);
  expect(textOf(pages)).not.toContain('x^2');
});

test('a long guide repeats the head of its table, parts no question and leaves no heading alone', () => {
  const items = Array.from({ length: 14 }, (_, at) =>
    anItem(`t${at}`, {
      ...task,
      id: `t${at}`,
      number: at + 1,
      descriptor: [{ text: 'ұзақ сөйлем '.repeat(5) }],
    }),
  );
  const lessons = [1, 2, 3].map((n) => aLesson(`a${n}`, { topic: `${n}-тақырып`, items }));
  const pages = composeMarkingGuide(context(), MAILING, guideOf(lessons));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const texts = textsIn(page);
    expect(page.filter((box) => !contains(A4, rectOf(box)))).toEqual([]);
    expect(overlapping(texts, texts)).toEqual([]);
    const said = texts.map(({ text }) => text).join(' ');
    const rows = said.match(/\d+-тапсырма/gu)?.length ?? 0;
    // Every question on a page has its whole descriptor there, and a table has its head above.
    expect(said.match(/ұзақ сөйлем/gu)?.length ?? 0).toBe(rows * 5);
    if (rows > 0) expect(said).toContain('Дұрыс жауап (кілт)');
    const topics = texts.filter(({ text, face }) => text.includes('-тақырып') && face !== 'label');
    const lowest = Math.max(
      0,
      ...texts.filter(({ text }) => text.includes('-тапсырма')).map(({ baseline }) => baseline),
    );
    for (const topic of topics) expect(topic.baseline).toBeLessThan(lowest);
  }
});
