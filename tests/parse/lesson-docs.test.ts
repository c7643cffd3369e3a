import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseWords } from '../../src/parse/words.ts';
import { problemCodes } from '../../src/model/problem-codes.ts';
import { lessonWith, parse } from './lesson-support.ts';

const PICTURE = { id: 'p', path: 'p.png', format: 'png', widthPx: 900, heightPx: 9 } as const;

test('the lessons of the guide lack nothing', () => {
  const guide = readFileSync('docs/lesson-format.md', 'utf8');
  const lessons = [...guide.matchAll(/```markdown\n(.*?)```/gsu)].map(([, text = '']) => text);
  expect(lessons).toHaveLength(2);
  for (const text of lessons) {
    const { lesson, problems } = parse(text, () => PICTURE);
    // A task of one's own needs no page of the textbook.
    expect(problems).toEqual([]);
    expect(lesson?.items.map(({ answer }) => answer?.kind)).toEqual(['choice', 'lines']);
  }
});

test('points have one key in the examples of each language, and the other is said to be the same', () => {
  const [kk = '', ru = ''] = readFileSync('docs/lesson-format.md', 'utf8').split('## По-русски');
  expect(kk.match(/^- (?:ұпай|балл): /gmu)).toEqual(['- ұпай: ', '- ұпай: ']);
  expect(ru.match(/^- балл[ыа]?: /gmu)).toEqual(['- баллы: ', '- баллы: ']);
  for (const half of [kk, ru]) expect(half.match(/`балл: 2`/gu)).toHaveLength(1);
});

test('the blocks of the guide are what they show, in both languages', () => {
  const guide = readFileSync('docs/lesson-format.md', 'utf8');
  const samples = [...guide.matchAll(/````text\n(.*?)````/gsu)].map(([, text = '']) => text);
  expect(samples).toHaveLength(4);
  for (const [at, text] of samples.entries()) {
    const { lesson, told } = parse(
      lessonWith('## Неше?\n- оқулық: 1-бет\n- уақыт: 1', text),
      () => PICTURE,
    );
    expect(told).toEqual([]);
    const kinds = lesson?.summary.map(({ kind }) => kind);
    if (at % 2 === 0) {
      expect(kinds).toEqual(['diagram', 'diagram', 'diagram', 'diagram']);
      continue;
    }
    expect(kinds).toEqual([
      'table',
      'boxed',
      'poem',
      'dialogue',
      'columns',
      'list',
      'figure',
      'paragraph',
    ]);
    const [table] = lesson?.summary ?? [];
    expect(table?.kind === 'table' ? table.widths?.length : 0).toBe(4);
  }
});

test('the task of the guide has axes with a step for each, in both languages', () => {
  const guide = readFileSync('docs/lesson-format.md', 'utf8');
  const tasks = [...guide.matchAll(/^```text\n(## .*?)```/gmsu)].map(([, text = '']) => text);
  expect(tasks).toHaveLength(2);
  for (const text of tasks) {
    const { lesson } = parse(lessonWith(text));
    expect(lesson?.items[0]?.answer).toMatchObject({ kind: 'axes', steps: { x: 1, y: 50 } });
  }
});

test('every problem of lessons and plans is worded in three languages', () => {
  const path = 'templates/words/lesson.yaml';
  const { words, broken } = parseWords([{ path, text: readFileSync(path, 'utf8') }]);
  expect(broken).toEqual([]);
  const codes = [...words.keys()].filter((key) => key.startsWith('problem.'));
  for (const key of codes) {
    expect(Object.keys(problemCodes)).toContain(key.replace('problem.', ''));
    expect(words.get(key)?.en).toBeDefined();
    // A Latin i in a Kazakh word.
    expect(words.get(key)?.kk).not.toMatch(/\p{Script=Cyrillic}[ih]|[ih]\p{Script=Cyrillic}/u);
  }
  expect(codes.length).toBeGreaterThan(50);
});
