// Fills a page of the sample in, and knows what was filled: the truth that readings are held against.
import { erasedMark, fillMark, ringed, struckOut, writeWords } from './hand.mjs';

/** Shares of filled marks. */
const SHARES = { faint: 0.15, erased: 0.01, dot: 0.005, corrected: 0.002 };

/**
 * Draws answers into the picture of a page. `groups`: for each group of marks what is meant, and what was odd about it;
 * `written`: for each place for an answer, whether something was written there.
 */
export function answerPage(image, boxes, severalOf, luck) {
  const pen = { width: luck.between(0.35, 0.7), grey: luck.between(20, 90) };
  const how = luck.pick(['tick', 'cross', 'fill']);
  const teacher = luck.is(0.5);
  const red = { width: luck.between(0.4, 0.7), grey: luck.between(60, 120) };
  const groups = groupsOf(boxes).map((group) => {
    if (group.of === 'score' && !teacher) return { ...group, options: [], odd: null };
    const hand = group.of === 'score' ? { pen: red, how: 'fill' } : { pen, how };
    return answerGroup(image, group, group.of === 'mark' && severalOf(group.item), hand, luck);
  });
  const written = boxes.flatMap((box) => {
    if (box.kind !== 'answer') return [];
    const is = luck.is(0.7);
    if (is) writeWords(image, box.rect, pen, luck);
    return [is];
  });
  return { groups, written };
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

function answerGroup(image, group, several, hand, luck) {
  const chosen = chosenOf(group, several, luck);
  const odds = chosen.map((mark) => {
    const other = group.marks.find((each) => !chosen.includes(each));
    return answerMark(image, mark, several ? undefined : other, hand, luck);
  });
  const odd = odds.find((each) => each !== null) ?? null;
  return { ...group, options: chosen.map(({ option }) => option).sort(), odd };
}

function chosenOf({ of, marks }, several, luck) {
  if (several) return marks.filter(() => luck.is(0.45));
  return luck.is(of === 'score' ? 1 : 0.87) ? [luck.pick(marks)] : [];
}

/** One mark; `other`: one that may have been filled first. What was odd about it. */
function answerMark(image, mark, other, { pen, how }, luck) {
  const faint = luck.is(SHARES.faint);
  const tool = faint ? { width: luck.between(0.4, 0.8), grey: luck.between(140, 200) } : pen;
  if (luck.is(SHARES.corrected) && other !== undefined) {
    fillMark(image, other.rect, how, tool, luck);
    struckOut(image, other.rect, pen, luck);
    fillMark(image, mark.rect, how, tool, luck);
    ringed(image, mark.rect, pen, luck);
    return 'corrected';
  }
  const erased = luck.is(SHARES.erased) && other !== undefined;
  if (erased) erasedMark(image, other.rect, luck);
  const dot = luck.is(SHARES.dot);
  fillMark(image, mark.rect, dot ? 'dot' : how, tool, luck);
  if (erased) return 'erased';
  if (dot) return 'dot';
  return faint ? 'faint' : null;
}
