// What the post, pupils and copiers do to paper and to pictures of it: each effect with its range.
import { PER_MM } from './hand.mjs';
import { PAGE } from './picture.mjs';

function folds(image, luck) {
  for (let left = luck.whole(1, 3); left > 0; left -= 1) {
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
  for (let left = luck.whole(1, 3); left > 0; left -= 1) {
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
  for (let left = luck.whole(1, 3); left > 0; left -= 1) {
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

export function crumpled(luck) {
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

export function dogEar(luck) {
  const [right, below] = [luck.is(0.5), luck.is(0.5)];
  const size = luck.between(15, 25);
  return ({ x, y }) => {
    const dx = right ? PAGE.width - x : x;
    const dy = below ? PAGE.height - y : y;
    return dx + dy < size;
  };
}

export function streaks(image, luck) {
  for (let left = luck.whole(1, 3); left > 0; left -= 1) {
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

export function threshold(image, at) {
  for (let pixel = 0; pixel < image.pixels.length; pixel += 1) {
    image.pixels[pixel] = image.pixels[pixel] < at ? 0 : 255;
  }
}

/** Effects on paper, and the share of pages that have them. */
export const PAPER = [
  ['fold', 0.6, folds],
  ['stain', 0.12, stain],
  ['bleed', 0.3, bleed],
  ['toner', 0.12, lostToner],
  ['holes', 0.12, holes],
  ['scribble', 0.1, scribble],
];
