import { expect, test } from '@jest/globals';
import { bearsName, outFilesOf } from '../../src/inbound/forget-files.ts';
import { aMailing, theirPacket } from './a-known-pupil.ts';

const NOW = aMailing(2, '2026-W49', []);
const OLD = aMailing(1, '2026-W49', [], { superseded: true });
const REPRINTS = new Map([
  [
    2,
    [
      { number: 1, issues: [{ packet: 7, issue: 2 }] },
      { number: 2, issues: [{ packet: 5, issue: 2 }] },
    ],
  ],
]);
const CODE = theirPacket(NOW, 5).code;
const FILES = [
  'out/2026-W49/bags.pdf',
  'out/2026-W49/marking/5A-math.pdf',
  'out/2026-W49/packets/0006-A.pdf',
  `out/2026-W49/packets/${CODE}.pdf`,
  'out/2026-W49/proof.pdf',
  'out/2026-W49/reprint-01/routes/post-a.zip',
  'out/2026-W49/reprint-02/routes/post-a.zip',
  'out/2026-W49/results/5A-math.xlsx',
  'out/2026-W49/results/sheets/5A/0006-A-math.pdf',
  'out/2026-W49/routes/post-a.zip',
  'out/2026-W49/routes/post-b.zip',
  'out/2026-W49-superseded-1/routes/post-a.zip',
  'out/2026-W50/routes/post-a.zip',
  'out/2026-W50/results/5A-math.xlsx',
  'out/review/review.html',
  'out/my list.docx',
];

test('what holds the packets goes: archives, their reprints, results, review; what others made is told', () => {
  const { theirs, others } = outFilesOf(FILES, [theirPacket(NOW, 5)], REPRINTS);
  expect(theirs).toEqual([
    `out/2026-W49/packets/${CODE}.pdf`,
    'out/2026-W49/proof.pdf',
    'out/2026-W49/reprint-02/routes/post-a.zip',
    'out/2026-W49/results/5A-math.xlsx',
    'out/2026-W49/results/sheets/5A/0006-A-math.pdf',
    'out/2026-W49/routes/post-a.zip',
    'out/review/review.html',
  ]);
  expect(others).toEqual(['out/my list.docx']);
});

test('what a replaced plan gave out lies in a folder of its own', () => {
  const { theirs } = outFilesOf(FILES, [theirPacket(OLD, 5)], REPRINTS);
  expect(theirs.filter((path) => path.endsWith('.zip'))).toEqual([
    'out/2026-W49-superseded-1/routes/post-a.zip',
  ]);
});

test('a spare packet bears no name: of it only results go', () => {
  const { theirs } = outFilesOf(FILES, [theirPacket(NOW, 5, false)], REPRINTS);
  expect(theirs.filter((path) => /\.zip$|packets/u.test(path))).toEqual([]);
  expect(theirs).toContain('out/2026-W49/results/5A-math.xlsx');
});

test('a file is known by any word of the name, in either case; initials are no words', () => {
  expect(bearsName('IMG айша 3.jpg', 'Сейіт Айша Қ.')).toBe(true);
  expect(bearsName('IMG Қ 3.jpg', 'Сейіт Айша Қ.')).toBe(false);
  expect(bearsName('скан.pdf', '')).toBe(false);
});
