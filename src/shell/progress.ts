import type { Say } from '../model/words.ts';

/** What a run is at, in this order; `write` comes anew for each archive. */
type Stage = 'read' | 'plan' | 'compose' | 'draw' | 'write';

/** Tells how far a run is. Nothing of it reaches the files that are made. */
export type Progress = {
  /** Comes to a stage, whose steps are not counted; ends the task before it. */
  readonly enter: (stage: Stage) => void;
  /** Begins a task, e.g. a route, of so many steps, e.g. packets; ends the task or the stage before it. */
  readonly begin: (title: string, total: number) => void;
  readonly advance: (steps?: number) => void;
  /** Ends the last task or stage. */
  readonly finish: () => void;
  /** Leaves it unended: what is told next begins on a line of its own. */
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
  enter: () => undefined,
  begin: () => undefined,
  advance: () => undefined,
  finish: () => undefined,
  abandon: () => undefined,
};

const REDRAW_MS = 100;
/** Guesses of the time left are wild before this. */
const GUESS_AFTER_MS = 1500;

type Task = { title: string; total: number; done: number; began: number; drawn: number };

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  read: 'progress.read',
  plan: 'progress.plan',
  compose: 'progress.compose',
  draw: 'progress.draw',
  write: 'progress.write',
};

/**
 * Progress in words: `progress.read` and its like for a stage, on a terminal only; of a task `progress.task` {title,
 * done, total}, `progress.left` {time} while it goes on, and `progress.done` {title, total} when it is over.
 */
export function tellProgress(output: ProgressOutput, say: Say, clock: Clock): Progress {
  let now: Task | 'stage' | null = null;
  const draw = (line: string): void => {
    if (output.isTerminal) output.write(`\r${fit(line, output.columns)}\u001B[K`);
  };
  const drawTask = (task: Task): void => {
    task.drawn = clock();
    draw(taskLine(task, say, task.drawn));
  };
  const finish = (): void => {
    const last = now;
    now = null;
    if (last === null) return;
    if (last === 'stage') {
      draw('');
      return;
    }
    const line = say('progress.done', { title: last.title, total: last.done });
    output.write(output.isTerminal ? `\r${line}\u001B[K\n` : `${line}\n`);
  };
  return {
    enter: (stage) => {
      if (now !== 'stage') finish();
      now = 'stage';
      draw(say(STAGE_WORDS[stage]));
    },
    begin: (title, total) => {
      if (now !== 'stage') finish();
      now = { title, total, done: 0, began: clock(), drawn: 0 };
      drawTask(now);
    },
    advance: (steps = 1) => {
      if (now === null || now === 'stage') return;
      now.done += steps;
      if (clock() - now.drawn >= REDRAW_MS) drawTask(now);
    },
    finish,
    abandon: () => {
      if (now !== null && output.isTerminal) output.write('\n');
      now = null;
    },
  };
}

function taskLine(task: Task, say: Say, now: number): string {
  const { title, total, done } = task;
  const line = say('progress.task', { title, done, total });
  const elapsed = now - task.began;
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
