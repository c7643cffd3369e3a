import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Pupil } from '../../src/model/pupil.ts';
import type { Route } from '../../src/model/route.ts';
import { householdKey, proposeHouseholds } from '../../src/plan/households.ts';
import { planMailing } from '../../src/plan/plan-mailing.ts';
import {
  aClass,
  aDay,
  aLesson,
  aMailing,
  aPupil,
  aRoute,
  aSchool,
  aWorkspace,
  codesOf,
} from '../support/a-workspace.ts';

const context = { mailingNumber: 7, printedBefore: () => false };

function address(settlement: string, street?: string, house?: string): Pupil['address'] {
  return {
    ...aPupil().address,
    settlement,
    ...(street === undefined ? {} : { street }),
    ...(house === undefined ? {} : { house }),
  };
}

test('a pupil gets the lessons of the class, by day', () => {
  const { value, problems } = planMailing(aWorkspace(), aMailing(), context);
  expect(problems).toEqual([]);
  expect(value.packets).toHaveLength(1);
  expect(value.packets[0]).toMatchObject({
    number: 1,
    code: '0001-C',
    issue: 1,
    route: 'post-arshaly',
    stop: 0,
    size: 'normal',
    level: null,
    withNotice: true,
    days: [{ day: '2026-11-30', lessons: ['5a/matematika-1'] }],
  });
  expect(value.mailingNumber).toBe(7);
});

test('sheets are due on the next working day after the last lesson day', () => {
  const due = (day: string): string =>
    planMailing(aWorkspace(), aMailing({ days: [aDay(day, ['5a/matematika-1'])] }), context).value
      .returnBy;
  expect(due('2026-12-02')).toBe('2026-12-03');
  expect(due('2026-12-04')).toBe('2026-12-07');
  expect(due('2026-12-15')).toBe('2026-12-17');
  const own = aMailing({ returnBy: '2026-12-11' });
  expect(planMailing(aWorkspace(), own, context).value.returnBy).toBe('2026-12-11');
});

