import { expect, test } from '@jest/globals';
import { checkMailing } from '../../src/plan/check-mailing.ts';
import { coverageGaps } from '../../src/plan/checks/coverage.ts';
import { minutesOf } from '../../src/plan/minutes.ts';
import type { Workspace } from '../../src/model/plan.ts';
import type { Mailing } from '../../src/model/mailing.ts';
import type { Problem } from '../../src/model/problem.ts';
import {
  aCatalogue,
  aClass,
  aDay,
  aLesson,
  aMailing,
  anItem,
  aPupil,
  aRoute,
  aSchool,
  aTeacher,
  aWorkspace,
  codesOf,
} from '../support/a-workspace.ts';

function check(change: Partial<Workspace> = {}, mailing: Mailing = aMailing()): readonly Problem[] {
  return checkMailing(aWorkspace({ mailings: [mailing], ...change }), mailing);
}

function codes(change: Partial<Workspace> = {}, mailing?: Mailing): readonly string[] {
  return codesOf(check(change, mailing));
}

test('a workspace that is right has no problem', () => {
  expect(check()).toEqual([]);
});

test('a class without a lesson in some subjects has one warning that lists them in its language', () => {
  const subject = aCatalogue().subjects[0] ?? null;
  if (subject === null) return;
  const music = { ...subject, id: 'music', name: { kk: 'Музыка', ru: 'Музыка' } };
  const merged = {
    ...subject,
    ...{ id: 'kazakh-both', name: { kk: 'Қазақ тілі мен әдебиеті', ru: 'Казахский' } },
    parts: ['mathematics'],
  };
  const ids = ['mathematics', 'music', 'kazakh-both'];
  const catalogue = aCatalogue({
    subjects: [subject, music, merged],
    curriculum: [{ grade: 5, language: 'kk', subjects: ids }],
  });
  const problems = check({ catalogue });
  expect(codesOf(problems)).toEqual(['coverage-missing']);
  // The merged subject is covered by its only part.
  expect(problems[0]).toMatchObject({
    place: { file: 'mailings/2026-W49.yaml', line: 5 },
    values: { class: '5А', count: 1, subjects: 'Музыка' },
  });
});

test('of many subjects without lessons the first few are named, and all are counted', () => {
  const [subject] = aCatalogue().subjects;
  if (subject === undefined) return;
  const more = ['А', 'Б', 'В', 'Г'].map((name) => ({
    ...subject,
    id: name,
    name: { kk: name, ru: name },
  }));
  const subjects = more.map(({ id }) => id);
  const catalogue = aCatalogue({
    subjects: [subject, ...more],
    curriculum: [{ grade: 5, language: 'kk', subjects }],
  });
  const [told] = check({ catalogue });
  expect(told?.values).toEqual({ class: '5А', count: 4, subjects: 'А, Б, В …' });
  const workspace = aWorkspace({ catalogue });
  expect(coverageGaps(workspace, aMailing())).toMatchObject([{ classId: '5А', subjects }]);
});

test('a merged subject covers its parts', () => {
  const [subject] = aCatalogue().subjects;
  if (subject === undefined) return;
  const part = { ...subject, id: 'part', name: { kk: 'Бөлік', ru: 'Часть' } };
  const catalogue = aCatalogue({
    subjects: [{ ...subject, parts: ['part'] }, part],
    curriculum: [{ grade: 5, language: 'kk', subjects: ['part'] }],
  });
  expect(codes({ catalogue })).toEqual([]);
});

test('written minutes count against the cap of the day and the week, reading apart unless the school says so', () => {
  const items = [anItem('q1', { minutesWritten: 80, minutesReading: 20 })];
  const lessons = [aLesson('5a/matematika-1', { items })];
  expect(codes({ lessons })).toEqual([]);
  const school = aSchool({ capCounts: 'returned-and-reading' });
  const [over] = check({ lessons, school });
  expect(over).toMatchObject({ code: 'minutes-over-day', values: { minutes: 100, cap: 90 } });
  const workspace = aWorkspace({ lessons });
  expect(minutesOf(workspace, aMailing())).toMatchObject([
    {
      classId: '5А',
      days: [{ day: '2026-11-30', written: 80, reading: 20 }],
      weeks: [{ week: '2026-W49', written: 80, reading: 20 }],
    },
  ]);
});

test('a week of six full days is over the week though no day is', () => {
  const days = [1, 2, 3, 4, 5].map((day) => aDay(`2026-12-0${day}`, [`5a/${day}`]));
  const lessons = [0, 1, 2, 3, 4, 5].map((day) =>
    aLesson(`5a/${day}`, { items: [anItem('q1', { minutesWritten: 80 })] }),
  );
  const mailing = aMailing({ days: [aDay('2026-11-30', ['5a/0']), ...days] });
  const catalogue = aCatalogue({ restDays: [7] });
  expect(codes({ lessons, catalogue }, mailing)).toEqual(['minutes-over-week']);
});

