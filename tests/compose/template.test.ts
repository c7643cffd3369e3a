import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Run } from '../../src/model/lesson.ts';
import type { Words } from '../../src/model/words.ts';
import { sayIn } from '../../src/text/words.ts';
import type { Fields } from '../../src/compose/template.ts';
import { createTemplates } from '../../src/compose/template.ts';
import { VOCABULARY } from '../../src/compose/xml-vocabulary.ts';

const words: Words = new Map([
  ['greet', { kk: 'Сәлем, {name}!', ru: 'Привет, {name}!', reviewed: false }],
]);

function rendered(text: string, fields: Fields): ReturnType<ReturnType<typeof createTemplates>> {
  const path = 'templates/notice.hbs';
  return createTemplates([{ path, text }], words)('notice', fields, sayIn(words, 'kk'));
}

test('fields, words and blocks come out as blocks; what a field holds is never markup', () => {
  const text = `<document>
    <p>{{word 'greet' name=who}}</p>
    {{{blocks told}}}
  </document>`;
  const told: readonly Block[] = [
    { kind: 'paragraph', runs: [{ text: 'a < b & "c"', bold: true }] },
  ];
  expect(rendered(text, { who: '<b>Әли</b>', told })).toEqual({
    value: [
      { kind: 'paragraph', runs: [{ text: 'Сәлем, <b>Әли</b>!' }] },
      { kind: 'paragraph', runs: [{ text: 'a < b & "c"', bold: true }] },
    ],
    problems: [],
  });
});

test('running text keeps its styles and formulas, and may stand among words', () => {
  const told = [{ formula: 'a < b' }, { text: ' & c', italic: true as const }];
  expect(rendered('<document><note>:{{{runs told}}}</note></document>', { told }).value).toEqual([
    { kind: 'note', runs: [{ text: ':' }, ...told] },
  ]);
});

test.each([
  ['<document>{{{runs sumary}}}</document>', 'template-field-unknown', 1, 'sumary'],
  ['<document>\n<p>{{topik}}</p></document>', 'template-field-unknown', 2, 'topik'],
  ['<document>\n\n{{#if topik}}<rule/>{{/if}}</document>', 'template-field-unknown', 3, 'topik'],
  [
    '<document>{{#each items}}\n<p>{{numbr}}</p>{{/each}}</document>',
    'template-field-unknown',
    2,
    'numbr',
  ],
  ['<document>{{{blocks sumary}}}</document>', 'template-field-unknown', 1, 'sumary'],
  ["<document>\n<p>{{word 'greet' name=hwo}}</p></document>", 'template-field-unknown', 2, 'name'],
  ["<document>\n<p>{{word 'grete'}}</p></document>", 'template-word-unknown', 2, 'grete'],
  ['<document>\n<div>x</div></document>', 'template-tag-unknown', 2, 'div'],
  ['<document>\n<p colour="red">x</p></document>', 'template-tag-unknown', 2, 'p colour'],
  ['<document>\n<h level="9">x</h></document>', 'template-tag-unknown', 2, 'h level="9"'],
  [
    '<document><h level="1">x</h>\n<h level="9">x</h></document>',
    'template-tag-unknown',
    2,
    'h level="9"',
  ],
  [
    '<document><p>x</p>\n<boxed role="big"/></document>',
    'template-tag-unknown',
    2,
    'boxed role="big"',
  ],
  ['<document><poem>\n<line>x</line></poem></document>', 'template-tag-unknown', 2, 'line'],
  ['<document><p>x</p>\n<p><p>x</p></p></document>', 'template-tag-unknown', 2, 'p'],
  [
    '<document>\n{{#each items}}\n<p>\n<u/></p>{{/each}}</document>',
    'template-tag-unknown',
    4,
    'u',
  ],
  ['<document>\n<h>x</h></document>', 'template-tag-unknown', 2, 'h level'],
  ['<document>\n<list>x</list></document>', 'template-tag-unknown', 2, 'list: x'],
  ['<document>\n<item><p>x</p></item></document>', 'template-tag-unknown', 2, 'item'],
])('%p is told as %s', (text, code, line, name) => {
  const { value, problems } = rendered(text, { topic: 'Т', items: [{ number: 1 }], who: 'Ә' });
  expect(value).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code, place: { file: 'templates/notice.hbs', line } });
  const [first] = Object.values(problems[0]?.values ?? {});
  expect(first).toBe(name);
});

test('an unknown field names the fields there are, those inside lists too', () => {
  const { problems } = rendered('<document><p>{{x}}</p></document>', {
    topic: 'Т',
    items: [{ number: 1 }],
  });
  expect(problems[0]?.values['known']).toBe('topic, items, items.number');
});

test.each([
  ['<document>\n<p>x</document>', 2, 'p'],
  ['<document><p>x</p>\n<p>x<rule/>{{{blocks told}}}</document>', 2, 'p'],
  ['<document><fields>\n<field name="x">x</fields><p>y</p></document>', 2, 'field'],
  ['<document>\n<p>x</b></p></document>', 2, 'b'],
])('%p lacks the pair of a tag, and no more is told', (text, line, tag) => {
  const told: readonly Block[] = [{ kind: 'rule' }, { kind: 'quote', blocks: [] }];
  const { value, problems } = rendered(text, { told });
  expect(value).toEqual([]);
  expect(problems).toEqual([
    {
      code: 'template-tag-unpaired',
      place: { file: 'templates/notice.hbs', line },
      values: { tag },
    },
  ]);
});

