import { expect, test } from '@jest/globals';
import type { Block } from '../../src/model/lesson.ts';
import { cell, faults, find, FRAME, pagesOf, textsOn, words } from './flow-sample.ts';

const ROLES = ['rule', 'definition', 'example', 'note'] as const;

test.each(ROLES)('a %s keeps its title with its text, and its line goes on over pages', (role) => {
  const title = [{ text: 'АТАУ' }];
  const long: Block = { kind: 'boxed', role, title, blocks: [words(95 * 60, 'к')] };
  for (let before = 32; before <= 40; before += 1) {
    const pages = pagesOf([words(95 * before), long]);
    const page = pages.find((boxes) => textsOn(boxes).some((box) => box.text === 'АТАУ'));
    expect(textsOn(page).at(-1)?.text).toMatch(/^к/u);
    expect(faults(pages)).toEqual([]);
    for (const each of pages.filter((boxes) =>
      textsOn(boxes).some((box) => box.text.startsWith('к')),
    )) {
      const lefts = each.filter((box) => box.kind === 'rule' && box.from.x < FRAME.x + 1);
      const marked = textsOn(each).filter((box) => box.text.startsWith('к'));
      for (const { baseline } of marked) {
        const beside = lefts.some(
          (box) => box.kind === 'rule' && box.from.y < baseline && box.to.y > baseline - 1,
        );
        expect(beside).toBe(true);
      }
    }
  }
});

test('the four boxes do not look alike, but for a rule and a definition', () => {
  const looks = ROLES.map((role) => {
    const [page] = pagesOf([{ kind: 'boxed', role, title: [{ text: 'А' }], blocks: [words(20)] }]);
    const rules = (page ?? []).flatMap((box) => (box.kind === 'rule' ? [box] : []));
    return `${new Set(rules.map((box) => box.from.x)).size} ${rules[0]?.width ?? 0}`;
  });
  expect(new Set(looks).size).toBe(3);
});

test('a box keeps the head of a table within its frame on every page', () => {
  const rows = Array.from({ length: 90 }, (_, at) => [cell(`${at}`)]);
  const table: Block = { kind: 'table', header: [cell('БАС')], rows };
  const pages = pagesOf([{ kind: 'boxed', role: 'note', title: [], blocks: [table] }]);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    const { baseline } = find(page, 'БАС');
    const sides = page.filter(
      (box) =>
        box.kind === 'rule' &&
        box.from.x === box.to.x &&
        box.from.y < baseline &&
        box.to.y > baseline &&
        (box.from.x < FRAME.x + 0.1 || box.from.x > FRAME.x + FRAME.w - 0.1),
    );
    expect(sides).toHaveLength(2);
  }
});

function poem(stanzas: readonly (readonly string[])[], author = ''): Block {
  return {
    kind: 'poem',
    stanzas: stanzas.map((stanza) => stanza.map((verse) => ({ runs: [{ text: verse }] }))),
    author: author === '' ? [] : [{ text: author }],
  };
}

test('verses begin at one edge, what runs over further in; the author ends at the right', () => {
  const over = 'ұзын '.repeat(30).trim();
  const [page] = pagesOf([poem([['бір', over], ['екі']], 'АВТОР')]);
  const [one, first, second] = textsOn(page);
  const author = find(page, 'АВТОР');
  expect(first?.x).toBe(one?.x);
  expect(find(page, 'екі').x).toBe(one?.x);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 3);
  expect(author.face).toBe('text-italic');
  expect(author.x).toBeGreaterThan((one?.x ?? 0) + 20);
});

test('a stanza is not parted by the end of a page', () => {
  const stanzas = Array.from({ length: 14 }, (_, at) =>
    ['а', 'ә', 'б', 'в'].map((verse) => `${at} ${verse}`),
  );
  const pages = pagesOf([poem(stanzas)]);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(textsOn(page).length % 4).toBe(0);
});

test('in a dialogue names are bold, dashes hang, and what runs over stands further in', () => {
  const says = [{ text: 'сөз '.repeat(60).trim() }];
  const [page] = pagesOf([
    {
      kind: 'dialogue',
      turns: [
        { speaker: [{ text: 'Асан' }], runs: says },
        { speaker: null, runs: says },
      ],
    },
  ]);
  const texts = textsOn(page);
  expect(texts[0]).toMatchObject({ x: FRAME.x, face: 'text-bold' });
  expect(texts[0]?.text).toMatch(/^Асан:/u);
  expect(texts.filter(({ x }) => x === FRAME.x)).toHaveLength(2);
  expect(texts.some((box) => box.text.startsWith('—'))).toBe(true);
});
