// What an office copier makes of a page, and what it makes of one that was posted without care.
import { crumpled, dogEar, PAPER, streaks, threshold } from './harm.mjs';
import { blurred, jpeg, lay, noisy, PAGE, toned, turned } from './picture.mjs';

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
    return warp === null ? at : warp(at);
  };
  return { width, height, toMm, cut, light: null, beyond };
}

/** A clean office scanner. */
export async function office(base, luck) {
  const view = scanner(luck, {
    ...{ skew: 1, scale: [0.97, 1.03], aspect: 0.005, shift: 3 },
    ...{ quarter: luck.is(0.08) ? 2 : 0, warp: null, cut: null, beyond: 250 },
  });
  let image = lay(base, view);
  image = await blurred(image, luck.between(0.3, 0.6));
  image = toned(image, luck.between(238, 255), luck.between(10, 45));
  image = noisy(image, luck.between(2, 6), luck);
  return { bytes: await jpeg(image, luck.between(80, 95)), did: [] };
}

/** Says whether something happens to a page, and remembers it. */
function happening(luck, did) {
  return (name, share) => {
    const is = luck.is(share);
    if (is) did.push(name);
    return is;
  };
}

/** As a page lies that is put into the feeder without care. */
function carelessly(luck, happens) {
  const fit = happens('fit-to-page', 0.25);
  return scanner(luck, {
    ...{ skew: luck.is(0.2) ? 5 : 2, aspect: 0.005, quarter: luck.is(0.15) ? luck.whole(1, 3) : 0 },
    ...{ scale: fit ? [0.93, 0.97] : [0.97, 1.03], shift: luck.is(0.2) ? 7 : 3 },
    warp: happens('crumple', 0.15) ? crumpled(luck) : null,
    cut: happens('dog-ear', 0.08) ? dogEar(luck) : null,
    beyond: luck.pick([250, 235, 40]),
  });
}

/** Written on, folded, carried for weeks, put into the feeder without care. */
export async function posted(base, luck) {
  const did = [];
  const happens = happening(luck, did);
  const marked = { ...base, pixels: new Uint8Array(base.pixels) };
  for (const [name, share, effect] of PAPER) if (happens(name, share)) effect(marked, luck);
  const view = carelessly(luck, happens);
  let image = lay(marked, view);
  if (happens('streak', 0.12)) streaks(image, luck);
  image = await blurred(image, luck.between(0.7, 1.5));
  image = toned(image, luck.between(215, 250), luck.between(20, 80));
  image = noisy(image, luck.between(4, luck.is(0.3) ? 20 : 10), luck);
  if (happens('one-bit', 0.06)) {
    threshold(image, luck.between(110, 150));
    return { bytes: await jpeg(image, 90), did };
  }
  return { bytes: await jpeg(image, luck.between(25, 60)), did };
}
