import type { Box, TextBox } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { WordValues } from '../../model/words.ts';
import type { Language } from '../../model/language.ts';
import type { Rect } from '../../paper/rect.ts';
import { sheetGrams } from '../../paper/stock.ts';
import { longDate } from '../../text/dates.ts';
import { setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import { faceFurniture, faceZones, partyBoxes, partyOf } from './address-face.ts';
import { cutLine, schoolParty } from './cover.ts';
import type { PaperContext } from './paper-context.ts';

const FACE: Rect = { x: 0, y: 0, w: 210, h: 148.5 };
const LEFT = 20;
const WIDTH = 170;

/**
 * The way back without what belongs to the pupil: in the upper half the face to glue on the return envelope
 * (to the school; the prepaid line only with the school's own agreement), below it how to send the sheets.
 */
export function composeWayBackMaster(context: PaperContext, language: Language): readonly Box[] {
  const { measure, words, plan } = context;
  const say = context.sayIn(language);
  const zones = faceZones(FACE);
  const line = lineSetter(context, language);
  const { prepaidAgreement } = plan.school.post;
  const steps = ['way-back.fill', 'way-back.correct', `way-back.fold.${plan.school.returnFold}`];
  const put = line('way-back.order', 'label', 12, 205);
  let y = put.next + 2;
  const rest = steps.flatMap((key) => {
    const set = line(key, 'label', 12, y);
    y = set.next + 2;
    return set.boxes;
  });
  return [
    cutLine(),
    ...faceFurniture(measure, words, zones),
    ...partyBoxes(measure, words, zones.addressee, schoolParty(context), 10.5),
    ...(prepaidAgreement === undefined
      ? []
      : setLine(measure, {
          text: say('face.prepaid', { agreement: prepaidAgreement }),
          x: zones.stamp.x + 2,
          baseline: zones.stamp.y + zones.stamp.h + 5,
          face: 'label-bold',
          size: 10,
        })),
    ...line('way-back.cut', 'label', 8.5, 153).boxes,
    ...line('way-back.steps', 'label-bold', 16, 170).boxes,
    ...put.boxes,
    ...rest,
  ];
}

/** Sender, number of sheets and the day to post them by, for one pupil. */
export function composeWayBackOwn(
  context: PaperContext,
  packet: Packet,
  returnSheets: number,
): readonly Box[] {
  const { measure, words, plan } = context;
  const { language } = packet.class;
  const zones = faceZones(FACE);
  const line = lineSetter(context, language);
  const sender = partyOf(packet.pupil.name, packet.pupil.address, context.sayIn(language));
  const from = partyBoxes(measure, words, zones.sender, sender, 10.5);
  if (returnSheets === 0) return [...from, ...line('way-back.none', 'label-bold', 13, 182).boxes];
  const byHand = plan.routes.some((route) => route.id === packet.route && route.kind === 'hand');
  const { format, grams } = plan.school.returnEnvelope;
  const date = longDate(plan.returnBy, language);
  return [
    ...from,
    ...line('way-back.put', 'label-bold', 13, 181, { sheets: returnSheets }).boxes,
    ...line(byHand ? 'way-back.by-hand' : 'way-back.by', 'label-bold', 13, 189, { date }).boxes,
    ...line('way-back.weight', 'label', 11, 196, {
      format: format.toUpperCase(),
      grams: Math.ceil(returnSheets * sheetGrams(plan.school.stock) + grams),
    }).boxes,
  ];
}

/** Sets wrapped lines from a baseline down; `next` is the baseline below them. */
function lineSetter(
  context: PaperContext,
  language: Language,
): (
  key: string,
  face: 'label' | 'label-bold',
  size: number,
  baseline: number,
  values?: WordValues,
) => { boxes: readonly TextBox[]; next: number } {
  const say = context.sayIn(language);
  return (key, face, size, baseline, values = {}) => {
    const leading = size * 0.48;
    const text = say(key, values);
    const lines = wrapLine(context.measure, { text, face, size, width: WIDTH });
    const boxes = lines.flatMap((each, at) =>
      setLine(context.measure, {
        text: each,
        x: LEFT,
        baseline: baseline + at * leading,
        face,
        size,
      }),
    );
    return { boxes, next: baseline + lines.length * leading };
  };
}
