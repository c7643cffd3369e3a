import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const PROGRAM = join(fileURLToPath(new URL('../../', import.meta.url)), 'dist/cli/main.js');

/** Starts the program and kills it, as a power cut would, as soon as `seen` holds, or lets it end; whether it was killed. */
export async function killedWhen(args: readonly string[], seen: () => boolean): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, ...args, '--quiet'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  while (child.exitCode === null && child.signalCode === null && !seen()) await wait(5);
  child.kill('SIGKILL');
  await ended;
  return child.signalCode === 'SIGKILL';
}
