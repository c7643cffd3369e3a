import { NO_ADDRESS_ORDERS } from '../../src/model/address-order.ts';
import type { Catalogue, Quota } from '../../src/model/catalogue.ts';
import { NO_ENVELOPE_ROOMS } from '../../src/model/envelope-room.ts';
import type { Item, Lesson } from '../../src/model/lesson.ts';
import type { Mailing } from '../../src/model/mailing.ts';
import type { Workspace } from '../../src/model/plan.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Pupil } from '../../src/model/pupil.ts';
import type { Route } from '../../src/model/route.ts';
import type { PostRules } from '../../src/model/post.ts';
import type { School, SchoolClass, Teacher } from '../../src/model/school.ts';

// Small parts of a workspace that is right; a test changes what it is about.

export function aClass(id = '5А', change: Partial<SchoolClass> = {}): SchoolClass {
  return { id, grade: parseInt(id, 10), letter: id.replace(/\d/g, ''), language: 'kk', ...change };
}

export function aSchool(change: Partial<School> = {}): School {
  const place = { oblast: 'Ақмола облысы', district: 'Аршалы ауданы', settlement: 'Тасты ауылы' };
  return {
    name: { kk: 'Тасты ауылының орта мектебі', ru: 'Средняя школа села Тасты' },
    shortName: { kk: 'Тасты ОМ', ru: 'СШ Тасты' },
    address: { kk: { ...place, index: '020100' }, ru: { ...place, index: '020100' } },
    phone: '+7 700 000 00 00',
    messages: 'kk',
    classes: [aClass()],
    stock: { width: 210, height: 297, grammage: 80, caliper: 0.105 },
    paperUse: 'usual',
    returnFold: 'c5',
    envelope: { format: 'c4', grams: 18 },
    returnEnvelope: { format: 'c5', grams: 8 },
    bundleLimits: { items: 20, grams: 9000, millimetres: 250 },
    bagLimits: { items: 1000, grams: 15_000, millimetres: 600 },
    post: {
      transitDays: 3,
      category: 'ordinary',
      method: 'surface',
      marks: [],
      numbers: [],
      addressOrder: 'kz-domestic',
    },
    printing: {
      way: 'duplex',
      stack: 'face-down',
      putBack: 'as-it-lies',
      separatePackets: true,
      oneEnvelopePerHousehold: false,
      notice: 'first',
    },
    capCounts: 'returned',
    choiceLetters: { kk: 'ABCDE', ru: 'ABCDE' },
    holidays: [],
    place: { file: 'school.yaml' },
    ...change,
  };
}

const QUOTA: Quota = {
  sectionKind: 'section-assessment',
  quarterKind: 'quarter-assessment',
  section: 2,
  quarter: 1,
  perSubject: 1,
};

/** The columns of the product's own lists, each a field. */
const LISTS: Catalogue['lists'] = {
  manifest: [{ field: 'code', head: 'code', width: 20 }],
  manifestTable: [{ field: 'code', head: 'code', width: 20 }],
  posting: (
    ['number', 'where', 'whom', 'grams', 'declared-value', 'fee', 'postal-number', 'note'] as const
  ).map((field) => ({ field, head: `${field} / ${field}-ru`, width: field === 'number' ? 8 : 24 })),
  electronic: (['order-number', 'whom', 'index', 'kilograms'] as const).map((field) => ({
    field,
    head: field,
    width: 20,
  })),
};

/** Letters to 2 kg and printed matter to 3 kg. */
export function aPost(change: Partial<PostRules> = {}): PostRules {
  const named = (code: string, kk: string, ru: string) => ({ code, name: { kk, ru } });
  return {
    asOf: '2026-01-01',
    confirmed: true,
    products: [
      { id: 'letter', ...named('P101', 'Хат', 'Письмо'), grams: 2000, thickness: null },
      {
        id: 'printed-matter',
        ...named('P102', 'Бандероль', 'Бандероль'),
        grams: 3000,
        thickness: null,
      },
    ],
    categories: {
      ordinary: named('0', 'Жай', 'Простое'),
      registered: named('1', 'Тапсырысты', 'Заказное'),
    },
    methods: { surface: named('1', 'Жерүсті', 'Наземный'), air: named('2', 'Әуе', 'Авиа') },
    sender: named('3', 'Бюджеттік ұйым', 'Бюджетная организация'),
    zones: [{ id: 'oblast', name: { kk: 'Облыс ішінде', ru: 'Внутри области' }, transitDays: 6 }],
    ...change,
  };
}

