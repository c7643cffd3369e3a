// How well worsened sheets are read: by grade and by what was done to them, with counts.
//   node tests/bench/read/run.mjs <grade> <count> [<first seed>]
import { openQrReaders } from '../../../dist/shell/qr-readers.js';
import { seePage } from '../../../dist/scan/see-page.js';
import { patchOf } from '../../../dist/scan/patch.js';
import { readMarks } from '../../../dist/read/read-marks.js';
import { judgeMarks } from '../../../dist/read/judge.js';
import { answerPage } from './answers.mjs';
import { chance } from './chance.mjs';
import { samplePages } from './sample-pages.mjs';
import { GRADES } from './worsen.mjs';
import sharp from 'sharp';

const [grade = 'office', count = '100', first = '1'] = process.argv.slice(2);
const { pages, forms, severalOf, sign } = await samplePages(40);
const readers = await openQrReaders();
const say = (line) => process.stdout.write(`${line}\n`);
say(`${pages.length} printed pages`);

const tally = new Map();
const add = (key, by = 1) => tally.set(key, (tally.get(key) ?? 0) + by);
let lastOdd;
const times = { decode: 0, see: 0, read: 0 };

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const luck = chance(seed);
  const page = luck.pick(pages);
  const image = { ...page.image, pixels: new Uint8Array(page.image.pixels) };
  const clean = await seePage(page.image, readers, sign);
  const boxes = forms.get(clean.page.id.form);
  const truth = answerPage(image, boxes, severalOf, luck);
  const { bytes, did } = await GRADES[grade](image, luck);
  if (process.env.SAVE === `${seed}`)
    (await import('node:fs')).writeFileSync('/tmp/seed.jpg', bytes);
  const start = process.cpuUsage();
  const { data, info } = await sharp(bytes).grayscale().raw().toBuffer({ resolveWithObject: true });
  const scan = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
  const mid = process.cpuUsage(start);
  const seen = await seePage(scan, readers, sign);
  const after = process.cpuUsage(start);
  const outcome = tell(page, seen, boxes, truth, scan);
  const end = process.cpuUsage(start);
  times.decode += mid.user + mid.system;
  times.see += after.user + after.system - mid.user - mid.system;
  times.read += end.user + end.system - after.user - after.system;
  for (const key of outcome) add(key);
  for (const name of new Set(did)) {
    add(`with ${name}`);
    if (outcome.includes('refused')) add(`with ${name}: refused`);
    if (outcome.includes('asked')) add(`with ${name}: asked`);
    if (outcome.includes('silent sheet')) add(`with ${name}: silent`);
  }
  if (
    process.env.VERBOSE &&
    (outcome.includes('refused') || outcome.includes('asked') || outcome.includes('silent sheet'))
  ) {
    say(
      `seed ${seed} ${did.join('+')}: ${outcome.filter((each) => !/^(pages|identified|groups|marks read)$/u.test(each)).join(', ')} ${JSON.stringify(lastOdd)}`,
    );
  }
}

function tell(page, seen, boxes, truth, scan) {
  lastOdd = [];
  const out = ['pages'];
  if (seen.page.kind !== 'sheet')
    return [...out, 'refused', `refused: ${seen.page.why ?? seen.page.kind}`];
  const { id } = seen.page;
  const right = ['mailing', 'packet', 'issue', 'sheet', 'side'].every(
    (key) => id[key] === page.short[key],
  );
  if (!right) return [...out, 'WRONGLY IDENTIFIED'];
  out.push('identified');
  const { warp } = seen.alignment;
  const take = (rect, perMm) => patchOf(scan, warp, rect, perMm);
  const readings = readMarks(take, boxes, seen.alignment.contrast);
  const groups = judgeMarks(readings, severalOf);
  let [asked, correction, silent] = [false, true, false];
  for (const [at, group] of groups.entries()) {
    const meant = truth[at];
    const { verdict } = group;
    out.push('groups');
    if (verdict.kind === 'blank' || verdict.kind === 'filled') {
      const read = (verdict.kind === 'filled' ? [...verdict.options] : []).sort();
      const same = JSON.stringify(read) === JSON.stringify(meant.options);
      const wrongMarks = group.marks.filter(
        ({ option, state }) => (state === 'marked') !== meant.options.includes(option),
      );
      for (const mark of group.marks) out.push(`marks ${mark === undefined ? '' : 'read'}`);
      if (same) continue;
      silent = true;
      for (const mark of wrongMarks) {
        out.push('silently wrong marks');
        lastOdd.push([
          'silent',
          group.item,
          mark.option,
          mark.state,
          mark.cover.toFixed(3),
          meant.odd,
        ]);
      }
    } else {
      out.push('groups asked');
      asked = true;
      lastOdd.push([
        verdict.kind,
        meant.odd,
        ...group.marks.map(
          (m) =>
            `${m.option}:${m.state}:${m.cover.toFixed(3)}${meant.options.includes(m.option) ? '*' : ''}`,
        ),
      ]);
      if (verdict.kind !== 'corrected' && meant.odd !== 'erased' && meant.odd !== 'corrected')
        correction = false;
    }
  }
  if (silent) out.push('silent sheet');
  else if (!asked) out.push('sheets right');
  else out.push(correction ? 'asked for a correction' : 'asked');
  return out;
}

for (const [key, value] of [...tally].sort()) say(`${key.padEnd(32)}${value}`);
const n = Number(count);
say(
  `CPU ms a page: decode ${(times.decode / n / 1000).toFixed(0)}, see ${(times.see / n / 1000).toFixed(0)}, read ${(times.read / n / 1000).toFixed(0)}`,
);
