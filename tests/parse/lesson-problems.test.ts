import { expect, test } from '@jest/globals';
import type { Drawing } from '../../src/model/drawing.ts';
import { severityOf } from '../../src/model/problem.ts';
import { parseLessonWords } from '../../src/parse/lesson-words.ts';
import { HEADER, lessonWith, parse, pictures, QUESTION_LINE } from './lesson-support.ts';

const GOOD = '## Неше?\n\n- оқулық: 5-бет\n- уақыт: 5';

function header(...changes: readonly (readonly [RegExp, string])[]): string {
  const whole = lessonWith(GOOD);
  return changes.reduce((text, [from, to]) => text.replace(from, to), whole);
}

test('a lesson that lacks nothing', () => {
  expect(parse(lessonWith(GOOD)).told).toEqual([]);
});

test.each([
  ['no front matter', '# Қысқаша конспект\n\nМәтін.\n', ['1 lesson-front-matter-missing']],
  ['an empty file', '', ['1 lesson-front-matter-missing']],
  ['front matter without an end', '\n---\nсынып: 5\n# Сұрақтар\n', ['2 lesson-front-matter-open']],
])('%s leaves the lesson out', (_what, text, expected) => {
  expect(parse(text)).toMatchObject({ lesson: null, told: expected });
});

test.each([
  ['without class', header([/сынып.*\n/u, '']), ['1 lesson-class-missing']],
  ['class unreadable', header([/5 А/u, 'бесінші']), ['2 lesson-class-unknown']],
  ['grades differ', header([/5 А/u, '5 А, 6 Б']), ['2 lesson-grades-differ']],
  ['without language', header([/тіл: kk\n/u, '']), ['1 lesson-language-missing']],
  ['language unknown', header([/тіл: kk/u, 'тіл: kz']), ['3 lesson-language-unknown']],
  ['without subject', header([/пән.*\n/u, '']), ['1 lesson-subject-missing']],
  ['subject unknown', header([/пән.*/u, 'пән: Матиматика']), ['4 lesson-subject-unknown']],
  ['without topic', header([/тақырып.*/u, 'тақырып:']), ['1 lesson-topic-missing']],
  ['kind unknown', header([/---\n\n/u, 'түрі: БЖП\n---\n']), ['8 lesson-kind-unknown']],
  [
    'class, language, subject and topic at once',
    header([/сынып.*\n/u, ''], [/тіл.*\n/u, ''], [/пән.*\n/u, ''], [/тақырып.*\n/u, '']),
    [
      '1 lesson-class-missing',
      '1 lesson-language-missing',
      '1 lesson-subject-missing',
      '1 lesson-topic-missing',
    ],
  ],
])('%s leaves the lesson out', (_what, text, expected) => {
  const { lesson, told } = parse(text);
  expect([...told].sort()).toEqual(expected);
  expect(lesson).toBeNull();
});

test('a subject or key nobody knows comes with the nearest one', () => {
  const { problems } = parse(header([/пән.*/u, 'пән: Матиматика'], [/беттер/u, 'бетер']));
  expect(problems.map(({ code, values }) => [code, values['near'] ?? ''])).toEqual([
    ['lesson-pages-missing', ''],
    ['lesson-subject-unknown', 'Математика'],
    ['lesson-key-unknown', 'беттер'],
  ]);
});

