import { expect, test } from '@jest/globals';
import { openFences } from '../../src/parse/open-fence.ts';

const told = (body: string): readonly (readonly unknown[])[] =>
  openFences(body, { file: 'a.md', firstLine: 10 }).map(({ code, place, values }) => [
    code,
    place.line,
    values['word'],
  ]);

test('a block that nothing ends is told at the line where it begins', () => {
  expect(told('# Конспект\n\n```өлең\nБір\n\n# Сұрақтар\n- [x] KMnO₄')).toEqual([
    ['lesson-fence-open', 12, 'өлең'],
  ]);
  expect(told('~~~\nx\n```')).toEqual([['lesson-fence-open', 10, '```']]);
});

test('a block in which another begins was not ended', () => {
  expect(told('```өлең\nБір\n\n```числовая прямая\nx: 0..5\n```')).toEqual([
    ['lesson-fence-open', 10, 'өлең'],
  ]);
});

test('blocks that are ended are none of this, nor marks within a line', () => {
  expect(told('```өлең\nБір\n```\n\nмәтін ``` ішінде\n\n````\n```\n````\n')).toEqual([]);
});
