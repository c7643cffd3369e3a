import { expect, test } from '@jest/globals';
import { createTemplates } from '../../src/compose/template.ts';
import { templateFault } from '../../src/compose/template-fault.ts';
import { reasonOf } from '../../src/model/fault.ts';
import { problem } from '../../src/model/problem.ts';
import { sayIn, tellProblem } from '../../src/text/words.ts';
import { productWords as readWords } from '../samples/report-text.ts';

const productWords = await readWords();

function told(text: string, tongue: 'kk' | 'ru' | 'en'): string {
  const files = [{ path: 'templates/notice.hbs', text }];
  const render = createTemplates(files, productWords);
  const { problems } = render('notice', { a: 'a' }, sayIn(productWords, tongue));
  return problems.map((each) => tellProblem(productWords, tongue, each)).join('\n');
}

test.each([
  ['<document>\n{{#if a}}x', '{{#if a}}x'],
  ['<document>{{/if}}</document>', '{{/if}}</document>'],
  ['<document>{{a', '{{a'],
  ['<document>{{#if a}}x{{/each}}</document>', 'if … each'],
  ['<document>{{shout a}}</document>', 'shout'],
  ['<document>{{> other}}</document>', 'other'],
  ['<document>{{word}}</document>', '{{…}}'],
  ['plain', '<document>'],
])('%p is told in the tongue of the reader, with what stands wrong', (text, about) => {
  for (const tongue of ['kk', 'ru'] as const) {
    const line = told(text, tongue);
    expect(line).toContain('template-broken');
    expect(line).toContain(`«${about}»`);
    // Names of places, files, tags and marks apart, nothing is English.
    expect(line).not.toMatch(/parser|Parse|doesn|helper |partial|requires/u);
  }
});

test('what nobody worded is told in the words of the parser, and said to be so', () => {
  const values = reasonOf(templateFault('Unheard of - 1:2'));
  const each = problem('template-broken', { file: 'a.hbs', line: 1 }, values);
  expect(tellProblem(productWords, 'ru', each)).toContain('(parser: Unheard of)');
});
