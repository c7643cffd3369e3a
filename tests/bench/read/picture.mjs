// Pictures in greys: how a page is laid into one, blurred, and stored.
import sharp from 'sharp';
import { PER_MM } from './hand.mjs';

/** An A4 page, mm. */
export const PAGE = { width: 210, height: 297 };

/** Pixels between two places where a view is asked; between them paper is flat. */
const NET = 12;

/** Where on paper (mm) each pixel of the result looks, and how light falls there. `cut`: where no paper is left. */
export function lay(base, view) {
  const { width, height } = view;
  const made = new Uint8Array(width * height);
  for (let top = 0; top < height; top += NET) {
    for (let left = 0; left < width; left += NET) layPart(base, view, made, left, top);
  }
  return { width, height, pixels: made };
}

function layPart(base, view, made, left, top) {
  const { width, height, toMm, cut, light, beyond } = view;
  const [a, b] = [toMm(left + 0.5, top + 0.5), toMm(left + NET + 0.5, top + 0.5)];
  const [c, d] = [toMm(left + 0.5, top + NET + 0.5), toMm(left + NET + 0.5, top + NET + 0.5)];
  for (let y = top; y < Math.min(height, top + NET); y += 1) {
    const t = (y - top) / NET;
    const from = { x: a.x + (c.x - a.x) * t, y: a.y + (c.y - a.y) * t };
    const step = {
      x: (b.x + (d.x - b.x) * t - from.x) / NET,
      y: (b.y + (d.y - b.y) * t - from.y) / NET,
    };
    for (let x = left; x < Math.min(width, left + NET); x += 1) {
      const at = { x: from.x + step.x * (x - left), y: from.y + step.y * (x - left) };
      let grey = beyond;
      if (isOn(at) && (cut === null || !cut(at))) {
        grey = sampled(base, at.x * PER_MM - 0.5, at.y * PER_MM - 0.5);
      }
      made[y * width + x] = light === null ? grey : Math.min(255, grey * light(x, y));
    }
  }
}

const isOn = ({ x, y }) => x >= 0 && y >= 0 && x < PAGE.width && y < PAGE.height;

function sampled({ width, height, pixels }, x, y) {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const [fx, fy] = [x - column, y - row];
  const at = row * width + column;
  const upper = pixels[at] * (1 - fx) + pixels[at + 1] * fx;
  const lower = pixels[at + width] * (1 - fx) + pixels[at + width + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Gauss. */
export async function blurred({ width, height, pixels }, sigma) {
  const image = sharp(pixels, { raw: { width, height, channels: 1 } });
  const { data, info } = await image
    .blur({ sigma, minAmplitude: 0.01 })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

export function noisy(image, sigma, luck) {
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

export async function jpeg({ width, height, pixels }, quality) {
  const raw = { width, height, channels: 1 };
  return sharp(pixels, { raw })
    .jpeg({ quality: Math.round(quality) })
    .toBuffer();
}

export async function decoded(bytes) {
  const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

export function toned(image, white, black) {
  const { pixels } = image;
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = black + (pixels[at] * (white - black)) / 255;
  }
  return image;
}

export const turned = (angle, { x, y }) => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});
