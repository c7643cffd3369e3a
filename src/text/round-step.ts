/** The smallest of 1, 2, 5 times a power of ten that is not below a number above 0. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return times * power;
}
