import type { Bundle, RouteConsignment } from '../../model/consignment.ts';
import type { Box, FaceId, TextBox } from '../../model/page.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import { shortDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { lineWidth, setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import { both } from './list-parts.ts';
import type { PaperContext } from './paper-context.ts';

const LEFT: Mm = 18;
const RIGHT: Mm = 192;
const VALUE_X: Mm = 70;
const BOTTOM: Mm = 282;
const CAPTION: { readonly kk: Pt; readonly ru: Pt } = { kk: 12, ru: 10.5 };
const CODE: { readonly size: Pt; readonly gap: Mm } = { size: 16, gap: 7 };
/** Height of a line over the size of its type, mm per point. */
const LEADING = 0.45;

/** Shares of the sizes of values; the first with which all stands on the page is taken. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

type SlipRow = { readonly key: string; readonly values: readonly string[]; readonly size: Pt };

type Part = { readonly boxes: readonly Box[]; readonly bottom: Mm };

/**
 * The slip that lies on a bundle: where it goes in letters to read at arm's length, what is in it, and the code of
 * every packet in order, to count them by.
 */
export function composeFacingSlip(
  context: PaperContext,
  consignment: RouteConsignment,
  bundle: Bundle,
): readonly Box[] {
  const head = headPart(context, consignment, bundle);
  const rows = rowsOf(context, consignment, bundle);
  const tries = SHARES.map((share): Part => {
    const table = tablePart(context, rows, head.bottom, share);
    const codes = codesPart(context, bundle, table.bottom, share);
    return { boxes: [...table.boxes, ...codes.boxes], bottom: codes.bottom };
  });
  const chosen = tries.find(({ bottom }) => bottom <= BOTTOM) ?? tries.at(-1);
  return [...head.boxes, ...(chosen?.boxes ?? [])];
}

function headPart(context: PaperContext, { bundles }: RouteConsignment, { number }: Bundle): Part {
  const { school, mailing } = context.plan;
  const values = { number, of: bundles.length };
  const line = (text: string, face: FaceId, size: Pt, baseline: Mm): readonly Box[] =>
    setLine(context.measure, { text, x: LEFT, baseline, face, size });
  return {
    boxes: [
      ...line(context.sayIn('kk')('slip.number', values), 'label-bold', 36, 30),
      ...line(context.sayIn('ru')('slip.number', values), 'label', 20, 41),
      ...line(`${both(school.shortName)} · ${mailing.id}`, 'label', 13, 50),
      ruleAt(55),
    ],
    bottom: 55,
  };
}

function rowsOf(
  context: PaperContext,
  { route }: RouteConsignment,
  bundle: Bundle,
): readonly SlipRow[] {
  const sheets = bundle.mailpieces.reduce((sum, piece) => sum + piece.sheets, 0);
  const { office, courier, title } = route;
  return [
    { key: 'slip.settlements', values: [bundle.settlements.join(', ')], size: 34 },
    { key: 'slip.route', values: [...new Set([title.kk, title.ru])], size: 20 },
    ...(office === undefined
      ? []
      : [{ key: 'slip.office', values: [`${office.index}, ${office.name}`], size: 26 }]),
    ...(courier === undefined ? [] : [{ key: 'slip.courier', values: [courier], size: 20 }]),
    { key: 'slip.items', values: [String(bundle.mailpieces.length)], size: 28 },
    { key: 'slip.sheets', values: [formatNumber(sheets)], size: 20 },
    { key: 'slip.grams', values: [formatNumber(bundle.grams)], size: 20 },
    { key: 'slip.dispatch', values: [shortDate(context.plan.mailing.dispatch)], size: 20 },
  ];
}

/** Captions in both languages at the left, values at the right, a line below each. */
function tablePart(context: PaperContext, rows: readonly SlipRow[], top: Mm, share: number): Part {
  const boxes: Box[] = [];
  let y = top;
  for (const { key, values, size } of rows) {
    const caption = captionBoxes(context, key, y + 7);
    const set = valueBoxes(context, values, size * share, y + 2.5);
    const lowest = Math.max(...[...caption, ...set].map(({ baseline }) => baseline));
    boxes.push(...caption, ...set);
    y = lowest + 5;
    boxes.push(ruleAt(y));
  }
  return { boxes, bottom: y };
}

function captionBoxes(
  { measure, sayIn }: PaperContext,
  key: string,
  baseline: Mm,
): readonly TextBox[] {
  const width = VALUE_X - LEFT - 3;
  const kk = { text: sayIn('kk')(key), face: 'label-bold', size: CAPTION.kk, width };
  const ru = { text: sayIn('ru')(key), face: 'label', size: CAPTION.ru, width };
  const lines = (kk.text === ru.text ? [kk] : [kk, ru]).flatMap((each) =>
    wrapLine(measure, each).map((text) => ({ text, face: each.face, size: each.size })),
  );
  return lines.flatMap((line, at) =>
    setLine(measure, { ...line, x: LEFT, baseline: baseline + at * 5 }),
  );
}

function valueBoxes(
  { measure }: PaperContext,
  values: readonly string[],
  size: Pt,
  top: Mm,
): readonly TextBox[] {
  const look = { face: 'label-bold', size };
  const width = RIGHT - VALUE_X;
  const lines = values.flatMap((text) => wrapLine(measure, { ...look, text, width }));
  return lines.flatMap((text, at) =>
    setLine(measure, { ...look, text, x: VALUE_X, baseline: top + (at + 0.8) * size * LEADING }),
  );
}

/** The codes of the packets in order, row by row. */
function codesPart(context: PaperContext, bundle: Bundle, top: Mm, share: number): Part {
  const { measure } = context;
  const codes = bundle.mailpieces.flatMap(({ packets }) => packets.map(({ code }) => code));
  const look = { face: 'label', size: CODE.size * share };
  const widest = Math.max(
    0,
    ...codes.map((code) => lineWidth(measure, code, look.face, look.size)),
  );
  const step = widest + CODE.gap;
  const columns = Math.max(1, Math.floor((RIGHT - LEFT + CODE.gap) / step));
  const caption = captionBoxes(context, 'slip.codes', top + 8);
  const first = Math.max(...caption.map(({ baseline }) => baseline)) + 3 + look.size * LEADING;
  const baselineOf = (at: number): Mm => first + Math.floor(at / columns) * look.size * LEADING;
  const set = codes.flatMap((text, at) =>
    setLine(measure, { ...look, text, x: LEFT + (at % columns) * step, baseline: baselineOf(at) }),
  );
  return { boxes: [...caption, ...set], bottom: baselineOf(codes.length - 1) };
}

function ruleAt(y: Mm): Box {
  return { kind: 'rule', from: { x: LEFT, y }, to: { x: RIGHT, y }, width: 0.25, ink: 0.6 };
}