test('of tasks by level the level with most to do counts', () => {
  const items = [
    anItem('t1', { minutesWritten: 50 }),
    anItem('t2', { minutesWritten: 30, level: 'A' }),
    anItem('t3', { minutesWritten: 45, level: 'B' }),
  ];
  const lessons = [aLesson('5a/matematika-1', { items })];
  const withLevels = (levels: readonly ('A' | 'B')[]): readonly string[] =>
    codes({ lessons, pupils: levels.map((level) => aPupil(level, { level, name: level })) });
  expect(withLevels(['A'])).toEqual([]);
  expect(withLevels(['A', 'B'])).toEqual(['minutes-over-day']);
  // A pupil without a level does them all.
  expect(codes({ lessons })).toEqual(['minutes-over-day']);
});

test('a grade without a cap is not checked', () => {
  const items = [anItem('q1', { minutesWritten: 500 })];
  const catalogue = aCatalogue({ homeworkCap: {} });
  expect(codes({ lessons: [aLesson('5a/matematika-1', { items })], catalogue })).toEqual([]);
});

const assessment = { kind: 'section-assessment', date: '2026-11-30' } as const;

test('an assessment stands on its own date, within the weeks, and is of a kind the grade has', () => {
  const lesson = (change: object): readonly string[] =>
    codes({ lessons: [aLesson('5a/matematika-1', { ...assessment, ...change })] });
  expect(lesson({})).toEqual([]);
  expect(lesson({ date: '2026-12-01' })).toEqual(['assessment-date-differs']);
  expect(lesson({ date: '2026-12-08' })).toEqual(['assessment-date-outside']);
  expect(lesson({ kind: 'control-work' })).toEqual(['assessment-kind']);
});

test('a subject of one hour a week has no quarter assessment', () => {
  const subjects = aCatalogue().subjects.map((subject) => ({ ...subject, hours: { 5: 1 } }));
  const lessons = [aLesson('5a/matematika-1', { ...assessment, kind: 'quarter-assessment' })];
  expect(codes({ lessons, catalogue: aCatalogue({ subjects }) })).toEqual(['assessment-one-hour']);
});

test('quotas count over the mailings of a quarter, variants once', () => {
  const other = aMailing({
    id: '2026-W48',
    weeks: ['2026-W48'],
    days: [aDay('2026-11-24', ['5a/bzb-1']), aDay('2026-11-25', ['5a/bzb-1-2', '5a/bzb-2'])],
  });
  const lesson = (id: string, date: string, subject: string, variant: string | null): unknown =>
    aLesson(id, { ...assessment, date, subject, variant });
  const lessons = [
    aLesson('5a/matematika-1', assessment),
    lesson('5a/bzb-1', '2026-11-24', 'mathematics', '1'),
    lesson('5a/bzb-1-2', '2026-11-24', 'mathematics', '2'),
    lesson('5a/bzb-2', '2026-11-25', 'chemistry', null),
  ] as Workspace['lessons'];
  const problems = check({ lessons, mailings: [other, aMailing()] });
  expect(codesOf(problems)).toEqual(['assessment-over-quota', 'assessment-subject-over-quota']);
  expect(problems[0]?.values).toEqual({ class: '5А', count: 3, quota: 2 });
  const apart = aCatalogue({
    quarters: [
      { number: 1, from: '09-01', to: '11-27' },
      { number: 2, from: '11-28', to: '12-31' },
    ],
  });
  expect(codes({ lessons, mailings: [other, aMailing()], catalogue: apart })).toEqual([]);
});

test('a grade without a quota has no assessments', () => {
  const lessons = [aLesson('5a/matematika-1', assessment)];
  expect(codes({ lessons, catalogue: aCatalogue({ quotas: {} }) })).toEqual([
    'assessment-over-quota',
  ]);
});

test('packets must be there on the first day of lessons, on every route', () => {
  const slow = aRoute('hand-2', { kind: 'hand', transitDays: 4 });
  const near = aRoute('hand-3', { kind: 'hand', stops: ['Тасты'] });
  const problems = check({ routes: [slow, near] }, aMailing());
  expect(codesOf(problems)).toEqual(['arrives-late', 'route-unused']);
  expect(problems[0]?.values).toEqual({
    route: 'hand-2',
    arrives: '2026-12-01',
    first: '2026-11-30',
  });
});

