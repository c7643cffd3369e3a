import { expect, test } from '@jest/globals';
import { classFileNames } from '../../src/record/class-file-names.ts';
import { aPrintedPlan } from './a-printed-plan.ts';

test('classes whose letters are one in ASCII have names of their own, and every name is plain', () => {
  const { ofClass, ofSubject } = classFileNames(aPrintedPlan([]));
  expect([ofClass('5А'), ofClass('5Ә'), ofClass('6Ғ')]).toEqual(['5a', '5a-2', '6g']);
  expect([ofSubject('mathematics'), ofSubject('Қазақ тілі')]).toEqual([
    'mathematics',
    'qazaq-tili',
  ]);
});
