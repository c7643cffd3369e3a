import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Setting } from '../../src/compose/context.ts';
import { answeredItems } from '../../src/compose/return-lesson.ts';
import { composeReturnSet, type ReturnPage } from '../../src/compose/return-pages.ts';
import type { Item } from '../../src/model/lesson.ts';
import type { Box, ItemRef } from '../../src/model/page.ts';
import { clearOfFolds, type FoldName } from '../../src/paper/fold.ts';
import { contains } from '../../src/paper/rect.ts';
import { BODY, FOOT, HEAD } from '../../src/paper/return-frame.ts';
import { overlapping, rectOf, SLACK, textsIn } from './box-rects.ts';
import { lessonWeeks } from './return-arbitrary.ts';
import { EVERY_ANSWER, item, lesson, option } from './return-sample.ts';
import { returnContext } from './return-setting.ts';

const folds = fc.constantFrom('none' as const, 'c5' as const, 'dl' as const);
const settings: fc.Arbitrary<Setting> = fc.record({
  language: fc.constantFrom('kk' as const, 'ru' as const),
  grade: fc.integer({ min: 0, max: 11 }),
  size: fc.constantFrom('normal' as const, 'large' as const),
  paper: fc.constantFrom('usual' as const, 'economy' as const),
  level: fc.constantFrom(null, 'A' as const, 'B' as const),
});
const GRADE_5: Setting = { language: 'kk', grade: 5, size: 'normal', paper: 'usual', level: null };

const targetsOf = ({ boxes }: ReturnPage) =>
  boxes.flatMap((box) => (box.kind === 'mark' || box.kind === 'score' ? [box] : []));
const answersOf = ({ boxes }: ReturnPage) =>
  boxes.flatMap((box) => (box.kind === 'answer' ? [box] : []));
const textsOf = ({ boxes }: ReturnPage) => textsIn(boxes);

