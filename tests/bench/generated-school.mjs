import { createHash } from 'node:crypto';
import { chance, lineOfWords, pupilName } from './kazakh.mjs';

export const PUPILS = 2000;
export const CLASSES = 22;
export const ROUTES = 20;
const LESSON_PAGES = 30;
const RETURN_PAGES = 10;
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const text = (words, x, baseline, face, size) => ({
  kind: 'text',
  x,
  baseline,
  text: words,
  face,
  size,
  width: 0,
});

/** A page of reading: a heading and about 2,400 characters at 11 pt. */
function lessonPage(random) {
  const lines = Array.from({ length: 29 }, (_, at) =>
    text(lineOfWords(random, 80), 18, 42 + at * 8, 'text', 11),
  );
  return [
    text(lineOfWords(random, 40), 18, 28, 'text-bold', 15),
    { kind: 'rule', from: { x: 18, y: 32 }, to: { x: 192, y: 32 }, width: 0.3, ink: 0.6 },
    ...lines,
  ];
}

/** A page that comes back: fiducials, five questions with bubbles to choose from, to write in and to score. */
function returnPage(random, at) {
  const fiducials = [
    ['top-left', 10, 10],
    ['top-right', 194, 10],
    ['bottom-left', 10, 281],
    ['bottom-right', 194, 281],
    ['left-edge', 10, 165],
    ['right-edge', 194, 178],
  ].map(([id, x, y]) => ({ kind: 'fiducial', id, rect: { x, y, w: 6, h: 6 } }));
  return [
    ...fiducials,
    ...[0, 1, 2, 3, 4].flatMap((row) => question(random, row, `p${at}#q${row}`)),
  ];
}

function question(random, row, item) {
  const top = 50 + row * 40;
  const bubbles = [0, 1, 2, 3].map((option) => ({
    kind: 'mark',
    item,
    option: String(option),
    shape: row % 2 === 0 ? 'circle' : 'square',
    rect: { x: 22 + option * 36, y: top + 9, w: 4.5, h: 4.5 },
  }));
  const scores = [1, 2, 3].map((points) => ({
    kind: 'score',
    item,
    points,
    rect: { x: 168 + points * 6, y: top + 1, w: 4.5, h: 4.5 },
  }));
  return [
    text(lineOfWords(random, 60), 22, top + 5, 'text', 11),
    ...[0, 1, 2, 3].map((option) =>
      text(lineOfWords(random, 10), 28 + option * 36, top + 12.5, 'text', 11),
    ),
    ...bubbles,
    ...scores,
    {
      kind: 'answer',
      item,
      ruling: row % 2 === 0 ? 'lines' : 'grid',
      pitch: row % 2 === 0 ? 8 : 5,
      rect: { x: 22, y: top + 15, w: 145, h: 20 },
    },
  ];
}

function payload(seed) {
  const bytes = createHash('sha256').update(seed).digest();
  return Array.from({ length: 44 }, (_, at) => ALPHANUMERIC[bytes[at % 32] % 45]).join('');
}

function code(corner, x, y, seed) {
  return {
    kind: 'qr',
    corner,
    rect: { x, y, w: 22, h: 22 },
    payload: payload(`${seed} ${corner}`),
  };
}

/** What belongs to the pupil on a page: as much as the real furniture has. */
function overlay(pupil, page) {
  const name = pupilName(pupil);
  const klass = `${(pupil % 11) + 1} «${'АӘ'[Math.floor((pupil % CLASSES) / 11)]}»`;
  const packet = `пакет ${String(pupil).padStart(4, '0')}`;
  const sheet = `парақ: ${Math.floor(page / 2) + 1} / 20`;
  if (page < LESSON_PAGES) {
    return [
      { kind: 'rule', from: { x: 18, y: 281 }, to: { x: 192, y: 281 }, width: 0.2, ink: 0.5 },
      text(`${klass}  ·  ${name}  ·  ${packet}`, 18, 286, 'label', 9),
      text(sheet, 172, 286, 'label', 9),
    ];
  }
  const short = payload(`${pupil} ${page}`)
    .replace(/[^0-9A-Z]/gu, '')
    .slice(0, 10);
  return [
    text(`${name}  ·  ${klass}`, 22, 28.5, 'label-bold', 11),
    text(`${sheet}  ·  ${packet}`, 22, 35.5, 'label', 9.5),
    text(short, 130, 35.5, 'label-bold', 11),
    text(short, 50, 262, 'label-bold', 11),
    text(sheet, 160, 262, 'label', 9.5),
    text(`${klass}  ·  ${name}  ·  ${packet}`, 50, 269, 'label', 9.5),
    text('осы жерден бүктемеңіз', 50, 278.5, 'label', 9.5),
    code('upper', 166, 20, `${pupil} ${page}`),
    code('lower', 22, 256, `${pupil} ${page}`),
  ];
}

/**
 * The generated school as the press gets it: masters of all classes, and the units of each route, made anew each
 * time they are asked for, so that nothing is kept between two printings.
 */
export function generatedSchool() {
  const random = chance(2026);
  const masters = new Map();
  for (let klass = 0; klass < CLASSES; klass += 1) {
    for (let page = 0; page < LESSON_PAGES + RETURN_PAGES; page += 1) {
      const id = `${klass}/${page}`;
      const boxes = page < LESSON_PAGES ? lessonPage(random) : returnPage(random, page);
      masters.set(id, { id, boxes });
    }
  }
  const unit = (pupil) => ({
    title: `Пакет ${pupil}`,
    pages: Array.from({ length: LESSON_PAGES + RETURN_PAGES }, (_, page) => ({
      master: `${pupil % CLASSES}/${page}`,
      overlay: overlay(pupil, page),
    })),
  });
  return { masters, unit, overlayCharacters: charactersOf(unit) };
}

export function* unitsOfRoute(school, route) {
  for (let pupil = route; pupil < PUPILS; pupil += ROUTES) yield school.unit(pupil);
}

function charactersOf(unit) {
  const found = new Set();
  for (let pupil = 0; pupil < PUPILS; pupil += 1) {
    for (const letter of pupilName(pupil)) found.add(letter);
  }
  for (const { overlay: boxes } of [...unit(0).pages, ...unit(11).pages]) {
    for (const box of boxes) for (const letter of box.text ?? '') found.add(letter);
  }
  return [...found, ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].join('');
}
