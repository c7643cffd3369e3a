import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { problemCodes } from '../src/model/problem-codes.ts';
import { productPath } from '../src/shell/package-files.ts';
import { productWords } from './samples/report-text.ts';

/** Codes that no folder can show beside all others, by the test that triggers them. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'tests/samples/broken-workspaces.test.ts': [
    'file-missing',
    'font-broken',
    'font-entry-broken',
    'mailing-empty',
    'mailing-missing',
    'not-printed-yet',
    'plan-class-unknown',
    'plan-date-unreadable',
    'plan-hours-unreadable',
    'plan-subject-unknown',
    'plan-textbook-missing',
    'plan-topic-missing',
    'words-entry-broken',
  ],
  'tests/outbound/proof.test.ts': ['face-zone-entered'],
  'tests/outbound/print.test.ts': [
    'frozen-plan-kept',
    'key-missing',
    'mailing-replanned',
    'nothing-reported-lost',
    'packet-not-in-mailing',
    'route-not-in-mailing',
    'template-field-unknown',
  ],
  'tests/outbound/mended-later.test.ts': [
    'frozen-by-other-version',
    'frozen-plan-lacks-pupil',
    'plan-set-aside',
    'reprint-finished',
  ],
  'tests/items/answer-from.test.ts': ['answer-range'],
  'tests/parse/diagram.test.ts': [
    'diagram-line-twice',
    'diagram-line-unknown',
    'diagram-line-unused',
    'diagram-needs',
    'diagram-outside',
    'diagram-too-long',
    'diagram-value',
  ],
  'tests/parse/fonts.test.ts': ['font-face-missing'],
  'tests/parse/open-fence.test.ts': ['lesson-fence-open'],
  'tests/parse/lesson-blocks.test.ts': [
    'lesson-attribute',
    'lesson-box-unknown',
    'lesson-fence-unknown',
    'lesson-formula-open',
    'lesson-table-join',
    'lesson-table-widths',
  ],
  'tests/parse/lesson-typos.test.ts': [
    'item-colon-missing',
    'item-dash-space',
    'lesson-heading-space',
    'lesson-table-line',
  ],
  'tests/parse/school.test.ts': [
    'booklet-one-sided',
    'postal-range-wrong',
    'return-fold-too-large',
  ],
  'tests/parse/tariffs.test.ts': ['tariff-cell-wrong'],
  'tests/compose/hold-until.test.ts': ['hold-not-on-envelope'],
  'tests/bundle/envelope-problems.test.ts': [
    'packet-too-thick',
    'packet-too-thick-for-any',
    'return-too-thick',
    'return-too-thick-for-any',
  ],
  'tests/bundle/postage.test.ts': ['packet-in-several-items', 'tariff-missing'],
  'tests/plan/check-post.test.ts': ['address-order-unknown', 'route-zone-unknown'],
  'tests/parse/catalogue-post.test.ts': ['post-id-twice'],
  'tests/parse/postal-numbers.test.ts': [
    'postal-number-check',
    'postal-number-service',
    'postal-number-country',
    'postal-number-shape',
    'postal-number-twice',
    'postal-order-unread',
  ],
  'tests/bundle/give-numbers.test.ts': ['postal-number-missing', 'postal-number-used'],
  'tests/svg/read-svg.test.ts': ['picture-svg-large'],
  'tests/svg/svg-paint.test.ts': ['picture-svg-fill'],
  'tests/parse/delivery-table.test.ts': [
    'delivery-both-ways',
    'delivery-cell-wrong',
    'delivery-reason-wrong',
    'delivery-sheets-alone',
  ],
  'tests/outbound/delivery.test.ts': ['nothing-printed-yet'],
  'tests/outbound/delivery-table.test.ts': [
    'delivery-before-dispatch',
    'delivery-issue-unknown',
    'delivery-nothing-filled',
    'delivery-other-mailing',
    'packet-code-mistyped',
    'packet-code-twice',
  ],
  'tests/plan/plan-mailing.test.ts': ['route-spare-class-unknown'],
  'tests/plan/namesakes.test.ts': ['pupil-in-two-classes'],
  'tests/compose/papers.test.ts': ['pupil-address-too-long', 'school-address-too-long'],
  'tests/compose/template.test.ts': [
    'template-broken',
    'template-missing',
    'template-tag-unknown',
    'template-tag-unpaired',
    'template-word-unknown',
  ],
  'tests/impose/furniture.test.ts': [
    'packet-issues-used-up',
    'packet-sheets-too-many',
    'packets-too-many',
  ],
  'tests/shell/workspace-files.test.ts': [
    'file-too-large',
    'file-unreadable',
    'folder-missing',
    'link-outside',
    'too-many-files',
  ],
  'tests/shell/atomic-file.test.ts': [
    'disk-full',
    'output-in-use',
    'output-not-allowed',
    'output-not-written',
  ],
  'tests/shell/scan-files.test.ts': ['scan-path-missing'],
  'tests/shell/scan-pages.test.ts': [
    'scan-file-empty',
    'scan-file-encrypted',
    'scan-file-kind',
    'scan-file-unreadable',
    'scan-page-too-large',
    'scan-page-unreadable',
    'scan-pages-too-many',
  ],
  'tests/inbound/review.test.ts': [
    'answers-none',
    'case-unknown',
    'score-not-possible',
    'settle-code',
    'settle-code-not-returned',
    'settle-option',
    'settle-pupil',
    'settle-which',
    'sides-not-kept',
  ],
  'tests/inbound/results.test.ts': ['returned-picture-missing'],
  'tests/outbound/tell-back.test.ts': ['handwriting-picture-missing'],
  'tests/inbound/spare-owner.test.ts': ['mailing-is-out'],
  'tests/inbound/forget.test.ts': [
    'forget-nothing-kept',
    'forget-pupil-unknown',
    'packets-forgotten',
    'pupil-still-listed',
    'scan-page-forgotten',
  ],
  'tests/inbound/forget-target.test.ts': ['forget-pupil-ambiguous'],
  'tests/shell/package-files.test.ts': ['tool-missing'],
  'tests/shell/key-file.test.ts': ['key-broken', 'key-is-test'],
  'tests/ledger/open-ledger.test.ts': ['ledger-newer', 'ledger-unreadable'],
  'tests/ledger/ledger.test.ts': [
    'form-changed',
    'issues-used-up',
    'key-of-another-ledger',
    'ledger-busy',
    'mailings-used-up',
  ],
  'tests/cli/run.test.ts': ['folder-not-empty'],
};

const codes = Object.keys(problemCodes);

/** Codes in the report that `samples/problems` must give. */
function codesOfSample(): ReadonlySet<string> {
  const report = readFileSync(productPath('tests/golden/problems/report.en.txt'), 'utf8');
  const told = report.matchAll(/: (?:error|warning|notice) ([a-z0-9-]+): /g);
  return new Set(Array.from(told, ([, code = '']) => code));
}

