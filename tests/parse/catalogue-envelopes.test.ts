import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NO_ENVELOPE_ROOMS } from '../../src/model/envelope-room.ts';
import { envelopeRooms } from '../../src/parse/catalogue-envelopes.ts';
import { ENVELOPE_FACES } from '../../src/paper/envelope.ts';
import { A4 } from '../../src/paper/stock.ts';
import { productPath } from '../../src/shell/package-files.ts';

const path = 'templates/catalogue/envelopes.yaml';
const text = readFileSync(productPath(path), 'utf8');

test('in each format of the product A4 goes as it is folded there, no thicker than the envelope is wider', () => {
  const { value, problems } = envelopeRooms([{ path, text }]);
  expect(problems).toEqual([]);
  expect(text).toContain('confirmed: false');
  for (const [format, { layers, thickness }] of Object.entries(value.envelopes)) {
    const face = ENVELOPE_FACES[format as keyof typeof ENVELOPE_FACES];
    const stack = [A4.w, A4.h / layers].toSorted((a, b) => b - a);
    const [long = 0, short = 0] = stack;
    const slack = Math.min(face.w - long, face.h - short);
    expect([format, slack > 0]).toEqual([format, true]);
    expect(thickness).not.toBeNull();
    expect([format, (thickness ?? 0) <= slack]).toEqual([format, true]);
  }
  expect(Object.values(value.envelopes).map(({ layers }) => layers)).toEqual([3, 2, 1, 1]);
});

test('a school may say what its own envelopes hold; a file without a format does not count', () => {
  const own = text.replace('c4: { layers: 1, thickness: 9,', 'c4: { layers: 1, thickness: "12,5",');
  const read = (files: readonly string[]) =>
    envelopeRooms(files.map((each) => ({ path, text: each })));
  expect(read([text, own]).value.envelopes.c4).toEqual({ layers: 1, thickness: 12.5 });
  const lacking = text.replace(/^ {2}c5: .*\n/m, '');
  const { value, problems } = read([text, lacking]);
  expect(problems).toMatchObject([{ code: 'setting-missing' }]);
  expect(value).toEqual(read([text]).value);
  expect(read([]).value.envelopes).toEqual(NO_ENVELOPE_ROOMS);
});
