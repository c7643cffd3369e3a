import type { Box, TextBox } from '../model/page.ts';
import { answerSpace } from './answer-space.ts';
import { code128 } from './code128.ts';
import type { Operators } from './operators.ts';
import { filled, linePath, rectPath, stroked } from './operators.ts';
import { pathShape } from './path-shape.ts';
import { qrCode } from './qr.ts';
import { target } from './targets.ts';

type ImageBox = Extract<Box, { kind: 'image' }>;

/** What boxes are drawn on: a master in the foundry, or an overlay. */
export type Surface = {
  readonly draw: (operators: Operators) => void;
  readonly text: (box: TextBox) => void;
  readonly image: (box: ImageBox) => void;
};

/** Draws boxes in their order. */
export function drawBoxes(surface: Surface, boxes: readonly Box[]): void {
  for (const box of boxes) {
    if (box.kind === 'text') surface.text(box);
    else if (box.kind === 'image') surface.image(box);
    else for (const operators of operatorsOf(box)) surface.draw(operators);
  }
}

function operatorsOf(box: Exclude<Box, TextBox | ImageBox>): readonly Operators[] {
  switch (box.kind) {
    case 'rule':
      return [stroked(linePath(box.from, box.to), box)];
    case 'rect':
      return rectangle(box);
    case 'path':
      return [pathShape(box)];
    case 'qr':
      return [qrCode(box)];
    case 'code128':
      return [code128(box)];
    case 'answer':
      return answerSpace(box);
    case 'mark':
    case 'score':
    case 'fiducial':
      return [target(box)];
  }
}

function rectangle(box: Extract<Box, { kind: 'rect' }>): readonly Operators[] {
  const path = rectPath(box.rect, box.radius);
  return [
    ...(box.fill === undefined ? [] : [filled(path, box.fill)]),
    ...(box.stroke === undefined ? [] : [stroked(path, box.stroke)]),
  ];
}