test('packets go in walk order: routes, stops, streets, houses, then names by the Kazakh alphabet', () => {
  const hand = aRoute('hand-tasty', { kind: 'hand', stops: ['Тасты'] });
  const pupils = [
    aPupil('last', { address: address('Тасты ауылы') }),
    aPupil('o', { name: 'Өмірбек Асан', address: address('с. Сарыөзек', 'Абай көшесі', '10') }),
    aPupil('b', { name: 'Болат Асан', address: address('Ақбұлақ ауылы') }),
    aPupil('p', { name: 'Пак Асан', address: address('САРЫӨЗЕК', 'Абай', '9') }),
    aPupil('n', { name: 'Нұрлан Асан', address: address('Сарыөзек', 'Абай', '10') }),
  ];
  const workspace = aWorkspace({ pupils, routes: [aRoute(), hand] });
  const { packets } = planMailing(workspace, aMailing(), context).value;
  expect(packets.map(({ pupil }) => pupil?.id)).toEqual(['p', 'n', 'o', 'b', 'last']);
  expect(packets.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(packets.map(({ stop }) => stop)).toEqual([0, 0, 0, 1, 0]);
});

test('a household stays together and is told by door or by the column, never by the village', () => {
  const atDoor = address('Сарыөзек', 'Абай көшесі', '10');
  const pupils = [
    aPupil('brother', { name: 'Ахмет Ержан', address: atDoor }),
    aPupil('neighbour', { name: 'Ахмет Айгүл', address: address('Сарыөзек', 'Абай', '12') }),
    aPupil('sister', { name: 'Ахмет Әсем', address: address('Сарыөзек', 'ул. Абай', '10') }),
    aPupil('v1', { name: 'Оспан Ержан', address: address('Ақбұлақ') }),
    aPupil('v2', { name: 'Оспан Әсем', address: address('Ақбұлақ') }),
    aPupil('c1', { name: 'Ким Анна', address: address('Ақбұлақ'), household: '1' }),
    aPupil('c2', { name: 'Пак Олег', address: address('Ақбұлақ'), household: '1' }),
  ];
  const { packets } = planMailing(aWorkspace({ pupils }), aMailing(), context).value;
  const households = new Map(packets.map(({ pupil, household }) => [pupil?.id, household]));
  expect(households.get('brother')).toBe(households.get('sister'));
  expect(households.get('neighbour')).not.toBe(households.get('brother'));
  expect(households.get('v1')).not.toBe(households.get('v2'));
  expect(households.get('c1')).toBe(households.get('c2'));
  expect(packets.map(({ pupil }) => pupil?.id).slice(0, 2)).toEqual(['sister', 'brother']);
});

test('what the list says about a pupil reaches the packet', () => {
  const pupils = [
    aPupil('p1', { largePrint: true, level: 'B', route: 'HAND-TASTY' }),
    aPupil('p2', { address: address('Белгісіз'), route: 'Тасты' }),
  ];
  const hand = aRoute('hand-tasty', { kind: 'hand', title: { kk: 'Тасты', ru: 'Тасты' } });
  const feedback = ['p1', 'other'].map((pupil) => ({
    ...{ pupil, subject: 'mathematics', work: '', scores: [], comment: 'Жақсы' },
    ...{ advice: '', answer: '' },
  }));
  const workspace = aWorkspace({ pupils, routes: [aRoute(), hand], feedback });
  const printedBefore = (id: string): boolean => id === 'p1';
  const { value, problems } = planMailing(workspace, aMailing(), {
    mailingNumber: 1,
    printedBefore,
  });
  expect(value.packets[0]).toMatchObject({ size: 'large', level: 'B', route: 'hand-tasty' });
  expect(value.packets[0]?.feedback).toHaveLength(1);
  expect(value.packets.map(({ withNotice }) => withNotice)).toEqual([false, true]);
  expect(value.packets.map(({ stop }) => stop)).toEqual([0, 2]);
  expect(codesOf(problems)).toEqual(['pupil-stop-unknown']);
});

test('the notice follows the setting of the school', () => {
  const notice = (setting: 'always' | 'never'): boolean | undefined => {
    const school = aSchool({ printing: { ...aSchool().printing, notice: setting } });
    const printed = { mailingNumber: 1, printedBefore: () => setting === 'always' };
    return planMailing(aWorkspace({ school }), aMailing(), printed).value.packets[0]?.withNotice;
  };
  expect(notice('always')).toBe(true);
  expect(notice('never')).toBe(false);
});

test('pupils without a way are told and left out, the others stay', () => {
  const twin = aRoute('post-2', { stops: ['Ақбұлақ'] });
  const pupils = [
    aPupil('p1'),
    aPupil('p2', { address: address('Жоқ ауыл') }),
    aPupil('p3', { address: address('Ақбұлақ') }),
    aPupil('p4', { route: 'post-arshly' }),
  ];
  const { value, problems } = planMailing(
    aWorkspace({ pupils, routes: [aRoute(), twin] }),
    aMailing(),
    context,
  );
  expect(value.packets.map(({ pupil }) => pupil?.id)).toEqual(['p1']);
  expect(codesOf(problems)).toEqual([
    'pupil-without-route',
    'pupil-route-ambiguous',
    'pupil-route-unknown',
  ]);
  expect(problems[0]?.place).toEqual({ file: 'pupils.xlsx', row: 2 });
});

test('a house without a number and a household of signs join nobody', () => {
  const pupils = [
    aPupil('n1', { name: 'Ахмет Дана', address: address('Арай', 'Абай', 'б/н') }),
    aPupil('n2', { name: 'Ахмет Ерлан', address: address('Арай', 'Абай', 'б/н') }),
    aPupil('s1', { name: 'Ким Анна', address: address('Арай'), household: '-' }),
    aPupil('s2', { name: 'Пак Олег', address: address('Арай'), household: '-' }),
  ];
  expect(new Set(pupils.map(householdKey)).size).toBe(4);
  expect(proposeHouseholds(pupils).map((group) => group.map(({ id }) => id))).toEqual([
    ['n1', 'n2'],
  ]);
});

test('a household of the column over two stops is told', () => {
  const pupils = [
    aPupil('p1', { household: 'A' }),
    aPupil('p2', { household: 'A', address: address('Ақбұлақ') }),
  ];
  const { value, problems } = planMailing(aWorkspace({ pupils }), aMailing(), context);
  expect(codesOf(problems)).toEqual(['household-parted']);
  expect(new Set(value.packets.map(({ household }) => household)).size).toBe(2);
});

test('lessons that do not fit are told and left out', () => {
  const lessons = [
    aLesson(),
    aLesson('6a/x', { grade: 6 }),
    aLesson('5b/ru', { language: 'ru' }),
    aLesson('5a/bzb', { kind: 'section-assessment' }),
    aLesson('5a/music', { kind: 'section-assessment', subject: 'music', date: '2026-11-30' }),
  ];
  const music = { id: 'music', name: { kk: 'Музыка', ru: 'Музыка' }, aliases: [], exempt: true };
  const base = aWorkspace({ lessons });
  const subjects = [...base.catalogue.subjects, { ...music, hours: {}, parts: [] }];
  const ids = ['5a/matematika-2', '6a/x', '5b/ru', '5a/bzb', '5a/music', '5a/matematika-1'];
  const { value, problems } = planMailing(
    { ...base, catalogue: { ...base.catalogue, subjects } },
    aMailing({ days: [aDay('2026-11-30', ids)] }),
    context,
  );
  expect(codesOf(problems)).toEqual([
    'mailing-lesson-unknown',
    'lesson-other-grade',
    'lesson-other-language',
    'assessment-undated',
    'assessment-exempt-subject',
  ]);
  expect(problems[0]?.values).toMatchObject({ nearest: '5a/matematika-1' });
  expect(value.packets[0]?.days[0]?.lessons).toEqual(['5a/matematika-1']);
  expect(value.lessons.map(({ id }) => id)).toEqual(['5a/matematika-1']);
});

test('a mailing without packets is an error', () => {
  const { problems } = planMailing(aWorkspace({ pupils: [] }), aMailing(), context);
  expect(codesOf(problems)).toEqual(['mailing-empty']);
});

const settlements = fc.constantFrom('Сарыөзек', 'Ақбұлақ', 'Тасты', 'Жоқ');
const lists = fc
  .array(
    fc.record({
      name: fc.constantFrom('Ахмет Ержан', 'Ахмет Әсем', 'Оспан Өмір', 'Ким Анна'),
      classId: fc.constantFrom('5А', '6'),
      settlement: settlements,
      street: fc.constantFrom(undefined, 'Абай', 'Мектеп көшесі'),
      house: fc.constantFrom(undefined, '9', '10'),
      household: fc.constantFrom(undefined, undefined, 'A'),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ name, classId, settlement, street, house, household }, index) =>
      aPupil(`p${index}`, {
        ...{ name, classId, address: address(settlement, street, house) },
        ...(household === undefined ? {} : { household }),
      }),
    ),
  );
