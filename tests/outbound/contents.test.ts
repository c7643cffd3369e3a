import { expect, test } from '@jest/globals';
import { BLANK_MASTER, type PrintUnit } from '../../src/model/composed.ts';
import { sheetNotes } from '../../src/outbound/contents.ts';
import { PACKET } from '../impose/packets.ts';

const unit = (...masters: readonly string[]): PrintUnit => ({
  title: '0001-C',
  pages: masters.map((master) => ({ master, overlay: [] })),
});

test('what is on the sheets of a packet is noted when it is printed first, and only then', () => {
  const digested: string[] = [];
  const notes = sheetNotes((text) => `d${digested.push(text)}`);
  const packet = PACKET;
  expect(notes.sheetsOf(packet)).toEqual([]);
  const printed = unit('a', 'b', 'c', BLANK_MASTER);
  expect(notes.noted(packet, printed)).toBe(printed);
  notes.noted(packet, printed);
  expect(notes.sheetsOf(packet)).toEqual([
    { number: 1, recto: 'd1', verso: 'd2' },
    { number: 2, recto: 'd3', verso: 'd4' },
  ]);
  expect(digested.map((text) => text.includes(`"${BLANK_MASTER}"`))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
