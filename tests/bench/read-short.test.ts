import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

/** What the bench tells of one page. */
type Told = {
  readonly grade: string;
  readonly fault: string | null;
  readonly state: string;
  readonly outcome: string;
  readonly sheet?: string;
  readonly marks?: { readonly right: number; readonly silent: number; readonly asked: number };
};

const BENCH = fileURLToPath(new URL('read.mjs', import.meta.url));

/** A hundred pages of the development seeds; in a process of its own, for Jest would take many times as long. */
const PAGES = ['--office', '64', '--posted', '32', '--photo', '4', '--pages', '5'];

describe('a hundred worsened pages', () => {
  let told: readonly Told[] = [];

  beforeAll(() => {
    const args = [BENCH, '--fresh', '--json', ...PAGES];
    const out = execFileSync(process.execPath, args, { maxBuffer: 1 << 26, encoding: 'utf8' });
    told = JSON.parse(out) as readonly Told[];
  }, 600_000);

  it('are never given to the wrong pupil, whatever is wrong with a page', () => {
    expect(told).toHaveLength(100);
    expect(told.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
  });

  it('are nearly all known, and those that are none of ours are not', () => {
    const sound = told.filter(({ fault }) => fault === null);
    const known = sound.filter(({ outcome }) => outcome === 'identified');
    expect(sound.length - known.length).toBeLessThanOrEqual(1);
    expect(told.some(({ outcome }) => outcome === 'rightly refused')).toBe(true);
  });

  it('have no mark that is silently wrong, and few sheets that ask', () => {
    const marks = told.flatMap((page) => page.marks ?? []);
    expect(marks.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThan(1500);
    expect(marks.reduce((sum, { silent }) => sum + silent, 0)).toBe(0);
    const sound = told.filter(({ fault }) => fault === null);
    expect(sound.filter(({ sheet }) => sheet === 'asked').length).toBeLessThanOrEqual(4);
  });
});