const hand = aRoute('hand-tasty', { kind: 'hand', stops: ['Тасты'] });
const school = aSchool({ classes: [aClass(), aClass('6')] });
const mailing = aMailing({
  days: [aDay('2026-11-30', ['5a/matematika-1']), aDay('2026-11-30', ['6/matematika-1'], '6')],
});
const lessons = [aLesson(), aLesson('6/matematika-1', { grade: 6 })];

test('every pupil with a route is in exactly one packet, households stand together', () => {
  fc.assert(
    fc.property(lists, (pupils) => {
      const workspace = aWorkspace({ pupils, school, lessons, routes: [aRoute(), hand] });
      const { packets } = planMailing(workspace, mailing, context).value;
      const routed = pupils.filter((pupil) => pupil.address.settlement !== 'Жоқ');
      expect(packets.map(({ pupil }) => pupil?.id).toSorted()).toEqual(
        routed.map(({ id }) => id).toSorted(),
      );
      expect(packets.map(({ number }) => number)).toEqual(packets.map((_each, at) => at + 1));
      const runs = packets
        .map(({ household }) => household)
        .filter((household, at, all) => household !== all[at - 1]);
      expect(new Set(runs).size).toBe(runs.length);
    }),
  );
});

test('the order of the rows does not change the plan', () => {
  const shuffled = lists.chain((pupils) =>
    fc.tuple(
      fc.constant(pupils),
      fc.shuffledSubarray(pupils, { minLength: pupils.length, maxLength: pupils.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([pupils, others]) => {
      const plan = (list: readonly Pupil[]): unknown =>
        planMailing(
          aWorkspace({ pupils: list, school, lessons, routes: [aRoute(), hand] }),
          mailing,
          context,
        ).value.packets;
      expect(plan(others)).toEqual(plan(pupils));
    }),
  );
});

function withSpares(counts: Readonly<Record<string, number>>): Route {
  const place = { file: 'routes.yaml', line: 4 };
  const spare = Object.entries(counts).map(([classId, count]) => ({ classId, count, place }));
  return aRoute('post-arshaly', { spare });
}

test('spare packets stand behind the pupils of their route, and have nobody and a notice', () => {
  const hand = aRoute('hand', { kind: 'hand', stops: ['Тасты'] });
  const pupils = [aPupil('p1'), aPupil('p2', { address: address('Тасты'), largePrint: true })];
  const routes = [withSpares({ '5А': 2 }), hand];
  const printedBefore = (): boolean => true;
  const { value, problems } = planMailing(aWorkspace({ pupils, routes }), aMailing(), {
    ...context,
    printedBefore,
  });
  expect(problems).toEqual([]);
  const told = value.packets.map((each) => [each.number, each.route, each.pupil?.id ?? null]);
  expect(told).toEqual([
    [1, 'post-arshaly', 'p1'],
    [2, 'post-arshaly', null],
    [3, 'post-arshaly', null],
    [4, 'hand', 'p2'],
  ]);
  const [named, ...spares] = value.packets.slice(0, 3);
  for (const spare of spares) {
    expect(spare).toMatchObject({ class: aClass(), days: named?.days, withNotice: true });
    expect(spare).toMatchObject({ size: 'normal', level: null, feedback: [] });
    expect(spare.stop).toBeGreaterThan(named?.stop ?? 0);
  }
  expect(new Set(value.packets.map(({ household }) => household)).size).toBe(4);
});

test('spare packets are of classes that the school has and that have lessons; nobody else, no spares', () => {
  const school = aSchool({ classes: [aClass(), aClass('6')] });
  const routes = [withSpares({ '5А': 1, '6': 1, '9': 1 })];
  const { value, problems } = planMailing(aWorkspace({ school, routes }), aMailing(), context);
  expect(value.packets.map((each) => each.class.id)).toEqual(['5А', '5А']);
  expect(problems).toEqual([
    {
      code: 'route-spare-class-unknown',
      place: { file: 'routes.yaml', line: 4 },
      values: { route: 'post-arshaly', class: '9', known: '5А, 6' },
    },
  ]);
  const nobody = planMailing(aWorkspace({ school, routes, pupils: [] }), aMailing(), context);
  expect(codesOf(nobody.problems)).toContain('mailing-empty');
});
