import { BLANK_MASTER, type ImposedPacket, type PrintUnit } from '../model/composed.ts';
import type { Box, Page } from '../model/page.ts';
import { innerFurniture } from './inner-furniture.ts';
import { returnFurniture } from './return-furniture.ts';
import type { FurnitureContext, SideOfSheet } from './side.ts';

/** A packet ready to draw: every side in order, a missing verso blank, with what imposition adds to each page. */
export function printUnit(imposed: ImposedPacket, context: FurnitureContext): PrintUnit {
  return {
    title: imposed.packet.code,
    pages: imposed.sheets.flatMap((sheet) => [
      pageOf({ imposed, sheet, page: sheet.recto, side: 'recto' }, context),
      sheet.verso === null
        ? { master: BLANK_MASTER, overlay: [] }
        : pageOf({ imposed, sheet, page: sheet.verso, side: 'verso' }, context),
    ]),
  };
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
      return innerFurniture(at, context, at.page.furniture);
    case 'return':
      return returnFurniture(at, context);
  }
}
