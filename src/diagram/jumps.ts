import type { Jump } from '../model/diagram.ts';
import type { Box, TextBox } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { arrowhead, polyline, STROKE, word, type Pen } from './draft.ts';
import type { Place } from './labels.ts';

/** Steps of an arc that a jump is drawn in; its lowest and highest, how far its feet stand above the line, and how deep they begin, mm. */
const ARC = { steps: 24, low: 3, high: 12, foot: 1.6, tick: 1.2 };

/** A jump as drawn: its arc and arrowhead, its label, and the places of the arc. */
export type DrawnJump = {
  readonly boxes: readonly Box[];
  readonly label: readonly TextBox[];
  readonly places: readonly Place[];
};

/** How high the arc of a jump stands above its line, mm; `unit`: length of 1, mm. */
export function jumpHeight({ from, to }: Jump, unit: Mm): Mm {
  return Math.min(ARC.high, ARC.low + (Math.abs(to - from) * unit) / 4);
}

/** A jump as an arc with an arrowhead above a line at the height y, with its label above it. */
export function drawJump(
  jump: Jump,
  at: (value: number) => Mm,
  unit: Mm,
  y: Mm,
  pen: Pen,
): DrawnJump {
  const [start, stop] = [at(jump.from), at(jump.to)];
  const height = jumpHeight(jump, unit);
  const foot = y - ARC.foot;
  const places = Array.from({ length: ARC.steps + 1 }, (_, step): Place => {
    const angle = (Math.PI * step) / ARC.steps;
    const x = (start + stop) / 2 - (Math.cos(angle) * (stop - start)) / 2;
    return [x, foot - Math.sin(angle) * (height - ARC.tick)];
  });
  const [bx, by] = places[ARC.steps - 2] ?? [start, foot];
  const tip = arrowhead(stop, foot, stop - bx, foot - by, pen.ink);
  const label = word(pen, jump.label, (start + stop) / 2, y - height - 1.2);
  return {
    boxes: [...polyline(places, STROKE.line, pen.ink), tip],
    label: jump.label === '' ? [] : label,
    places,
  };
}
