import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { ComposeContext, Setting } from '../../src/compose/context.ts';
import { contextIn } from '../../src/compose/context.ts';
import { composeContacts } from '../../src/compose/documents/contacts.ts';
import { composeContents } from '../../src/compose/documents/contents.ts';
import { composeFeedback, type PupilFeedback } from '../../src/compose/documents/feedback.ts';
import { composeLesson } from '../../src/compose/documents/lesson.ts';
import { composeNotice } from '../../src/compose/documents/notice.ts';
import { composeWeekPlan } from '../../src/compose/documents/week-plan.ts';
import type { Pages } from '../../src/compose/flow.ts';
import type { PacketContents } from '../../src/compose/packet-contents.ts';
import { createTemplates } from '../../src/compose/template.ts';
import { openFormulas } from '../../src/formula/open-formulas.ts';
import type { Feedback, ScannedFeedback } from '../../src/model/feedback.ts';
import { NO_FORMULAS } from '../../src/model/formulas.ts';
import type { Language } from '../../src/model/language.ts';
import type { Item, Lesson } from '../../src/model/lesson.ts';
import type { Told } from '../../src/model/problem.ts';
import type { SourceText } from '../../src/model/table.ts';
import { parseWords } from '../../src/parse/words.ts';
import { aCatalogue, aClass, aLesson, anItem, aSchool } from '../support/a-workspace.ts';
import { plainMeasure } from './plain-measure.ts';

function filesOf(folder: string, ending: string): readonly SourceText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

const { words } = parseWords(filesOf('templates/words', '.yaml'));

const teacher = {
  name: 'Сейітова Гүлнар',
  phone: '+7 700 111 22 33',
  hours: 'дс–жм 15:00–17:00',
  leads: ['5А'],
  teaches: [{ subject: 'mathematics', classes: ['5А'] }],
  place: { file: 'teachers.yaml' },
};

function context(language: Language = 'kk'): ComposeContext {
  return contextIn(language, {
    words,
    measure: plainMeasure,
    formulas: NO_FORMULAS,
    templates: createTemplates(filesOf('templates', '.hbs'), words),
    catalogue: aCatalogue(),
    school: aSchool(),
    teachers: [teacher],
    pictures: new Map(),
  });
}

const setting: Setting = { language: 'kk', grade: 5, size: 'normal', paper: 'usual', level: null };
const fifth = aClass();

function printed({ value, problems }: Told<Pages>): string {
  expect(problems).toEqual([]);
  return value
    .flatMap((page) => page.flatMap((box) => (box.kind === 'text' ? [box.text] : [])))
    .join(' ')
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/gu, ' ');
}

const item: Item = anItem('q1', {
  prompt: [{ kind: 'paragraph', runs: [{ text: 'Ортақ элементтер қалай аталады?' }] }],
  textbookRef: '45-бет, №1053',
  minutesWritten: 5,
  minutesReading: 0,
  points: 2,
  descriptor: [{ text: 'қиылысуды табады' }],
  answer: {
    kind: 'choice',
    options: [
      { runs: [{ text: 'қиылысу' }], right: true },
      { runs: [{ text: 'бірігу' }], right: false },
    ],
  },
});

function lesson(change: Partial<Lesson> = {}): Lesson {
  return aLesson('5a/euler', {
    topic: 'Эйлер–Венн диаграммалары',
    textbook: 'Математика 5 (үлгі оқулық)',
    pages: '45–47',
    summary: [{ kind: 'paragraph', runs: [{ text: 'Конспект мәтіні.' }] }],
    items: [item],
    extra: [{ kind: 'paragraph', runs: [{ text: 'Жоқ.' }] }],
    feedback: [{ kind: 'paragraph', runs: [{ text: 'Қоңырау шалыңыз.' }] }],
    ...change,
  });
}

test('a lesson shows the five required blocks, and how each question is answered', () => {
  const text = printed(composeLesson(context(), setting, fifth, lesson()));
  for (const part of [
    'Математика 5 «А» сыныбы',
    'Эйлер–Венн диаграммалары',
    'Оқулық Математика 5 (үлгі оқулық), 45–47-бет',
    'Қысқаша конспект Конспект мәтіні.',
    'Өздігінен бекітуге арналған сұрақтар 1-сұрақ 45-бет, №1053 · 5 мин · 2 балл',
    'Ортақ элементтер қалай аталады? A) қиылысу B) бірігу',
    'Дескриптор: қиылысуды табады',
    'Қосымша материалдар Жоқ.',
    'Кері байланыс Қоңырау шалыңыз.',
    'Мұғалім: Сейітова Гүлнар, тел. +7 700 111 22 33, дс–жм 15:00–17:00.',
  ]) {
    expect(text).toContain(part);
  }
});

