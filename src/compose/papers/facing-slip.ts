import type { Bundle, RouteConsignment } from '../../model/consignment.ts';
import type { Box } from '../../model/page.ts';
import { shortDate } from '../../text/dates.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import type { PaperContext } from './paper-context.ts';

const LEFT = 20;
const VALUE_X = 84;
const RIGHT = 190;

/** The slip that lies on a bundle: where it goes and what is in it, in letters to read at arm's length. */
export function composeFacingSlip(
  context: PaperContext,
  consignment: RouteConsignment,
  bundle: Bundle,
): readonly Box[] {
  const { measure, words, plan } = context;
  const values = { number: bundle.number, of: consignment.bundles.length };
  const kk = context.sayIn('kk')('slip.number', values);
  const ru = context.sayIn('ru')('slip.number', values);
  const boxes: Box[] = [
    ...setLine(measure, { text: kk, x: LEFT, baseline: 28, face: 'label-bold', size: 28 }),
    ...setLine(measure, { text: ru, x: LEFT, baseline: 39, face: 'label', size: 18 }),
    ...setLine(measure, {
      text: `${plan.school.shortName.kk} · ${plan.mailing.id}`,
      x: LEFT,
      baseline: 50,
      face: 'label',
      size: 13,
    }),
    ruleAt(56),
  ];
  let y = 70;
  for (const row of rowsOf(context, consignment, bundle)) {
    const lines = wrapLine(measure, {
      text: row.value,
      face: 'label-bold',
      size: row.size,
      width: RIGHT - VALUE_X,
    });
    const captions = wrapLine(measure, {
      text: bilingual(words, row.key),
      face: 'label',
      size: 11,
      width: VALUE_X - LEFT - 5,
    });
    boxes.push(
      ...captions.flatMap((text, at) =>
        setLine(measure, { text, x: LEFT, baseline: y + at * 5.2, face: 'label', size: 11 }),
      ),
      ...lines.flatMap((text, at) =>
        setLine(measure, {
          text,
          x: VALUE_X,
          baseline: y + at * row.size * 0.45,
          face: 'label-bold',
          size: row.size,
        }),
      ),
    );
    y += Math.max(lines.length * row.size * 0.45, captions.length * 5.2) + 5;
    boxes.push(ruleAt(y - 1.5));
    y += 7;
  }
  return boxes;
}

type SlipRow = { readonly key: string; readonly value: string; readonly size: number };

function rowsOf(
  context: PaperContext,
  { route }: RouteConsignment,
  bundle: Bundle,
): readonly SlipRow[] {
  const first = bundle.mailpieces.at(0)?.code ?? '';
  const last = bundle.mailpieces.at(-1)?.code ?? '';
  const sheets = bundle.mailpieces.reduce((sum, piece) => sum + piece.sheets, 0);
  const { office } = route;
  return [
    { key: 'slip.route', value: titleOf(route.title), size: 18 },
    ...(office === undefined
      ? []
      : [{ key: 'slip.office', value: `${office.index}, ${office.name}`, size: 18 }]),
    ...(route.courier === undefined
      ? []
      : [{ key: 'slip.courier', value: route.courier, size: 14 }]),
    { key: 'slip.settlements', value: bundle.settlements.join(', '), size: 18 },
    { key: 'slip.items', value: String(bundle.mailpieces.length), size: 22 },
    { key: 'slip.sheets', value: String(sheets), size: 14 },
    { key: 'slip.grams', value: String(bundle.grams), size: 14 },
    { key: 'slip.range', value: `${first} … ${last}`, size: 14 },
    { key: 'slip.dispatch', value: shortDate(context.plan.mailing.dispatch), size: 14 },
  ];
}

function titleOf(title: { readonly kk: string; readonly ru: string }): string {
  return title.kk === title.ru ? title.kk : `${title.kk} / ${title.ru}`;
}

function ruleAt(y: number): Box {
  return { kind: 'rule', from: { x: LEFT, y }, to: { x: RIGHT, y }, width: 0.25, ink: 0.6 };
}
