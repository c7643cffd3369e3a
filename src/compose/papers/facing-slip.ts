import { isSpare, type Bundle, type RouteConsignment } from '../../model/consignment.ts';
import type { Route } from '../../model/route.ts';
import { itemCodes } from '../../model/item-code.ts';
import type { Box } from '../../model/page.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import { shortDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { lineWidth, setLine } from '../../text/set-line.ts';
import { holdUntil } from './hold-until.ts';
import type { PaperContext } from './paper-context.ts';
import {
  LEADING,
  SHARES,
  SLIP,
  captionBoxes,
  slipHead,
  slipTable,
  type SlipPart,
  type SlipRow,
} from './slip-parts.ts';

const CODE: { readonly size: Pt; readonly gap: Mm } = { size: 16, gap: 7 };

/**
 * The slip that lies on a bundle: where it goes in letters to read at arm's length, what is in it, and the code of
 * every packet in order, to count them by.
 */
export function composeFacingSlip(
  context: PaperContext,
  consignment: RouteConsignment,
  bundle: Bundle,
): readonly Box[] {
  const numbers = { number: bundle.number, of: consignment.bundles.length };
  const head = slipHead(context, 'slip.number', numbers);
  const rows = rowsOf(context, consignment, bundle);
  const tries = SHARES.map((share): SlipPart => {
    const table = slipTable(context, rows, head.bottom, share);
    const codes = codesPart(context, bundle, table.bottom, share);
    return { boxes: [...table.boxes, ...codes.boxes], bottom: codes.bottom };
  });
  const chosen = tries.find(({ bottom }) => bottom <= SLIP.bottom) ?? tries.at(-1);
  return [...head.boxes, ...(chosen?.boxes ?? [])];
}

function rowsOf(
  context: PaperContext,
  { route }: RouteConsignment,
  bundle: Bundle,
): readonly SlipRow[] {
  const sheets = bundle.mailpieces.reduce((sum, piece) => sum + piece.sheets, 0);
  const spares = bundle.mailpieces.filter(isSpare).length;
  const { office, courier, title, kind } = route;
  return [
    ...(bundle.settlements.length === 0
      ? []
      : [{ key: 'slip.settlements', values: [bundle.settlements.join(', ')], size: 34 }]),
    { key: 'slip.route', values: [...new Set([title.kk, title.ru])], size: 20 },
    ...(office === undefined
      ? []
      : [{ key: 'slip.office', values: [`${office.index}, ${office.name}`], size: 26 }]),
    ...(courier === undefined ? [] : [{ key: 'slip.courier', values: [courier], size: 20 }]),
    { key: 'slip.items', values: [formatNumber(bundle.mailpieces.length)], size: 28 },
    ...(spares === 0 ? [] : [{ key: 'slip.spares', values: [formatNumber(spares)], size: 20 }]),
    { key: 'slip.sheets', values: [formatNumber(sheets)], size: 20 },
    { key: 'slip.grams', values: [formatNumber(bundle.grams)], size: 20 },
    { key: 'slip.dispatch', values: [shortDate(context.plan.mailing.dispatch)], size: 20 },
    ...holdRow(context, kind),
  ];
}

/** At the post office: until when what could not be delivered is kept, where the school says so. */
function holdRow({ plan }: PaperContext, kind: Route['kind']): readonly SlipRow[] {
  const day = holdUntil(plan);
  if (day === null || kind !== 'post') return [];
  return [{ key: 'slip.hold', values: [shortDate(day)], size: 20 }];
}

/** The codes of the packets in order, row by row. */
function codesPart(context: PaperContext, bundle: Bundle, top: Mm, share: number): SlipPart {
  const { measure } = context;
  const codes = bundle.mailpieces.flatMap(itemCodes);
  const look = { face: 'label', size: CODE.size * share };
  const widest = Math.max(
    0,
    ...codes.map((code) => lineWidth(measure, code, look.face, look.size)),
  );
  const step = widest + CODE.gap;
  const columns = Math.max(1, Math.floor((SLIP.right - SLIP.left + CODE.gap) / step));
  const caption = captionBoxes(context, 'slip.codes', top + 8);
  const first = Math.max(...caption.map(({ baseline }) => baseline)) + 3 + look.size * LEADING;
  const baselineOf = (at: number): Mm => first + Math.floor(at / columns) * look.size * LEADING;
  const set = codes.flatMap((text, at) =>
    setLine(measure, {
      ...look,
      text,
      x: SLIP.left + (at % columns) * step,
      baseline: baselineOf(at),
    }),
  );
  return { boxes: [...caption, ...set], bottom: baselineOf(codes.length - 1) };
}