test('a pupil of a level gets the items of that level and those of all, and no page says the level', () => {
  const items = [
    item,
    anItem('q2', {
      number: 2,
      level: 'A',
      prompt: [{ kind: 'paragraph', runs: [{ text: 'Бірінші' }] }],
    }),
    anItem('q3', {
      number: 3,
      level: 'B',
      prompt: [{ kind: 'paragraph', runs: [{ text: 'Екінші' }] }],
    }),
  ];
  const text = printed(
    composeLesson(context(), { ...setting, level: 'B' }, fifth, lesson({ items })),
  );
  expect(text).not.toContain('Бірінші');
  expect(text).toMatch(/3-сұрақ [^?]* Екінші/u);
  expect(text).not.toContain('деңгей');
});

test('other kinds of lesson have headings of their own', () => {
  const set = lesson({ kind: 'exercise-set', items: [], extra: [], textbook: null, pages: null });
  const text = printed(composeLesson(context(), setting, fifth, set));
  expect(text).toContain('Жаттығулар жинағы');
  expect(text).toContain('Жаттығулар Конспект мәтіні.');
  expect(text).not.toContain('Қысқаша конспект');
  expect(text).not.toContain('Сұрақтар');
});

test('an assessment shows its exact date, variant, points and descriptors', () => {
  const work = lesson({
    kind: 'section-assessment',
    date: '2026-12-04',
    variant: '1',
    summary: [],
    items: [
      item,
      { ...item, id: 't1', part: 'task', points: 3, descriptor: [{ text: 'есепті шешеді' }] },
    ],
  });
  const text = printed(composeLesson(context(), setting, fifth, work));
  for (const part of [
    'Бөлім бойынша жиынтық бағалау (БЖБ)',
    'Күні 2026 жылғы 4 желтоқсан',
    'Нұсқа 1',
    'Барлық балл 5',
    'шамамен 10 мин',
    'Дескриптор: білім алушы … Балл 1-сұрақ қиылысуды табады 2 1-тапсырма есепті шешеді 3 Барлығы 5',
  ]) {
    expect(text).toContain(part);
  }
});

test.each([
  ['a lesson', 'lesson' as const],
  ['an assessment', 'section-assessment' as const],
])('in %s a formula of a descriptor is set as in any text', async (_name, kind) => {
  const descriptor = [{ text: 'теңдеуді ' }, { formula: 'x^2 = 4' }, { text: ' шешеді' }];
  const work = lesson({ kind, items: [{ ...item, descriptor }] });
  const formulas = await openFormulas();
  const told = composeLesson({ ...context(), formulas }, setting, fifth, work);
  const outline = formulas.inline('x^2 = 4')?.parts[0]?.path;
  expect(printed(told)).toMatch(/теңдеуді шешеді/u);
  const drawn = told.value.flat().filter((box) => box.kind === 'path' && box.d === outline);
  expect(drawn).toHaveLength(1);
});

test('large print has larger type and more pages', () => {
  const long = lesson({
    summary: Array.from({ length: 20 }, () => ({
      kind: 'paragraph' as const,
      runs: [{ text: 'сөз '.repeat(40) }],
    })),
  });
  const sizes = (size: 'normal' | 'large'): Pages =>
    composeLesson(context(), { ...setting, size }, fifth, long).value;
  expect(sizes('large').length).toBeGreaterThan(sizes('normal').length);
});