export function aCatalogue(change: Partial<Catalogue> = {}): Catalogue {
  return {
    subjects: [
      {
        id: 'mathematics',
        name: { kk: 'Математика', ru: 'Математика' },
        aliases: ['Maths'],
        exempt: false,
        hours: { 5: 5 },
        parts: [],
      },
    ],
    curriculum: [{ grade: 5, language: 'kk', subjects: ['mathematics'] }],
    homeworkCap: { 5: 90 },
    homeworkDays: 5,
    quotas: { 5: QUOTA },
    quarters: [{ number: 2, from: '11-01', to: '12-31' }],
    markScales: [],
    holidays: [{ day: '12-16', name: { kk: 'Тәуелсіздік күні', ru: 'День Независимости' } }],
    restDays: [6, 7],
    typeSize: { 5: 12 },
    economyTypeSize: { 5: 11 },
    largeTypeSize: { 5: 18 },
    rulings: { 5: { lines: 8, grid: 5, slant: null } },
    largeRulings: { 5: { lines: 12, grid: 7, slant: null } },
    forbiddenWording: { kk: ['фото жібер'], ru: ['пришлите фото'] },
    columns: {},
    regions: [
      {
        name: { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
        kind: 'oblast',
        prefixes: ['02', 'C'],
        aliases: ['Целиноградская область'],
        districts: [],
      },
    ],
    post: aPost(),
    lists: LISTS,
    addressOrders: NO_ADDRESS_ORDERS,
    envelopes: NO_ENVELOPE_ROOMS,
    ...change,
  };
}

export function aPupil(id = 'p1', change: Partial<Pupil> = {}): Pupil {
  return {
    id,
    name: 'Сейітқали Айару Нұржанқызы',
    shortName: 'Сейітқали А. Н.',
    classId: '5А',
    address: {
      oblast: 'Ақмола облысы',
      district: 'Аршалы ауданы',
      settlement: 'Сарыөзек',
      index: '020101',
    },
    largePrint: false,
    place: { file: 'pupils.xlsx', row: 2 },
    ...change,
  };
}

export function aRoute(id = 'post-arshaly', change: Partial<Route> = {}): Route {
  return {
    id,
    title: { kk: 'Аршалы', ru: 'Аршалы' },
    kind: 'post',
    office: { name: 'Аршалы', index: '020200' },
    stops: ['Сарыөзек', 'Ақбұлақ'],
    place: { file: 'routes.yaml', line: 1 },
    ...change,
  };
}

export function aTeacher(change: Partial<Teacher> = {}): Teacher {
  return {
    name: 'Сейітова Гүлнар Ахметқызы',
    leads: ['5А'],
    teaches: [{ subject: 'mathematics', classes: ['5А'] }],
    place: { file: 'teachers.yaml', line: 1 },
    ...change,
  };
}

export function anItem(id = 'q1', change: Partial<Item> = {}): Item {
  return {
    id,
    number: 1,
    part: 'question',
    prompt: [{ kind: 'paragraph', runs: [{ text: 'Есепте.' }] }],
    textbookRef: null,
    minutesWritten: 10,
    minutesReading: 5,
    points: 1,
    descriptor: null,
    level: null,
    answer: { kind: 'lines', count: 3 },
    place: { file: 'lessons/5a/matematika-1.md', line: 20 },
    ...change,
  };
}

export function aLesson(id = '5a/matematika-1', change: Partial<Lesson> = {}): Lesson {
  return {
    id,
    kind: 'lesson',
    grade: 5,
    classes: [],
    language: 'kk',
    subject: 'mathematics',
    subjectName: { kk: 'Математика', ru: 'Математика' },
    topic: 'Эйлер–Венн диаграммалары',
    section: null,
    textbook: 'Математика 5 (үлгі оқулық)',
    pages: '45–47',
    lessonType: null,
    date: null,
    variant: null,
    objectives: [],
    needs: [],
    broadcast: null,
    resources: [],
    summary: [{ kind: 'paragraph', runs: [{ text: 'Жиындар.' }] }],
    items: [anItem()],
    extra: [],
    feedback: [],
    pictures: [],
    formulas: [],
    place: { file: `lessons/${id}.md`, line: 1 },
    ...change,
  };
}

/** Week 49 of 2026 is 30 November to 6 December; packets leave on the Friday before. */
export function aMailing(change: Partial<Mailing> = {}): Mailing {
  return {
    id: '2026-W49',
    dispatch: '2026-11-27',
    returnBy: null,
    weeks: ['2026-W49'],
    days: [aDay('2026-11-30', ['5a/matematika-1'])],
    place: { file: 'mailings/2026-W49.yaml' },
    ...change,
  };
}

export function aDay(
  day: string,
  lessons: readonly string[],
  classId = '5А',
): Mailing['days'][number] {
  return { classId, day, lessons, place: { file: 'mailings/2026-W49.yaml', line: 5 } };
}

/** One pupil, one class, one lesson, one route: nothing is wrong with it. */
export function aWorkspace(change: Partial<Workspace> = {}): Workspace {
  return {
    school: aSchool(),
    catalogue: aCatalogue(),
    pupils: [aPupil()],
    teachers: [aTeacher()],
    routes: [aRoute()],
    lessons: [aLesson()],
    lessonSources: [],
    mailings: [aMailing()],
    feedback: [],
    tariffs: [],
    postalNumbers: [],
    ...change,
  };
}

/** Codes in order, for comparing. */
export function codesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code }) => code);
}
