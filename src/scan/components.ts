import type { GreyImage } from '../model/grey-image.ts';
import { sumsOf } from './sums.ts';

/** Dark pixels that touch: how many, their middle (pixels), and how they spread about it. */
export type Component = {
  readonly area: number;
  readonly x: number;
  readonly y: number;
  /** Determinant of the covariance of its pixels: 1/144 of the squared area for a solid square, however turned. */
  readonly spread: number;
  /** Its longest way across over its shortest: 1 for a square or a disc, some hundred for a ruled line. */
  readonly long: number;
};

/**
 * The dark components of a picture: pixels darker than their surroundings (a square of `window` pixels) by `by` of 255.
 */
export function darkComponents(image: GreyImage, window: number, by: number): readonly Component[] {
  const dark = darkPixels(image, window, by);
  return labelled(dark, image.width, image.height);
}

function darkPixels({ width, height, pixels }: GreyImage, window: number, by: number): Uint8Array {
  const sums = sumsOf({ width, height, pixels });
  const half = window >> 1;
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const mean = sums.mean(x - half, y - half, x + half + 1, y + half + 1);
      if ((pixels[y * width + x] ?? 255) < mean - by) dark[y * width + x] = 1;
    }
  }
  return dark;
}

type Gathered = { area: number; x: number; y: number; xx: number; yy: number; xy: number };

/** Runs of each row, joined with those above that touch them (union and find). */
function labelled(dark: Uint8Array, width: number, height: number): readonly Component[] {
  const labels = new Labels();
  let above: readonly Run[] = [];
  for (let y = 0; y < height; y += 1) {
    const runs = runsOf(dark, y * width, width);
    let from = 0;
    for (const run of runs) {
      from = firstTouching(above, run, from);
      for (let at = from; at < above.length; at += 1) {
        const other = above[at];
        if (other === undefined || other.from > run.to) break;
        run.label = labels.join(run.label, other.label);
      }
      run.label = labels.gather(run, y);
    }
    above = runs;
  }
  return labels.components();
}

/** The first run from `start` on that does not end before this one begins. */
function firstTouching(above: readonly Run[], { from }: Run, start: number): number {
  let at = start;
  while (at < above.length && (above[at]?.to ?? 0) < from) at += 1;
  return at;
}

type Run = { readonly from: number; readonly to: number; label: number };

function runsOf(dark: Uint8Array, start: number, width: number): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let x = 0; x <= width; x += 1) {
    const is = x < width && dark[start + x] === 1;
    if (is && from < 0) from = x;
    if (!is && from >= 0) {
      runs.push({ from, to: x, label: -1 });
      from = -1;
    }
  }
  return runs;
}

function gather(into: Gathered, { from, to }: Run, y: number): void {
  for (let x = from; x < to; x += 1) {
    into.area += 1;
    into.x += x;
    into.y += y;
    into.xx += x * x;
    into.yy += y * y;
    into.xy += x * y;
  }
}

/** Labels of runs, of which some turn out to be of one component. */
class Labels {
  readonly #parents: number[] = [];
  readonly #gathered: Gathered[] = [];

  /** Says that a run (-1: without a label so far) and another label are of one component; the run's label. */
  join(run: number, label: number): number {
    const other = this.#rootOf(label);
    if (run < 0) return other;
    this.#parents[this.#rootOf(run)] = other;
    return run;
  }

  /** Counts a run's pixels; its label, a new one if it had none. */
  gather(run: Run, y: number): number {
    const label = run.label < 0 ? this.#parents.length : run.label;
    if (run.label < 0) {
      this.#parents.push(label);
      this.#gathered.push({ area: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 });
    }
    const into = this.#gathered[label];
    if (into !== undefined) gather(into, run, y);
    return label;
  }

  components(): readonly Component[] {
    const whole = new Map<number, Gathered>();
    for (const [label, part] of this.#gathered.entries()) {
      const root = this.#rootOf(label);
      const into = whole.get(root);
      if (into === undefined) whole.set(root, { ...part });
      else for (const key of ['area', 'x', 'y', 'xx', 'yy', 'xy'] as const) into[key] += part[key];
    }
    return Array.from(whole.values(), componentOf);
  }

  #rootOf(label: number): number {
    let root = label;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[label] = root;
    return root;
  }
}

function componentOf({ area, x, y, xx, yy, xy }: Gathered): Component {
  const [mx, my] = [x / area, y / area];
  const [vx, vy, vxy] = [
    xx / area - mx * mx + 1 / 12,
    yy / area - my * my + 1 / 12,
    xy / area - mx * my,
  ];
  const [mean, apart] = [(vx + vy) / 2, Math.hypot((vx - vy) / 2, vxy)];
  const long = Math.sqrt((mean + apart) / Math.max(1 / 12, mean - apart));
  return { area, x: mx + 0.5, y: my + 0.5, spread: vx * vy - vxy * vxy, long };
}