test('every code is triggered: by the folder of problems, else by the test that names it', () => {
  const inSample = codesOfSample();
  const elsewhere = Object.values(ELSEWHERE).flat();
  expect(inSample.size).toBeGreaterThan(150);
  expect(elsewhere.filter((code) => inSample.has(code))).toEqual([]);
  expect([...inSample, ...elsewhere].sort()).toEqual([...codes].sort());
  for (const [file, named] of Object.entries(ELSEWHERE)) {
    const text = readFileSync(productPath(file), 'utf8');
    const missing = named.filter((code) => !new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text));
    expect([file, missing]).toEqual([file, []]);
  }
});

test('every code is told somewhere in the product', () => {
  const sources = readdirSync(productPath('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('problem-codes.ts'))
    .map((name) => readFileSync(join(productPath('src'), name), 'utf8'))
    .join('\n');
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('every code is worded in Kazakh, Russian and English, and nothing else is worded as a problem', async () => {
  const words = await productWords();
  const unworded = codes.filter((code) => {
    const word = words.get(`problem.${code}`);
    return word?.en === undefined || word.kk === '' || word.ru === '';
  });
  expect(unworded).toEqual([]);
  const worded = [...words.keys()].filter((key) => key.startsWith('problem.'));
  expect(worded.map((key) => key.slice('problem.'.length)).sort()).toEqual([...codes].sort());
});

test('every value that a wording asks for is there when the folder of problems is told', () => {
  for (const tongue of ['en', 'kk']) {
    const report = readFileSync(productPath(`tests/golden/problems/report.${tongue}.txt`), 'utf8');
    expect(report.split('\n').filter((line) => /[⟨⟩]/.test(line))).toEqual([]);
  }
});
