import { expect, test } from '@jest/globals';
import { gapsText } from '../../src/cli/gaps-text.ts';
import { productWords as readWords } from '../samples/report-text.ts';

const productWords = await readWords();

test('every subject without a lesson, a line for each class; nothing where none is', () => {
  const gaps = [
    { classId: '5А', subjects: ['Музыка', 'Физика', 'Химия', 'География'] },
    { classId: '8Б', subjects: ['Алгебра'] },
  ];
  expect(gapsText(gaps, productWords, 'ru')).toBe(
    'Предметы без уроков в рассылке\n\n5А: Музыка, Физика, Химия, География\n8Б: Алгебра\n',
  );
  expect(gapsText([], productWords, 'ru')).toBe('');
});