test.each([
  ['a class of several unreadable', header([/5 А/u, '5 А, ауыл']), ['2 lesson-class-unknown']],
  ['a broken line', header([/тіл: kk/u, 'тіл: kk\nәңгіме [']), ['4 lesson-front-matter-broken']],
  ['a key twice', header([/тіл: kk/u, 'тіл: kk\nязык: ru']), ['4 lesson-key-twice']],
  [
    'a day that is none',
    header([/тіл: kk/u, 'тіл: kk\nкүні: 31.02.2026']),
    ['4 lesson-date-unreadable'],
  ],
  [
    'an objective of odd form',
    header([/тіл: kk/u, 'тіл: kk\nмақсаттар: 5.1А, 5.4.1.1']),
    ['4 lesson-objective-form'],
  ],
  ['without textbook', header([/оқулық: М.*\n/u, '']), ['1 lesson-textbook-missing']],
  ['without pages', header([/беттер.*\n/u, '']), ['1 lesson-pages-missing']],
  ['without summary', header([/Мәтін\./u, '']), ['1 lesson-summary-missing']],
  ['without questions', header([/## Неше[\s\S]*уақыт: 5/u, '']), ['1 lesson-questions-missing']],
  ['without extra materials', header([/Жоқ/u, '']), ['1 lesson-extra-missing']],
  ['without feedback', header([/# Кері[\s\S]*$/u, '']), ['1 lesson-feedback-missing']],
  [
    'an unknown section',
    header([/# Қосымша/u, '# Кіріспе\n\nМәтін\n\n# Қосымша']),
    ['21 lesson-section-unknown'],
  ],
  [
    'text before the sections',
    header([/---\n\n/u, '---\n\nКіріспе\n']),
    ['10 lesson-text-before-section'],
  ],
  ['look-alike letters', header([/Мәтін\./u, 'Бiлiм — кҥш.\n\nМəтiн']), ['12 lesson-look-alikes']],
  [
    'HTML in a line',
    header([/Мәтін\./u, 'Мына <b>сөз</b>.']),
    ['12 lesson-html', '12 lesson-html'],
  ],
  ['a block of HTML', header([/Мәтін\./u, '<div>\nсөз\n</div>']), ['12 lesson-html']],
  ['a lone caret', header([/Мәтін\./u, 'Мына\nx^2 + 1']), ['13 lesson-caret-alone']],
])('%s is told and the lesson stays', (_what, text, expected) => {
  const { lesson, told } = parse(text);
  expect(told).toEqual(expected);
  expect(lesson).not.toBeNull();
});

const Q = QUESTION_LINE;

test.each([
  ['text without a heading', 'Неше?', [`${Q} item-heading-missing`], 0],
  ['text before the first', `Оқыңыз.\n\n${GOOD}`, [`${Q} item-text-before`], 1],
  ['no prompt', '##\n\n- оқулық: 5-бет\n- уақыт: 5', [`${Q} item-prompt-missing`], 0],
  ['a line nobody understands', `${GOOD}\n- сілтеме: 5`, [`${Q + 4} item-line-unknown`], 1],
  [
    'a misspelt first field',
    '## Неше?\n- уакыт: 5\n- оқулық: 5-бет',
    [`${Q} item-minutes-missing`, `${Q + 1} item-line-unknown`],
    1,
  ],
  ['a list below a field', `${GOOD}\n  - тағы`, [`${Q + 3} item-line-nested`], 1],
  ['a field twice', `${GOOD}\n- уақыт: 6`, [`${Q + 4} item-field-twice`], 1],
  ['an unknown answer', `${GOOD}\n- жауап: таңдв`, [`${Q + 4} item-answer-unknown`], 0],
  ['options without answer', `${GOOD}\n- [x] иә\n- [ ] жоқ`, [`${Q} item-answer-missing`], 0],
  ['a key without answer', `${GOOD}\n- кілт: 5`, [`${Q} item-answer-missing`], 0],
  [
    'a pair without equals',
    `${GOOD}\n- жауап: сәйкестендіру\n- а = 1\n- ә`,
    [`${Q + 6} item-pair-no-equals`],
    0,
  ],
  [
    'a pair with two equals',
    `${GOOD}\n- жауап: сәйкестендіру\n- а = 1 = 2\n- ә = 2`,
    [`${Q + 5} item-pair-equals`],
    0,
  ],
  [
    'minutes that are no number',
    '## Неше?\n\n- оқулық: 5-бет\n- уақыт: көп',
    [`${Q + 3} item-minutes-unreadable`],
    1,
  ],
  [
    'minutes in points',
    '## Неше?\n\n- оқулық: 5-бет\n- уақыт: 5 балл',
    [`${Q + 3} item-minutes-unreadable`],
    1,
  ],
  ['no minutes', '## Неше?\n\n- оқулық: 5-бет', [`${Q} item-minutes-missing`], 1],
  [
    'half points',
    `${GOOD}\n- жауап: қысқа\n- кілт: бес\n- ұпай: 1,5`,
    [`${Q + 6} item-points-unreadable`],
    1,
  ],
  ['points for nothing returned', `${GOOD}\n- ұпай: 2`, [`${Q} item-points-without-answer`], 1],
  ['no textbook reference', '## Неше?\n- уақыт: 5', [`${Q} item-textbook-missing`], 1],
  ['a level nobody knows', `${GOOD}\n- деңгей: Д`, [`${Q + 4} item-level-unknown`], 1],
  [
    'an answer its kind refuses',
    `${GOOD}\n- жауап: таңдау\n- [x] иә\n- [x] жоқ`,
    [`${Q + 4} answer-choice-several-right`],
    0,
  ],
])('item: %s', (_what, questions, expected, left) => {
  const { lesson, told } = parse(lessonWith(questions));
  expect(told).toEqual(expected);
  expect(lesson?.items).toHaveLength(left);
});

test('a broken question leaves out itself alone, and the numbers stay', () => {
  const { lesson } = parse(lessonWith(`${GOOD}\n- жауап: қате\n\n${GOOD}\n\n## Соңғы\n- уақыт: 1`));
  expect(lesson?.items.map((item) => item.id)).toEqual(['q2', 'q3']);
});

const KNOWN = pictures('lessons/5a/a.png', 'lessons/b.jpg');

test.each([
  ['![](a.png)', []],
  ['![](../b.jpg){width=100}', []],
  ['![](.\\a.png){width=100 мм}', []],
  ['![](c.png)', ['14 lesson-picture-missing']],
  ['![](../../../a.png)', ['14 lesson-picture-outside']],
  ['![](/etc/a.png)', ['14 lesson-picture-outside']],
  ['![](C:\\a.png)', ['14 lesson-picture-outside']],
  ['![](https://example.kz/a.png)', ['14 lesson-picture-outside']],
  ['![](a.gif)', ['14 lesson-picture-format']],
  ['![](a.png){width=90%}', ['14 lesson-picture-width']],
  ['![](a.png){width=300}', ['14 lesson-picture-width']],
  ['![](a.png){width=120}', ['14 lesson-picture-coarse']],
  ['| a |\n|---|\n| ![](a.png) |', ['16 lesson-picture-misplaced']],
])('picture %s', (summary, expected) => {
  expect(parse(lessonWith(GOOD, `Мәтін.\n\n${summary}`), KNOWN).told).toEqual(expected);
});

test('how coarse a picture would be, and how wide it may be', () => {
  const { problems } = parse(lessonWith(GOOD, '![](a.png){width=120}'), KNOWN);
  expect(problems[0]?.values).toMatchObject({ dpi: 127, width: 101 });
});

test.each([
  ['', 117, 100, ['12 lesson-picture-tiny']],
  ['{width=60}', 4, 4, ['12 lesson-picture-tiny']],
  ['{width=15}', 100, 100, []],
  ['', 119, 100, []],
  ['{width=60}', 200, 200, ['12 lesson-picture-coarse']],
  // As high as a page allows, it prints 29 mm wide.
  ['{width=60}', 200, 1000, []],
  ['{width=180}', 1010, 100, []],
])('a picture%s of %i × %i pixels', (width, widthPx, heightPx, expected) => {
  const picture = { id: 'p', path: 'p.png', format: 'png', widthPx, heightPx } as const;
  const { told, problems } = parse(lessonWith(GOOD, `![](p.png)${width}`), () => picture);
  expect(told).toEqual(expected);
  if (widthPx === 4) expect(problems[0]?.values).toEqual({ path: 'p.png', pixels: 4, least: 119 });
});

test.each([
  ['', []],
  ['{width=60}', []],
  ['{width=30}', ['12 lesson-picture-words']],
])('a drawing%s needs no pixels, but words large enough', (width, expected) => {
  const run = { text: 'А', size: 5, bold: false, italic: false, rise: 0 };
  const drawing: Drawing = {
    view: { x: 0, y: 0, w: 100, h: 50 },
    unit: 0.5,
    parts: [{ kind: 'text', x: 0, y: 9, align: 'left', runs: [run] }],
  };
  const size = { widthPx: 4, heightPx: 2 };
  const picture = { id: 'p', path: 'p.svg', format: 'svg', ...size, drawing } as const;
  const { told, problems } = parse(lessonWith(GOOD, `![](p.svg)${width}`), () => picture);
  expect(told).toEqual(expected);
  const values = { path: 'p.svg', points: 4, least: 7, width: 50 };
  if (expected.length > 0) expect(problems[0]?.values).toEqual(values);
});

test('a file that only calls itself PNG', () => {
  const { lesson, told } = parse(lessonWith(GOOD, '![](a.png)\n\nМәтін'), () => 'unreadable');
  expect(told).toEqual(['12 lesson-picture-format']);
  expect(lesson?.pictures).toEqual([]);
});

test('broken words for lessons', () => {
  const { value, problems } = parseLessonWords({
    path: 'catalogue/lesson-words.yaml',
    text: 'keys: 1',
  });
  expect(value).toBeNull();
  expect(problems.map(({ code }) => code)).toContain('lesson-words-broken');
});

test('only what leaves something out is an error', () => {
  const errors = parse(`${HEADER}\n# Кіріспе\n`).problems.filter(
    (each) => severityOf(each) === 'error',
  );
  expect(errors.map(({ code }) => code)).toEqual(['lesson-section-unknown']);
});
