import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseRoster } from '../../src/parse/roster.ts';
import { rosterTemplate } from '../../src/parse/roster-template.ts';
import { findHeader } from '../../src/parse/table-header.ts';
import { parseWords } from '../../src/parse/words.ts';
import { problemCodes } from '../../src/model/problem-codes.ts';
import { readTables } from '../../src/shell/spreadsheet-read.ts';
import { writeWorkbook } from '../../src/shell/spreadsheet-write.ts';
import { csvText } from '../../src/text/csv.ts';
import { sayIn } from '../../src/text/words.ts';
import { classes, columns, inShort } from './roster-case.ts';

const { words, broken } = parseWords([
  { path: 'roster.yaml', text: readFileSync('templates/words/roster.yaml', 'utf8') },
]);
const rows = [
  {
    name: 'Үлгіұлы Арман',
    class: '5 А',
    settlement: 'Арай',
    house: '5/2',
    index: '021800',
    'text-size': 'ірі',
    level: 'B',
    number: '7',
  },
];

test.each(['kk', 'ru'] as const)(
  'the list to fill in comes back whole, as XLSX and CSV (%s)',
  async (tongue) => {
    const table = rosterTemplate(sayIn(words, tongue), rows);
    const xlsx = await readTables('pupils.xlsx', await writeWorkbook([table]));
    const csv = await readTables('pupils.csv', new TextEncoder().encode(csvText(table)));
    for (const { value } of [xlsx, csv]) {
      const told = parseRoster(value, { columns, classes });
      expect(told.problems).toEqual([]);
      expect(told.value[0]).toMatchObject({
        id: '5А үлгіұлы арман #7',
        address: { settlement: 'Арай', house: '5/2', index: '021800' },
        largePrint: true,
        level: 'B',
      });
    }
    const [sheet] = xlsx.value;
    const header = sheet === undefined ? null : findHeader(sheet, columns['pupils'] ?? {}).value;
    expect(header?.unknown).toEqual([]);
    expect(header?.columns.size).toBe(table.head.length);
  },
);

test('a list with CRLF in windows-1251 and Russian titles', async () => {
  const text = 'Список 5А класса\r\nФИО;Класс;Село;Индекс\r\nИванов Петр;5А;Арай;21800\r\n';
  const bytes = Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
  const { value } = await readTables('pupils.csv', bytes);
  const told = parseRoster(value, { columns, classes });
  expect(told.value[0]).toMatchObject({ name: 'Иванов Петр', address: { index: '021800' } });
  expect(inShort(told.problems)).toEqual(['pupil-index-zero-restored 3 Индекс']);
  expect(told.problems[0]?.place.sheet).toBeUndefined();
});

test('each word of the part is whole, and each of its problems is worded in three tongues', () => {
  expect(broken).toEqual([]);
  const own = Object.keys(problemCodes).filter((code) =>
    /^(table-(?!of)|csv-|iin-|roster-(?!copy)|feedback-(?!for)|pupil-(rows|without-(name|class|settlement)|class|index|house|address|text|level|twice|namesake))/.test(
      code,
    ),
  );
  expect(own.length).toBeGreaterThan(30);
  for (const code of own) {
    expect([code, words.get(`problem.${code}`)?.en !== undefined]).toEqual([code, true]);
  }
});
