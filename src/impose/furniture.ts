import {
  BLANK_MASTER,
  type BookletPage,
  type BookletSide,
  type ImposedPacket,
  type PrintUnit,
} from '../model/composed.ts';
import type { Box, Page } from '../model/page.ts';
import { innerFurniture } from './inner-furniture.ts';
import { returnFurniture } from './return-furniture.ts';
import type { FurnitureContext, SideOfSheet } from './side.ts';

/** A packet ready to draw: every side in order, a missing verso blank, with what imposition adds to each page. */
export function printUnit(imposed: ImposedPacket, context: FurnitureContext): PrintUnit {
  return {
    title: imposed.packet.code,
    pages: imposed.sheets.flatMap((sheet) =>
      (['recto', 'verso'] as const).map((side): Page => {
        const page = sheet[side];
        if (page === null) return BLANK;
        if ('halves' in page) return bookletPage(page, { imposed, sheet, side }, context);
        return pageOf({ imposed, sheet, page, side }, context);
      }),
    ),
  };
}

const BLANK: Page = { master: BLANK_MASTER, overlay: [] };

function bookletPage(
  { turned, halves: [upper, lower] }: BookletSide,
  at: Omit<SideOfSheet, 'page'>,
  context: FurnitureContext,
): Page {
  const half = (draft: BookletPage | null): Page | null =>
    draft === null ? null : pageOf({ ...at, ...draft }, context);
  return { ...BLANK, halves: { turned, pages: [half(upper), half(lower)] } };
}

function pageOf(at: SideOfSheet, context: FurnitureContext): Page {
  return {
    master: at.page.master,
    overlay: [...at.page.own, ...furnitureOf(at, context)],
  };
}

function furnitureOf(at: SideOfSheet, context: FurnitureContext): readonly Box[] {
  switch (at.page.furniture) {
    case 'none':
      return [];
    case 'inner':
    case 'inner-wide':
    case 'inner-half':
      return innerFurniture(at, context, at.page.furniture);
    case 'return':
      return returnFurniture(at, context);
  }
}
