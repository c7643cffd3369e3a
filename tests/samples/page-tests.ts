import { expect, test } from '@jest/globals';
import { pageFrame } from '../../src/compose/page-frame.ts';
import type { Packet } from '../../src/model/plan.ts';
import type { Box } from '../../src/model/page.ts';
import { mmFromPt, type Mm } from '../../src/paper/length.ts';
import { contains, type Rect } from '../../src/paper/rect.ts';
import { rectOf, textsIn } from '../compose/box-rects.ts';
import { pageTexts } from '../support/raster.mjs';
import { around, inkOf, inkOnInk, isFormula, type Ink } from './ink.ts';
import { unitsOf, type LessonUnits } from './lesson-units.ts';
import { bare, lostWords } from './lost-words.ts';
import type { PrintedPage, PrintedSample } from './printed-sample.ts';
import { PATIENCE, type SampleRun } from './sample-run.ts';

/** What office printers can print of an A4 page. */
const PRINTABLE: Rect = { x: 4.2, y: 4.2, w: 201.6, h: 288.6 };

/** What stands beyond the type area, mm: half a rule. */
const SLACK = 0.75;

/** What stops and hyphens hang over a straight edge, ems of their size. */
const HANG = 0.28;

/** Pages hold together: every box where it may stand, no ink on ink, and every word of the lessons once. */
export function pageTests(sample: () => Pick<SampleRun, 'printed' | 'archives'>): void {
  test('no box leaves the paper that printers reach, no text of a lesson its type area', () => {
    const { printed } = sample();
    expect(distinctPages(printed).flatMap((page) => outside(page, printed))).toEqual([]);
  });

  test('a worn toner prints it: no line is too thin, no large area is dark', () => {
    const boxes = distinctPages(sample().printed).flatMap((page) => page.boxes);
    expect(boxes.filter((box) => thickness(box) < LEAST_LINE)).toEqual([]);
    expect(boxes.filter(isLargeAndDark)).toEqual([]);
  });

  test('no ink lies on other ink', () => {
    const { printed } = sample();
    const ink = inkOf(printed.fonts);
    const found = distinctPages(printed).flatMap(({ boxes }) => inkOnInk(boxes, ink));
    expect(found).toEqual([]);
  });

  test(
    'every word of the lessons stands once and in order, in the boxes and in the PDF',
    async () => {
      const { printed, archives } = sample();
      const files = new Map(archives.flatMap(({ entries }) => [...entries]));
      for (const packet of oneOfEachKind(printed)) {
        const pages = printed.pages.get(packet.number) ?? [];
        const lessons = unitsOfPacket(packet, printed);
        expect(lostWords(lessons, textOfLessons(pages))).toEqual([]);
        const pdf = [...files].find(([name]) => name.endsWith(`-${packet.code}.pdf`))?.[1];
        if (pdf === undefined) continue;
        const texts = await pageTexts(pdf);
        const extracted = pages.map((page, at) => withoutFurniture(texts[at] ?? '', page));
        const printedText = extracted.filter((_, at) => pages[at]?.isLesson === true).join('');
        expect(lostWords(lessons, printedText)).toEqual([]);
      }
    },
    PATIENCE,
  );
}

/** Hair lines of less than this, in mm, come and go with the printer. */
const LEAST_LINE = 0.2;

/** A filled area of more mm² than this spends toner and shows its stripes. */
const LARGE = { area: 1500, ink: 0.5 };

function thickness(box: Box): number {
  if (box.kind === 'rule') return box.width;
  const isDrawn = box.kind === 'rect' || box.kind === 'path';
  return isDrawn ? (box.stroke?.width ?? Infinity) : Infinity;
}

function isLargeAndDark(box: Box): boolean {
  // A formula is letters, however large the whole of it.
  if ((box.kind !== 'rect' && box.kind !== 'path') || isFormula(box)) return false;
  return (box.fill ?? 0) > LARGE.ink && box.rect.w * box.rect.h > LARGE.area;
}

/** Pages that many packets share count once. */
function distinctPages({ pages }: PrintedSample): readonly PrintedPage[] {
  const all = [...pages.values()].flat().filter(({ boxes }) => boxes.length > 0);
  return [...new Map(all.map((page) => [page.master, page])).values()];
}

/** A packet of each class, size and level. */
function oneOfEachKind({ plan }: PrintedSample): readonly Packet[] {
  const kind = ({ class: { id }, size, level }: Packet): string => `${id} ${size} ${level ?? ''}`;
  return [...new Map(plan.packets.map((packet) => [kind(packet), packet])).values()];
}

function unitsOfPacket({ days, level }: Packet, { plan }: PrintedSample): readonly LessonUnits[] {
  return [...new Set(days.flatMap(({ lessons }) => lessons))]
    .flatMap((id) => plan.lessons.filter((lesson) => lesson.id === id))
    .map((lesson) => unitsOf(lesson, level));
}

function outside({ isLesson, boxes, overlay }: PrintedPage, printed: PrintedSample): unknown[] {
  const ink = inkOf(printed.fonts);
  const off = boxes.filter((box) => !contains(PRINTABLE, covered(box, ink), 0));
  if (!isLesson) return off;
  const { area, rule } = pageFrame({ paper: printed.plan.school.paperUse });
  const head: Rect = { x: area.x, y: 0, w: area.w, h: rule };
  const foot: Rect = { x: area.x, y: area.y + area.h, w: area.w, h: 297 - area.y - area.h };
  const slack = (box: Box): Mm =>
    box.kind === 'text' ? Math.max(SLACK, HANG * mmFromPt(box.size)) : SLACK;
  const within = (box: Box, areas: readonly Rect[]): boolean =>
    areas.some((each) => contains(each, covered(box, ink), slack(box)));
  const body = boxes.slice(0, boxes.length - overlay.length);
  return [
    ...off,
    ...body.filter((box) => !within(box, [area, head])),
    ...overlay.filter((box) => !within(box, [foot])),
  ];
}

function covered(box: Box, ink: Ink): Rect {
  return (box.kind === 'text' ? around(ink(box)) : null) ?? rectOf(box);
}

/** The text of lesson pages without head and foot; a line that ends inside a word loses its hyphen with all others. */
function textOfLessons(pages: readonly PrintedPage[]): string {
  return pages
    .filter(({ isLesson }) => isLesson)
    .map((page) => {
      const furniture = new Set(furnitureOf(page));
      return textsIn(page.boxes)
        .filter((box) => !furniture.has(box))
        .map(({ text }) => text)
        .join(' ');
    })
    .join(' ');
}

function furnitureOf({ boxes, overlay }: PrintedPage): readonly Box[] {
  return [...boxes.filter((box) => box.kind === 'text' && box.baseline < 19), ...overlay];
}

/** The bare text of a page of a PDF; head and foot are cut out where they stand first and last. */
function withoutFurniture(text: string, page: PrintedPage): string {
  return textsIn(furnitureOf(page)).reduce((rest, { text: line }, at, all) => {
    const isHead = (all[at]?.baseline ?? 0) < 19;
    const piece = bare(line);
    const place = isHead ? rest.indexOf(piece) : rest.lastIndexOf(piece);
    return place < 0 ? rest : rest.slice(0, place) + rest.slice(place + piece.length);
  }, bare(text));
}
