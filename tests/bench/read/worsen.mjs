// What the post, the scanner and the phone do to a page: effects and ranges of three grades, each from a seed.
import sharp from 'sharp';
import { PER_MM } from './hand.mjs';

const PAGE = { width: 210, height: 297 };

/** A picture in greys, all of one grey. */
export function sheetOf(width, height, grey) {
  return { width, height, pixels: new Uint8Array(width * height).fill(grey) };
}

/** Where on paper (mm) each pixel of the result looks, and how light falls there. */
function lay(base, { width, height, toMm, light, beyond }) {
  const made = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = toMm(x + 0.5, y + 0.5);
      let grey = beyond;
      if (at.x >= 0 && at.y >= 0 && at.x < PAGE.width && at.y < PAGE.height) {
        grey = sampled(base, at.x * PER_MM - 0.5, at.y * PER_MM - 0.5);
        if (at.cut === true) grey = beyond;
      }
      made[y * width + x] = light === null ? grey : Math.min(255, grey * light(x, y));
    }
  }
  return { width, height, pixels: made };
}

function sampled({ width, height, pixels }, x, y) {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const [fx, fy] = [x - column, y - row];
  const at = row * width + column;
  const upper = pixels[at] * (1 - fx) + pixels[at + 1] * fx;
  const lower = pixels[at + width] * (1 - fx) + pixels[at + width + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Gauss, by three box means each way. */
export function blurred(image, sigma) {
  const radius = Math.sqrt(4 * sigma * sigma + 1) / 2;
  let { pixels } = image;
  const whole = Math.floor(radius);
  const share = radius - whole;
  if (radius < 0.52) return image;
  for (let pass = 0; pass < 3; pass += 1) {
    pixels = boxed(pixels, image.width, image.height, 1, image.width, whole, share);
    pixels = boxed(pixels, image.height, image.width, image.width, 1, whole, share);
  }
  return { ...image, pixels };
}

function boxed(pixels, length, lines, step, stride, whole, share) {
  const made = new Uint8Array(pixels.length);
  const weight = 1 / (2 * whole + 1 + 2 * share - 0);
  for (let line = 0; line < lines; line += 1) {
    const start = line * stride;
    const at = (place) => pixels[start + Math.min(length - 1, Math.max(0, place)) * step];
    let sum = 0;
    for (let place = -whole; place <= whole; place += 1) sum += at(place);
    for (let place = 0; place < length; place += 1) {
      const edges = share * (at(place - whole - 1) + at(place + whole + 1));
      made[start + place * step] = (sum + edges) * weight + 0.5;
      sum += at(place + whole + 1) - at(place - whole);
    }
  }
  return made;
}

function noisy(image, sigma, luck) {
  // A table of normal numbers, begun anywhere: a tenth of the time, and no eye or decoder sees it.
  const table = Float32Array.from({ length: 65_537 }, () => luck.normal() * sigma);
  let at = luck.whole(0, 65_000);
  const { pixels } = image;
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    at = at >= 65_536 ? (pixel * 7) % 4096 : at + 1;
    pixels[pixel] = Math.max(0, Math.min(255, pixels[pixel] + table[at]));
  }
  return image;
}

async function jpeg({ width, height, pixels }, quality) {
  const raw = { width, height, channels: 1 };
  return sharp(pixels, { raw })
    .jpeg({ quality: Math.round(quality) })
    .toBuffer();
}

async function decoded(bytes) {
  const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

function toned(image, white, black) {
  const { pixels } = image;
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = black + (pixels[at] * (white - black)) / 255;
  }
  return image;
}

const turned = (angle, { x, y }) => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** A scanner: 200 dpi, the page turned, scaled and shifted. */
function scanner(luck, { skew, scale, aspect, shift, quarter, warp, cut, beyond }) {
  const perMm = 200 / 25.4;
  const [w, h] = [Math.round(PAGE.width * perMm), Math.round(PAGE.height * perMm)];
  const side = quarter % 2 === 1;
  const angle = (luck.between(-skew, skew) * Math.PI) / 180 + (quarter * Math.PI) / 2;
  const by = luck.between(...scale);
  const [sx, sy] = [by * (1 + luck.between(-aspect, aspect)), by];
  const moved = { x: luck.between(-shift, shift), y: luck.between(-shift, shift) };
  const [width, height] = side ? [h, w] : [w, h];
  const toMm = (px, py) => {
    const seen = { x: (px - width / 2) / perMm - moved.x, y: (py - height / 2) / perMm - moved.y };
    const { x, y } = turned(-angle, seen);
    const at = { x: x / sx + PAGE.width / 2, y: y / sy + PAGE.height / 2 };
    const bent = warp === null ? at : warp(at);
    return cut !== null && cut(bent) ? { ...bent, cut: true } : bent;
  };
  return { width, height, toMm, light: null, beyond };
}

/** A clean office scanner. */
async function office(base, luck) {
  const view = scanner(luck, {
    ...{ skew: 1, scale: [0.97, 1.03], aspect: 0.005, shift: 3 },
    ...{ quarter: luck.is(0.08) ? 2 : 0, warp: null, cut: null, beyond: 250 },
  });
  let image = lay(base, view);
  image = blurred(image, luck.between(0.3, 0.6));
  image = toned(image, luck.between(238, 255), luck.between(10, 45));
  image = noisy(image, luck.between(2, 6), luck);
  return { bytes: await jpeg(image, luck.between(80, 95)), did: [] };
}

/** Written on, folded, carried for weeks, put into the feeder without care. */
async function posted(base, luck) {
  const did = [];
  const marked = { ...base, pixels: new Uint8Array(base.pixels) };
  for (const [name, share, effect] of PAPER) {
    if (!luck.is(share)) continue;
    effect(marked, luck);
    did.push(name);
  }
  const dog = luck.is(0.08);
  if (dog) did.push('dog-ear');
  const crumple = luck.is(0.15);
  if (crumple) did.push('crumple');
  const fit = luck.is(0.25);
  if (fit) did.push('fit-to-page');
  const view = scanner(luck, {
    ...{ skew: luck.is(0.2) ? 5 : 2, aspect: 0.005, quarter: luck.is(0.15) ? luck.whole(1, 3) : 0 },
    ...{ scale: fit ? [0.93, 0.97] : [0.97, 1.03], shift: luck.is(0.2) ? 7 : 3 },
    warp: crumple ? crumpled(luck) : null,
    cut: dog ? dogEar(luck) : null,
    beyond: luck.pick([250, 235, 40]),
  });
  let image = lay(marked, view);
  if (luck.is(0.12)) {
    streaks(image, luck);
    did.push('streak');
  }
  image = blurred(image, luck.between(0.7, 1.5));
  image = toned(image, luck.between(215, 250), luck.between(20, 80));
  image = noisy(image, luck.between(4, luck.is(0.3) ? 20 : 10), luck);
  if (luck.is(0.06)) {
    did.push('one-bit');
    threshold(image, luck.between(110, 150));
    return { bytes: await jpeg(image, 90), did };
  }
  return { bytes: await jpeg(image, luck.between(25, 60)), did };
}

const PAPER = [
  ['fold', 0.6, folds],
  ['stain', 0.12, stain],
  ['bleed', 0.3, bleed],
  ['toner', 0.12, lostToner],
  ['holes', 0.12, holes],
  ['scribble', 0.1, scribble],
];

function folds(image, luck) {
  for (const _ of Array.from({ length: luck.whole(1, 3) })) {
    const at = luck.pick([99, 148.5, 198, luck.between(40, 260)]) + luck.between(-3, 3);
    const slope = luck.between(-0.01, 0.01);
    const half = luck.between(0.1, 0.3) * PER_MM;
    const ridge = luck.is(0.5) ? -luck.between(20, 70) : luck.between(20, 90);
    const shade = luck.between(-18, 4);
    const reach = luck.between(20, 50) * PER_MM;
    for (let x = 0; x < image.width; x += 1) {
      const middle = at * PER_MM + slope * x;
      for (
        let y = Math.max(0, Math.floor(middle - half));
        y < middle + reach && y < image.height;
        y += 1
      ) {
        const far = Math.abs(y - middle);
        const by = far <= half ? ridge : shade * (1 - far / reach);
        const pixel = y * image.width + x;
        image.pixels[pixel] = Math.max(0, Math.min(255, image.pixels[pixel] + by));
      }
    }
  }
}

function stain(image, luck) {
  const c = { x: luck.between(20, 190) * PER_MM, y: luck.between(20, 280) * PER_MM };
  const r = luck.between(5, 30) * PER_MM;
  const [alpha, ring] = [luck.between(0.08, 0.35), luck.is(0.5)];
  for (let y = Math.max(0, Math.floor(c.y - r)); y < c.y + r && y < image.height; y += 1) {
    for (let x = Math.max(0, Math.floor(c.x - r)); x < c.x + r && x < image.width; x += 1) {
      const far = Math.hypot(x - c.x, y - c.y) / r;
      if (far > 1 || (ring && far < 0.9)) continue;
      image.pixels[y * image.width + x] *= 1 - alpha * (ring ? 1 : 0.7 + 0.3 * far);
    }
  }
}

/** The other side shows through: the page itself, mirrored and pale, will do. */
function bleed(image, luck) {
  const alpha = luck.between(0.05, 0.2);
  const by = luck.whole(10, 60);
  const { width, pixels } = image;
  const row = new Uint8Array(width);
  for (let y = 0; y < image.height; y += 1) {
    row.set(pixels.subarray(y * width, (y + 1) * width));
    for (let x = 0; x < width; x += 1) {
      const back = row[Math.max(0, width - 1 - x - by)];
      pixels[y * width + x] = Math.max(0, pixels[y * width + x] - alpha * (255 - back) * 0.6);
    }
  }
}

function lostToner(image, luck) {
  for (const _ of Array.from({ length: luck.whole(1, 3) })) {
    const [from, wide] = [luck.between(0, image.width), luck.between(2, 32) * 1.5];
    const keep = 1 - luck.between(0.4, 0.85);
    for (let y = 0; y < image.height; y += 1) {
      for (let x = Math.floor(from); x < from + wide && x < image.width; x += 1) {
        const pixel = y * image.width + x;
        image.pixels[pixel] = 255 - (255 - image.pixels[pixel]) * keep;
      }
    }
  }
}

function holes(image, luck) {
  for (const y of [297 / 2 - 40, 297 / 2 + 40]) {
    disc(image, { x: luck.between(10, 13), y }, 2.9, luck.pick([30, 245]));
  }
}

function disc(image, at, radius, grey) {
  const r = radius * PER_MM;
  const c = { x: at.x * PER_MM, y: at.y * PER_MM };
  for (let y = Math.max(0, Math.floor(c.y - r)); y <= c.y + r && y < image.height; y += 1) {
    for (let x = Math.max(0, Math.floor(c.x - r)); x <= c.x + r && x < image.width; x += 1) {
      if (Math.hypot(x - c.x, y - c.y) <= r) image.pixels[y * image.width + x] = grey;
    }
  }
}

/** Strokes over a code. */
function scribble(image, luck) {
  const zone = luck.pick([
    { x: 167, y: 13 },
    { x: 21, y: 260 },
  ]);
  for (const _ of Array.from({ length: luck.whole(1, 3) })) {
    const width = luck.between(0.2, 0.7) * PER_MM;
    const from = { x: zone.x + luck.between(-2, 24), y: zone.y + luck.between(-2, 24) };
    const to = { x: zone.x + luck.between(-2, 24), y: zone.y + luck.between(-2, 24) };
    const steps = 200;
    for (let at = 0; at <= steps; at += 1) {
      const t = at / steps;
      const place = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
      disc(image, place, width / 2 / PER_MM, 50);
    }
  }
}

function crumpled(luck) {
  const waves = Array.from({ length: 5 }, () => ({
    kx: luck.between(-0.05, 0.05),
    ky: luck.between(-0.05, 0.05),
    phase: luck.between(0, 6.3),
    x: luck.between(-0.35, 0.35),
    y: luck.between(-0.35, 0.35),
  }));
  return ({ x, y }) => {
    let [dx, dy] = [0, 0];
    for (const wave of waves) {
      const s = Math.sin(wave.kx * x + wave.ky * y + wave.phase);
      dx += wave.x * s;
      dy += wave.y * s;
    }
    return { x: x + dx, y: y + dy };
  };
}

function dogEar(luck) {
  const [right, below] = [luck.is(0.5), luck.is(0.5)];
  const size = luck.between(15, 25);
  return ({ x, y }) => {
    const dx = right ? PAGE.width - x : x;
    const dy = below ? PAGE.height - y : y;
    return dx + dy < size;
  };
}

function streaks(image, luck) {
  for (const _ of Array.from({ length: luck.whole(1, 3) })) {
    const [from, wide] = [luck.whole(0, image.width - 8), luck.whole(1, 6)];
    const by = luck.pick([-1, -1, 1]) * luck.between(20, 120);
    for (let y = 0; y < image.height; y += 1) {
      for (let x = from; x < from + wide; x += 1) {
        const pixel = y * image.width + x;
        image.pixels[pixel] = Math.max(0, Math.min(255, image.pixels[pixel] + by));
      }
    }
  }
}

function threshold(image, at) {
  for (let pixel = 0; pixel < image.pixels.length; pixel += 1) {
    image.pixels[pixel] = image.pixels[pixel] < at ? 0 : 255;
  }
}

/** A phone over a table. */
async function photo(base, luck) {
  const did = [];
  const [width, height] = [2400, 3200];
  const rad = Math.PI / 180;
  const tilt = { x: luck.between(-18, 18) * rad, y: luck.between(-18, 18) * rad };
  const roll = luck.between(-8, 8) * rad + (luck.is(0.12) ? luck.whole(1, 3) * (Math.PI / 2) : 0);
  const far = luck.between(380, 600);
  const bend = luck.is(0.4) ? 1 / luck.between(250, 800) : 0;
  if (bend > 0) did.push('curl');
  /** Where a place on the tilted page is seen, before it is fitted into the picture. */
  const seenAt = ({ x, y }) => {
    const [u, v] = [x - PAGE.width / 2, y - PAGE.height / 2];
    const z = u * Math.sin(tilt.y) + v * Math.sin(tilt.x);
    const k = far / (far + z);
    return turned(roll, { x: u * Math.cos(tilt.y) * k, y: v * Math.cos(tilt.x) * k });
  };
  const corners = [
    { x: 0, y: 0 },
    { x: PAGE.width, y: 0 },
    { x: PAGE.width, y: PAGE.height },
    { x: 0, y: PAGE.height },
  ];
  const seen = corners.map(seenAt);
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  const span = { x: Math.max(...xs) - Math.min(...xs), y: Math.max(...ys) - Math.min(...ys) };
  const share = luck.between(0.6, 0.96);
  const zoom = share * Math.min(width / span.x, height / span.y);
  const free = { x: (width - zoom * span.x) / 2, y: (height - zoom * span.y) / 2 };
  const left = free.x * luck.between(0.3, 1.7) - zoom * Math.min(...xs);
  const top = free.y * luck.between(0.3, 1.7) - zoom * Math.min(...ys);
  const back = planeOf(seen.map(({ x, y }) => ({ x: zoom * x + left, y: zoom * y + top })), corners);
  const middle = { x: PAGE.width / 2, y: PAGE.height / 2 };
  const toMm = (px, py) => {
    const at = back(px, py);
    if (bend === 0) return at;
    // A bent page rises in the middle: what is nearer looks larger.
    const v = at.y - middle.y;
    const rise = 0.5 * bend * (148.5 ** 2 - v * v) * 0.35;
    const k = 1 - rise / far;
    return { x: middle.x + (at.x - middle.x) * k, y: middle.y + v * k };
  };
  const light = lighting(luck, width, height, did);
  let image = lay(base, { width, height, toMm, light, beyond: luck.between(60, 170) });
  image = blurred(image, luck.between(0.7, 1.8));
  image = toned(image, luck.between(200, 245), luck.between(15, 60));
  image = noisy(image, luck.between(3, 14), luck);
  const once = await decoded(await jpeg(image, luck.between(40, 75)));
  return { bytes: await jpeg(once, luck.between(35, 75)), did };
}

/** The map of one plane on another through four points each. */
function planeOf(from, to) {
  const rows = from.flatMap(({ x, y }, at) => [
    [x, y, 1, 0, 0, 0, -to[at].x * x, -to[at].x * y, to[at].x],
    [0, 0, 0, x, y, 1, -to[at].y * x, -to[at].y * y, to[at].y],
  ]);
  for (let column = 0; column < 8; column += 1) {
    let pivot = column;
    for (let row = column; row < 8; row += 1) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < 8; row += 1) {
      if (row === column) continue;
      const share = rows[row][column] / rows[column][column];
      for (let each = column; each < 9; each += 1) rows[row][each] -= share * rows[column][each];
    }
  }
  const [a, b, c, d, e, f, g, h] = rows.map((row, at) => row[8] / row[at]);
  return (x, y) => {
    const w = g * x + h * y + 1;
    return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
  };
}

function lighting(luck, width, height, did) {
  const slope = { x: luck.between(-0.25, 0.25), y: luck.between(-0.25, 0.25) };
  const shadow = luck.is(0.4)
    ? { at: luck.between(0.2, 0.8), angle: luck.between(0, 3.1), by: luck.between(0.2, 0.55) }
    : null;
  if (shadow !== null) did.push('shadow');
  return (x, y) => {
    const [u, v] = [x / width - 0.5, y / height - 0.5];
    let bright = 0.88 + slope.x * u + slope.y * v;
    if (shadow !== null) {
      const side = u * Math.cos(shadow.angle) + v * Math.sin(shadow.angle) + 0.5 - shadow.at;
      bright *= 1 - shadow.by / (1 + Math.exp(-side * 40));
    }
    return bright;
  };
}

export const GRADES = { office, posted, photo };
