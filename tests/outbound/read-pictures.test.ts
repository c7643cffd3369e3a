import { expect, test } from '@jest/globals';
import { problem } from '../../src/model/problem.ts';
import { readPictures } from '../../src/outbound/read-pictures.ts';
import type { PictureFile } from '../../src/shell/workspace-files.ts';
import { lessonWith, parse } from '../parse/lesson-support.ts';
import { quietWorld } from './workspace.ts';

const QUESTION = '## Неше?\n- оқулық: 1-бет\n- уақыт: 1';

function file(path: string, text: string): PictureFile {
  const value = Buffer.from(text);
  return { path, read: () => Promise.resolve({ ok: true, value, warnings: [] }) };
}

/** Codes told when a picture is looked at, then in a lesson that shows it. */
async function told(picture: PictureFile): Promise<readonly string[]> {
  const found = await readPictures([picture], quietWorld());
  const summary = `Мәтін.\n\n![](${picture.path.split('/').at(-1) ?? ''})`;
  const lesson = parse(lessonWith(QUESTION, summary), (path) => found.byPath.get(path) ?? null);
  return [...found.problems, ...lesson.problems].map(({ code }) => code);
}

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${inside}</svg>`;

test('a picture that cannot be printed is one problem', async () => {
  const large = file('lessons/5a/a.svg', svg('<g/>'.repeat(20_001)));
  expect(await told(large)).toEqual(['picture-svg-large']);
  expect(await told(file('lessons/5a/a.svg', 'сурет'))).toEqual(['lesson-picture-format']);
  expect(await told(file('lessons/5a/a.png', 'сурет'))).toEqual(['lesson-picture-format']);
  const problems = [problem('file-unreadable', { file: 'lessons/5a/a.png' }, { name: 'a.png' })];
  const locked: PictureFile = {
    path: 'lessons/5a/a.png',
    read: () => Promise.resolve({ ok: false, problems }),
  };
  expect(await told(locked)).toEqual(['file-unreadable']);
  expect(await told(file('lessons/5a/a.svg', svg('<rect width="9" height="9"/>')))).toEqual([]);
});
