import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Cell } from '../../src/model/table.ts';
import { csvText } from '../../src/text/csv.ts';

function linesOf(rows: readonly (readonly Cell[])[]): string {
  return csvText({ sheet: 'Тізім', head: ['№', 'Аты'], rows, widths: [] });
}

test('opens in Excel: byte order mark, semicolons, CRLF, decimal comma', () => {
  expect(
    linesOf([
      [1.5, 'Әсем'],
      [null, 'a;b "c"\nd'],
    ]),
  ).toBe('\ufeff№;Аты\r\n"1,5";Әсем\r\n;"a;b ""c""\nd"\r\n'.replace('"1,5"', '1,5'));
});

test('no text can start a formula, and numbers stay numbers', () => {
  for (const formula of ['=1+1', '+7 716 22', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =cmd']) {
    const [, row] = parse(linesOf([[formula, '']]), { bom: true, delimiter: ';' });
    expect(row?.[0]).toBe(`'${formula}`);
  }
  expect(linesOf([[-5, '-5,25']])).toContain('\r\n-5;-5,25\r\n');
});

test('what is written reads back', () => {
  const text = fc.string({ unit: 'binary' }).filter((each) => !/^\s*[=+\-@\t\r]/.test(each));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = parse(linesOf(rows), { bom: true, delimiter: ';', relaxColumnCount: true });
      expect(read.slice(1)).toEqual(rows);
    }),
  );
});
