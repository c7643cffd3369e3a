import { expect, test } from '@jest/globals';
import { upToDate } from '../../src/ledger/older-plans.ts';
import { aLesson, anItem } from '../support/a-workspace.ts';
import { aPlan } from './a-plan.ts';

test('a descriptor that was plain text is text still, one of runs stays as it is', () => {
  const runs = [{ formula: 'x' }];
  const older = { ...anItem('q1'), descriptor: '$x$ табады' };
  const items = [older, anItem('q2', { descriptor: runs }), anItem('q3', { descriptor: null })];
  const plan = { ...aPlan('2026-W49', 1, 1), lessons: [{ ...aLesson('5a/x'), items }] };
  expect(upToDate(plan).lessons[0]?.items.map(({ descriptor }) => descriptor)).toEqual([
    [{ text: '$x$ табады' }],
    runs,
    null,
  ]);
});
