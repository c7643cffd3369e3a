import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { OutTable } from '../../src/model/table.ts';
import { readTables } from '../../src/shell/spreadsheet-read.ts';
import { writeWorkbook } from '../../src/shell/spreadsheet-write.ts';

const table: OutTable = {
  sheet: 'Тізім [1]',
  head: ['Аты-жөні', 'Индекс', 'Балл', 'Бар ма'],
  rows: [
    ['Сейітқали Әсем', '021800', 4.5, true],
    [null, null, null, null],
    ['=1+1', ' & <б> "ә"', -3, false],
  ],
  widths: [30, 10],
};

function codes(problems: readonly { readonly code: string }[]): readonly string[] {
  return problems.map(({ code }) => code);
}

test('what was written reads back: text stays text, numbers stay numbers', async () => {
  const told = await readTables(
    'pupils.xlsx',
    await writeWorkbook([table, { ...table, sheet: 'Б' }]),
  );
  expect(told.problems).toEqual([]);
  expect(told.value.map(({ sheet }) => sheet)).toEqual(['Тізім  1', 'Б']);
  expect(told.value[0]).toMatchObject({
    file: 'pupils.xlsx',
    merged: [],
    rows: [
      ['Аты-жөні', 'Индекс', 'Балл', 'Бар ма'],
      ['Сейітқали Әсем', '021800', 4.5, true],
      [null, null, null, null],
      ['=1+1', '& <б> "ә"', -3, false],
    ],
  });
});

test('a workbook tells no time of its making', async () => {
  const bytes = await writeWorkbook([table]);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  for (const part of Object.values(parts)) {
    expect(Buffer.from(part).toString('utf8')).not.toMatch(/dcterms|20[2-9]\d-\d\d-\d\d/);
  }
  // DOS time and date of the first entry: 12:00:00 on 1 January 2000.
  expect(Buffer.from(bytes).readUInt16LE(10)).toBe(12 << 11);
  expect(Buffer.from(bytes).readUInt16LE(12)).toBe((20 << 9) | (1 << 5) | 1);
  expect(Buffer.from(await writeWorkbook([table])).equals(bytes)).toBe(true);
});

/** The smallest workbook there is, with one sheet of the given XML. */
function workbook(sheetData: string, after = ''): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="5 &quot;А&quot;" sheetId="7" r:id="rId4"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Target="/xl/worksheets/sheet9.xml" Type="${rel}/worksheet" Id="rId4"/><Relationship Id="rId5" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${ns}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet9.xml': strToU8(
      `<worksheet ${ns}><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ),
  });
}

test('merged ranges, dates, errors of formulas, and rows where the spreadsheet has them', async () => {
  const bytes = workbook(
    '<row r="3"><c r="B3" t="inlineStr"><is><t>Тізім</t></is></c></row>' +
      '<row r="5"><c r="A5"><v>20200</v></c><c r="B5" s="1"><v>46357</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="AA5"><v>1</v></c></row>',
    '<mergeCells count="2"><mergeCell ref="B3:D3"/><mergeCell ref="Z5:AA12"/></mergeCells>',
  );
  const { value, problems } = await readTables('a.xlsx', bytes);
  expect(problems).toEqual([]);
  expect(value[0]?.sheet).toBe('5 "А"');
  expect(value[0]?.rows[2]?.slice(0, 3)).toEqual([null, 'Тізім', null]);
  expect(value[0]?.rows[4]?.slice(0, 4)).toEqual([20200, '2026-12-01', null, null]);
  expect(value[0]?.merged).toEqual([
    { top: 2, left: 1, bottom: 2, right: 3 },
    { top: 4, left: 25, bottom: 11, right: 26 },
  ]);
});

test('files that are no readable table are told, never thrown', async () => {
  const good = await writeWorkbook([table]);
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['table-empty', new Uint8Array()],
    ['table-empty', workbook('')],
    ['table-old-format', compound],
    ['table-encrypted', encrypted],
    ['table-unreadable', good.slice(0, good.length / 2)],
    ['table-unreadable', strToU8('PK\u0003\u0004 not a zip')],
    ['table-unreadable', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['table-unreadable', workbook('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')],
    ['table-unreadable', strToU8('<html><table><tr><td>Аты</td></tr></table></html>')],
    ['table-unreadable', new Uint8Array([0x41, 0, 0x3b, 0, 0x42, 0])],
  ];
  for (const [code, bytes] of cases) {
    const { value, problems } = await readTables('x', bytes);
    expect(codes(problems)).toEqual([code]);
    expect(value).toEqual([]);
  }
});

/** Bytes of windows-1251 as Excel writes them: letters it lacks become «?». */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return sign === 'і' ? 0xb3 : 0x3f;
  });
}

const CSV =
  'Тізім\r\nАты-жөні;Сынып;Индекс\r\n"Сейітов; А.";5А;021800\r\n\r\nӘли "Х" Б;5;20200\r\n';

test('CSV in the encodings that Excel and others write', async () => {
  const utf16be = Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16();
  for (const bytes of [
    strToU8(CSV),
    strToU8(`\ufeff${CSV}`),
    Buffer.from(`\ufeff${CSV}`, 'utf16le'),
    utf16be,
    strToU8(CSV.replaceAll('\r\n', '\n')),
    strToU8(CSV.replaceAll(';', '\t').replace('Сейітов\t', 'Сейітов;')),
  ]) {
    const { value, problems } = await readTables('pupils.csv', bytes);
    expect(problems).toEqual([]);
    expect(value).toEqual([
      {
        file: 'pupils.csv',
        sheet: null,
        merged: [],
        rows: [
          ['Тізім'],
          ['Аты-жөні', 'Сынып', 'Индекс'],
          ['Сейітов; А.', '5А', '021800'],
          [null],
          ['Әли "Х" Б', '5', '20200'],
        ],
      },
    ]);
  }
});

test('commas in addresses do not hide the semicolons, and a told separator counts', async () => {
  const rows = 'Имя;Адрес\nИван;Мира, 5, кв. 2\nОльга;Абая, 7\n';
  const guessed = await readTables('a.csv', strToU8(rows));
  expect(guessed.value[0]?.rows[1]).toEqual(['Иван', 'Мира, 5, кв. 2']);
  const toldFirst = await readTables('a.csv', strToU8('sep=,\r\nИмя,Класс\r\nИван,5\r\n'));
  expect(toldFirst.value[0]?.rows).toEqual([[], ['Имя', 'Класс'], ['Иван', '5']]);
});

test('windows-1251: Russian reads, lost Kazakh letters are recognised', async () => {
  const russian = await readTables(
    'a.csv',
    windows1251('Имя;Класс;Вопрос?\r\nИванов Пётр;5;да?\r\n'.replace('ё', 'е')),
  );
  expect(russian.problems).toEqual([]);
  expect(russian.value[0]?.rows[1]).toEqual(['Иванов Петр', '5', 'да?']);
  for (const name of ['Сейітқали Айару', 'Қанатов Ерлан', 'Айгүл']) {
    const { value, problems } = await readTables(
      'a.csv',
      windows1251(`Имя;Класс\r\n${name};5\r\n`),
    );
    expect(problems).toEqual([
      { code: 'csv-letters-lost', place: { file: 'a.csv', row: 2 }, values: {} },
    ]);
    expect(value).toEqual([]);
  }
});
