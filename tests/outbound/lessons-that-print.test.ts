import { expect, test } from '@jest/globals';
import type { Drawing } from '../../src/model/drawing.ts';
import { NO_FORMULAS, type Formulas } from '../../src/model/formulas.ts';
import { withoutUnprintable } from '../../src/outbound/lessons-that-print.ts';
import { plainMeasure } from '../compose/plain-measure.ts';
import type { PaperUse } from '../../src/model/school.ts';
import { aLesson, aMailing, aPupil, aSchool, aWorkspace } from '../support/a-workspace.ts';

const measure = {
  ...plainMeasure,
  missing: (text: string) => Array.from(text).filter((letter) => letter === '☃'),
};

function drawing(text: string): Drawing {
  const run = { text, size: 5, bold: false, italic: false, rise: 0 };
  const words = { kind: 'text', x: 0, y: 5, align: 'left', runs: [run] } as const;
  return { view: { x: 0, y: 0, w: 9, h: 9 }, unit: 1, parts: [words] };
}

test('a lesson whose drawing holds a character no font has is left out, and told at the drawing', () => {
  const lessons = ['қар', 'қар ☃'].map((text, at) => {
    const size = { widthPx: 9, heightPx: 9 };
    const path = `lessons/qar-${at}.svg`;
    const picture = { id: path, path, format: 'svg', ...size, drawing: drawing(text) } as const;
    return aLesson(`qar-${at}`, { pictures: [picture] });
  });
  const setter = { measure, formulas: NO_FORMULAS };
  const told = withoutUnprintable(aWorkspace({ lessons }), aMailing(), setter);
  expect(told.workspace.lessons.map(({ id }) => id)).toEqual(['qar-0']);
  expect(told.problems).toMatchObject([
    {
      code: 'character-not-in-fonts',
      place: { file: 'lessons/qar-1.svg' },
      values: { character: '☃', code: 'U+2603' },
    },
  ]);
});

/** Sets every formula in one part so many ems wide. */
function formulasOf(width: number): Formulas {
  const part = { width, height: 1, depth: 0, path: '' };
  const whole = { parts: [part] };
  return { ...NO_FORMULAS, inline: () => whole, display: () => part, divided: () => whole };
}

test.each<[PaperUse, boolean, number, boolean]>([
  ['usual', false, 40, false],
  ['usual', true, 30, false],
  ['usual', true, 40, true],
  // Large print is not set in booklets: its lines are those of A4.
  ['booklet', true, 30, false],
  ['booklet', false, 48, true],
])(
  'paper %s, large print %s: a formula %d ems wide, on its own line or among words, is told as too wide: %s',
  (paperUse, largePrint, ems, told) => {
    const lessons = [true, false].map((display) =>
      aLesson(`long-${display}`, { formulas: [{ tex: 'x', display, line: 7 }] }),
    );
    const change = {
      lessons,
      school: aSchool({ paperUse }),
      pupils: [aPupil('p1', { largePrint })],
    };
    const setter = { measure, formulas: formulasOf(ems) };
    const { problems } = withoutUnprintable(aWorkspace(change), aMailing(), setter);
    const codes = problems.map(({ code }) => code);
    expect(codes).toEqual(told ? ['lesson-formula-wide', 'lesson-formula-wide'] : []);
  },
);
