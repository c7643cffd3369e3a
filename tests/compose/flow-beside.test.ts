import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/model/lesson.ts';
import { text } from './flow-arbitrary.ts';
import { faults, FRAME, LINE, pagesOf, paragraph, textsOn, words } from './flow-sample.ts';

const figure: Block = { kind: 'figure', image: 'f00', width: 50, caption: [{ text: 'СУРЕТ' }] };

test('a small picture has the text beside it, which goes on below in the full width', () => {
  const [page] = pagesOf([figure, words(95 * 12)]);
  const image = page?.find((box) => box.kind === 'image');
  if (image?.kind !== 'image') throw new Error('no picture');
  const { y, h, x } = image.rect;
  const lines = textsOn(page).filter((box) => box.text.includes('ж'));
  const beside = lines.filter((box) => box.baseline < y + h);
  const below = lines.filter((box) => box.baseline > y + h + 2 * LINE);
  expect(beside.length).toBeGreaterThan(4);
  for (const box of beside) expect(box.x + box.width).toBeLessThan(x - 3);
  expect(below.some((box) => box.x + box.width > x + 10)).toBe(true);
  expect(x + image.rect.w).toBeCloseTo(FRAME.x + FRAME.w, 6);
});

test('no line reaches under the caption before it is below it', () => {
  for (let width = 30; width <= 70; width += 0.5) {
    const caption = [{ text: 'С'.repeat(width / 2) }];
    const [page] = pagesOf([{ ...figure, width, caption }, words(95 * 12)]);
    expect(faults([page ?? []])).toEqual([]);
  }
});

test.each([
  ['little text', [figure, words(60)]],
  ['a heading', [figure, { kind: 'heading', level: 3, runs: [{ text: 'ж' }] }, words(900)]],
  ['a wide picture', [{ ...figure, width: 90 }, words(900)]],
] satisfies readonly [string, readonly Block[]][])('beside %s nothing stands', (_what, blocks) => {
  const [page] = pagesOf(blocks);
  const image = page?.find((box) => box.kind === 'image');
  const rect = image?.kind === 'image' ? image.rect : FRAME;
  expect(rect.x + rect.w / 2).toBeCloseTo(FRAME.x + FRAME.w / 2, 6);
  const beside = textsOn(page).filter(
    (box) => box.text.includes('ж') && box.baseline < rect.y + rect.h,
  );
  expect(beside).toEqual([]);
});

test('a picture that is asked to the left stands there', () => {
  const [page] = pagesOf([{ ...figure, side: 'left' }, words(60)]);
  const image = page?.find((box) => box.kind === 'image');
  expect(image?.kind === 'image' ? image.rect.x : 0).toBeCloseTo(FRAME.x, 6);
  expect(textsOn(page).find((box) => box.text.includes('ж'))?.x).toBeGreaterThan(FRAME.x + 50);
});

const asideFigure = fc.record(
  {
    kind: fc.constant('figure' as const),
    image: fc.constant('f00'),
    width: fc.integer({ min: 12, max: 120 }),
    side: fc.constantFrom('left' as const, 'right' as const),
    caption: text.map((said) => [{ text: said }]),
  },
  { requiredKeys: ['kind', 'image', 'width', 'caption'] },
);
const follower: fc.Arbitrary<Block> = fc.oneof(
  text.map(paragraph),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constant(8),
    entries: fc.array(fc.array(text.map(paragraph), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  fc.constant<Block>({ kind: 'heading', level: 3, runs: [{ text: 'тақырып' }] }),
);

test('text beside pictures never touches them, nor leaves the frame; a picture keeps its caption', () => {
  fc.assert(
    fc.property(
      fc.array(follower, { maxLength: 3 }),
      asideFigure,
      fc.array(follower, { maxLength: 5 }),
      (before, aside, after) => {
        const caption = { ...aside, caption: [{ text: 'СУРЕТ' }] };
        const pages = pagesOf([...before, caption, ...after]);
        expect(faults(pages)).toEqual([]);
        expect(faults(pagesOf([...before, aside, ...after]))).toEqual([]);
        for (const page of pages.filter((boxes) => boxes.some((box) => box.kind === 'image'))) {
          expect(textsOn(page).some((box) => box.text === 'СУРЕТ')).toBe(true);
        }
      },
    ),
    { numRuns: 120 },
  );
});
