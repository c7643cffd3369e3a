import fc from 'fast-check';
import type { ComposedPacket, DraftPage, PageRun, Sheet } from '../../src/model/composed.ts';
import type { Packet } from '../../src/model/plan.ts';
import type { Pupil } from '../../src/model/pupil.ts';

const PLACE = { file: 'pupils.xlsx', row: 5 };

/** Who gets it. */
export const PUPIL: Pupil = {
  id: 'p12',
  name: 'Сейітқали Айбек Нұрланұлы',
  shortName: 'Сейітқали А. Н.',
  classId: '5Ә',
  address: { settlement: 'Сарыөзек' },
  largePrint: false,
  place: PLACE,
};

/** A packet of a pupil of class 5 «Ә». */
export const PACKET: Packet = {
  number: 12,
  code: '0012-K',
  issue: 2,
  pupil: PUPIL,
  class: { id: '5Ә', grade: 5, letter: 'Ә', language: 'kk' },
  route: 'post-arshaly',
  stop: 0,
  household: 'h1',
  size: 'normal',
  level: null,
  days: [],
  withNotice: false,
  feedback: [],
};

/** A run of pages with masters `<section>-1`, `<section>-2` … */
export function run(section: PageRun['section'], count: number, ownSheets = false): PageRun {
  const furniture = section === 'cover' ? 'none' : section === 'return' ? 'return' : 'inner';
  const pages = Array.from({ length: count }, (_, at): DraftPage => {
    return { master: `${section}-${at + 1}`, own: [], furniture };
  });
  return { section, ownSheets, pages };
}

/** Packets of any runs. */
export const packets: fc.Arbitrary<ComposedPacket> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(
          'cover' as const,
          'lessons' as const,
          'return' as const,
          'way-back' as const,
        ),
        fc.nat(5),
        fc.boolean(),
      )
      .map(([section, count, ownSheets]) => run(section, count, ownSheets || section === 'return')),
    { maxLength: 8 },
  )
  .map((runs) => ({ packet: PACKET, runs: runs.map(named) }));

/** Makes the masters of each run its own. */
function named(each: PageRun, index: number): PageRun {
  const pages = each.pages.map((page) => ({ ...page, master: `${index}/${page.master}` }));
  return { ...each, pages };
}

/** The page on a side that is not of a booklet; null on a blank one. */
export function pageOn(side: Sheet['verso']): DraftPage | null {
  if (side !== null && 'halves' in side) throw new Error('a side of a booklet');
  return side;
}
