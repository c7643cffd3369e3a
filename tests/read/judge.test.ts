import { describe, expect, it } from '@jest/globals';
import type { MarkReading, MarkState, Verdict } from '../../src/model/reading.ts';
import { judgeMarks } from '../../src/read/judge.ts';

/** Marks of one item: a letter each, its state, and how full it is. */
function verdictOf(
  states: readonly (readonly [MarkState, number])[],
  several = false,
): Verdict | undefined {
  const readings = states.map(([state, cover], at): MarkReading => {
    return { item: 'maths#1', option: `${at}`, of: 'mark', state, cover };
  });
  return judgeMarks(readings, () => several)[0]?.verdict;
}

const blank = ['blank', 0] as const;
const filled = ['marked', 0.5] as const;
const tick = ['marked', 0.2] as const;
const trace = ['trace', 0.15] as const;
const speck = ['trace', 0.03] as const;
const ringed = ['changed', 0.3] as const;
const struck = ['struck', 0.9] as const;
const folded = ['line', 0.1] as const;

describe('judgeMarks', () => {
  it('takes what is clear', () => {
    expect(verdictOf([blank, blank, blank])).toEqual({ kind: 'blank' });
    expect(verdictOf([blank, tick, blank])).toEqual({ kind: 'filled', options: ['1'] });
    expect(verdictOf([folded, folded, tick])).toEqual({ kind: 'filled', options: ['2'] });
  });

  it('asks about whatever may be meant otherwise, with a proposal', () => {
    expect(verdictOf([blank, trace])).toEqual({ kind: 'doubtful', proposal: ['1'] });
    expect(verdictOf([filled, trace])).toEqual({ kind: 'corrected', proposal: ['0'] });
    expect(verdictOf([filled, ringed])).toEqual({ kind: 'corrected', proposal: ['1'] });
    expect(verdictOf([tick, tick])).toEqual({ kind: 'several', options: ['0', '1'] });
  });

  it('takes a mark that is far fuller than another one for struck out', () => {
    expect(verdictOf([filled, tick])).toEqual({ kind: 'corrected', proposal: ['1'] });
  });

  it('never counts what is struck out: it asks, and proposes the other mark or none', () => {
    expect(verdictOf([struck, blank])).toEqual({ kind: 'corrected', proposal: [] });
    expect(verdictOf([struck, filled])).toEqual({ kind: 'corrected', proposal: ['1'] });
    expect(verdictOf([struck, ringed])).toEqual({ kind: 'corrected', proposal: ['1'] });
  });

  it('takes a speck beside a far fuller mark for dirt, and asks about a lone one', () => {
    expect(verdictOf([filled, speck])).toEqual({ kind: 'filled', options: ['0'] });
    expect(verdictOf([speck, blank])).toEqual({ kind: 'doubtful', proposal: ['0'] });
  });

  it('asks about blank marks where faint pencil would be lost, scores only once a teacher was there', () => {
    const lost = (of: 'mark' | 'score', item: string, state: MarkState): MarkReading => {
      return { item, option: '1', of, state, cover: 0.4, pencilLost: true };
    };
    const empty = [lost('mark', 'a', 'blank'), lost('score', 'a', 'blank')];
    const kinds = (read: readonly MarkReading[]): readonly string[] =>
      judgeMarks(read, () => false).map(({ verdict }) => verdict.kind);
    expect(kinds(empty)).toEqual(['doubtful', 'blank']);
    const [of] = judgeMarks([lost('mark', 'a', 'marked')], () => true);
    expect(of?.verdict).toEqual({ kind: 'doubtful', proposal: ['1'] });
    expect(kinds([...empty, lost('score', 'b', 'marked')])).toEqual([
      'doubtful',
      'doubtful',
      'filled',
    ]);
  });

  it('asks about a trace in a score, though it be the only one on the page: a pale score is not lost unasked', () => {
    const score = (item: string, state: MarkState): MarkReading => {
      return { item, option: '1', of: 'score', state, cover: 0.2 };
    };
    const [of] = judgeMarks([score('a', 'trace'), score('b', 'blank')], () => false);
    expect(of?.verdict.kind).toBe('doubtful');
  });

  it('lets several stand where several may', () => {
    expect(verdictOf([tick, tick, blank], true)).toEqual({ kind: 'filled', options: ['0', '1'] });
    expect(verdictOf([tick, trace], true)).toEqual({ kind: 'doubtful', proposal: ['0'] });
    expect(verdictOf([tick, ringed], true)).toEqual({ kind: 'corrected', proposal: ['0', '1'] });
    expect(verdictOf([tick, struck], true)).toEqual({ kind: 'corrected', proposal: ['0'] });
  });

  it('judges the rows of a table and the bubbles of a score apart', () => {
    const of = (option: string, kind: 'mark' | 'score', state: MarkState): MarkReading => {
      return { item: 'maths#2', option, of: kind, state, cover: state === 'marked' ? 0.3 : 0 };
    };
    const groups = judgeMarks(
      [
        of('0-0', 'mark', 'marked'),
        of('0-1', 'mark', 'blank'),
        of('1-0', 'mark', 'blank'),
        of('1-1', 'mark', 'marked'),
        of('2', 'score', 'marked'),
      ],
      () => false,
    );
    expect(groups.map(({ row, verdict }) => [row, verdict])).toEqual([
      [0, { kind: 'filled', options: ['0-0'] }],
      [1, { kind: 'filled', options: ['1-1'] }],
      [null, { kind: 'filled', options: ['2'] }],
    ]);
  });
});
