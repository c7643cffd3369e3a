// Fills a page of the sample in, and knows what was filled: the truth that readings are held against.
import { erasedMark, fillMark, ringed, struckOut, writeWords } from './hand.mjs';

/** Shares of filled marks. */
const SHARES = { faint: 0.15, erased: 0.01, dot: 0.005, corrected: 0.002 };

/**
 * Draws answers into the picture of a page; gives for each group of marks what is meant, and what was odd about it.
 */
export function answerPage(image, boxes, severalOf, luck) {
  const pen = { width: luck.between(0.35, 0.7), grey: luck.between(20, 90) };
  const how = luck.pick(['tick', 'cross', 'fill']);
  const groups = groupsOf(boxes);
  const teacher = luck.is(0.5);
  const red = { width: luck.between(0.4, 0.7), grey: luck.between(60, 120) };
  const truth = [];
  for (const group of groups) {
    if (group.of === 'score' && !teacher) {
      truth.push({ ...group, options: [], odd: null });
      continue;
    }
    const several = group.of === 'mark' && severalOf(group.item);
    const hand = group.of === 'score' ? { pen: red, how: 'fill' } : { pen, how };
    truth.push(answerGroup(image, group, several, hand, luck));
  }
  for (const box of boxes) {
    if (box.kind === 'answer' && luck.is(0.7)) writeWords(image, box.rect, pen, luck);
  }
  return truth;
}

function groupsOf(boxes) {
  const groups = new Map();
  for (const box of boxes) {
    if (box.kind !== 'mark' && box.kind !== 'score') continue;
    const option = box.kind === 'mark' ? box.option : `${box.points}`;
    const row = box.kind === 'mark' ? /^(\d+)-/u.exec(option)?.[1] : undefined;
    const key = JSON.stringify([box.kind, box.item, row === undefined ? null : Number(row)]);
    const group = groups.get(key) ?? { key, of: box.kind, item: box.item, marks: [] };
    group.marks.push({ option, rect: box.rect });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function answerGroup(image, group, several, { pen, how }, luck) {
  const { marks } = group;
  const chosen = several
    ? marks.filter(() => luck.is(0.45))
    : luck.is(group.of === 'score' ? 1 : 0.87)
      ? [luck.pick(marks)]
      : [];
  let odd = null;
  for (const mark of chosen) {
    const faint = luck.is(SHARES.faint);
    const tool = faint ? { width: luck.between(0.4, 0.8), grey: luck.between(140, 200) } : pen;
    const other = marks.find((each) => !chosen.includes(each));
    if (luck.is(SHARES.corrected) && other !== undefined && !several) {
      odd = 'corrected';
      fillMark(image, other.rect, how, tool, luck);
      struckOut(image, other.rect, pen, luck);
      fillMark(image, mark.rect, how, tool, luck);
      ringed(image, mark.rect, pen, luck);
      continue;
    }
    if (luck.is(SHARES.erased) && other !== undefined) {
      odd = 'erased';
      erasedMark(image, other.rect, luck);
    }
    const dot = luck.is(SHARES.dot);
    if (dot) odd ??= 'dot';
    else if (faint) odd ??= 'faint';
    fillMark(image, mark.rect, dot ? 'dot' : how, tool, luck);
  }
  return { ...group, options: chosen.map(({ option }) => option).sort(), odd };
}
