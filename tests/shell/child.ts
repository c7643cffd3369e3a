import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';
import { transformSync } from '@swc/core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const homes: string[] = [];

afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/**
 * Translates folders of `src/` so that a process of its own can run them (jest's own translation stays in jest), and
 * writes a script beside them; gives the script's path. Inside the project, so that packages are found.
 */
export function childScript(folders: readonly string[], script: string): string {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, 'child-'));
  homes.push(home);
  for (const folder of folders) {
    for (const name of readdirSync(join(root, 'src', folder))) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(join(root, 'src', folder, name), 'utf8');
      const { code } = transformSync(source, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      const to = join(home, folder, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, code.replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1'));
    }
  }
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  const path = join(home, 'script.js');
  writeFileSync(path, script);
  return path;
}

/** Starts a script; `args` follow its name. */
export function startChild(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(pathToFileURL(script)), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Resolves with all it printed when the child has ended by itself, with exit code 0. */
export function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(text);
      else reject(new Error(`child ended with ${String(code)}`));
    });
  });
}

/** Kills a child as a power cut would, once it has printed something. */
export function killWhenItSpeaks(child: ChildProcess, times = 1): Promise<void> {
  let heard = 0;
  child.stdout?.on('data', () => {
    heard += 1;
    if (heard >= times) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
}
