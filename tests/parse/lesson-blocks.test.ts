import { expect, test } from '@jest/globals';
import type { Block, TableCell } from '../../src/model/lesson.ts';
import { runsText } from '../../src/text/run-text.ts';
import { lessonWith, parse } from './lesson-support.ts';

/** Line of the lesson where its summary begins. */
const FIRST = 12;
const PICTURE = { id: 'p', path: 'p.png', format: 'png', widthPx: 900, heightPx: 600 } as const;

function read(markdown: string): { blocks: readonly Block[]; told: readonly string[] } {
  const { lesson, told } = parse(lessonWith('## Неше?\n- уақыт: 1', markdown), () => PICTURE);
  const own = told.filter((each) => !each.endsWith('item-textbook-missing'));
  return { blocks: lesson?.summary ?? [], told: own };
}

/** What problems of a summary say, with its own line numbers from 1. */
function toldIn(markdown: string): readonly string[] {
  return read(markdown).told.map((each) => {
    const [line = '', code = ''] = each.split(' ');
    return `${Number(line) - FIRST + 1} ${code}`;
  });
}

function cellShape({ runs, columns, rows, covered }: TableCell): string {
  const size = `${columns ?? 1}×${rows ?? 1}`;
  if (covered === true) return '·';
  return size === '1×1' ? runsText(runs) : `${runsText(runs)} ${size}`;
}

function tableShape(markdown: string): readonly string[] {
  const [table] = read(markdown).blocks;
  if (table?.kind !== 'table') return [];
  return [...(table.header === null ? [] : [table.header]), ...table.rows].map((row) =>
    row.map(cellShape).join(' | '),
  );
}

test('cells are joined across, down, and both ways', () => {
  const table =
    '| а | << | б |\n|---|:-:|---|\n| в | г | << |\n| ^^ | д | е |\n| ж | << | з |\n| ^^ | ^^ | и |';
  expect(tableShape(table)).toEqual([
    'а 2×1 | · | б',
    'в 1×2 | г 2×1 | ·',
    '· | д | е',
    'ж 2×2 | · | з',
    '· | · | и',
  ]);
  expect(toldIn(table)).toEqual([]);
});

test('cells that make no rectangle when joined stay alone and are told with their line', () => {
  const table = '| а | б |\n|---|---|\n| в | << |\n| ^^ | г |';
  expect(tableShape(table)).toEqual(['а | б', 'в | ', ' | г']);
  expect(toldIn(table)).toEqual(['3 lesson-table-join']);
});

test('a sign of joining where nothing stands to join is printed', () => {
  expect(tableShape('| << | б |\n|---|---|\n| ^^ | г |')).toEqual(['<< | б', '^^ | г']);
});

test.each(['widths=20 50', 'бағандар = 20 50', 'столбцы=20;50'])('{%s} shares out', (typed) => {
  const [table, ...more] = read(`| а | б |\n|---|---|\n| в | г |\n\n{${typed}}`).blocks;
  expect(table).toMatchObject({ kind: 'table', widths: [20, 50] });
  expect(more).toEqual([]);
});

test('a line of shares right below the last row belongs to the table too', () => {
  const [table, ...more] = read('| а | б |\n|---|---|\n| в | г |\n{widths=20 50}').blocks;
  expect(table).toMatchObject({ kind: 'table', widths: [20, 50] });
  expect(more).toEqual([]);
});

test.each([
  ['{widths=20 50 30}', 'lesson-table-widths'],
  ['{widths=0 1}', 'lesson-table-widths'],
  ['{width=20}', 'lesson-attribute'],
  ['{ұзындық=20}', 'lesson-attribute'],
])('%s below a table of two columns is %s', (typed, code) => {
  const { blocks, told } = read(`| а | б |\n|---|---|\n| в | г |\n\n${typed}`);
  expect(told).toEqual([`${FIRST + 4} ${code}`]);
  expect(blocks).toHaveLength(1);
});

test('braces below anything but a table are text, and so is a set of numbers', () => {
  expect(read('Жиын:\n\n{widths=1 2}').blocks).toHaveLength(2);
  expect(read('| а |\n|---|\n| в |\n\n{1; 2; x = 3}').blocks).toHaveLength(2);
});

test.each([
  ['ереже', 'rule'],
  ['Правило', 'rule'],
  ['rule', 'rule'],
  ['анықтама', 'definition'],
  ['определение', 'definition'],
  ['мысал', 'example'],
  ['пример', 'example'],
  ['ескерту', 'note'],
  ['Внимание', 'note'],
  ['заметка', 'note'],
])('[!%s] is a %s', (word, role) => {
  const [box] = read(`> [!${word}] Тақырыбы\n> Мәтіні.`).blocks;
  expect(box).toMatchObject({ kind: 'boxed', role });
  if (box?.kind !== 'boxed') return;
  const name = word.slice(0, 1).toUpperCase() + word.slice(1);
  expect(runsText(box.title)).toBe(`${name}. Тақырыбы`);
  expect(box.blocks).toEqual([{ kind: 'paragraph', runs: [{ text: 'Мәтіні.' }] }]);
});

