import type { Say } from '../model/words.ts';

/** Tells how far a run is. Nothing of it reaches the files that are made. */
export type Progress = {
  /** Begins a stage, e.g. a route, of so many steps, e.g. packets; ends the stage before it. */
  readonly begin: (title: string, total: number) => void;
  readonly advance: (steps?: number) => void;
  /** Ends the last stage. */
  readonly finish: () => void;
  /** Leaves the stage unended: what is told next begins on a line of its own. */
  readonly abandon: () => void;
};

/** Where progress is told. */
export type ProgressOutput = {
  readonly write: (text: string) => void;
  /** A terminal gets one line that changes; anything else gets few plain lines. */
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal. */
  readonly columns: number;
};

/** Milliseconds that only grow. */
export type Clock = () => number;

/** The clock of this computer. */
export const realClock: Clock = () => performance.now();

/** Progress that says nothing. */
export const silentProgress: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  finish: () => undefined,
  abandon: () => undefined,
};

const REDRAW_MS = 100;
/** Guesses of the time left are wild before this. */
const GUESS_AFTER_MS = 1500;

type Stage = { title: string; total: number; done: number; began: number; drawn: number };

/**
 * Progress in words: `progress.stage` {title, done, total}, `progress.left` {time} while it goes on, `progress.done`
 * {title, total} when a stage is over.
 */
export function tellProgress(output: ProgressOutput, say: Say, clock: Clock): Progress {
  let stage: Stage | null = null;
  const draw = (now: Stage): void => {
    now.drawn = clock();
    output.write(`\r${fit(stageLine(now, say, now.drawn), output.columns)}\u001B[K`);
  };
  const finish = (): void => {
    if (stage === null) return;
    const { title, done } = stage;
    const line = say('progress.done', { title, total: done });
    output.write(output.isTerminal ? `\r${line}\u001B[K\n` : `${line}\n`);
    stage = null;
  };
  return {
    begin: (title, total) => {
      finish();
      stage = { title, total, done: 0, began: clock(), drawn: 0 };
      if (output.isTerminal) draw(stage);
    },
    advance: (steps = 1) => {
      if (stage === null) return;
      stage.done += steps;
      if (output.isTerminal && clock() - stage.drawn >= REDRAW_MS) draw(stage);
    },
    finish,
    abandon: () => {
      if (stage !== null && output.isTerminal) output.write('\n');
      stage = null;
    },
  };
}

function stageLine(stage: Stage, say: Say, now: number): string {
  const { title, total, done } = stage;
  const line = say('progress.stage', { title, done, total });
  const elapsed = now - stage.began;
  if (done === 0 || elapsed < GUESS_AFTER_MS) return line;
  const left = Math.ceil(((elapsed / done) * Math.max(0, total - done)) / 1000);
  return `${line} · ${say('progress.left', { time: minutesAndSeconds(left) })}`;
}

/** `m:ss`, with hours in front when there are any. */
function minutesAndSeconds(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${hours > 0 ? two(minutes % 60) : minutes}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

function fit(line: string, columns: number): string {
  const letters = Array.from(line);
  return letters.length < columns ? line : `${letters.slice(0, columns - 2).join('')}…`;
}
