// What may be wrong with a page as a whole: the faults of Plom's demo that concern one page, and some of ours.
import { createHmac } from 'node:crypto';
import QRCode from 'qrcode';
import { CODES } from '../../../dist/paper/return-frame.js';
import { encodeSheetCode } from '../../../dist/paper/sheet-code.js';
import { PER_MM, writeWords } from './hand.mjs';

/**
 * Each fault changes the picture of a filled page. `may`: what the page may be seen as; anything else is wrong. A sheet
 * that is known must be the right one, and its marks right or asked.
 */
export const FAULTS = [
  { name: 'garbage page', may: ['foreign', 'blank'], harm: garbage },
  { name: 'blank back', may: ['blank', 'foreign'], harm: (image) => image.pixels.fill(255) },
  { name: 'foreign code', may: ['foreign', 'no-code'], harm: foreignCode },
  { name: 'another school', may: ['other-school', 'no-code'], harm: otherSchool },
  { name: 'two sheets in one picture', may: ['codes-disagree'], harm: twoSheets },
  {
    name: 'one code covered',
    may: ['sheet'],
    harm: (image, luck) => cover(image, [luck.pick(BOTH)]),
  },
  { name: 'both codes covered', may: ['no-code'], harm: (image) => cover(image, BOTH) },
  { name: 'corner torn off', may: ['sheet', 'no-fiducials', 'no-code'], harm: torn },
  { name: 'slip on the page', may: ['sheet'], harm: slip },
  { name: 'jam', may: ['sheet', 'bent', 'no-fiducials', 'no-code', 'codes-disagree'], harm: jam },
  { name: 'stretched', may: ['sheet', 'bent', 'no-fiducials'], harm: stretched },
  {
    name: 'toner low',
    may: ['sheet', 'no-code', 'too-faint', 'foreign', 'no-fiducials'],
    harm: pale,
  },
  { name: 'too dark', may: ['sheet', 'no-code', 'no-fiducials'], harm: dark },
];

const BOTH = ['upper', 'lower'];

function garbage(image, luck) {
  image.pixels.fill(255);
  const rect = { x: 20, y: 30, w: 170, h: 230 };
  writeWords(image, rect, { width: 0.5, grey: 60 }, luck);
}

function foreignCode(image, luck) {
  for (const corner of BOTH) drawCode(image, corner, `HTTPS://EXAMPLE.ORG/${luck.whole(1, 9999)}`);
}

function otherSchool(image, _luck, { page }) {
  const theirs = (bytes) => new Uint8Array(createHmac('sha256', 'theirs').update(bytes).digest());
  for (const corner of BOTH) drawCode(image, corner, encodeSheetCode(page.id, corner, theirs));
}

function twoSheets(image, luck, { page, sign }) {
  const other = { ...page.id, packet: page.id.packet + 1 };
  const corner = luck.pick(BOTH);
  drawCode(image, corner, encodeSheetCode(other, corner, sign));
}

function drawCode(image, corner, text) {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], {
    ...{ errorCorrectionLevel: 'Q', version: 3 },
  });
  const { x, y, w } = CODES[corner];
  const size = (w / modules.size) * PER_MM;
  block(image, CODES[corner], 255);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const [left, top] = [x * PER_MM + column * size, y * PER_MM + row * size];
      blockPx(image, left, top, left + size, top + size, 0);
    }
  }
}

function block(image, { x, y, w, h }, grey) {
  blockPx(image, x * PER_MM, y * PER_MM, (x + w) * PER_MM, (y + h) * PER_MM, grey);
}

function blockPx({ width, height, pixels }, left, top, right, bottom, grey) {
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1) {
    pixels.fill(grey, y * width + Math.max(0, Math.round(left)), y * width + Math.round(right));
  }
}

function cover(image, corners) {
  for (const corner of corners) block(image, CODES[corner], 70);
}

function torn(image, luck) {
  const [right, below, size] = [luck.is(0.5), luck.is(0.5), luck.between(30, 70) * PER_MM];
  const { width, height, pixels } = image;
  for (let at = 0; at < size; at += 1) {
    const y = below ? height - 1 - at : at;
    const wide = Math.round(size - at);
    if (right) pixels.fill(60, y * width + width - wide, (y + 1) * width);
    else pixels.fill(60, y * width, y * width + wide);
  }
}

/** Something white lies on the page, or a finger. */
function slip(image, luck) {
  const rect = { x: luck.between(20, 130), y: luck.between(50, 200), w: 60, h: 40 };
  block(image, rect, luck.pick([90, 235, 250]));
}

/** The feeder slipped: below some line all is shifted aside, and some lines came twice. */
function jam(image, luck) {
  const { width, height } = image;
  const from = Math.round(luck.between(0.3, 0.8) * height);
  const by = Math.round(luck.between(1, 5) * PER_MM);
  const twice = Math.round(luck.between(0, 3) * PER_MM);
  const before = new Uint8Array(image.pixels);
  for (let y = from; y < height; y += 1) {
    const source = Math.max(0, y - twice) * width;
    image.pixels.fill(255, y * width, y * width + by);
    image.pixels.set(before.subarray(source, source + width - by), y * width + by);
  }
}

/** Part of the page passed the scanner more slowly. */
function stretched(image, luck) {
  const { width, height } = image;
  const [from, more] = [luck.between(0.2, 0.6) * height, 1 + luck.between(0.005, 0.02)];
  const before = new Uint8Array(image.pixels);
  for (let y = Math.round(from); y < height; y += 1) {
    const source = Math.round(from + (y - from) / more) * width;
    image.pixels.set(before.subarray(source, source + width), y * width);
  }
}

function pale(image, luck) {
  const keep = luck.between(0.3, 0.5);
  for (const [at, grey] of image.pixels.entries()) image.pixels[at] = 255 - keep * (255 - grey);
}

function dark(image, luck) {
  const keep = luck.between(0.4, 0.6);
  for (const [at, grey] of image.pixels.entries()) image.pixels[at] = grey * keep;
}
