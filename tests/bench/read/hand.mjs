// What pupils and teachers write on a page: strokes of pens and pencils into a picture of the printed page.

/** Picture of a page at this many pixels per mm (300 dpi). */
export const PER_MM = 300 / 25.4;

/** A stroke through points (mm), `width` mm, leaving `grey` on paper; a soft edge of a pixel. */
function stroke(image, points, width, grey) {
  const radius = (width / 2) * PER_MM;
  for (let at = 0; at + 1 < points.length; at += 1) {
    const [ax, ay] = [points[at].x * PER_MM, points[at].y * PER_MM];
    const [bx, by] = [points[at + 1].x * PER_MM, points[at + 1].y * PER_MM];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const left = Math.max(0, Math.floor(Math.min(ax, bx) - radius - 1));
    const right = Math.min(image.width - 1, Math.ceil(Math.max(ax, bx) + radius + 1));
    const top = Math.max(0, Math.floor(Math.min(ay, by) - radius - 1));
    const bottom = Math.min(image.height - 1, Math.ceil(Math.max(ay, by) + radius + 1));
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const t = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
        const u = Math.min(1, Math.max(0, t));
        const far = Math.hypot(x - ax - u * (bx - ax), y - ay - u * (by - ay));
        const cover = Math.min(1, Math.max(0, radius + 0.5 - far));
        if (cover === 0) continue;
        const pixel = y * image.width + x;
        const inked = 255 - cover * (255 - grey);
        if (inked < image.pixels[pixel]) image.pixels[pixel] = inked;
      }
    }
  }
}

const wobble = (luck, by) => ({ x: luck.normal() * by, y: luck.normal() * by });
const shifted = ({ x, y }, by) => ({ x: x + by.x, y: y + by.y });

/** A bent stroke from one place to another. */
function bent(image, luck, from, to, width, grey) {
  const middle = shifted({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, wobble(luck, 0.15));
  stroke(image, [from, middle, to], width, grey);
}

const middleOf = ({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 });

/** One mark by one hand. `how`: tick, cross, fill, dash or dot; `pen`: width in mm and grey. */
export function fillMark(image, rect, how, pen, luck) {
  const c = shifted(middleOf(rect), wobble(luck, 0.2));
  const r = rect.w / 2;
  const { width, grey } = pen;
  if (how === 'tick') {
    const over = luck.between(0.4, 1.4);
    const low = { x: c.x - 0.15 * r, y: c.y + 0.55 * r };
    bent(image, luck, { x: c.x - 0.75 * r, y: c.y - 0.05 * r }, low, width, grey);
    bent(image, luck, low, { x: c.x + r * over, y: c.y - r * over }, width, grey);
  } else if (how === 'cross') {
    const a = r * luck.between(0.55, 1.2);
    const b = r * luck.between(0.55, 1.2);
    bent(image, luck, { x: c.x - a, y: c.y - a }, { x: c.x + a, y: c.y + a }, width, grey);
    bent(image, luck, { x: c.x - b, y: c.y + b }, { x: c.x + b, y: c.y - b }, width, grey);
  } else if (how === 'dot') {
    stroke(image, [c, c], luck.between(0.24, 0.32) * rect.w, grey);
  } else {
    const full = luck.between(0.6, 1) * r;
    for (let y = -full; y <= full; y += width * 0.8) {
      const half = Math.sqrt(Math.max(0, full ** 2 - y ** 2)) + luck.between(-0.1, 0.3);
      bent(image, luck, { x: c.x - half, y: c.y + y }, { x: c.x + half, y: c.y + y }, width, grey);
    }
  }
}

/** Rubbed out: of a filled mark a pale smear is left. */
export function erasedMark(image, rect, luck) {
  const c = middleOf(rect);
  const grey = 255 - 255 * luck.between(0.05, 0.15);
  for (let at = 0; at < 7; at += 1) {
    const from = shifted(c, { x: luck.between(-2, 2), y: luck.between(-1.6, 1.6) });
    const to = shifted(c, { x: luck.between(-2, 2), y: luck.between(-1.6, 1.6) });
    stroke(image, [from, to], luck.between(0.6, 1.4), grey);
  }
}

/** Struck out, for another is right. */
export function struckOut(image, rect, pen, luck) {
  const c = middleOf(rect);
  const by = rect.w * 0.85;
  for (const way of [1, -1]) {
    const from = { x: c.x - by, y: c.y - way * by };
    bent(image, luck, from, { x: c.x + by, y: c.y + way * by }, pen.width, pen.grey);
  }
}

/** Ringed, for this one is right after all. */
export function ringed(image, rect, pen, luck) {
  const c = middleOf(rect);
  const points = Array.from({ length: 25 }, (_, at) => {
    const angle = (at / 23) * 2 * Math.PI;
    const r = rect.w * luck.between(0.72, 0.8);
    return { x: c.x + r * Math.cos(angle), y: c.y + r * Math.sin(angle) };
  });
  stroke(image, points, pen.width, pen.grey);
}

/** Something like words in an answer's place. */
export function writeWords(image, rect, pen, luck) {
  const lines = Math.max(1, Math.floor(rect.h / 8));
  for (let line = 0; line < lines; line += 1) {
    if (line > 0 && luck.is(0.3)) break;
    let x = rect.x + 2;
    const y = rect.y + (line + 0.7) * (rect.h / lines);
    const points = [];
    const end = rect.x + rect.w * luck.between(0.3, 0.95);
    while (x < end) {
      points.push({ x, y: y + luck.between(-2.2, 0.6) });
      x += luck.between(0.6, 1.8);
    }
    if (points.length > 1) stroke(image, points, pen.width, pen.grey);
  }
}
