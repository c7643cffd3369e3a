import { expect, test } from '@jest/globals';
import { checkMailing } from '../../src/plan/check-mailing.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Pupil } from '../../src/model/pupil.ts';
import { aMailing, aPupil, aWorkspace } from '../support/a-workspace.ts';

function told(...pupils: readonly Pupil[]): readonly Problem[] {
  const problems = checkMailing(aWorkspace({ pupils }), aMailing());
  return problems.filter(({ code }) => code === 'pupil-in-two-classes');
}

const first = aPupil('5А a', { place: { file: 'pupils.xlsx', sheet: '5А', row: 3 } });

function second(change: Partial<Pupil> = {}): Pupil {
  return aPupil('6А a', { classId: '6А', place: { file: 'pupils-6.csv', row: 7 }, ...change });
}

test('one name and settlement in two classes is told at the second row with the first', () => {
  const name = 'СЕЙІТҚАЛИ  Айару Нұржанқызы';
  expect(told(first, second({ name }))).toEqual([
    {
      code: 'pupil-in-two-classes',
      place: { file: 'pupils-6.csv', row: 7 },
      values: { class: '5А', file: 'pupils.xlsx, «5А»', row: 3 },
    },
  ]);
});

test('the mailing need hold only one of the classes, but it must hold one', () => {
  expect(told(second(), first)).toHaveLength(1);
  expect(told(second(), second({ classId: '7А' }))).toEqual([]);
});

test('another settlement, another name, the same class or numbers of their own are no matter', () => {
  const { address } = first;
  expect(told(first, second({ address: { ...address, settlement: 'Ақбұлақ' } }))).toEqual([]);
  expect(told(first, second({ name: 'Сейітқали Аружан' }))).toEqual([]);
  expect(told(first, second({ classId: '5А' }))).toEqual([]);
  expect(told({ ...first, id: '5А a #1' }, second({ id: '6А a #2' }))).toEqual([]);
  expect(told({ ...first, id: '5А a #1' }, second({ id: '6А a #1' }))).toHaveLength(1);
  expect(told({ ...first, id: '5А a #1' }, second())).toHaveLength(1);
});
