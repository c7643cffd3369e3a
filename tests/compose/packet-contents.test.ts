import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentsOf } from '../../src/compose/packet-contents.ts';
import { joinSpans, sheetSpans, spanText } from '../../src/compose/sheet-spans.ts';
import { imposePacket } from '../../src/impose/impose.ts';
import type { PageRun } from '../../src/model/composed.ts';
import { packets, pageOn, run } from '../impose/packets.ts';

test('the numbers are those that imposition gives', () => {
  fc.assert(
    fc.property(packets, (packet) => {
      const { sheets } = imposePacket(packet);
      const spans = sheetSpans(
        packet.runs.map(({ ownSheets, pages }) => ({ ownSheets, pages: pages.length })),
      );
      packet.runs.forEach(({ pages }, at) => {
        const masters = new Set(pages.map(({ master }) => master));
        const held = sheets.filter(
          ({ recto, verso }) =>
            masters.has(pageOn(recto)?.master ?? '') || masters.has(pageOn(verso)?.master ?? ''),
        );
        const first = held[0]?.number;
        const last = held.at(-1)?.number;
        expect(spans[at]).toEqual(
          first === undefined || last === undefined ? null : { first, last },
        );
      });
      expect(joinSpans(spans)?.last ?? 0).toBe(sheets.length);
    }),
  );
});

test('sections that share a sheet both name it; subjects name the sheets that come back', () => {
  const returned = (subject: string, pages: number): PageRun => ({
    ...run('return', pages, true),
    subject,
  });
  const runs = [
    run('cover', 2, true),
    run('notice', 1),
    run('contacts', 1),
    run('week-plan', 1),
    run('lessons', 2),
    run('lessons', 3),
    returned('mathematics', 3),
    returned('music', 1),
    run('way-back', 1, true),
  ];
  const subjects = [
    { subject: 'mathematics', lessons: 2 },
    { subject: 'art', lessons: 1 },
    { subject: 'music', lessons: 1 },
  ];
  const contents = contentsOf(runs, subjects, '2026-12-18');
  expect(contents.sections.map(({ section, sheets }) => [section, spanText(sheets)])).toEqual([
    ['cover', '1'],
    ['notice', '2'],
    ['contacts', '2'],
    ['week-plan', '3'],
    ['lessons', '3–5'],
    ['return', '6–8'],
    ['way-back', '9'],
  ]);
  expect(contents.sheets).toBe(9);
  expect(contents.subjects).toEqual([
    { subject: 'mathematics', lessons: 2, returned: { first: 6, last: 7 } },
    { subject: 'art', lessons: 1, returned: null },
    { subject: 'music', lessons: 1, returned: { first: 8, last: 8 } },
  ]);
});
