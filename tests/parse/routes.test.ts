import { expect, test } from '@jest/globals';
import { parseRoutes } from '../../src/parse/routes.ts';
import { codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

test('a route with everything, and one with the least', () => {
  const source = yaml(
    'routes.yaml',
    '- id: post-arshaly',
    '  title: { kk: Аршалы бағыты, ru: Аршалинское направление }',
    '  kind: post',
    '  office: { name: Аршалы, index: 020200 }',
    '  stops: [Сарыөзек, Ақбұлақ]',
    '  transit-days: 4',
    '  bundle: { items: 10, grams: 5000, millimetres: 200 }',
    '- { id: hand, title: { kk: Қолмен, ru: Вручную }, kind: hand, courier: Ахмет }',
  );
  expect(parseRoutes(source)).toEqual({
    value: [
      {
        id: 'post-arshaly',
        title: { kk: 'Аршалы бағыты', ru: 'Аршалинское направление' },
        kind: 'post',
        office: { name: 'Аршалы', index: '020200' },
        stops: ['Сарыөзек', 'Ақбұлақ'],
        transitDays: 4,
        bundleLimits: { items: 10, grams: 5000, millimetres: 200 },
        place: { file: 'routes.yaml', line: 1 },
      },
      {
        id: 'hand',
        title: { kk: 'Қолмен', ru: 'Вручную' },
        kind: 'hand',
        courier: 'Ахмет',
        stops: [],
        place: { file: 'routes.yaml', line: 8 },
      },
    ],
    problems: [],
  });
});

function line(id: string, more = ''): string {
  return `- { id: ${id}, title: { kk: А, ru: А }, kind: hand${more} }`;
}

test('ids are plain, not device names of Windows, and stand once', () => {
  const ids = ['Аршалы', 'Post-1', 'nul', 'post-1', 'post-1', 'post_2'];
  const { value, problems } = parseRoutes(yaml('routes.yaml', ...ids.map((id) => line(id))));
  expect(value.map(({ id }) => id)).toEqual(['post-1']);
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['route-id-not-plain', 1],
    ['route-id-not-plain', 2],
    ['route-id-not-plain', 3],
    ['route-id-twice', 5],
    ['route-id-not-plain', 6],
  ]);
});

test('a stop named twice in other words keeps its first place', () => {
  const { value, problems } = parseRoutes(
    yaml('routes.yaml', line('r', ', stops: [Сарыөзек ауылы, Ақбұлақ, с. сарыөзек]')),
  );
  expect(value[0]?.stops).toEqual(['Сарыөзек ауылы', 'Ақбұлақ']);
  expect(codesOf(problems)).toEqual(['route-stop-twice']);
});

test('a route by post names its office; a bad route leaves out only itself', () => {
  const { value, problems } = parseRoutes(
    yaml(
      'routes.yaml',
      '- { id: a, title: { kk: А, ru: А }, kind: post }',
      '- { id: b, title: { kk: А, ru: А }, kind: drone }',
      '- { id: c, title: { kk: А, ru: А }, kind: post, office: { name: А, index: 20200 } }',
      line('d'),
    ),
  );
  expect(value.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['setting-not-one-of', 2],
    ['setting-wrong-kind', 3],
    ['route-without-office', 1],
  ]);
});

test('spare packets are told by class; a label that names no class, or one named before, is left out', () => {
  const source = yaml(
    'routes.yaml',
    '- id: hand',
    '  title: { kk: А, ru: А }',
    '  kind: hand',
    '  spare: { 5А: 2, 8 «Б»: 0, 5 «а»: 1, мұғалімдер: 1 }',
  );
  const { value, problems } = parseRoutes(source);
  expect(value[0]?.spare?.map(({ classId, count }) => [classId, count])).toEqual([
    ['5А', 2],
    ['8Б', 0],
  ]);
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['class-twice', 4],
    ['class-label-unreadable', 4],
  ]);
  const much = parseRoutes(yaml('routes.yaml', line('a', ', spare: { 5: 100 }')));
  expect(codesOf(much.problems)).toEqual(['setting-out-of-range']);
  expect(parseRoutes(yaml('routes.yaml', line('a'))).value[0]).not.toHaveProperty('spare');
});
