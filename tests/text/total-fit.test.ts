import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { totalFit, type Atom, type Filling } from '../../src/text/total-fit.ts';

const WIDTH = 60;
const FILLING: Filling = {
  widthOf: () => WIDTH,
  uneven: false,
  give: { stretch: 0.5, shrink: 0.25 },
  tolerance: { stretch: Infinity, shrink: 1 },
  emergency: 6,
  balanced: false,
};
const RAGGED: Filling = { ...FILLING, give: null };

function word(width: number, more: Partial<Atom> = {}): Atom {
  return { width, space: 1, inner: 0, hyphen: 0, forced: false, penalty: 0, ...more };
}

/** Words of these widths, the last one ending the paragraph. */
function paragraph(widths: readonly number[]): readonly Atom[] {
  return widths.map((width, at) => word(width, { forced: at === widths.length - 1 }));
}

/** What lines miss to their full width, without the last. */
function slacks(atoms: readonly Atom[], ends: readonly number[]): readonly number[] {
  return ends.slice(0, -1).map((end, line) => {
    const inLine = atoms.slice((ends[line - 1] ?? -1) + 1, end + 1);
    return WIDTH - inLine.reduce((sum, atom) => sum + atom.width + atom.space, 0) + 1;
  });
}

/** Lines as full as they can be, one after the other: what most programs do. */
function greedy(atoms: readonly Atom[]): readonly number[] {
  const ends: number[] = [];
  let used = 0;
  atoms.forEach(({ width }, at) => {
    if (used > 0 && used + width > WIDTH) {
      ends.push(at - 1);
      used = 0;
    }
    used += width + 1;
  });
  return [...ends, atoms.length - 1];
}

const widths = fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 1, maxLength: 90 });

test('ragged lines are never more and never more uneven than lines filled one by one', () => {
  fc.assert(
    fc.property(widths, (each) => {
      const atoms = paragraph(each);
      const ends = totalFit(atoms, RAGGED) ?? [];
      const plain = greedy(atoms);
      const unevenness = (of: readonly number[]): number =>
        slacks(atoms, of).reduce((sum, slack) => sum + slack ** 2, 0);
      expect(ends.at(-1)).toBe(atoms.length - 1);
      expect(ends.length).toBe(plain.length);
      expect(unevenness(ends)).toBeLessThanOrEqual(unevenness(plain) + 12 * WIDTH);
    }),
  );
});

test('no justified line is fuller than its spaces can give', () => {
  fc.assert(
    fc.property(widths, (each) => {
      const atoms = paragraph(each);
      const ends = totalFit(atoms, FILLING) ?? [];
      expect(ends.at(-1)).toBe(atoms.length - 1);
      ends.forEach((end, line) => {
        const inLine = atoms.slice((ends[line - 1] ?? -1) + 1, end + 1);
        const natural = inLine.reduce((sum, { width }) => sum + width, inLine.length - 1);
        expect(natural - (inLine.length - 1) * 0.25).toBeLessThanOrEqual(WIDTH + 0.02);
      });
    }),
  );
});

test('a tolerance that nothing meets gives no lines', () => {
  const wide = paragraph(Array.from({ length: 9 }, () => 32));
  expect(
    totalFit(wide, { ...FILLING, tolerance: { stretch: 1, shrink: 1 }, emergency: 0 }),
  ).toBeNull();
  expect(totalFit(wide, FILLING)).toHaveLength(9);
});

test('all lines together are looked at: the first gives a word away for the second to be even', () => {
  // Filled one by one, the first line would take all four words and leave the second very loose.
  const atoms = paragraph([14, 14, 14, 13, 30, 28, 5]);
  expect(greedy(atoms)[0]).toBe(3);
  const loose = totalFit(atoms, FILLING) ?? [];
  expect(Math.max(...slacks(atoms, loose))).toBeLessThanOrEqual(
    Math.max(...slacks(atoms, greedy(atoms))),
  );
});

test('a word is divided only where that is worth it, and no piece of one is left as the last line', () => {
  const head = word(8, { space: 0, hyphen: 1, penalty: 60 });
  const fits = [word(29), word(29), head, word(8), word(20, { forced: true })];
  expect(totalFit(fits, FILLING)).toEqual([1, 4]);
  const tail = [
    word(29),
    word(24),
    word(8, { space: 0, hyphen: 1, penalty: 60 }),
    word(6, { forced: true }),
  ];
  const ends = totalFit(tail, FILLING) ?? [];
  expect(ends).not.toContain(2);
});

test('lines of different widths each keep their own', () => {
  const widthOf = (line: number): number => (line < 2 ? 20 : 60);
  const atoms = paragraph(Array.from({ length: 16 }, () => 9));
  expect(totalFit(atoms, { ...RAGGED, widthOf, uneven: true })).toEqual([1, 3, 9, 15]);
});

test('a title is parted in the middle', () => {
  const atoms = paragraph([20, 20, 15, 10]);
  expect(totalFit(atoms, RAGGED)).toEqual([2, 3]);
  expect(totalFit(atoms, { ...RAGGED, balanced: true })).toEqual([1, 3]);
});
