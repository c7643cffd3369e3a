import { expect, test } from '@jest/globals';
import { checkPost } from '../../src/plan/checks/post.ts';
import {
  aCatalogue,
  aMailing,
  aPost,
  aRoute,
  aSchool,
  aWorkspace,
} from '../support/a-workspace.ts';

test('rules that nobody confirmed are told where something goes by post', () => {
  const catalogue = aCatalogue({ post: aPost({ confirmed: false }) });
  const told = checkPost(aWorkspace({ catalogue }), aMailing());
  expect(told).toMatchObject([{ code: 'post-rules-unconfirmed', values: { asOf: '2026-01-01' } }]);
  const byHand = [aRoute('h', { kind: 'hand' })];
  expect(checkPost(aWorkspace({ catalogue, routes: byHand }), aMailing())).toEqual([]);
  expect(checkPost(aWorkspace(), aMailing())).toEqual([]);
});

test('a zone that the rules do not have is told at its route, with those they have', () => {
  const routes = [aRoute('r', { zone: 'moon' }), aRoute('q', { zone: 'oblast' })];
  expect(checkPost(aWorkspace({ routes }), aMailing())).toMatchObject([
    { code: 'route-zone-unknown', values: { route: 'r', zone: 'moon', known: 'oblast' } },
  ]);
});

test('an order of addresses that the catalogue does not have is told, with those it has', () => {
  const { post } = aSchool();
  const school = aSchool({ post: { ...post, addressOrder: 'kz-backwards' } });
  expect(checkPost(aWorkspace({ school }), aMailing())).toMatchObject([
    {
      code: 'address-order-unknown',
      place: school.place,
      values: { order: 'kz-backwards', known: 'kz-domestic' },
    },
  ]);
});
