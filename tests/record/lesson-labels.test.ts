import { expect, test } from '@jest/globals';
import { lessonLabels } from '../../src/record/lesson-labels.ts';
import { aClass, aLesson } from '../support/a-workspace.ts';
import { aPacket, aPrintedPlan } from './a-printed-plan.ts';
import { anOutcome, aResult } from './a-result.ts';

test('lessons are known by their day, those of one day by a number, in the order of the days', () => {
  const days = [
    { day: '2026-12-02', lessons: ['b'] },
    { day: '2026-11-30', lessons: ['a', 'other', 'c'] },
  ];
  const lessons = [aLesson('a', { topic: 'Бөлшек' }), aLesson('b'), aLesson('c')];
  const plan = aPrintedPlan([aPacket(1, 'Әлі Өмір', { days })], { lessons });
  const outcome = { kind: 'missing' } as const;
  const results = ['b', 'c', 'a', 'gone'].map((lesson) => ({
    ...aResult(1, { items: [anOutcome('q1', outcome, { lesson, item: `${lesson}#q1` })] }),
    name: null,
  }));
  const labels = lessonLabels({ class: aClass(), results }, plan);
  expect(labels.map(({ lesson, label }) => [lesson, label])).toEqual([
    ['a', '30.11'],
    ['c', '30.11 (2)'],
    ['b', '02.12'],
    ['gone', '–'],
  ]);
  expect(labels[0]).toMatchObject({ day: '2026-11-30', topic: 'Бөлшек' });
});
