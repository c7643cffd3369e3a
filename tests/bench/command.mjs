// The whole command on a generated school: what each stage takes, what memory it needs, and whether the archives hold
// what the report says. Runs in a process of its own, for its memory to be its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageClock } from './stage-clock.mjs';

const clock = stageClock();
const { printMailing } = await import('../../dist/outbound.js');
const { realWorld } = await import('../../dist/shell/world.js');
const { countsOfArchive } = await import('./check-archives.mjs');
const { CLASSES, writeWorkspace } = await import('./generated-workspace.mjs');
const { leastPages } = await import('./packet-pages.mjs');

const PUPILS = Number(process.argv[2] ?? 2000);
const ROUTES = 20;
const NEEDED = { lessonPages: 30, returnPages: 10, megabytes: 500 };
/** Megabytes that memory may have more after the last route than after the first few: the collector takes its time. */
const SLACK = 60;

const say = (line) => process.stdout.write(`${line}\n`);
const megabytes = (bytes) => bytes / 2 ** 20;
const number = (value, decimals = 0, width = 9) => value.toFixed(decimals).padStart(width);

const folder = mkdtempSync(join(tmpdir(), 'command-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true });
});
writeWorkspace(folder, { pupils: PUPILS, routes: ROUTES });
clock.progress.enter('read');

const world = realWorld(clock.progress, new AbortController().signal);
const options = { mailing: null, replan: false, routes: [], packets: [] };
const report = await printMailing(folder, options, world);
clock.close();
const peak = process.resourceUsage().maxRSS / 1024;

const stages = [...clock.stages];
const sum = (of) => stages.reduce((total, [, taken]) => total + of(taken), 0);
const whole = { cpu: sum(({ cpu }) => cpu), wall: sum(({ wall }) => wall) };
say(`\nwhole command: ${PUPILS} pupils in ${CLASSES.length} classes, ${ROUTES} routes`);
say(
  `${'stage'.padEnd(10)}${['CPU-s', 'wall-s', 'share'].map((head) => head.padStart(9)).join('')}`,
);
for (const [name, { cpu, wall }] of [...stages, ['all', whole]]) {
  const share = `${number((100 * cpu) / whole.cpu, 0, 8)}%`;
  say(`${name.padEnd(10)}${number(cpu, 1)}${number(wall, 1)}${share}`);
}
const { packets, pages, sheets } = report.totals;
say(`${packets} packets, ${pages} printed pages, ${sheets} sheets`);
say(`${(pages / whole.cpu).toFixed(0)} pages per CPU-s of the whole command`);
const memory = clock.memory.map((rss) => megabytes(rss));
say(`memory after each route, MB: ${memory.map((rss) => rss.toFixed(0)).join(' ')}`);
say(`peak memory of the whole command: ${peak.toFixed(0)} MB (required < ${NEEDED.megabytes})`);

const counts = [];
for (const { path } of report.files) counts.push(await countsOfArchive(path));
const agrees = counts.every((each) => each.agrees);
const inArchives = (of) => counts.reduce((total, each) => total + of(each), 0);
const archived = {
  packets: inArchives((each) => each.packets),
  sheets: inArchives((each) => each.sheets),
};
say(`in the archives: ${archived.packets} packets, ${archived.sheets} sheets`);
const least = await leastPages(folder, world);
say(
  `a packet has at least ${least.lessons} lesson pages and ${least.returned} return pages, ${(pages / packets).toFixed(1)} pages on average`,
);

const wrong = [
  [packets !== PUPILS, 'not every pupil has a packet'],
  [!agrees, 'contents.json and the PDFs differ'],
  [archived.packets !== packets || archived.sheets !== sheets, 'archives and report differ'],
  [least.lessons < NEEDED.lessonPages, 'too few lesson pages'],
  [least.returned < NEEDED.returnPages, 'too few return pages'],
  [peak >= NEEDED.megabytes, 'too much memory'],
  [(memory.at(-1) ?? 0) > Math.max(...memory.slice(0, 3)) + SLACK, 'memory grows with the routes'],
].filter(([is]) => is);
for (const [, what] of wrong) say(`FAILED: ${what}`);
if (wrong.length > 0) process.exitCode = 1;
