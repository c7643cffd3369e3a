import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chance, lineOfWords, pupilName } from './kazakh.mjs';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Each grade has a class in either language. Prose is Kazakh in all of them: it only has to be set. */
const LETTERS = { kk: 'А', ru: 'Б' };
const SUBJECTS = ['Математика', 'Ағылшын тілі', 'Информатика', 'Музыка', 'Өзін-өзі тану'];
const DAYS = ['2026-11-30', '2026-12-01', '2026-12-02'];
const VILLAGE_STARTS = 'Ақ Қара Сары Көк Қызыл Жаңа Үлкен Кіші Бес Алты'.split(' ');
const VILLAGE_ENDS = 'бұлақ өзен тау көл жар төбе ағаш су арық құдық'.split(' ');
/**
 * Characters of a lesson's summary, so that the lesson fills two pages in the type of its grade, and lines to write
 * on, so that the three lessons of a subject fill two return pages.
 */
const AMOUNTS = {
  1: { characters: 900, rows: 1 },
  2: { characters: 1200, rows: 1 },
  3: { characters: 2000, rows: 3 },
  4: { characters: 2000, rows: 3 },
  5: { characters: 3500, rows: 6 },
  6: { characters: 3500, rows: 6 },
};
const AMOUNT_OF_THE_OLDER = { characters: 4200, rows: 6 };
const PARAGRAPH = 480;

export const CLASSES = GRADES.flatMap((grade) =>
  Object.entries(LETTERS).map(([language, letter]) => ({
    grade,
    language,
    id: `${grade}${letter}`,
    folder: `${grade}${language}`,
  })),
);

