// Makes the scans of samples/returned anew: after a change of the return page, of the sample or of its key.
//   npm run sample:returned
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { erasedMark, fillMark, ringed, struckOut, writeWords } from '../../bench/read/hand.mjs';
import { chance } from '../../bench/read/chance.mjs';
import { FAULTS } from '../../bench/read/faults.mjs';
import { blurred, lay, noisy, PAGE, toned, turned } from '../../bench/read/picture.mjs';
import { printedSides } from './printed-sides.mjs';
import { g4TiffOf, jpegOf, pngOf, scanPdf, turnedJpegOf } from './scan-files.mjs';

const SAMPLE = fileURLToPath(new URL('../../../samples/returned', import.meta.url));
const SCANS = join(SAMPLE, 'scans');
const PEN = { width: 0.5, grey: 50 };
const PENCIL = { width: 0.55, grey: 165 };
const RED = { width: 0.5, grey: 90 };
const luck = chance(49);
const printed = await printedSides(SAMPLE);

/** Marks by item: options that are filled. */
const RIGHT = {
  ...{ q1: ['1'], q2: ['0', '2'], q3: ['0-true', '1-false'] },
  ...{ q4: ['0-0', '1-1', '2-2'], understood: ['understood'] },
};
const OTHER = {
  ...{ q1: ['0'], q2: ['1'], q3: ['0-true', '1-true'] },
  ...{ q4: ['0-1', '1-1', '2-2'], understood: ['help'] },
};

const shortOf = (item) => item.slice(item.indexOf('#') + 1);
const markIn = ({ boxes }, item, option) =>
  boxes.find((box) => box.kind === 'mark' && shortOf(box.item) === item && box.option === option)
    .rect;
const placeIn = ({ boxes }, item) =>
  boxes.find((box) => box.kind === 'answer' && shortOf(box.item) === item).rect;

function fill(page, answers, { how = 'cross', pen = PEN } = {}) {
  for (const [item, options] of Object.entries(answers)) {
    for (const option of options) fillMark(page.image, markIn(page, item, option), how, pen, luck);
  }
  return page;
}

function write(page, item, pen = PEN) {
  writeWords(page.image, placeIn(page, item), pen, luck);
  return page;
}

/** The teacher's bubbles: points by item. */
function score(page, points) {
  for (const [item, wanted] of Object.entries(points)) {
    const { rect } = page.boxes.find(
      (box) => box.kind === 'score' && shortOf(box.item) === item && box.points === wanted,
    );
    fillMark(page.image, rect, 'fill', RED, luck);
  }
  return page;
}

const front = (packet, issue) => printed.side(1, packet, 'recto', issue);
const back = (packet, issue) => printed.side(1, packet, 'verso', issue);

function harmed(page, name) {
  FAULTS.find((fault) => fault.name === name).harm(page.image, luck, { page, sign: printed.sign });
  return page;
}

/** Paints places (mm) in one grey. */
function painted(page, rects, grey) {
  const { width, pixels } = page.image;
  const perMm = width / PAGE.width;
  for (const { x, y, w, h } of rects) {
    for (let row = Math.floor(y * perMm); row < (y + h) * perMm; row += 1) {
      pixels.fill(
        grey,
        row * width + Math.floor(x * perMm),
        row * width + Math.ceil((x + w) * perMm),
      );
    }
  }
  return page;
}

/** A dark line across the page, as a fold leaves it. */
const folded = (page) => painted(page, [{ x: 0, y: 148, w: 210, h: 0.4 }], 150);

function withoutSquares(page) {
  const squares = page.boxes.flatMap((box) => (box.kind === 'fiducial' ? [box.rect] : []));
  const wider = squares.map(({ x, y, w, h }) => ({ x: x - 1, y: y - 1, w: w + 2, h: h + 2 }));
  return painted(page, wider, 255);
}

const faint = (page) => {
  page.image.pixels.forEach((grey, at, all) => (all[at] = 255 - (255 - grey) * 0.05));
  return page;
};

const upperPart = ({ image, ...page }, share) => {
  const height = Math.round(image.height * share);
  const pixels = image.pixels.slice(0, height * image.width);
  return { ...page, image: { ...image, height, pixels } };
};

