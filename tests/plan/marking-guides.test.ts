import { expect, test } from '@jest/globals';
import type { MarkingGuide } from '../../src/model/marking-guide.ts';
import type { Workspace } from '../../src/model/plan.ts';
import { markingGuides } from '../../src/plan/marking-guides.ts';
import { planMailing } from '../../src/plan/plan-mailing.ts';
import {
  aClass,
  aDay,
  aLesson,
  aMailing,
  anItem,
  aPupil,
  aSchool,
  aWorkspace,
} from '../support/a-workspace.ts';

const DAYS = [
  aDay('2026-12-01', ['a2', 'h1']),
  aDay('2026-11-30', ['a1', 'oral']),
  aDay('2026-12-02', ['a1']),
  aDay('2026-12-02', ['a1'], '5Ә'),
];

function guides(change: Partial<Workspace> = {}): readonly MarkingGuide[] {
  const history = { subject: 'history', subjectName: { kk: 'Тарих', ru: 'История' } };
  const workspace = aWorkspace({
    school: aSchool({ classes: [aClass('5Ә'), aClass('5А'), aClass('5Б')] }),
    pupils: [aPupil('p1'), aPupil('p2', { classId: '5Ә', name: 'Өмірзақ Ғани' })],
    lessons: [
      aLesson('a1'),
      aLesson('a2'),
      aLesson('h1', history),
      aLesson('oral', { subject: 'physical', items: [anItem('q1', { answer: null })] }),
    ],
    ...change,
  });
  const mailing = aMailing({ days: DAYS });
  const context = { mailingNumber: 1, printedBefore: () => false };
  return markingGuides(planMailing(workspace, mailing, context).value);
}

test('each class has a guide for each subject of which something comes back', () => {
  const made = guides().map(({ class: { id }, subject }) => `${id} ${subject}`);
  // The classes as the school has them; nobody is in 5Б, and of the oral lesson nothing comes back.
  expect(made).toEqual(['5Ә mathematics', '5А mathematics', '5А history']);
});

test('lessons stand in the order of their days, each once with all its days', () => {
  const ofFifth = guides().find((guide) => guide.class.id === '5А' && guide.subject !== 'history');
  expect(ofFifth?.lessons.map(({ lesson, days }) => [lesson.id, days])).toEqual([
    ['a1', ['2026-11-30', '2026-12-02']],
    ['a2', ['2026-12-01']],
  ]);
});

test('a guide knows the levels of the class and no pupil', () => {
  const pupils = [
    aPupil('p1', { level: 'C' }),
    aPupil('p2', { name: 'Өмірзақ Ғани' }),
    aPupil('p3', { name: 'Ахмет Дана', level: 'A' }),
  ];
  const [first] = guides({ pupils });
  expect(first?.levels).toEqual(['A', 'C', null]);
  expect(JSON.stringify(first)).not.toMatch(/Сейітқали|Өмірзақ|Ахмет|p1/u);
});