/** Writes a workspace of so many pupils, spread evenly over 22 classes and over so many routes by post. */
export function writeWorkspace(folder, { pupils, routes }) {
  const put = (path, text) => {
    const file = join(folder, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const random = chance(2026);
  put('school.yaml', school());
  put('teachers.yaml', teachers());
  put('routes.yaml', lines(range(routes).map(route)));
  put('pupils.csv', lines([ROSTER_HEAD, ...range(pupils).map((number) => pupil(number, routes))]));
  put('mailings/2026-W49.yaml', mailing());
  for (const each of CLASSES) {
    for (const [day] of DAYS.entries()) {
      for (const [at, subject] of SUBJECTS.entries()) {
        put(`lessons/${lessonId(each, day, at)}.md`, lesson(random, each, subject));
      }
    }
  }
}

function school() {
  const ofLanguage = (wanted) =>
    CLASSES.filter(({ language }) => language === wanted)
      .map(({ id }) => id)
      .join(', ');
  const address = 'settlement: Сарыөзен ауылы, street: Мектеп көшесі, house: "1", index: "020245"';
  return lines([
    'name: { kk: Сарыөзен орта мектебі, ru: Сарыозенская средняя школа }',
    'short-name: { kk: Сарыөзен мектебі, ru: Сарыозенская школа }',
    'address:',
    ...['kk', 'ru'].map(
      (language) =>
        `  ${language}: { oblast: Ақмола облысы, district: Аршалы ауданы, rural-district: Сарыөзен ауылдық округі, ${address} }`,
    ),
    'phone: "+7 71644 0-00-10"',
    'messages: en',
    'classes:',
    `  kk: [${ofLanguage('kk')}]`,
    `  ru: [${ofLanguage('ru')}]`,
  ]);
}

function teachers() {
  const all = CLASSES.map(({ id }) => id).join(', ');
  return lines(
    SUBJECTS.flatMap((subject, at) => [
      `- name: ${pupilName(at * 37)}`,
      `  phone: "+7 71644 0-00-2${at}"`,
      '  hours: дс–жм 15:00–17:00',
      at === 0 ? `  leads: [${all}]` : '  leads: []',
      `  teaches: [{ subject: ${subject}, classes: [${all}] }]`,
    ]),
  );
}

const VILLAGES_OF_A_ROUTE = 5;

function village(number) {
  return VILLAGE_STARTS[Math.floor(number / 10) % 10] + VILLAGE_ENDS[number % 10];
}

function route(at) {
  const stops = range(VILLAGES_OF_A_ROUTE).map((stop) => village(at * VILLAGES_OF_A_ROUTE + stop));
  const name = stops[0];
  const title = `{ kk: ${name} пошта бөлімшесі, ru: Почтовое отделение ${name} }`;
  const office = `{ name: ${name}, index: "${indexOf(at)}" }`;
  return `- { id: post-${two(at + 1)}, title: ${title}, kind: post, office: ${office}, stops: [${stops.join(', ')}] }`;
}

function indexOf(route) {
  return `0203${two(route)}`;
}

const ROSTER_HEAD = 'Тегі, аты, әкесінің аты;Сынып;Облыс;Аудан;Ауыл;Көше;Үй;Индекс';

function pupil(number, routes) {
  const at = number % routes;
  const turn = Math.floor(number / routes);
  const { id } = CLASSES[number % CLASSES.length];
  const where = village(at * VILLAGES_OF_A_ROUTE + (turn % VILLAGES_OF_A_ROUTE));
  const address = `Ақмола облысы;Аршалы ауданы;${where};Абай көшесі;${turn + 1};${indexOf(at)}`;
  return `${pupilName(number)};${id};${address}`;
}

function mailing() {
  return lines([
    'dispatch: 2026-11-20',
    'return-by: 2026-12-11',
    'weeks: [2026-W49]',
    'classes:',
    ...CLASSES.flatMap((each) => [
      `  ${each.id}:`,
      ...DAYS.map((day, at) => {
        const ids = SUBJECTS.map((_, subject) => lessonId(each, at, subject));
        return `    ${day}: [${ids.join(', ')}]`;
      }),
    ]),
  ]);
}

function lessonId({ folder }, day, subject) {
  return `${folder}/subject-${subject + 1}-${day + 1}`;
}

/** A lesson of two pages, with two questions whose answers come back. */
function lesson(random, { id, grade, language }, subject) {
  const { characters, rows } = AMOUNTS[grade] ?? AMOUNT_OF_THE_OLDER;
  const paragraphs = Array.from({ length: Math.ceil(characters / PARAGRAPH) }, (_, at) => {
    const length = Math.min(PARAGRAPH, characters - at * PARAGRAPH);
    return `${lineOfWords(random, length)}.\n`;
  });
  const words = (length) => lineOfWords(random, length);
  return lines([
    '---',
    `сынып: ${id}`,
    `тіл: ${language}`,
    `пән: ${subject}`,
    `тақырып: ${words(30)}`,
    `оқулық: ${subject} ${grade} (үлгі оқулық)`,
    'беттер: 45–47',
    '---',
    '',
    '# Қысқаша конспект',
    '',
    ...paragraphs,
    '# Сұрақтар',
    '',
    `## ${words(50)}?`,
    '',
    '- оқулық: 45-бет, №3',
    '- уақыт: 3',
    '- ұпай: 1',
    '- жауап: таңдау',
    ...['x', ' ', ' ', ' '].map((mark) => `- [${mark}] ${words(12)}`),
    '',
    '# Тапсырмалар',
    '',
    `## ${words(60)}.`,
    '',
    '- оқулық: 46-бет, №7',
    '- уақыт: 5',
    '- ұпай: 3',
    '- жауап: жолдар',
    `- жол: ${rows}`,
    '',
    '# Қосымша материалдар',
    '',
    'Жоқ',
    '',
    '# Кері байланыс',
    '',
    `${words(80)}.`,
  ]);
}

function range(length) {
  return Array.from({ length }, (_, at) => at);
}

function two(number) {
  return String(number).padStart(2, '0');
}

function lines(all) {
  return `${all.join('\n')}\n`;
}
