import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repairLookAlikes } from '../../src/text/look-alikes.ts';

function repaired(text: string): string {
  return repairLookAlikes(text).text;
}

test('words seen in real plans', () => {
  expect(repaired('т\u04a5сіну')).toBe('түсіну');
  expect(repaired('к\u04dbбейткіштерге')).toBe('көбейткіштерге');
  expect(repaired('\u04a7йымдастыру')).toBe('ұйымдастыру');
  expect(repaired('\u0259дістемелік')).toBe('әдістемелік');
  expect(repaired('\u018fлия')).toBe('Әлия');
  expect(repaired('б\u0069л\u0069м')).toBe('білім');
  expect(repaired('C\u0065йiтқaлы')).toBe('Сейітқалы');
  expect(repaired('Ha\u0440iмaн қaла')).toBe('Наріман қала');
  expect(repaired('Yмiт Yйгyл Yлaн')).toBe('Үміт Уйгул Улан');
});

test('what is Latin stays Latin', () => {
  for (const text of [
    'choice',
    'pH-метр',
    'CO₂',
    'H2O',
    'WhatsAppқа',
    'COны',
    '5 cm',
    'y = ax + b',
    'SMSті',
  ]) {
    expect(repaired(text)).toBe(text);
  }
  expect(repaired('сhoice')).toBe('сhoice');
  expect(repaired('[\u0259\u02c8baʊt] /\u0259/ [\u0259]')).toBe(
    '[\u0259\u02c8baʊt] /\u0259/ [\u0259]',
  );
});

test('each repair says what, into what and where', () => {
  const { text, repairs } = repairLookAlikes('Пән: бiл\u00ad\u0456м, т\u04a5с');
  expect(text).toBe('Пән: білім, түс');
  expect(repairs).toEqual([
    { from: 'i', to: 'і', at: 6 },
    { from: '\u04a5', to: 'ү', at: 13 },
  ]);
});

test('composes letters and makes spaces plain without counting a repair', () => {
  const given = 'Й Ё'.normalize('NFD').replace(' ', '\u00a0');
  expect(repairLookAlikes(given)).toEqual({ text: 'Й Ё', repairs: [] });
});

test('a repaired text needs no repair, and its length tells nothing was lost', () => {
  const letters = fc.constantFrom(...Array.from('аәбіөaeopiхhyY\u0259\u04db\u04a5 -5xCOқй'));
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      const once = repairLookAlikes(text);
      expect(once.text).toHaveLength(text.length);
      for (const { from, to, at } of once.repairs) {
        expect([text.charAt(at), once.text.charAt(at)]).toEqual([from, to]);
      }
      expect(repairLookAlikes(once.text).text).toBe(once.text);
    }),
  );
});
