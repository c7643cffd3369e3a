import { answerArea } from '../items/answer-area.ts';
import type { Area } from '../items/area.ts';
import type { Answer, Item, Lesson } from '../model/lesson.ts';
import type { Box, ItemRef } from '../model/page.ts';
import type { Mm } from '../paper/length.ts';
import { lineWidth, setLine } from '../text/set-line.ts';
import { PUPIL_COLUMN } from './return-columns.ts';
import { fitLines } from './return-line.ts';
import { areaRoom, ITEM_HEAD_GAP } from './return-room.ts';
import { scoreBubbles } from './return-scores.ts';
import type { ReturnSetting } from './return-setting.ts';
import { moveBox } from '../text/move-box.ts';
import { NO_ROWS, type ReturnUnit, type Rows } from './return-unit.ts';

/** White between items. */
const ITEM_GAP: Mm = 4.5;

/** Fewer lines than this are not left alone on either page. */
const LEAST_LINES = 3;

/** An item that is answered, on the return page: number and reference, the area, and the teacher's bubbles. */
export function itemUnit(
  setting: ReturnSetting,
  lesson: Lesson,
  item: Item & { readonly answer: Answer },
): ReturnUnit {
  const { style, letters, say, measure } = setting;
  const ref: ItemRef = `${lesson.id}#${item.id}`;
  const area = answerArea(item.answer, {
    item: ref,
    width: PUPIL_COLUMN.w,
    room: areaRoom(style),
    mark: style.mark,
    linePitch: style.linePitch,
    gridPitch: style.gridPitch,
    slant: style.slant,
    face: style.face,
    size: style.size,
    letters,
    say,
    measure,
  });
  const scores = scoreBubbles(setting, ref, item.points);
  return unitOf(setting, head(setting, item), area, scores);
}

type Scores = ReturnType<typeof scoreBubbles>;
const NO_SCORES: Scores = { ...NO_ROWS, height: 0 };

function unitOf(
  setting: ReturnSetting,
  headLine: readonly Box[],
  area: Area,
  scores: Scores,
): ReturnUnit {
  const top = setting.style.line + ITEM_HEAD_GAP;
  const areaBoxes = area.boxes.map((box) => moveBox(box, PUPIL_COLUMN.x, top));
  const unit: ReturnUnit = {
    kind: 'item',
    height: Math.max(top + area.height, scores.height),
    boxes: [...headLine, ...areaBoxes],
    ...markRows(areaBoxes),
    scores,
    gap: ITEM_GAP,
  };
  if (area.cutAt === null) return unit;
  const pitch = area.cutAt;
  return {
    ...unit,
    cut: (room) => {
      const all = Math.round(area.height / pitch);
      const above = Math.min(Math.floor((room - top) / pitch), all - LEAST_LINES);
      if (above < LEAST_LINES || above * pitch + top < scores.height) return null;
      return [
        unitOf(setting, headLine, part(area, above * pitch), scores),
        unitOf(setting, continued(setting, headLine), part(area, (all - above) * pitch), NO_SCORES),
      ];
    },
  };
}

function part(area: Area, height: Mm): Area {
  const boxes = area.boxes.map((box) =>
    box.kind === 'answer' ? { ...box, rect: { ...box.rect, h: height } } : box,
  );
  return { ...area, height, boxes };
}

/** Rows of marks, the middles between them, where they may be parted, and the labels above. */
function markRows(area: readonly Box[]): Omit<Rows, 'boxes'> {
  const rects = area.flatMap((box) => (box.kind === 'mark' ? [box.rect] : []));
  const bottoms = new Map(rects.map((rect) => [rect.y, rect.y + rect.h]));
  const rows = [...bottoms].map(([top, bottom]) => ({ top, bottom }));
  const partsAt = rows.slice(1).map(({ top }, at) => (top + (rows[at]?.bottom ?? top)) / 2);
  const row = rows[0]?.top ?? 0;
  const labels = area.filter((box) => box.kind === 'text' && box.baseline < row);
  return { keepClear: rows, partsAt, head: { boxes: labels, row } };
}

function head({ say, measure, style }: ReturnSetting, item: Item): readonly Box[] {
  const baseline = style.line * 0.75;
  const title = say(`return.item.${item.part}`, { n: item.number });
  const points = item.points > 0 ? say('return.points', { n: item.points }) : '';
  const bold = { text: title, x: PUPIL_COLUMN.x, baseline, face: style.bold, size: style.size };
  const left = lineWidth(measure, title, style.bold, style.size) + 3;
  const rest = [item.textbookRef ?? '', points].filter((each) => each !== '').join('  ·  ');
  const look = { face: style.face, size: style.size };
  const [line = ''] = fitLines(measure, { ...look, text: rest, width: PUPIL_COLUMN.w - left }, 1);
  const note = { ...look, text: line, x: PUPIL_COLUMN.x + left, baseline, ink: NOTE_INK };
  return [...setLine(measure, bold), ...setLine(measure, note)];
}

const NOTE_INK = 0.75;

/** The same number on the next page, and that it goes on. */
function continued(
  { say, measure, style }: ReturnSetting,
  headLine: readonly Box[],
): readonly Box[] {
  const bold = headLine.filter((box) => box.kind === 'text' && box.face === style.bold);
  const end = Math.max(...bold.map((box) => (box.kind === 'text' ? box.x + box.width : 0)));
  const text = say('return.continued');
  const note = { text, x: end + 3, baseline: style.line * 0.75, ink: NOTE_INK };
  return [...bold, ...setLine(measure, { ...note, face: style.face, size: style.size })];
}
