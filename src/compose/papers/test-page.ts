import type { Measure } from '../../model/measure.ts';
import type { Box } from '../../model/page.ts';
import type { Words } from '../../model/words.ts';
import type { Mm } from '../../paper/length.ts';
import { A4 } from '../../paper/stock.ts';
import { inset } from '../../paper/rect.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual, sayIn } from '../../text/words.ts';
import { wrapLine } from '../../text/wrap-line.ts';

const LEFT = 25;
const WIDTH = 160;

/** Two sides that show what a printer does: scale, margins, toner, letters, and whether both sides meet. */
export function composeTestPage(measure: Measure, words: Words): readonly (readonly Box[])[] {
  const text = texts(measure, words);
  const front: Box[] = [
    ...[5, 8, 10].flatMap((edge) => frame(edge)),
    ...title(measure, bilingual(words, 'test.title')),
    ...text('test.scale', 50),
    ...ruler(62),
    ...text('test.scale-fix', 72),
    ...uprightRuler(150),
    ...text('test.margins', 90, 'label', 11, 115),
    ...text('test.toner', 112, 'label', 11, 115),
    ...hairlines(measure, 132),
    ...greySteps(measure, 165),
    ...text('test.letters', 200, 'text', 12),
    ...text('test.letters', 214, 'primer', 14),
    ...text('test.letters', 228, 'label', 9),
    ...text('test.duplex', 246),
    ...crosses(),
  ];
  const back = setLine(measure, {
    text: bilingual(words, 'test.back'),
    x: A4.w / 2,
    baseline: 40,
    face: 'label',
    size: 14,
    align: 'center',
  });
  return [front, [...crosses(), ...back]];
}

function title(measure: Measure, text: string): readonly Box[] {
  return setLine(measure, { text, x: LEFT, baseline: 38, face: 'label-bold', size: 22 });
}

type SetText = (
  key: string,
  baseline: Mm,
  face?: string,
  size?: number,
  width?: Mm,
) => readonly Box[];

function texts(measure: Measure, words: Words): SetText {
  return (key, baseline, face = 'label', size = 11, width = WIDTH) => {
    const both = [sayIn(words, 'kk')(key), sayIn(words, 'ru')(key)];
    const lines = both.flatMap((text) => wrapLine(measure, { text, face, size, width }));
    return lines.flatMap((line, at) =>
      setLine(measure, { text: line, x: LEFT, baseline: baseline + at * size * 0.45, face, size }),
    );
  };
}

function frame(edge: Mm): readonly Box[] {
  return [{ kind: 'rect', rect: inset(A4, edge), stroke: { width: 0.2, ink: 1 } }];
}

/** 100 mm with a tick at each centimetre. */
function ruler(y: Mm): readonly Box[] {
  return [
    line(LEFT, y, LEFT + 100, y),
    ...elevenTicks((at) => line(LEFT + at * 10, y - tick(at), LEFT + at * 10, y + tick(at))),
  ];
}

function uprightRuler(x: Mm): readonly Box[] {
  const top = 92;
  return [
    line(x + 30, top, x + 30, top + 100),
    ...elevenTicks((at) =>
      line(x + 30 - tick(at), top + at * 10, x + 30 + tick(at), top + at * 10),
    ),
  ];
}

function elevenTicks(draw: (at: number) => Box): readonly Box[] {
  return Array.from({ length: 11 }, (_, at) => draw(at));
}

function tick(at: number): Mm {
  return at % 5 === 0 ? 3 : 1.5;
}

function line(x1: Mm, y1: Mm, x2: Mm, y2: Mm, width = 0.25): Box {
  return { kind: 'rule', from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, width, ink: 1 };
}

function hairlines(measure: Measure, y: Mm): readonly Box[] {
  return [0.1, 0.2, 0.3, 0.5, 1].flatMap((width, at) => [
    line(LEFT, y + at * 6, LEFT + 90, y + at * 6, width),
    ...caption(measure, `${String(width).replace('.', ',')} мм`, LEFT + 94, y + at * 6 + 1.2),
  ]);
}

function greySteps(measure: Measure, y: Mm): readonly Box[] {
  return [0.1, 0.25, 0.4, 0.6, 0.8, 1].flatMap((ink, at): readonly Box[] => [
    {
      kind: 'rect',
      rect: { x: LEFT + at * 20, y, w: 18, h: 16 },
      fill: ink,
      stroke: { width: 0.2, ink: 1 },
    },
    ...caption(measure, `${ink * 100} %`, LEFT + at * 20 + 4, y + 21),
  ]);
}

function caption(measure: Measure, text: string, x: Mm, baseline: Mm): readonly Box[] {
  return setLine(measure, { text, x, baseline, face: 'label', size: 9 });
}

/** Crosses in the middle of the width, so that turning on the long edge lays them on one another. */
function crosses(): readonly Box[] {
  return [20, 275].flatMap((y) => [line(100, y, 110, y), line(105, y - 5, 105, y + 5)]);
}