test('days of rest and days in the wrong order are told', () => {
  const mailing = aMailing({
    dispatch: '2026-12-05',
    returnBy: '2026-12-12',
    weeks: ['2026-W50', '2026-W51'],
    days: [aDay('2026-12-14', ['5a/matematika-1']), aDay('2026-12-16', ['5a/matematika-2'])],
  });
  const lessons = [aLesson(), aLesson('5a/matematika-2')];
  expect(codes({ lessons }, mailing)).toEqual([
    'dispatch-on-rest-day',
    'return-on-rest-day',
    'return-before-last-day',
    'lessons-on-rest-day',
  ]);
});

test('wording that asks for a photo is told in the lesson’s language and at its line', () => {
  const asking = [{ kind: 'paragraph' as const, runs: [{ text: 'Дәптердің\nФОТО жібер.' }] }];
  const told = check({
    lessons: [aLesson('5a/matematika-1', { items: [anItem('q1', { prompt: asking })] })],
  });
  expect(codesOf(told)).toEqual(['forbidden-wording']);
  expect(told[0]?.place).toEqual({ file: 'lessons/5a/matematika-1.md', line: 20 });
  const quoted = [{ kind: 'quote' as const, blocks: asking }];
  expect(codes({ lessons: [aLesson('5a/matematika-1', { feedback: quoted })] })).toEqual([
    'forbidden-wording',
  ]);
  const russian = [{ kind: 'paragraph' as const, runs: [{ text: 'Пришлите фото' }] }];
  expect(codes({ lessons: [aLesson('5a/matematika-1', { extra: russian })] })).toEqual([]);
});

test('wording is told at each line it stands in: in the text, over a line end, between marks, not in a comment', () => {
  const asking = [{ kind: 'paragraph' as const, runs: [{ text: 'фото жібер' }] }];
  const lesson = aLesson('5a/matematika-1', { summary: asking });
  const text = [
    '---',
    'тақырып: Сан',
    '---',
    '<!-- фото жібер',
    'деп жазбаңыз -->',
    '# Мазмұны',
    '',
    'Дәптердің **Фото',
    'жібер** дегені.',
    '',
    '> фото  жібер',
  ].join('\n');
  const lessonSources = [{ path: 'lessons/5a/matematika-1.md', text }];
  const told = check({ lessons: [lesson], lessonSources });
  expect(told.map(({ place }) => place)).toEqual([
    { file: 'lessons/5a/matematika-1.md', line: 8 },
    { file: 'lessons/5a/matematika-1.md', line: 11 },
  ]);
});

test('lessons for another class, given twice, or given nowhere', () => {
  const lessons = [aLesson('5a/matematika-1', { classes: ['5Ә'] }), aLesson('5a/forgotten')];
  const ids = ['5a/matematika-1', '5a/matematika-1'];
  expect(codes({ lessons }, aMailing({ days: [aDay('2026-11-30', ids)] }))).toEqual([
    'lesson-for-other-class',
    'lesson-for-other-class',
    'lesson-twice',
    'lesson-unused',
  ]);
});

test('classes without pupils, without a leader, without a mailing', () => {
  const school = aSchool({ classes: [aClass(), aClass('5Ә'), aClass('6')] });
  const mailing = aMailing({
    days: [aDay('2026-11-30', ['5a/matematika-1']), aDay('2026-11-30', ['5a/matematika-1'], '5Ә')],
  });
  const pupils = [aPupil(), aPupil('p2', { classId: '6', name: 'Бек Ерлан' })];
  expect(codes({ school, pupils, teachers: [aTeacher()] }, mailing)).toEqual([
    'class-without-pupils',
    'class-without-leader',
    'class-not-in-mailing',
  ]);
});

test('routes without stops and without pupils', () => {
  expect(codes({ routes: [aRoute(), aRoute('post-2', { stops: [] })] })).toEqual([
    'route-without-stops',
    'route-unused',
  ]);
});

const region = {
  kind: 'oblast' as const,
  prefixes: ['07'],
  aliases: [] as string[],
  districts: [] as string[],
};

test('addresses: index, region names of today, parts the post needs', () => {
  const east = {
    ...region,
    name: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область' },
    aliases: ['ШҚО'],
  };
  const abai = {
    ...region,
    name: { kk: 'Абай облысы', ru: 'область Абай' },
    districts: ['Аягөз', 'Аягозский'],
  };
  const catalogue = aCatalogue({ regions: [...aCatalogue().regions, east, abai] });
  const pupil = (address: object): readonly string[] =>
    codes({
      catalogue,
      routes: [aRoute('r', { office: { name: 'Аршалы', index: '020200' } })],
      pupils: [aPupil('p1', { address: { settlement: 'Сарыөзек', ...address } })],
    });
  const district = 'Ұлан ауданы';
  expect(pupil({ oblast: 'Ақмола обл.', district })).toEqual([]);
  expect(pupil({ oblast: 'Восточно-Казахстанская', district, index: '070001' })).toEqual([]);
  expect(pupil({ oblast: 'Шығыс Қазақстан облысы', district, index: '020101' })).toEqual([
    'address-index-region',
  ]);
  expect(pupil({ oblast: 'целиноградская обл', district })).toEqual(['address-region-old']);
  expect(pupil({ oblast: 'ШҚО', district: 'Аягөз ауданы' })).toEqual([
    'address-region-old',
    'address-region-moved',
  ]);
  expect(pupil({ oblast: 'Ақмала облысы', district })).toEqual(['address-region-unknown']);
  expect(pupil({})).toEqual(['address-without-oblast', 'address-without-district']);
});