test('a box holds any blocks; without a title its word stands alone; without a word it is a quote', () => {
  const { blocks, told } = read(
    '> [!мысал]\n> Мәтін:\n> - бір\n> - екі\n>\n> $$x^2$$\n>\n> | а |\n> |---|\n> | б |\n\n> Жай ғана.',
  );
  const [box, quote] = blocks;
  if (box?.kind !== 'boxed') throw new Error('no box');
  expect(runsText(box.title)).toBe('Мысал.');
  expect(box.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'formula', 'table']);
  expect(quote?.kind).toBe('quote');
  expect(told).toEqual([]);
});

test('an unknown box is told with its line and printed as a note', () => {
  const { blocks, told } = read('Мәтін.\n\n> [!ережже] Атау\n> Мәтін.');
  expect(blocks[1]).toMatchObject({ kind: 'boxed', role: 'note' });
  expect(told).toEqual([`${FIRST + 2} lesson-box-unknown`]);
});

test('what is wrong in a box is told with its line', () => {
  expect(toldIn('> [!ереже] Атау\n> Мәтін.\n> x^2 болады.')).toEqual(['3 lesson-caret-alone']);
});

test.each(['өлең', 'стихи', 'poem'])('```%s has stanzas and an author', (word) => {
  const [poem] = read(`\`\`\`${word}\nБір *екі*\n  # үш\n\n- төрт\n\n— Абай\n\`\`\``).blocks;
  if (poem?.kind !== 'poem') throw new Error('no poem');
  const stanzas = poem.stanzas.map((stanza) => stanza.map(({ runs }) => runsText(runs)));
  expect(stanzas).toEqual([['Бір екі', '# үш'], ['- төрт']]);
  expect(poem.stanzas[0]?.[0]?.runs).toEqual([{ text: 'Бір ' }, { text: 'екі', italic: true }]);
  expect(runsText(poem.author)).toBe('Абай');
});

test.each(['диалог', 'сұхбат', 'dialogue'])('```%s has turns', (word) => {
  const typed = 'Асан: Сәлем! Уақыт: 5.\n— Сәлем, **Айша**!\nМен айттым: жоқ.';
  const [dialogue] = read(`\`\`\`${word}\n${typed}\n\`\`\``).blocks;
  if (dialogue?.kind !== 'dialogue') throw new Error('no dialogue');
  const turns = dialogue.turns.map(({ speaker, runs }) => [
    speaker === null ? null : runsText(speaker),
    runsText(runs),
  ]);
  expect(turns).toEqual([
    ['Асан', 'Сәлем! Уақыт: 5.'],
    [null, 'Сәлем, Айша!'],
    ['Мен айттым', 'жоқ.'],
  ]);
});

test.each([
  ['екі баған', 2],
  ['две колонки', 2],
  ['two columns', 2],
  ['үш баған', 3],
  ['три столбика', 3],
])('```%s sets a list in columns', (word, count) => {
  const [columns] = read(`\`\`\`${word}\n3. $a$ + 1\n4. екі\n\`\`\``).blocks;
  expect(columns).toMatchObject({ kind: 'columns', count, ordered: true, start: 3 });
  expect(columns?.kind === 'columns' ? columns.entries.length : 0).toBe(2);
});

test('a misspelt word behind ``` is told, a name of something else is not', () => {
  expect(toldIn('Мәтін.\n\n```олең\nБір\n```')).toEqual(['3 lesson-fence-unknown']);
  expect(toldIn('```числовая прямая ось\nx: 0..5\n```')).toEqual(['1 lesson-fence-unknown']);
  expect(toldIn('```python\nprint(1)\n```')).toEqual([]);
  expect(toldIn('```\nx\n```')).toEqual([]);
});

test('a formula that is opened and not closed is told; a price is none', () => {
  expect(toldIn('Сан:\n\nЖауабы $\\sqrt{a} = b. Иначе: $\\frac{1}{2}$.')).toEqual([
    '3 lesson-formula-open',
  ]);
  expect(toldIn('Бағасы 500$, ал кітап 20$ тұрады.')).toEqual([]);
});

test('what is wrong in a fence is told with its line', () => {
  expect(toldIn('```өлең\nБір\nx^2 екі\n```')).toEqual(['3 lesson-caret-alone']);
  expect(toldIn('```екі баған\n1. бір\n2. x^2 екі\n```')).toEqual(['3 lesson-caret-alone']);
});

test.each([
  ['width=50 side=right', 50, 'right'],
  ['ені=50 жағы=сол', 50, 'left'],
  ['сторона=справа ширина=50мм', 50, 'right'],
])('a picture takes {%s}', (typed, width, side) => {
  expect(read(`![](p.png){${typed}}`).blocks).toEqual([
    { kind: 'figure', image: 'p', width, side, caption: [] },
  ]);
});

test.each(['width=50 side=astride', 'биіктігі=3'])('a picture with {%s} is told', (typed) => {
  expect(toldIn(`![](p.png){${typed}}`)).toEqual(['1 lesson-attribute']);
});
