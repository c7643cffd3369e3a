// What a phone makes of a page: perspective, curl, light and two rounds of JPEG.
import { blurred, decoded, jpeg, lay, noisy, PAGE, toned, turned } from './picture.mjs';

/** A phone over a table. */
export async function photo(base, luck) {
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
  const back = planeOf(
    seen.map(({ x, y }) => ({ x: zoom * x + left, y: zoom * y + top })),
    corners,
  );
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
  let image = lay(base, { width, height, toMm, cut: null, light, beyond: luck.between(60, 170) });
  image = await blurred(image, luck.between(0.7, 1.8));
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