test('a town that changed region is told without a district; a village of its name is not', () => {
  const east = {
    ...region,
    name: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область' },
  };
  const abai = {
    ...region,
    name: { kk: 'Абай облысы', ru: 'область Абай' },
    districts: ['Семей', 'Абай'],
  };
  const catalogue = aCatalogue({ regions: [east, abai] });
  const told = (settlement: string): readonly string[] =>
    codes({
      catalogue,
      school: aSchool({ classes: [] }),
      routes: [aRoute('r', { kind: 'hand', stops: [settlement] })],
      pupils: [aPupil('p1', { address: { settlement, oblast: 'Шығыс Қазақстан облысы' } })],
    }).filter((code) => code === 'address-region-moved');
  expect(told('Семей қаласы')).toEqual(['address-region-moved']);
  expect(told('г. Семей')).toEqual(['address-region-moved']);
  expect(told('Абай ауылы')).toEqual([]);
  expect(told('с. Абай')).toEqual([]);
  expect(told('Өскемен қаласы')).toEqual([]);
});

/** A catalogue that knows a city of republican standing. */
const withCity = aCatalogue({
  regions: [
    ...aCatalogue().regions,
    {
      ...region,
      kind: 'city',
      name: { kk: 'Астана қаласы', ru: 'город Астана' },
      prefixes: ['01'],
    },
  ],
});

test('a city of republican standing is a region itself: its index is checked without an oblast', () => {
  const told = (index: string): readonly string[] =>
    codes({
      catalogue: withCity,
      pupils: [aPupil('p1', { address: { settlement: 'г. Астана', index } })],
      routes: [aRoute('r', { stops: ['Астана'] })],
    });
  expect(told('010000')).toEqual([]);
  expect(told('050000')).toEqual(['address-index-region']);
});

test('a city has no oblast above it, and hands need no index', () => {
  const pupils = [aPupil('p1', { address: { settlement: 'г. Астана', index: '010000' } })];
  const route = aRoute('r', { stops: ['Астана'] });
  expect(codes({ catalogue: withCity, pupils, routes: [route] })).toEqual([]);
  const bare = [aPupil('p1', { address: { settlement: 'Сарыөзек' } })];
  expect(codes({ pupils: bare, routes: [aRoute('r', { kind: 'hand' })] })).toEqual([]);
  const bareRoute = Object.fromEntries(
    Object.entries(aRoute()).filter(([key]) => key !== 'office'),
  ) as ReturnType<typeof aRoute>;
  const noIndex = { oblast: 'Ақмола облысы', district: 'Аршалы ауданы', settlement: 'Сарыөзек' };
  expect(codes({ pupils: [aPupil('p1', { address: noIndex })], routes: [bareRoute] })).toEqual([
    'address-without-index',
  ]);
});

test('likely households are proposed by their rows, without names', () => {
  const row = (id: string, name: string, at: number, door?: string): ReturnType<typeof aPupil> =>
    aPupil(id, {
      name,
      address: {
        ...aPupil().address,
        ...(door === undefined ? {} : { street: 'Абай', house: door }),
      },
      place: { file: 'pupils.xlsx', row: at },
    });
  const brother = row('p1', 'Ахметов Ержан', 3);
  const told = check({
    pupils: [brother, row('p2', 'Ахметова Әсем', 5), row('p3', 'Ким Анна', 6)],
  });
  expect(codesOf(told)).toEqual(['household-proposed']);
  expect(told[0]?.values).toEqual({ rows: '3, 5', count: 2, settlement: 'Сарыөзек' });
  const door = [row('p1', 'Ахметов Ержан', 3, '1'), row('p2', 'Ахметова Әсем', 5, '1')];
  expect(codes({ pupils: door })).toEqual(['household-proposed']);
  const apart = [row('p1', 'Ахметов Ержан', 3, '1'), row('p2', 'Ахметов Асан', 5, '2')];
  expect(codes({ pupils: apart })).toEqual([]);
  const same = [row('p1', 'Ахметов Ержан', 3, '1'), row('p2', 'Ахметов Асан', 5, '1')];
  expect(codes({ pupils: same })).toEqual([]);
});