test.each([
  ['<document>\n{{#if a}}', 2],
  ['<document>\n{{shout a}}</document>', 2],
  ['plain', 1],
])('%p is broken', (text, line) => {
  const { value, problems } = rendered(text, { a: 'a' });
  expect(value).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'template-broken', place: { line } });
});

test('a fault in a loop is told once, a missing template with its file', () => {
  const { problems } = rendered('<document>{{#each a}}<q/>{{/each}}</document>', { a: [1, 2, 3] });
  expect(problems).toHaveLength(1);
  const none = createTemplates([], words)('notice', {}, sayIn(words, 'kk'));
  expect(none.problems).toEqual([
    { code: 'template-missing', place: { file: 'templates/notice.hbs' }, values: {} },
  ]);
});

test('the later of two templates with one name wins', () => {
  const file = (path: string, word: string): { path: string; text: string } => ({
    path,
    text: `<document><p>${word}</p></document>`,
  });
  const templates = createTemplates(
    [file('templates/notice.hbs', 'ours'), file('my/templates/notice.hbs', 'theirs')],
    words,
  );
  expect(templates('notice', {}, sayIn(words, 'kk')).value).toEqual([
    { kind: 'paragraph', runs: [{ text: 'theirs' }] },
  ]);
});

test('every word the templates ask for is in the table', () => {
  const table = readdirSync('templates/words')
    .map((name) => readFileSync(`templates/words/${name}`, 'utf8'))
    .join('\n');
  for (const name of readdirSync('templates').filter((each) => each.endsWith('.hbs'))) {
    const text = readFileSync(`templates/${name}`, 'utf8');
    for (const [, key = ''] of text.matchAll(/\{\{word '([^']+)'/gu)) {
      expect(table).toContain(`\n${key}:`);
    }
  }
});

test('the guide to templates knows every tag with its attributes', () => {
  const guide = readFileSync('docs/templates.md', 'utf8');
  const told = [...guide.matchAll(/^\| `([a-z-]+)` +\|[^|]*\| ([^|]*)\|/gmu)].map(
    ([, tag = '', attributes = '']) => [tag, attributes.match(/[a-z][a-z-]*/gu) ?? []],
  );
  const known = Object.entries(VOCABULARY).map(([tag, { attributes }]) => [
    tag,
    Object.keys(attributes),
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
});

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.string({
      unit: fc.constantFrom('ә', '<', '&', '"', "'", '=', '\u00A0', 'z'),
      minLength: 1,
    }),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    position: fc.constantFrom('sub' as const, 'super' as const),
  },
  { requiredKeys: ['text'] },
);
// Neighbours of one style come back as one run, so a text here has one run at most.
const runs = fc.array(run, { maxLength: 1 });
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
const span = fc.integer({ min: 2, max: 5 });
const cell = fc.record(
  { runs, align, columns: span, rows: span, covered: fc.constant(true as const) },
  { requiredKeys: ['runs'] },
);
const cells = fc.array(cell, {
  minLength: 1,
  maxLength: 3,
});
const whole = fc.integer({ min: 1, max: 50 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      { kind: fc.constant('paragraph' as const), runs, align, scale: whole },
      { requiredKeys: ['kind', 'runs'] },
    ),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      runs,
    }),
    fc.record({ kind: fc.constant('space' as const), height: whole }),
    fc.constant({ kind: 'rule' as const }),
    fc.constant({ kind: 'page-break' as const }),
    fc.record(
      {
        kind: fc.constant('figure' as const),
        image: fc.constant('f00'),
        width: whole,
        side: fc.constantFrom('left' as const, 'right' as const),
        caption: runs,
      },
      { requiredKeys: ['kind', 'image', 'caption'] },
    ),
    fc.record(
      {
        kind: fc.constant('table' as const),
        header: fc.option(cells),
        rows: fc.array(cells, { maxLength: 3 }),
        widths: fc.array(whole, { minLength: 1, maxLength: 3 }),
        rowHeight: whole,
        scale: whole,
      },
      { requiredKeys: ['kind', 'header', 'rows'] },
    ),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: whole,
      entries: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('quote' as const),
      blocks: fc.array(tie('block'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('boxed' as const),
      role: fc.constantFrom(
        'rule' as const,
        'definition' as const,
        'example' as const,
        'note' as const,
      ),
      title: runs,
      blocks: fc.array(tie('block'), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('poem' as const),
      stanzas: fc.array(fc.array(fc.record({ runs }), { minLength: 1, maxLength: 3 }), {
        maxLength: 3,
      }),
      author: runs,
    }),
    fc.record({
      kind: fc.constant('dialogue' as const),
      turns: fc.array(fc.record({ speaker: fc.option(runs), runs }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('columns' as const),
      count: fc.constantFrom(2 as const, 3 as const),
      ordered: fc.boolean(),
      start: whole,
      entries: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('formula' as const), tex: fc.constantFrom('x^2', 'a<b & c') }),
  ),
}));

test('what a teacher wrote comes back from a template as it was', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const { value, problems } = rendered('<document>{{{blocks told}}}</document>', {
        told: blocks,
      });
      expect(problems).toEqual([]);
      expect(value).toEqual(blocks);
    }),
  );
});
