// One page: filled in, worsened, read, and held against what was meant.
import sharp from 'sharp';
import { judgeMarks } from '../../../dist/read/judge.js';
import { readAnswers } from '../../../dist/read/read-answers.js';
import { readMarks } from '../../../dist/read/read-marks.js';
import { isBlackAndWhite } from '../../../dist/scan/black-and-white.js';
import { patchOf } from '../../../dist/scan/patch.js';
import { seePage } from '../../../dist/scan/see-page.js';
import { answerPage } from './answers.mjs';
import { chance } from './chance.mjs';
import { FAULTS } from './faults.mjs';
import { GRADES } from './worsen.mjs';

/** One page in so many has a fault of the whole page. */
const FAULTY = 8;

/** The worsened page of a seed: the bytes of its JPEG, and the truth about it. */
async function worsenedPage(grade, seed, { pages, severalOf, sign }) {
  const luck = chance(seed);
  const page = luck.pick(pages);
  const image = { ...page.image, pixels: new Uint8Array(page.image.pixels) };
  const truth = answerPage(image, page.boxes, severalOf, luck);
  const fault = seed % FAULTY === 0 ? luck.pick(FAULTS) : null;
  fault?.harm(image, luck, { page, sign });
  const { bytes, did } = await GRADES[grade](image, luck);
  return { bytes, page, truth, fault, did };
}

/** Reads the page of a seed; what came of it, and what it cost. */
export async function onePage(grade, seed, base, readers) {
  const { bytes, page, truth, fault, did } = await worsenedPage(grade, seed, base);
  const clock = stages();
  const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  const scan = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
  clock.end('decode');
  const seen = await seePage(scan, readers, base.sign);
  clock.end('see');
  const record = { grade, seed, fault: fault?.name ?? null, did, state: stateOf(seen.page) };
  record.outcome = outcomeOf(record.state, seen.page, page, fault);
  if (record.outcome === 'identified') {
    const { warp, contrast } = seen.alignment;
    const take = (rect, perMm) => patchOf(scan, warp, rect, perMm);
    const groups = judgeMarks(
      readMarks(take, page.boxes, contrast, isBlackAndWhite(scan)),
      base.severalOf,
    );
    clock.end('marks');
    const answers = readAnswers(take, page.boxes, contrast);
    clock.end('answers');
    Object.assign(record, marksOf(groups, truth.groups), answersOf(answers, truth.written));
  }
  return { ...record, ms: clock.ms, rss: Math.round(process.memoryUsage().rss / 1e6), bytes };
}

function stages() {
  let last = process.cpuUsage();
  const ms = {};
  const end = (name) => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    ms[name] = (user + system) / 1000;
  };
  return { ms, end };
}

const stateOf = (page) => (page.kind === 'unreadable' ? page.why : page.kind);

/** A page that is none of ours is well refused; one that the fault makes unreadable too. */
function outcomeOf(state, seen, page, fault) {
  if (state === 'sheet') {
    const may = fault === null || fault.may.includes('sheet');
    return may && JSON.stringify(seen.id) === JSON.stringify(page.id) ? 'identified' : 'wrong';
  }
  if (fault === null) return 'refused';
  return fault.may.includes(state) ? 'rightly refused' : 'refused';
}

const isSure = ({ verdict }) => verdict.kind === 'blank' || verdict.kind === 'filled';

/** Marks right, silently wrong and asked; and what the sheet is as a whole. */
function marksOf(groups, truths) {
  const marks = { right: 0, silent: 0, asked: 0 };
  const notes = [];
  let sheet = 'right';
  for (const [at, group] of groups.entries()) {
    const meant = truths[at];
    if (!isSure(group)) {
      marks.asked += group.marks.length;
      // Only what was corrected counts apart: dirt that looks like a correction does not.
      if (sheet !== 'asked') sheet = isCorrection(meant.odd) ? 'asked for a correction' : 'asked';
      notes.push(`${group.verdict.kind}, ${meant.odd ?? 'plain'}`);
      continue;
    }
    const wrong = wrongIn(group, meant.options);
    marks.right += group.marks.length - wrong;
    marks.silent += wrong;
    if (wrong > 0) notes.push(`silent, ${meant.odd ?? 'plain'}, ${group.of}`);
  }
  return { marks, sheet: marks.silent > 0 ? 'silently wrong' : sheet, notes };
}

const isCorrection = (odd) => odd === 'erased' || odd === 'corrected';

function wrongIn({ verdict, marks }, meant) {
  const read = verdict.kind === 'filled' ? verdict.options : [];
  return marks.filter(({ option }) => read.includes(option) !== meant.includes(option)).length;
}

function answersOf(answers, written) {
  const count = { right: 0, silent: 0, asked: 0 };
  const answerNotes = [];
  for (const [at, { state, item, ink }] of answers.entries()) {
    const is = (state === 'written') === written[at];
    if (state === 'doubtful') count.asked += 1;
    else if (is) count.right += 1;
    else count.silent += 1;
    if (!is) answerNotes.push(`${state} ${item} ${ink.toFixed(4)}`);
  }
  return { answers: count, answerNotes };
}
