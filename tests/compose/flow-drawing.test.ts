import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawFigure } from '../../src/compose/flow-drawing.ts';
import { layOutFigure } from '../../src/compose/flow-figure.ts';
import type { Drawing, DrawingPart } from '../../src/model/drawing.ts';
import type { Picture } from '../../src/model/lesson.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { contains } from '../../src/paper/rect.ts';
import { rectOf } from './box-rects.ts';
import { FRAME, SETTER, STYLE } from './flow-sample.ts';

const BENCH = { ...SETTER, style: STYLE, room: FRAME.h };
const SQUARE: DrawingPart = {
  kind: 'path',
  rect: { x: 0, y: 0, w: 100, h: 100 },
  d: 'M0 0L100 0L100 100L0 100Z',
  fill: 0.9,
  stroke: { width: 0.1, ink: 0.2 },
};

function drawing(parts: readonly DrawingPart[]): Drawing {
  return { view: { x: 0, y: 0, w: 100, h: 100 }, unit: 0.5, parts };
}

function words(text: string, x: number, align: 'left' | 'center' | 'right'): DrawingPart {
  const run = { text, size: 4, bold: false, italic: false, rise: 0 };
  return { kind: 'text', x, y: 50, align, runs: [run] };
}

test('for a worn toner: hair lines are thicker and darker, large areas paler, words not too small', () => {
  const [box] = drawFigure(drawing([SQUARE]), 50, BENCH).boxes;
  expect(box).toMatchObject({ unit: 0.5, fill: 0.45, stroke: { width: 0.2, ink: 0.5 } });
  const [small] = drawFigure(drawing([SQUARE]), 20, BENCH).boxes;
  expect(small).toMatchObject({ fill: 0.9 });
  const [word] = drawFigure(drawing([words('сөз', 50, 'left')]), 50, BENCH).boxes;
  expect(word).toMatchObject({ x: 25, baseline: 25, size: 7 });
});

test('words stand at, around or before their place', () => {
  const at = (align: 'left' | 'center' | 'right'): number => {
    const [box] = drawFigure(drawing([words('сөз', 50, align)]), 100, BENCH).boxes;
    const share = { left: 0, center: 0.5, right: 1 }[align];
    return box?.kind === 'text' ? box.x + box.width * share : NaN;
  };
  expect([at('left'), at('center'), at('right')]).toEqual(
    [50, 50, 50].map(() => expect.closeTo(50)),
  );
});

function inkedBoxes(parts: readonly DrawingPart[]): readonly unknown[] {
  return drawFigure(drawing(parts), 20, BENCH).boxes.flatMap((box) =>
    box.kind === 'text' ? [box.ink] : [],
  );
}

function inked(ink: number, x = 50): DrawingPart {
  const run = { text: 'сөз', size: 4, bold: false, italic: false, rise: 0, ink };
  return { kind: 'text', x, y: 50, align: 'left', runs: [run] };
}

test('words are as dark as they are drawn, on paper no paler than is read', () => {
  expect(inkedBoxes([inked(0.8), inked(0.2), inked(0), words('сөз', 50, 'left')])).toEqual([
    0.8,
    0.5,
    0,
    undefined,
  ]);
});

test('words on what is darker keep their ink, on what is paler not', () => {
  expect(inkedBoxes([SQUARE, inked(0.2)])).toEqual([0.2]);
  expect(inkedBoxes([SQUARE, inked(0.2, 150)])).toEqual([0.5]);
  expect(inkedBoxes([inked(0.2), SQUARE])).toEqual([0.5]);
  expect(inkedBoxes([{ ...SQUARE, fill: 0.1 }, inked(0.2)])).toEqual([0.5]);
  expect(inkedBoxes([SQUARE, { ...SQUARE, fill: 0 }, inked(0.2)])).toEqual([0.5]);
});

test('room before words moves them and what follows', () => {
  const run = { text: 'a', size: 4, bold: false, italic: false, rise: 0 };
  const at = (gap: object): readonly number[] =>
    drawFigure(
      drawing([{ kind: 'text', x: 0, y: 9, align: 'left', runs: [run, { ...run, ...gap }, run] }]),
      200,
      BENCH,
    ).boxes.flatMap((box) => (box.kind === 'text' ? [box.x] : []));
  const [first = 0, second = 0, third = 0] = at({});
  expect(at({ gap: 3 })).toEqual([first, second + 6, third + 6].map((x) => expect.closeTo(x)));
});

test('ends, corners and clips are kept; dashes too close for the printer are a line', () => {
  const stroke = { width: 1, ink: 1, dash: [0, 4, 2, 4], cap: 'round', join: 'bevel' } as const;
  const clips = [{ d: 'M0 0L1 0L1 1Z' }];
  const [box, close] = drawFigure(
    drawing([
      { ...SQUARE, stroke, clips },
      { ...SQUARE, stroke: { ...stroke, dash: [0.001, 0.001] } },
    ]),
    50,
    BENCH,
  ).boxes;
  expect(box).toMatchObject({ clips, stroke: { dash: [0, 2, 1, 2], cap: 'round', join: 'bevel' } });
  expect(close?.kind === 'path' && close.stroke).not.toHaveProperty('dash');
});

const part: fc.Arbitrary<DrawingPart> = fc.oneof(
  fc.constant(SQUARE),
  fc.record({
    kind: fc.constant('text' as const),
    x: fc.integer({ min: 0, max: 100 }),
    y: fc.integer({ min: 10, max: 100 }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    runs: fc.array(
      fc.record({
        text: fc.constantFrom('A', 'ұзын сөз', 'β'),
        size: fc.integer({ min: 1, max: 8 }),
        bold: fc.boolean(),
        italic: fc.boolean(),
        rise: fc.constant(0),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

test('a drawing and its words stay in the column', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 6 }),
      fc.integer({ min: 40, max: 170 }),
      fc.option(fc.integer({ min: 20, max: 160 })),
      (parts, column, width) => {
        const picture: Picture = {
          ...{ id: 'd', path: 'd.svg', format: 'svg', widthPx: 200, heightPx: 200 },
          drawing: drawing(parts),
        };
        const bench = { ...BENCH, pictures: new Map([['d', picture]]) };
        const figure = { kind: 'figure' as const, image: 'd', caption: [] };
        const strips = layOutFigure(width === null ? figure : { ...figure, width }, column, bench);
        const [strip] = strips;
        const area = { x: 0, y: 0, w: column, h: strip?.height ?? 0 };
        // Words do not shrink without end: in a narrow column they may reach a little beyond.
        const slack = mmFromPt(7) * 2;
        for (const box of strip?.boxes ?? []) expect(contains(area, rectOf(box), slack)).toBe(true);
      },
    ),
  );
});