test('the week plan shows days, subjects and minutes, a box to tick, no clock time, five steps', () => {
  const days = [
    {
      day: '2026-11-30',
      lessons: [lesson(), lesson({ kind: 'section-assessment', date: '2026-12-04' })],
    },
    { day: '2026-12-01', lessons: [lesson({ broadcast: 'Балапан' })] },
    { day: '2026-12-02', lessons: [] },
  ];
  const text = printed(composeWeekPlan(context(), setting, fifth, days));
  expect(text).toContain('2026 жылғы 30 қараша – 1 желтоқсан');
  expect(text).toContain('Дүйсенбі, 30 қараша · 2 сабақ ☐ Математика');
  expect(text).toContain('5 мин');
  expect(text).toContain('Бөлім бойынша жиынтық бағалау (БЖБ): 2026 жылғы 4 желтоқсан');
  expect(text).toContain('Балапан');
  expect(text).not.toMatch(/\d:\d\d/u);
  expect(text).not.toContain('2 желтоқсан');
  expect(text.match(/☐/gu)).toHaveLength(3);
  for (const step of ['1.', '2.', '3.', '4.', '5.']) expect(text).toContain(step);
});

test('notice and contacts say whom to call; proof by photo or video is not asked', () => {
  const notice = printed(composeNotice(context(), setting, fifth));
  expect(notice).toContain('Мектеп фото немесе бейне арқылы растауды');
  expect(notice).toContain('қара шарикті қаламмен');
  expect(notice).toContain('Сейітова Гүлнар, тел. +7 700 111 22 33');
  const contacts = printed(composeContacts(context(), setting, fifth, ['mathematics', 'music']));
  expect(contacts).toContain('Математика Сейітова Гүлнар +7 700 111 22 33 дс–жм 15:00–17:00');
  expect(contacts).toContain('Мектеп тел. +7 700 000 00 00');
  expect(contacts).not.toContain('music');
});

test('feedback shows scores with their sum and what the teacher wrote', () => {
  const work = {
    pupil: 'p1',
    subject: 'mathematics',
    work: 'Жай бөлшек',
    scores: [
      { item: '1-сұрақ', got: 1, of: 2 },
      { item: '2-сұрақ', got: 1.5, of: 3 },
    ],
    comment: 'Жақсы.',
    advice: '',
    answer: 'Иә.',
  };
  const told = { shortName: 'Сейітқали А. Н.', works: [work] };
  const text = printed(composeFeedback(context(), setting, fifth, told));
  expect(text).toContain('Сейітқали А. Н.');
  expect(text).toContain('1-сұрақ 1 2 2-сұрақ 1,5 3 Барлығы 2,5 5');
  expect(text).toContain('Мұғалімнің пікірі. Жақсы.');
  expect(text).toContain('Сұрағыңызға жауап. Иә.');
  expect(text).not.toContain('Ұсыныс');
  expect(text).not.toContain('келген жоқ');
  expect(composeFeedback(context(), setting, fifth, { ...told, works: [] }).value).toEqual([]);
});

const scanned: ScannedFeedback = {
  ...{ mailing: 1, packet: 1, from: '2026-11-30', to: '2026-12-04' },
  lessons: [
    {
      topic: 'Жай бөлшек',
      items: [
        { item: 'm#q1', part: 'question', number: 1, got: 1.5, of: 2 },
        { item: 'm#t1', part: 'task', number: 1, got: null, of: 4 },
      ],
    },
  ],
  total: { got: 1.5, of: 2, percent: null, mark: null },
  written: [],
  missing: 0,
};
const fromScans: Feedback = {
  ...{ pupil: 'p1', subject: 'mathematics', work: '', scores: [] },
  ...{ comment: '', advice: '', answer: '', scanned },
};
const toldOf = (more: Partial<ScannedFeedback>): PupilFeedback => ({
  shortName: 'Сейітқали А. Н.',
  works: [{ ...fromScans, scanned: { ...scanned, ...more } }],
});

test('scores from scans stand by lesson; percent and mark only where they are known', () => {
  const open = printed(composeFeedback(context(), setting, fifth, toldOf({})));
  expect(open).toContain('Математика · 30 қараша – 4 желтоқсан');
  expect(open).toContain('Жай бөлшек 1-сұрақ: 1,5/2 ; 1-тапсырма: –/4 Әзірге барлығы 1,5/2');
  expect(open).toContain('«–» белгісі');
  expect(open).not.toContain('%');
  expect(open).not.toContain('келген жоқ:');

  const lessons = [{ topic: 'Жай бөлшек', items: scanned.lessons[0]?.items.slice(0, 1) ?? [] }];
  const total = { got: 1.5, of: 2, percent: 75, mark: '4' };
  const whole = printed(composeFeedback(context(), setting, fifth, toldOf({ lessons, total })));
  expect(whole).toContain('Барлығы 1,5/2 · 75 % · Баға: 4');
  expect(whole).not.toContain('«–» белгісі');
});