test('marks and scores keep clear of the folds, and nothing lies on anything else', () => {
  fc.assert(
    fc.property(lessonWeeks, settings, folds, (lessons, setting, fold) => {
      const context = returnContext(setting.language, fold);
      for (const page of composeReturnSet(context, setting, 'Математика', lessons)) {
        const targets = targetsOf(page);
        const answers = answersOf(page);
        // The numbers of axes lie in the frame that the pupil draws in, and in no other.
        const texts = textsOf(page).filter(
          (text) => !answers.some(({ rect }) => contains(rect, rectOf(text))),
        );
        const drawn = page.boxes.filter(({ kind }) => kind === 'rect' || kind === 'rule');
        const fiducials = page.boxes.filter(({ kind }) => kind === 'fiducial');
        for (const { rect } of targets) {
          expect(clearOfFolds(fold, rect.y + SLACK, rect.y + rect.h - SLACK)).toBe(true);
        }
        const solid = [...targets, ...answers, ...texts, ...fiducials];
        expect(overlapping(solid, solid)).toEqual([]);
        expect(overlapping(targets, drawn)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('everything but fiducials and ticks stands in the body, the head or the foot', () => {
  fc.assert(
    fc.property(lessonWeeks, settings, folds, (lessons, setting, fold) => {
      const context = returnContext(setting.language, fold);
      for (const page of composeReturnSet(context, setting, 'Математика', lessons)) {
        const astray = page.boxes
          .slice(page.boxes.findIndex(({ kind }) => kind === 'text'))
          .map(rectOf)
          .filter((rect) => ![BODY, HEAD, FOOT].some((zone) => contains(zone, rect, SLACK)));
        expect(astray).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('each answered item appears once, whole on one page unless it is long lines', () => {
  fc.assert(
    fc.property(lessonWeeks, settings, folds, (lessons, setting, fold) => {
      const context = returnContext(setting.language, fold);
      const pages = composeReturnSet(context, setting, 'Математика', lessons);
      const expected = lessons.flatMap(({ lesson: { id }, lesson: each }) =>
        answeredItems(each, setting.level).map((one) => ({ ref: `${id}#${one.id}`, one })),
      );
      expect(itemsOn(pages)).toEqual(new Set(expected.map(({ ref }) => ref)));
      for (const { ref, one } of expected) {
        const areas = pages.map((page) => areaBoxes(page, ref).length).filter((count) => count > 0);
        expect(areas.length).toBeLessThanOrEqual(one.answer.kind === 'lines' ? 3 : 1);
        expect(scorePoints(pages, ref)).toEqual(pointsFor(one.points));
      }
    }),
    { numRuns: 100 },
  );
});

function itemsOn(pages: readonly ReturnPage[]): ReadonlySet<ItemRef> {
  const refs = pages
    .flatMap((page) => [...targetsOf(page), ...answersOf(page)])
    .map(({ item: ref }) => ref);
  return new Set(refs.filter((ref) => !ref.startsWith('sheet#') && !ref.endsWith('#understood')));
}

function areaBoxes(page: ReturnPage, ref: ItemRef): readonly Box[] {
  return page.boxes.filter(
    (box) => (box.kind === 'mark' || box.kind === 'answer') && box.item === ref,
  );
}

function scorePoints(pages: readonly ReturnPage[], ref: ItemRef): readonly number[] {
  return pages
    .flatMap(targetsOf)
    .flatMap((box) => (box.kind === 'score' && box.item === ref ? [box.points] : []));
}

function pointsFor(points: number): readonly number[] {
  if (points === 0) return [];
  if (points <= 10) return Array.from({ length: points + 1 }, (_, at) => at);
  const tens = Array.from({ length: Math.floor(points / 10) }, (_, at) => (at + 1) * 10);
  return [...tens, ...Array.from({ length: 10 }, (_, at) => at)];
}

const WEEK = [
  {
    lesson: lesson(
      '5a/matematika-1',
      'Эйлер–Венн диаграммалары',
      EVERY_ANSWER.map((answer, at) => item(at + 1, answer)),
    ),
    day: '2026-11-30',
  },
];

test('long lines go on on the next page, with every line kept', () => {
  const count = 26;
  const written = lesson('1a/ana-tili', 'Хат', [item(1, { kind: 'lines', count })]);
  const setting: Setting = { ...GRADE_5, grade: 1 };
  const pages = composeReturnSet(returnContext('kk', 'c5'), setting, 'Ана тілі', [
    { lesson: written, day: '2026-11-30' },
  ]);
  const areas = pages.flatMap(answersOf).filter((box) => box.item === '1a/ana-tili#q1');
  expect(areas.length).toBeGreaterThan(1);
  const lines = areas.reduce((sum, { rect, pitch }) => sum + rect.h / pitch, 0);
  expect(lines).toBeCloseTo(count);
  expect(scorePoints(pages, '1a/ana-tili#q1')).toEqual([0, 1, 2]);
});

test('marks of an item have options of their own, as the scoring expects them', () => {
  const pages = composeReturnSet(returnContext('kk', 'c5'), GRADE_5, 'Математика', WEEK);
  const optionsOf = (id: string): readonly string[] =>
    pages
      .flatMap(targetsOf)
      .flatMap((box) =>
        box.kind === 'mark' && box.item === `5a/matematika-1#${id}` ? [box.option] : [],
      );
  expect(optionsOf('q1')).toEqual(['0', '1', '2', '3']);
  expect(optionsOf('q3')).toEqual(['0-true', '0-false', '1-true', '1-false', '2-true', '2-false']);
  expect(optionsOf('q4').slice(0, 4)).toEqual(['0-0', '0-1', '0-2', '1-0']);
  expect(optionsOf('understood')).toEqual(['understood', 'partly', 'help']);
});

test('every page says what it is; the first how to fill it, the last has the teacher’s zone', () => {
  for (const language of ['kk', 'ru'] as const) {
    const context = returnContext(language, 'c5');
    const pages = composeReturnSet(context, { ...GRADE_5, language }, 'Математика', WEEK);
    const texts = pages.map((page) => textsOf(page).map(({ text }) => text));
    expect(texts.flat().filter((text) => text.includes('⟨'))).toEqual([]);
    for (const page of texts) expect(page).toContain(context.say('return.title'));
    expect(texts.filter((page) => page.includes(context.say('return.right')))).toEqual([texts[0]]);
    expect(texts.filter((page) => page.includes(context.say('return.total')))).toEqual([
      texts.at(-1),
    ]);
    const sheetItems = pages.map((page) => answersOf(page).map((box) => box.item));
    expect(sheetItems.at(-1)).toEqual(
      expect.arrayContaining(['sheet#comment', 'sheet#advice', 'sheet#reply', 'sheet#total']),
    );
    expect(sheetItems.flat()).toContain('sheet#question');
  }
});

test('what is to be marked on a page is told from its pictures of marks', () => {
  const [first] = composeReturnSet(returnContext('kk', 'c5'), GRADE_5, 'Математика', WEEK);
  const frame = first?.boxes.find((box) => box.kind === 'rect' && box.stroke !== undefined);
  expect(frame).toBeDefined();
  if (first === undefined || frame === undefined) return;
  expect(overlapping([frame], targetsOf(first))).toEqual([]);
});

test('a level gets its own items and those of all; nothing written, no sheets', () => {
  const levels = lesson('5a/x', 'Сабақ', [
    item(1, { kind: 'short', key: null }, { level: 'A' }),
    item(2, { kind: 'short', key: null }, { level: 'B' }),
    item(3, { kind: 'short', key: null }),
  ]);
  const lessons = [{ lesson: levels, day: '2026-11-30' }];
  const itemsFor = (setting: Setting): readonly ItemRef[] => [
    ...itemsOn(composeReturnSet(returnContext('kk', 'c5'), setting, 'Пән', lessons)),
  ];
  expect(itemsFor({ ...GRADE_5, level: 'A' })).toEqual(['5a/x#q1', '5a/x#q3']);
  expect(itemsFor(GRADE_5)).toEqual(['5a/x#q1', '5a/x#q2', '5a/x#q3']);
  const oral = [{ lesson: lesson('5a/y', 'Ауызша', [item(1, null)]), day: '2026-11-30' }];
  expect(composeReturnSet(returnContext('kk', 'c5'), GRADE_5, 'Пән', oral)).toEqual([]);
});

test('for pupils who see badly letters and circles are larger', () => {
  const looks = (size: 'normal' | 'large') => {
    const pages = composeReturnSet(returnContext('kk', 'c5'), { ...GRADE_5, size }, 'Пән', WEEK);
    const marks = pages.flatMap(targetsOf).filter(({ kind }) => kind === 'mark');
    const letters = pages.flatMap(textsOf).filter(({ text }) => text === 'A');
    return { marks: new Set(marks.map(({ rect }) => rect.w)), letters: letters[0]?.size ?? 0 };
  };
  expect(looks('normal').marks).toEqual(new Set([4.5]));
  expect(looks('large').marks).toEqual(new Set([5.5]));
  expect(looks('normal').letters).toBeLessThan(11);
  expect(looks('large').letters).toBeGreaterThanOrEqual(16);
});

test('a lesson that stands on two days is answered once', () => {
  const twice = [...WEEK, ...WEEK.map((each) => ({ ...each, day: '2026-12-01' }))];
  const context = returnContext('kk', 'c5');
  expect(composeReturnSet(context, GRADE_5, 'Математика', twice)).toEqual(
    composeReturnSet(context, GRADE_5, 'Математика', WEEK),
  );
});

const rows = (count: number) => Array.from({ length: count }, (_, at) => option(`${at}`));
const truth = (count: number) => ({ kind: 'truth' as const, statements: rows(count) });

/** The first page of a lesson of class 5 with these items. */
function pageWith(items: readonly Item[], fold: FoldName): ReturnPage {
  const lessons = [{ lesson: lesson('5a/x', 'Сабақ', items), day: '2026-11-30' }];
  const [page] = composeReturnSet(returnContext('kk', fold), GRADE_5, 'Пән', lessons);
  return page ?? { boxes: [] };
}

/** The tops of the rows of question 2 on the page of these items, and how often the word above its first column stands there. */
function rowsOfSecond(rest: readonly Item[]) {
  const items = [item(1, { kind: 'drawing', height: 30 }, { points: 0 }), item(2, truth(6))];
  const page = pageWith([...items, ...rest], 'c5');
  const marks = targetsOf(page).filter((box) => box.item === '5a/x#q2');
  const tops = [...new Set(marks.flatMap(({ kind, rect }) => (kind === 'mark' ? [rect.y] : [])))];
  const heads = textsOf(page).filter(({ text }) => text === 'Дұрыс');
  return { tops, heads };
}

test('rows of one question stand on one side of a fold', () => {
  const { tops, heads } = rowsOfSecond([]);
  expect(tops).toHaveLength(6);
  expect(Math.min(...tops)).toBeGreaterThan(148.5);
  expect(heads).toHaveLength(1);
});

test('where that saves a page they stand on both sides, and the columns have their words once more below it', () => {
  const drawing = (height: number) => ({ kind: 'drawing' as const, height });
  const { tops, heads } = rowsOfSecond([
    item(3, drawing(52), { points: 0 }),
    item(4, drawing(80), { points: 0 }),
  ]);
  expect(tops).toHaveLength(6);
  expect(Math.min(...tops)).toBeLessThan(148.5);
  const below = Math.min(...tops.filter((top) => top > 148.5));
  expect(heads).toHaveLength(2);
  expect(below - (heads[1]?.baseline ?? 0)).toBeCloseTo((tops[0] ?? 0) - (heads[0]?.baseline ?? 0));
});

test('the teacher’s zone is lower, with its three parts abreast, where that saves a page', () => {
  const zone = (count: number): readonly (number | undefined)[] => {
    const page = pageWith([item(1, { kind: 'lines', count })], 'none');
    return ['comment', 'advice', 'reply'].map(
      (name) => answersOf(page).find((box) => box.item === `sheet#${name}`)?.rect.y,
    );
  };
  const [comment, advice, reply] = zone(4);
  expect(advice).toBe(comment);
  expect(reply).toBeGreaterThan(comment ?? Infinity);
  expect(new Set(zone(9)).size).toBe(1);
});
