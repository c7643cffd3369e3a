import { expect, test } from '@jest/globals';
import type { Say } from '../../src/model/words.ts';
import { silentProgress, tellProgress, type Progress } from '../../src/shell/progress.ts';

const say: Say = (key, values = {}) => `${key} ${Object.values(values).join(' ')}`;

function told(
  isTerminal: boolean,
  columns = 80,
): {
  progress: Progress;
  text: () => string;
  pass: (milliseconds: number) => void;
} {
  let written = '';
  let now = 1000;
  const write = (text: string): void => {
    written += text;
  };
  return {
    progress: tellProgress({ write, isTerminal, columns }, say, () => now),
    text: () => written,
    pass: (milliseconds) => (now += milliseconds),
  };
}

test('a pipe gets one plain line for a task, when it is over', () => {
  const { progress, text, pass } = told(false);
  progress.begin('post-ulgi', 500);
  for (let packet = 0; packet < 500; packet += 1) {
    pass(50);
    progress.advance();
  }
  progress.begin('hand', 1);
  progress.advance();
  progress.finish();
  progress.finish();
  expect(text()).toBe('progress.done post-ulgi 500\nprogress.done hand 1\n');
});

test('a terminal gets one line with packets done and the time left', () => {
  const { progress, text, pass } = told(true);
  progress.begin('post-ulgi', 100);
  progress.advance(5);
  pass(10_000);
  progress.advance(5);
  const lines = text().split('\r');
  expect(lines.at(-1)).toBe('progress.task post-ulgi 10 100 · progress.left 1:30\u001B[K');
  expect(text()).not.toContain('\n');
  progress.finish();
  expect(text().endsWith('\rprogress.done post-ulgi 10\u001B[K\n')).toBe(true);
});

test('hours left, a narrow terminal, and a task that breaks off', () => {
  const { progress, text, pass } = told(true, 30);
  progress.begin('маршрут-ұзын-аты-бар', 10_000);
  pass(3_600_000);
  progress.advance(5000);
  const line = text().split('\r').at(-1)?.replace('\u001B[K', '') ?? '';
  expect(Array.from(line).length).toBeLessThan(30);
  expect(line.endsWith('…')).toBe(true);
  progress.abandon();
  expect(text().endsWith('\n')).toBe(true);
  progress.advance();
  progress.abandon();
  expect(text().split('\n')).toHaveLength(2);
  const wide = told(true, 120);
  wide.progress.begin('a', 10_000);
  wide.pass(3_600_000);
  wide.progress.advance(5000);
  expect(wide.text()).toContain('progress.left 1:00:00');
});

test('a terminal shows the stage a run is at, and keeps only the line of a task that is over', () => {
  const { progress, text } = told(true);
  progress.enter('read');
  expect(text()).toBe('\rprogress.read \u001B[K');
  progress.enter('write');
  progress.begin('hand', 2);
  progress.advance(2);
  progress.enter('write');
  progress.advance();
  progress.finish();
  progress.finish();
  expect(onScreen(text())).toBe('progress.done hand 2\n');
  progress.enter('plan');
  progress.abandon();
  expect(onScreen(text())).toBe('progress.done hand 2\nprogress.plan \n');
});

/** What a person sees in the end: each line as it was drawn last. */
function onScreen(written: string): string {
  return written
    .split('\n')
    .map((line) => line.split('\r').at(-1)?.replace('\u001B[K', '') ?? '')
    .join('\n');
}

test('a pipe hears nothing of stages', () => {
  const { progress, text } = told(false);
  progress.enter('read');
  progress.enter('write');
  progress.begin('hand', 1);
  progress.advance();
  progress.enter('write');
  progress.finish();
  expect(text()).toBe('progress.done hand 1\n');
});

test('silence is silent', () => {
  silentProgress.enter('read');
  silentProgress.begin('a', 1);
  silentProgress.advance();
  silentProgress.finish();
  silentProgress.abandon();
});
