import { expect, test } from '@jest/globals';
import { findTarget } from '../../src/inbound/forget-target.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import { aMailing, knownOf } from './a-known-pupil.ts';

const FIRST = aMailing(1, '2026-W40', [
  ['5А', 'Әлиұлы Өмір'],
  ['5А', 'Сейіт Айша'],
]);
const OLD = aMailing(2, '2026-W41', [['5А', 'Сейіт Айша']], { superseded: true });
const NEXT = aMailing(
  3,
  '2026-W41',
  [
    ['6Б', 'Сейіт Айша'],
    ['5А', 'Әлиұлы Өмір'],
    ['5А', null],
    ['5А', 'Ким Вера'],
  ],
  { gone: [4] },
);
const KNOWN = knownOf([FIRST, OLD, NEXT]);

function found(typed: string, mailing: string | null, known = KNOWN): readonly string[] {
  const target = findTarget(typed, mailing, known);
  if (!target.ok) return target.problems.map(({ code }) => code);
  return target.value.packets.map((each) => `${each.mailing.number}/${each.packet}`);
}

test('a name finds every packet of the pupil, however it is spaced and with look-alike letters', () => {
  expect(found('Әлиұлы Өмір', null)).toEqual(['1/1', '3/2']);
  expect(found('  әлиұлы  өмip ', null)).toEqual(['1/1', '3/2']);
});

test('two pupils of one name are not guessed: the codes to choose by are told, and one finds its own', () => {
  const target = findTarget('Сейіт Айша', null, KNOWN);
  expect(target).toMatchObject({ ok: false, problems: [{ code: 'forget-pupil-ambiguous' }] });
  const said = `2026-W41 ${packetCode(1)}, 2026-W41 ${packetCode(1)}`;
  expect(target.ok ? '' : target.problems[0]?.values['packets']).toBe(said);
  expect(found(packetCode(1), '2026-W41')).toEqual(['3/1']);
  expect(found(packetCode(2), '2026-W40')).toEqual(['1/2', '2/1']);
  expect(found('Сейіт Айша', '2026-W40')).toEqual(['1/2', '2/1']);
});

test('a wrong code changes nothing: mistyped, not there, of no mailing, forgotten before', () => {
  expect(found(packetCode(9), '2026-W41')).toEqual(['packet-not-in-mailing']);
  const wrong = packetCode(2).replace(/.$/u, (letter) => (letter === 'A' ? 'B' : 'A'));
  expect(found(wrong, '2026-W41')).toEqual(['packet-code-mistyped']);
  expect(found(packetCode(1), '2027-W01')).toEqual(['not-printed-yet']);
  expect(found(packetCode(4), '2026-W41')).toEqual(['forget-nothing-kept']);
});

test('a spare packet is of whom a person named, else stands for itself', () => {
  expect(found('3', '2026-W41')).toEqual(['3/3']);
  const owned = knownOf([NEXT], new Map([[3, '5А әлиұлы өмір']]));
  expect(found('3', '2026-W41', owned)).toEqual(['3/2', '3/3']);
  expect(found('Әлиұлы Өмір', null, owned)).toEqual(['3/2', '3/3']);
});

test('an empty name is nobody', () => {
  expect(found(' – ', null)).toEqual(['forget-pupil-unknown']);
});
