import type { ImageId } from '../model/lesson.ts';
import type { Box, FaceId } from '../model/page.ts';
import { ptFromMm, type Mm } from '../paper/length.ts';
import { A4 } from '../paper/stock.ts';
import type { Cast } from './cast.ts';
import { drawBoxes } from './draw.ts';
import { frozenText } from './frozen-text.ts';
import { numerals } from './operators.ts';

/** What is drawn over a master, and the faces and pictures it needs; `content` is empty when there is nothing. */
export type Overlay = {
  readonly content: string;
  readonly faces: readonly FaceId[];
  readonly images: readonly ImageId[];
};

const NOTHING: Overlay = { content: '', faces: [], images: [] };

type DrawOverlay = (boxes: readonly Box[], height?: Mm) => Overlay;

/** Draws overlays once that come again, while their list of boxes is kept: a packet stands in the file of its route and in its own. */
export function keptOverlays(draw: DrawOverlay): DrawOverlay {
  const drawn = new WeakMap<readonly Box[], Overlay>();
  return (boxes, height) => {
    // Other sizes than A4 are of envelopes, each printed once.
    const known = height === undefined ? drawn.get(boxes) : undefined;
    if (known !== undefined) return known;
    const overlay = draw(boxes, height);
    if (height === undefined) drawn.set(boxes, overlay);
    return overlay;
  };
}

/** Draws overlays with the fonts and pictures of the foundry; the page is `height` mm high, A4 when not said. */
export function overlayWriter(cast: Cast): DrawOverlay {
  const setters = new Map([...cast.faces].map(([id, face]) => [id, frozenText(face)]));
  return (boxes: readonly Box[], height = A4.h): Overlay => {
    if (boxes.length === 0) return NOTHING;
    const lines: string[] = [pageSpace(height)];
    const faces = new Set<FaceId>();
    const images = new Set<ImageId>();
    drawBoxes(
      {
        draw: (operators) => void lines.push(operators),
        text: (box) => {
          const set = setters.get(box.face);
          if (set === undefined) throw new Error(`the face ${box.face} is not one for overlays`);
          faces.add(box.face);
          lines.push(set(box));
        },
        image: ({ image, rect: { x, y, w, h } }) => {
          images.add(image);
          const name = cast.images.get(image)?.name;
          if (name === undefined) throw new Error(`there is no picture ${image}`);
          lines.push(`q ${numerals(w, 0, 0, -h, x, y + h)} cm /${name} Do Q`);
        },
      },
      boxes,
    );
    return { content: lines.join('\n'), faces: [...faces], images: [...images] };
  };
}

/** From points with y upwards to millimetres with y downwards. */
function pageSpace(height: Mm): string {
  const [unit, top] = [1, height].map((length) => ptFromMm(length).toFixed(6));
  return `${unit} 0 0 -${unit} 0 ${top} cm`;
}