/** What a copier makes of a page: turned by quarters and by degrees, scaled, a little blurred. */
async function scanned({ image }, { quarter = 0, skew = 0, scale = 1, dpi = 150 } = {}) {
  const perMm = dpi / 25.4;
  const tall = (image.height / image.width) * PAGE.width;
  const [w, h] = [Math.round(PAGE.width * perMm), Math.round(tall * perMm)];
  const [width, height] = quarter % 2 === 1 ? [h, w] : [w, h];
  const angle = (skew * Math.PI) / 180 + (quarter * Math.PI) / 2;
  const toMm = (px, py) => {
    const seen = { x: (px - width / 2) / perMm, y: (py - height / 2) / perMm };
    const { x, y } = turned(-angle, seen);
    return { x: x / scale + PAGE.width / 2, y: y / scale + tall / 2 };
  };
  const view = { width, height, toMm, cut: null, light: null, beyond: 250 };
  const soft = await blurred(lay(image, view), 0.5);
  return noisy(toned(soft, 250, 25), 1.5, luck);
}

async function copied(page, how) {
  const { width, height, ...image } = await scanned(page, how);
  return { width, height, jpeg: await jpegOf({ width, height, ...image }, 45) };
}

const corrected = async () => {
  const page = fill(await front(3), { ...RIGHT, q1: ['0'], q3: ['0-true'] }, { pen: PENCIL });
  struckOut(page.image, markIn(page, 'q1', '0'), PEN, luck);
  fillMark(page.image, markIn(page, 'q1', '1'), 'cross', PEN, luck);
  ringed(page.image, markIn(page, 'q1', '1'), PEN, luck);
  erasedMark(page.image, markIn(page, 'q3', '1-false'), luck);
  return page;
};
const empty = async () => {
  const page = await front(1);
  page.image.pixels.fill(255);
  return page;
};
const lesson = async () => ({ image: await printed.lesson(), boxes: [] });
const named = async (page) => {
  writeWords(page.image, { x: 60, y: 24, w: 60, h: 8 }, PEN, luck);
  return page;
};

/** The pages of the copier's file, in order. */
const COPIER = [
  [async () => write(fill(await front(1), RIGHT), 't1')],
  [async () => write(await back(1), 'question'), { quarter: 2 }],
  [async () => write(fill(await front(2), OTHER, { how: 'tick' }), 't1'), { quarter: 1, skew: 2 }],
  [async () => folded(write(await back(2), 'question')), { scale: 0.95 }],
  [empty],
  [async () => harmed(await front(1), 'garbage page')],
  [lesson],
  [
    async () =>
      score(write(fill(await front(1), RIGHT), 't1'), { q1: 1, q2: 2, q3: 2, q4: 3, t1: 2 }),
  ],
  [corrected],
  [async () => fill(await front(3), OTHER)],
  [async () => write(await back(3), 'question')],
  [async () => harmed(fill(await front(4), RIGHT), 'both codes covered')],
  [async () => harmed(await back(4), 'one code covered')],
  [async () => withoutSquares(fill(await front(4), RIGHT))],
  [async () => faint(await front(4))],
  [async () => upperPart(await front(4), 0.45)],
  [async () => harmed(await front(4), 'two sheets in one picture')],
  [async () => harmed(await front(4), 'another school')],
  [async () => fill(await printed.side(2, 1, 'recto'), {})],
  [async () => write(await back(2, 2), 'question')],
  [async () => named(write(fill(await front(5), RIGHT, { how: 'fill' }), 't1')), { skew: -1.5 }],
  [async () => back(5)],
];

rmSync(SCANS, { recursive: true, force: true });
mkdirSync(SCANS);
const keep = (name, bytes) => writeFileSync(join(SCANS, name), bytes);
const pages = [];
for (const [make, how] of COPIER) pages.push(await copied(await make(), how));
keep('kopir.pdf', scanPdf(pages));
keep('uzilgen.pdf', scanPdf(pages.slice(0, 2)).subarray(0, 60_000));
const four = write(fill(await front(4), { ...RIGHT, q2: ['0'] }, { how: 'fill' }), 't1');
keep('telefon.jpg', await turnedJpegOf(await scanned(four, { skew: 3, scale: 0.9 }), 60));
keep('ekran.png', await pngOf(await scanned(await back(3), { scale: 0.98, dpi: 110 })));
const bits = [await scanned(four, { dpi: 200 }), await scanned(await back(4), { dpi: 200 })];
keep('faks.tiff', await g4TiffOf(bits));
