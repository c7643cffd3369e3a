// Chance with a seed: the same seed gives the same page, on any machine.

/** Numbers from 0 to 1 (mulberry32). */
export function chance(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let at = 0; at < 8; at += 1) next();
  const between = (from, to) => from + (to - from) * next();
  return {
    next,
    between,
    is: (share) => next() < share,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    pick: (list) => list[Math.min(list.length - 1, Math.floor(next() * list.length))],
    /** Sum of twelve: a normal one to six deviations. */
    normal: () => {
      let sum = -6;
      for (let at = 0; at < 12; at += 1) sum += next();
      return sum;
    },
  };
}
