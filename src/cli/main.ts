#!/usr/bin/env node
import { realClock } from '../shell/progress.ts';
import { stopOnSignals } from '../shell/signals.ts';
import { exitCode } from './exit-code.ts';
import { loadInbound } from './load-inbound.ts';
import { loadOutbound } from './load-outbound.ts';
import { run } from './run.ts';

const { signal, release } = stopOnSignals();
// `sabaqpost check … | head` closes the pipe early: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  columns: process.stderr.isTTY ? process.stderr.columns : 80,
  env: process.env,
  cwd: process.cwd(),
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  clock: realClock,
  signal,
  loadOutbound,
  loadInbound,
}).catch(() => exitCode.bug);
release();
