import type { Language } from '../../model/language.ts';
import type { Box, FaceId, TextBox } from '../../model/page.ts';
import type { Packet } from '../../model/plan.ts';
import type { Mm, Pt } from '../../paper/length.ts';
import type { Rect } from '../../paper/rect.ts';
import { sheetGrams } from '../../paper/stock.ts';
import { longDate } from '../../text/dates.ts';
import { lineWidth, setLine } from '../../text/set-line.ts';
import { wrapLine } from '../../text/wrap-line.ts';
import { cutLine } from './cover.ts';
import { wayBackFace, wayBackFrame, WAY_BACK } from './face-parts.ts';
import { faceZones } from './face-zones.ts';
import type { PaperContext } from './paper-context.ts';
import { partyLack, schoolParty } from './party.ts';
import { recipientBoxes, recipientLack } from './recipient.ts';

const LEFT: Mm = 15;
const WIDTH: Mm = 180;
/** The packet's code at the foot, so that a page that went astray finds its packet. */
const FOOT = { baseline: 286, size: 9 };
const STEP = { size: 14, indent: 9, gap: 2.6 };
/** From the cutting line to the title, the panels and the steps. */
const DOWN = { title: 19, panels: 25, steps: 70 };
const PANEL = { h: 24, padding: 4 };
const COUNT = { x: LEFT, w: 76 };
const DATE = { x: LEFT + COUNT.w + 4, w: WIDTH - COUNT.w - 4 };

/**
 * The way back without what belongs to the pupil: above, the face to glue on the return envelope (to the school;
 * the prepaid line only with the school's own agreement), below it how to send the sheets, step by step.
 */
export function composeWayBackMaster(context: PaperContext, language: Language): readonly Box[] {
  const { measure } = context;
  const say = context.sayIn(language);
  const { frame, furniture, school } = wayBackFace(context);
  const cut = frame.h;
  return [
    cutLine(cut),
    ...furniture,
    ...school,
    ...setLine(measure, {
      text: say('way-back.cut'),
      x: LEFT,
      baseline: cut + 4.5,
      face: 'label',
      size: 8.5,
    }),
    ...setLine(measure, {
      text: say('way-back.steps'),
      x: LEFT,
      baseline: cut + DOWN.title,
      face: 'label-bold',
      size: 20,
    }),
    ...stepBoxes(context, language, cut + DOWN.steps),
  ];
}

/** Sender, number of sheets and the day to post them by, for one pupil. */
export function composeWayBackOwn(
  context: PaperContext,
  packet: Packet,
  returnSheets: number,
): readonly Box[] {
  const { plan } = context;
  const { language } = packet.class;
  const say = context.sayIn(language);
  const face = wayBackFrame(plan.school);
  const code = { text: say('face.packet', { code: packet.code }), x: LEFT + WIDTH, ...FOOT };
  const from = [
    ...recipientBoxes(context, faceZones(face).sender, packet, WAY_BACK.sender),
    ...setLine(context.measure, { ...code, face: 'label', align: 'right' }),
  ];
  const top = face.h + DOWN.panels;
  if (returnSheets === 0) {
    const none = { text: say('way-back.none'), face: 'label-bold', size: 16 };
    return [...from, ...lines(context, none, LEFT, top + 8, WIDTH)];
  }
  const byHand = plan.routes.some((route) => route.id === packet.route && route.kind === 'hand');
  const { format, grams } = plan.school.returnEnvelope;
  const date = longDate(plan.returnBy, language);
  const weight = say('way-back.weight', {
    format: format.toUpperCase(),
    grams: Math.ceil(returnSheets * sheetGrams(plan.school.stock) + grams),
  });
  return [
    ...from,
    ...panel(context, { ...COUNT, y: top, h: PANEL.h }, say('way-back.put'), [
      { text: `${returnSheets}`, size: 30 },
      { text: say('way-back.sheets', { sheets: returnSheets }), size: 15 },
    ]),
    ...panel(
      context,
      { ...DATE, y: top, h: PANEL.h },
      say(byHand ? 'way-back.by-hand' : 'way-back.by'),
      [{ text: date, size: 20 }],
    ),
    ...lines(context, { text: weight, face: 'label', size: 11 }, LEFT, top + PANEL.h + 7, WIDTH),
  ];
}

/** How many millimetres the household lacks as the sender on the way back, or the school as the addressee. */
export function wayBackLack(context: PaperContext, packet: Packet | null): Mm {
  const { sender, addressee } = faceZones(wayBackFrame(context.plan.school));
  if (packet === null) {
    const school = schoolParty(context, addressee, WAY_BACK.addressee);
    return partyLack(context, addressee, school, WAY_BACK.addressee);
  }
  return recipientLack(context, sender, packet, WAY_BACK.sender);
}

function stepBoxes(context: PaperContext, language: Language, top: Mm): readonly Box[] {
  const { measure, plan } = context;
  const say = context.sayIn(language);
  const { returnEnvelope, returnFold } = plan.school;
  const steps = [
    say('way-back.fill'),
    say('way-back.correct'),
    say('way-back.order'),
    say(`way-back.fold.${returnFold}`),
    say(returnEnvelope.print === true ? 'way-back.addressed' : 'way-back.glue', {
      format: returnEnvelope.format.toUpperCase(),
    }),
  ];
  let baseline = top;
  return steps.flatMap((text, at) => {
    const number = { text: `${at + 1}`, x: LEFT, baseline, face: 'label-bold', size: STEP.size };
    const line = { text, face: 'label', size: STEP.size };
    const set = lines(context, line, LEFT + STEP.indent, baseline, WIDTH - STEP.indent);
    const lowest = Math.max(baseline, ...set.map((box) => box.baseline));
    baseline = lowest + STEP.size * LEADING + STEP.gap;
    return [...setLine(measure, number), ...set];
  });
}

type Text = { readonly text: string; readonly face: FaceId; readonly size: Pt };

/** Height of a line over the size of its type, mm per point. */
const LEADING = 0.46;

function lines(
  { measure }: PaperContext,
  { text, face, size }: Text,
  x: Mm,
  baseline: Mm,
  width: Mm,
): readonly TextBox[] {
  return wrapLine(measure, { text, face, size, width }).flatMap((each, at) =>
    setLine(measure, { text: each, x, baseline: baseline + at * size * LEADING, face, size }),
  );
}

/** A framed fact: a caption, below it in bold the words that stand out, smaller when they would not fit. */
function panel(
  context: PaperContext,
  rect: Rect,
  caption: string,
  facts: readonly { readonly text: string; readonly size: Pt }[],
): readonly Box[] {
  const { measure } = context;
  const left = rect.x + PANEL.padding;
  const room = rect.w - 2 * PANEL.padding;
  const face = 'label-bold';
  const gap = 2.5;
  const wide = facts.reduce(
    (sum, { text, size }) => sum + lineWidth(measure, text, face, size) + gap,
    -gap,
  );
  const share = Math.min(1, room / wide);
  let x = left;
  const words = facts.flatMap(({ text, size }) => {
    const set = setLine(measure, { text, x, baseline: rect.y + 18.5, face, size: size * share });
    x += lineWidth(measure, text, face, size * share) + gap;
    return set;
  });
  return [
    { kind: 'rect', rect, stroke: { width: 0.5, ink: 1 }, radius: 2 },
    ...lines(context, { text: caption, face: 'label', size: 11 }, left, rect.y + 6.5, room),
    ...words,
  ];
}
