import { expect, test } from '@jest/globals';
import { classFileNames } from '../../src/record/class-file-names.ts';
import { aPrintedPlan } from './a-printed-plan.ts';

test('classes whose letters are one in ASCII have names of their own, and every name is plain', () => {
  const { ofClass, ofSubject } = classFileNames(aPrintedPlan([]));
  expect([ofClass('5А'), ofClass('5Ә'), ofClass('6Ғ')]).toEqual(['5a', '5a-2', '6g']);
  // A class keeps its name whatever else is printed.
  expect([ofClass('5Ә')]).toEqual(['5a-2']);
  for (const id of ['5А', '5Ә', '0', '11Б']) expect(ofClass(id)).toMatch(/^[a-z0-9-]+$/u);
  expect([ofSubject('mathematics'), ofSubject('Қазақ тілі')]).toEqual([
    'mathematics',
    'qazaq-tili',
  ]);
});
