// How well worsened sheets are read: by grade, by what was done to them and by faults of pages, with counts and costs.
//   npm run bench:read -- [--set dev|test] [--shard 1/2] [--office 300] [--posted 300] [--photo 60] [--json]
// Results are added to out/bench-read/<set>-*.jsonl; what stands there is not made again.
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { openQrReaders } from '../../dist/shell/qr-readers.js';
import { onePage } from './read/one-page.mjs';
import { plainWay } from './read/plain-way.mjs';
import { OUT, samplePages } from './read/sample-pages.mjs';
import { table } from './read/table.mjs';

/** The first seed of each set: thresholds were chosen on dev alone. */
const FIRST = { dev: 1, test: 1_000_001 };

/** One page in so many is also read the plain way. */
const PLAIN = 20;

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    shard: { type: 'string', default: '1/1' },
    office: { type: 'string', default: '300' },
    posted: { type: 'string', default: '300' },
    photo: { type: 'string', default: '60' },
    pages: { type: 'string', default: '40' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

sharp.concurrency(1);
const [shard, shards] = values.shard.split('/').map(Number);
const base = await samplePages(Number(values.pages));
const readers = await openQrReaders();
mkdirSync(OUT, { recursive: true });
const records = values.fresh ? [] : recordsOf(values.set);
const done = new Set(records.map(({ grade, seed }) => `${grade} ${seed}`));
const file = join(OUT, `${values.set}-${shard}-of-${shards}.jsonl`);

for (const [grade, seed] of wanted()) {
  if (done.has(`${grade} ${seed}`)) continue;
  const { bytes, ...record } = await onePage(grade, seed, base, readers);
  if (!values.fresh && seed % PLAIN === 1)
    record.plain = await plainWay(bytes, readers.thorough[0]);
  records.push(record);
  if (!values.fresh) appendFileSync(file, `${JSON.stringify(record)}\n`);
}
process.stdout.write(values.json ? JSON.stringify(records) : `${table(records).join('\n')}\n`);

/** The grades in turn, so that a run that is broken off tells of all. */
function wanted() {
  const counts = ['office', 'posted', 'photo'].map((grade) => [grade, Number(values[grade])]);
  const most = Math.max(...counts.map(([, count]) => count));
  const pages = [];
  for (let at = 0; at < most; at += 1) {
    if (at % shards !== shard - 1) continue;
    for (const [grade, count] of counts) {
      const share = Math.floor(((at + 1) * count) / most) - Math.floor((at * count) / most);
      if (share > 0) pages.push([grade, FIRST[values.set] + at]);
    }
  }
  return pages;
}

/** Whatever runs and shards of a set have written. */
function recordsOf(set) {
  return readdirSync(OUT)
    .filter((name) => name.startsWith(`${set}-`) && name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(OUT, name), 'utf8').trim().split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
