import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Run } from '../../src/model/lesson.ts';
import { isText } from '../../src/text/run-text.ts';
import { HEADER, lessonWith, parse } from './lesson-support.ts';

function summary(markdown: string): readonly Block[] {
  return parse(lessonWith('## Неше?\n- уақыт: 1', markdown)).lesson?.summary ?? [];
}

function shown(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (!isText(run)) return `<formula|${run.formula}>`;
      const { text, bold, italic, position } = run;
      const marks = [bold ? 'b' : '', italic ? 'i' : '', position ?? ''].filter(
        (mark) => mark !== '',
      );
      return marks.length === 0 ? text : `<${marks.join(' ')}|${text}>`;
    })
    .join('');
}

function line(markdown: string): string {
  return summary(markdown)
    .map((block) => ('runs' in block ? shown(block.runs) : block.kind))
    .join(' // ');
}

test.each([
  ['**қалың *екеуі де***', '<b|қалың ><b i|екеуі де>'],
  ['SO~4~^2−^ және x^n+1^', 'SO<sub|4><super|2−> және x<super|n+1>'],
  ['~5 және ~6', '~5 және ~6'],
  ['2*3*4 = (a+b)*c*2', '2*3*4 = (a+b)*c*2'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['a_1 + a_2 және __қалың__', 'a_1 + a_2 және <b|қалың>'],
  ['$a^2+b^n$ деп жазамыз', '<formula|a^2+b^n> деп жазамыз'],
  ['бұл $x_1 = 0,5$, ал $y$ – жоқ', 'бұл <formula|x_1 = 0,5>, ал <formula|y> – жоқ'],
  ['бағасы $5 және $10', 'бағасы $5 және $10'],
  ['"Абай жолы" және "Good morning"', '«Абай жолы» және “Good morning”'],
  ['**"Абай"** — (ол) "кім"?', '<b|«Абай»> — (ол) «кім»?'],
  ['5" болса да', '5" болса да'],
  ["f'(x) = 5'", "f'(x) = 5'"],
  ['(c) және (r) және ...', '(c) және (r) және ...'],
  ['4Al + 3O₂ → 2Al₂O₃; ½ ≤ √2 ⇌ ∅', '4Al + 3O₂ → 2Al₂O₃; ½ ≤ √2 ⇌ ∅'],
  ['a<x, x>b, 5<y>3', 'a<x, x>b, 5<y>3'],
  ['`x1_y` және \\*жұлдыз\\*', 'x1_y және *жұлдыз*'],
  ['[сайт](https://bilim.kz) <https://a.kz>', 'сайт (https://bilim.kz) https://a.kz'],
  ['бір\\\nекі', 'бір\nекі'],
  ['бір\nекі', 'бір екі'],
  ['мәтін\n---', 'мәтін // rule'],
  ['    шегінген жол', 'шегінген жол'],
  ['&amp; &copy;', '&amp; &copy;'],
  ['```\nx = 1\n  y\n```', 'x = 1\n\u00a0\u00a0y'],
  ['<!-- ескерту -->\n\nмәтін <!-- тағы --> соңы', 'мәтін  соңы'],
])('%s', (markdown, expected) => {
  expect(line(markdown)).toBe(expected);
});

test('blocks within blocks', () => {
  const { lesson } = parse(
    lessonWith(
      '## Неше?\n- уақыт: 1',
      '### Ереже\n\n- бір\n  1. ішкі\n\n     мәтін\n- екі\n\n> **Ескерту**\n>\n> - а\n\n7. жеті\n8. сегіз',
    ),
  );
  expect(lesson?.summary).toMatchSnapshot();
});

test('a table without titles has no header', () => {
  const [table] = summary('|   |   |\n|--:|---|\n| 1 | 2 |');
  expect(table).toEqual({
    kind: 'table',
    header: null,
    rows: [[{ runs: [{ text: '1' }], align: 'right' }, { runs: [{ text: '2' }] }]],
  });
});

test('text and pictures of one paragraph part', () => {
  const picture = { id: 'p', path: 'p.png', format: 'png', widthPx: 900, heightPx: 9 } as const;
  const { lesson } = parse(
    lessonWith('## Неше?\n- уақыт: 1', 'алдында ![**A** "сурет"](p.png) кейін'),
    () => picture,
  );
  expect(lesson?.summary).toEqual([
    { kind: 'paragraph', runs: [{ text: 'алдында' }] },
    { kind: 'figure', image: 'p', caption: [{ text: 'A', bold: true }, { text: ' «сурет»' }] },
    { kind: 'paragraph', runs: [{ text: 'кейін' }] },
  ]);
});

const piece = fc.constantFrom(
  '# Сұрақтар\n',
  '## ',
  '- [x] ',
  '- [ ] ',
  '- жауап: таңдау\n',
  '- уақыт: ',
  '5',
  '=',
  '^',
  '~',
  '*',
  '"',
  '$',
  '|',
  '\n',
  '\n\n',
  '> ',
  '![](',
  '.png)',
  '{width=',
  '}',
  '<b>',
  '<!--',
  '-->',
  '`',
  '---\n',
  'сөз ',
  '\t',
  '1. ',
  '\\',
);
const anything = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 40,
});

test('whatever stands in a lesson, all problems have a line of the file', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (pieces, headed) => {
      const text = (headed ? HEADER : '') + pieces.join('');
      const lines = text.split(/\r\n?|\n/u).length;
      const { problems } = parse(text);
      for (const { place } of problems) {
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.line).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

const yamlPiece = fc.constantFrom(
  ...[
    'сынып: ',
    'тіл: kk\n',
    'пән: ',
    '5 А',
    '[',
    ']',
    '{',
    '}',
    ': ',
    '#',
    ' # ',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
  ],
  ...[
    '*а',
    '&а ',
    '!!int ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '? ',
    ',',
    '---\n',
    '...\n',
    '\t',
    'күні: 31.02.26\n',
  ],
);

test('whatever stands in the front matter is read or told', () => {
  fc.assert(
    fc.property(fc.array(yamlPiece, { maxLength: 30 }), (pieces) => {
      const { lesson, problems } = parse(`---\n${pieces.join('')}\n---\n`);
      expect(lesson !== null || problems.length > 0).toBe(true);
    }),
  );
});

test('CRLF, a byte order mark and no-break spaces change nothing', () => {
  const text = lessonWith('## Неше?\n- уақыт: 1\n- оқулық: 5-бет', 'Мәтін мен сөз.');
  const typed = `\ufeff${text.replaceAll('\n', '\r\n').replaceAll('мен сөз', 'мен\u00a0сөз')}`;
  expect(parse(typed)).toEqual(parse(text));
});
