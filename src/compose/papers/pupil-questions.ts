import type { Measure } from '../../model/measure.ts';
import type { Box } from '../../model/page.ts';
import type { ImageId } from '../../model/lesson.ts';
import type { Mm } from '../../paper/length.ts';
import { cutLine } from '../../text/cut-line.ts';
import { setLine } from '../../text/set-line.ts';

/** A pupil's question: who asks, and the handwriting as a picture so large on paper, mm; null where there is none to show. */
export type AskedQuestion = {
  readonly who: string;
  readonly picture: { readonly image: ImageId; readonly w: Mm; readonly h: Mm } | null;
};

/** What stands on the pages beside the questions. */
export type QuestionsHead = {
  readonly measure: Measure;
  readonly title: string;
  /** Instead of a picture that is not there. */
  readonly noPicture: string;
};

const LEFT = 18;
const WIDTH = 174;
const TITLE_BASELINE = 20;
const FIRST = 30;
const BOTTOM = 280;
const TITLE_SIZE = 14;
const SIZE = 11;
/** From the top of a question to the baseline of its name, and from there to its picture. */
const NAME = 5;
const BELOW_NAME = 3;
const GAP = 7;
const FOOT = 288;

/** Pages of questions, one below the other in the order given, none cut by the end of a page. */
export function composePupilQuestions(
  questions: readonly AskedQuestion[],
  { measure, title, noPicture }: QuestionsHead,
): readonly (readonly Box[])[] {
  const pages: Box[][] = [];
  let y = BOTTOM;
  for (const { who, picture } of questions) {
    const shown = picture === null ? null : fitted(picture);
    const height = NAME + BELOW_NAME + (shown?.h ?? NAME);
    if (y + height > BOTTOM) {
      pages.push([]);
      y = FIRST;
    }
    pages
      .at(-1)
      ?.push(
        ...line(measure, who, 'label-bold', y + NAME),
        ...(shown === null
          ? line(measure, noPicture, 'label', y + 2 * NAME + BELOW_NAME)
          : pictureBoxes(shown, y + NAME + BELOW_NAME)),
      );
    y += height + GAP;
  }
  return pages.map((boxes, at) => {
    const number = { text: `${at + 1} / ${pages.length}`, x: LEFT + WIDTH, baseline: FOOT };
    return [
      ...line(measure, title, 'label-bold', TITLE_BASELINE, TITLE_SIZE),
      ...boxes,
      ...setLine(measure, { ...number, face: 'label', size: 9, align: 'right' }),
    ];
  });
}

function line(
  measure: Measure,
  text: string,
  face: string,
  baseline: Mm,
  size = SIZE,
): readonly Box[] {
  const cut = cutLine(measure, { text, face, size, width: WIDTH });
  return setLine(measure, { text: cut, x: LEFT, baseline, face, size });
}

type Shown = NonNullable<AskedQuestion['picture']>;

/** Never larger than it was written, and no larger than the page. */
function fitted({ image, w, h }: Shown): Shown {
  const scale = Math.min(1, WIDTH / w, (BOTTOM - FIRST - NAME - BELOW_NAME) / h);
  return { image, w: w * scale, h: h * scale };
}

function pictureBoxes({ image, w, h }: Shown, y: Mm): readonly Box[] {
  const rect = { x: LEFT, y, w, h };
  return [
    { kind: 'image', rect, image },
    { kind: 'rect', rect, stroke: { width: 0.2, ink: 0.5 } },
  ];
}
