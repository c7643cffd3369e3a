// Pictures in greys: how a page is laid into one, blurred, and stored.
import sharp from 'sharp';
import { PER_MM } from './hand.mjs';

/** An A4 page, mm. */
export const PAGE = { width: 210, height: 297 };

/** A picture in greys, all of one grey. */
export function sheetOf(width, height, grey) {
  return { width, height, pixels: new Uint8Array(width * height).fill(grey) };
}

/** Where on paper (mm) each pixel of the result looks, and how light falls there. */
export function lay(base, { width, height, toMm, light, beyond }) {
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
