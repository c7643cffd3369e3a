import type { Problem } from '../model/problem.ts';

/** Why a run cannot go on; the command line makes an exit code of it. */
export type StopKind = 'bad-input' | 'tool-missing' | 'output-not-written';

/** Something outside makes going on impossible. It carries the problem to tell instead of a message. */
export class Stop extends Error {
  readonly kind: StopKind;
  readonly problem: Problem;

  constructor(kind: StopKind, problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = 'Stop';
    this.kind = kind;
    this.problem = problem;
  }
}
