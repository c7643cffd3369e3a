import { problem, type ProblemCode } from '../model/problem.ts';
import { slashPath } from './slash-path.ts';
import { Stop } from './stop.ts';
import { systemCode } from './system-error.ts';

const MEANING: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'output-not-allowed',
  EPERM: 'output-not-allowed',
  EROFS: 'output-not-allowed',
  EBUSY: 'output-in-use',
};

/**
 * What to tell when a file could not be written: a `Stop`, or the error itself when it does not come from the
 * system (a bug, or a run that was stopped).
 */
export function cannotWrite(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof Stop || code === null || !/^E[A-Z0-9]+$/.test(code)) return error;
  const name = slashPath(path);
  const told = problem(MEANING[code] ?? 'output-not-written', { file: name }, { name, code });
  return new Stop('output-not-written', told, error);
}
