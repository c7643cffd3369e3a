import { expect, test } from '@jest/globals';
import { HEADER, lessonWith, parse, QUESTION_LINE as Q } from './lesson-support.ts';

const GOOD = '## Неше?\n\n- оқулық: 5-бет\n- уақыт: 5';
const CHOICE = '## Қайсысы?\n- оқулық: 5-бет\n- уақыт: 5\n- жауап: таңдау\n- [ ] 1/2';

test('a section whose heading lacks its space is told and left out, not printed under the one above', () => {
  const text = lessonWith(`Оқыңыз\n\n${GOOD}`).replace('# Сұрақтар', '#Сұрақтар');
  const { lesson, told, problems } = parse(text);
  expect(told).toEqual(['1 lesson-questions-missing', '14 lesson-heading-space']);
  expect(problems[1]?.values).toEqual({ text: '#Сұрақтар', right: '# Сұрақтар' });
  expect(lesson?.items).toEqual([]);
  expect(JSON.stringify(lesson)).not.toContain('#');
});

test('an item whose heading lacks its space is left out alone', () => {
  const { lesson, told } = parse(
    lessonWith(`${GOOD}\n\n##Сызыңыз\n- оқулық: 6-бет\n- уақыт: 7\n\n${GOOD}`),
  );
  expect(told).toEqual([`${Q + 5} lesson-heading-space`]);
  expect(lesson?.items.map(({ id, minutesWritten }) => [id, minutesWritten])).toEqual([
    ['q1', 5],
    ['q3', 5],
  ]);
});

test.each(['#Вопросы', '##1. Есеп', '###Ереже', '#1 есеп', 'Мәтін\n#Тақырып', '- тізім\n#Тақырып'])(
  'a heading without a space: %j',
  (summary) => {
    const { told } = parse(lessonWith(GOOD, summary));
    expect(told.filter((each) => each.endsWith('lesson-heading-space'))).toHaveLength(1);
  },
);

test.each([
  '# Ереже'.replace('# ', '### '),
  'Мынаны оқы:\n#1 және № 2',
  'Сөз #тег ішінде, [сілтеме](#орын).',
  '```\n#Код\n-[x] а\n| а | ә |\n| б | в |\n```',
  'Мынау `код\n#код` ғана.',
  '<!--\n#Түсінік\n-->\n\nМәтін',
  '\\#тег',
  '####Терең',
  '#-1',
])('no heading without a space: %j', (summary) => {
  expect(parse(lessonWith(GOOD, summary)).told).toEqual([]);
});

test('a comment in the front matter is no heading', () => {
  expect(parse(lessonWith(GOOD).replace('сынып', '#Сынып: 6 А\nсынып')).told).toEqual([]);
  expect(HEADER).toContain('сынып');
});

test.each([
  ['| а | ә |\n| б | в |', '|---|---|'],
  ['|а|ә|б|\n|1|2|3|\n|4|5|6|', '|---|---|---|'],
  ['Кесте:\n| а | ә\n| б | в', '|---|---|'],
  ['| а | ә | б |\n|---|---|\n| 1 | 2 | 3 |', '|---|---|---|'],
])('a table without its line of dashes: %j', (table, ruler) => {
  const { lesson, told, problems } = parse(lessonWith(GOOD, `Мәтін.\n\n${table}`));
  expect(told).toEqual([`${table.startsWith('К') ? 15 : 14} lesson-table-line`]);
  expect(problems[0]?.values).toEqual({ ruler });
  expect(JSON.stringify(lesson?.summary)).not.toContain('|');
});

test.each([
  '| а | ә |\n|---|---|\n| б | в |',
  '|x| = 5\n|y| = 3',
  '|a + b| ≤ |a| + |b|\n|a - b| ≥ |a| - |b|',
  '| жалғыз |',
])('no table without its line: %j', (summary) => {
  expect(parse(lessonWith(GOOD, summary)).told).toEqual([]);
});

test.each([
  ['a field at the end', `${GOOD}\n- ұпай 2`, [`${Q + 4} item-colon-missing`]],
  [
    'minutes before the others',
    '## Неше?\n- уақыт 20 минут\n- оқулық: 5-бет',
    [`${Q} item-minutes-missing`, `${Q + 1} item-colon-missing`],
  ],
  [
    'a textbook beside fields',
    '## Неше?\n- оқулық 5-бет\n- уақыт: 5',
    [`${Q} item-textbook-missing`, `${Q + 1} item-colon-missing`],
  ],
  [
    'the only line',
    '## Неше?\n- время 20',
    [`${Q} item-minutes-missing`, `${Q} item-textbook-missing`, `${Q + 1} item-colon-missing`],
  ],
  ['an answer', `${GOOD}\n- жауап қысқа`, [`${Q + 4} item-colon-missing`]],
])('a colon is missing: %s', (_what, questions, expected) => {
  const { lesson, told, problems } = parse(lessonWith(questions));
  expect(told).toEqual(expected);
  expect(problems.at(-1)?.values['right']).toMatch(/^\p{L}+: /u);
  expect(lesson?.items[0]?.prompt).toHaveLength(1);
});

test('a list of the prompt may begin with the name of a field', () => {
  const list = '- уақыт өлшемдері\n- жауап беру\n- оқулық 5 сынып\n- время года';
  expect(parse(lessonWith(`## Неше?\n${list}\n\nМәтін\n\n- оқулық: 1\n- уақыт: 5`)).told).toEqual(
    [],
  );
});

test.each([
  ['a right option', `${CHOICE}\n-[x] 3/4`, [`${Q + 5} item-dash-space`]],
  [
    'all options, apart from the fields',
    '## Неше?\n- оқулық: 5-бет\n- уақыт: 5\n- жауап: таңдау\n\n-[ ] 1/2\n-[x] 3/4',
    [`${Q + 5} item-dash-space`, `${Q + 6} item-dash-space`],
  ],
  ['a field', '## Неше?\n- уақыт: 5\n-оқулық: 5-бет', [`${Q + 2} item-dash-space`]],
  [
    'a field below text',
    '## Неше?\nМәтін\n-уақыт: 5\n- оқулық: 5-бет',
    [`${Q + 2} item-dash-space`],
  ],
])('no space after the dash: %s', (_what, questions, expected) => {
  const { lesson, told } = parse(lessonWith(`${questions}\n\n${GOOD}`));
  expect(told).toEqual(expected);
  expect(lesson?.items.map(({ id }) => id)).toEqual(['q2']);
});

test.each(['-5 + 3 = ?', '-сөз', '-жауап бер', '-[сілтеме](a)'])(
  'text after a dash: %j',
  (text) => {
    expect(parse(lessonWith(`## Неше?\n${text}\n\n- оқулық: 5\n- уақыт: 5`)).told).toEqual([]);
  },
);

test('outside questions and tasks a dash before the name of a field is text', () => {
  expect(parse(lessonWith(GOOD, '-Жауап: иә, — деді ол.')).told).toEqual([]);
});