test('missing sheets are counted, and a subject of which all are missing has no scores', () => {
  const text = printed(composeFeedback(context(), setting, fifth, toldOf({ missing: 2 })));
  expect(text).toContain('Математика, 30 қараша – 4 желтоқсан: 2 парақ');
  const russian = { ...context('ru') };
  const nothing = composeFeedback(russian, setting, fifth, toldOf({ lessons: [], missing: 1 }));
  expect(printed(nothing)).not.toContain('Тема');
  expect(printed(nothing)).toContain('Математика, 30 ноября – 4 декабря: листов – 1');
});

test('handwriting stands as wide as on the sheet at the left below what it is', () => {
  const picture = { says: 'reply', image: 'abc', widthPx: 360, heightPx: 60, width: 60 } as const;
  const written: ScannedFeedback['written'] = [picture, { ...picture, says: 'comment' }];
  const known = { id: 'abc', path: '', format: 'jpeg', widthPx: 360, heightPx: 60 } as const;
  const withPicture = { ...context(), pictures: new Map([['abc', known]]) };
  const pages = composeFeedback(withPicture, setting, fifth, toldOf({ written }));
  const text = printed(pages);
  expect(text.indexOf('Мұғалімнің пікірі')).toBeLessThan(text.indexOf('Сұрағыңызға жауап'));
  const rects = pages.value.flat().flatMap((box) => (box.kind === 'image' ? [box.rect] : []));
  expect(rects.map(({ w, h }) => [w, h])).toEqual([
    [60, 10],
    [60, 10],
  ]);
  for (const { x } of rects) expect(x).toBeLessThan(25);
});

test('what is not for the return sheet says so', () => {
  const oral = anItem('t1', { part: 'task', answer: null, minutesReading: 3 });
  const text = printed(composeLesson(context(), setting, fifth, lesson({ items: [item, oral] })));
  expect(text).toContain('· ауызша немесе дәптерге');
  expect(text.match(/дәптерге/gu)).toHaveLength(1);
});

test('grown-ups read notice and contacts in smaller type than a first grade its lessons', () => {
  const sizesOf = ({ value }: Told<Pages>): readonly number[] =>
    value.flat().flatMap((box) => (box.kind === 'text' ? [box.size] : []));
  const first = { ...setting, grade: 1 };
  const large = { ...first, size: 'large' as const };
  const catalogue = { ...aCatalogue(), typeSize: { 1: 18 }, largeTypeSize: { 1: 20 } };
  const primer = { ...context(), catalogue };
  const largest = (told: Told<Pages>): number => Math.max(...sizesOf(told));
  const ofNotice = largest(composeNotice(primer, first, fifth));
  expect(ofNotice).toBeLessThan(largest(composeLesson(primer, first, fifth, lesson())));
  expect(ofNotice).toBeLessThan(largest(composeNotice(primer, large, fifth)));
});

test.each(['normal', 'large'] as const)(
  'the contents slip names sheets, adds up and fits one page, also for a first grade (%s)',
  (size) => {
    const contents: PacketContents = {
      sections: [
        { section: 'cover', sheets: { first: 1, last: 1 } },
        { section: 'contacts', sheets: { first: 2, last: 2 } },
        { section: 'lessons', sheets: { first: 2, last: 18 } },
        { section: 'return', sheets: { first: 19, last: 31 } },
      ],
      sheets: 31,
      subjects: Array.from({ length: 17 }, (_, index) => ({
        subject: `s${index}`,
        lessons: 2,
        returned: index % 2 === 0 ? null : { first: 19 + index, last: 20 + index },
      })),
      returnBy: '2026-12-18',
    };
    const first: Setting = { ...setting, grade: 1, size, language: 'ru' };
    const told = composeContents(context('ru'), first, fifth, contents);
    const text = printed(told);
    expect(told.value).toHaveLength(1);
    expect(text).toContain('Контакты 2 Уроки 2–18 Листы обратной связи 19–31 Итого 31 лист');
    expect(text).toContain('s2 2 – s3 2 № 22–23 (2 листа)');
    expect(text).toContain('Итого 34 16 листов');
    expect(text).toContain('до 18 декабря 2026 года');
  },
);
