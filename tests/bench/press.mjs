// npm run bench: how fast the press is, as a ratio to the naive way measured in the same run; then the whole command.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPress } from '../../dist/render/press.js';
import { naiveFile } from '../support/naive.mjs';
import { differingPixels, rasterPages, whitened } from '../support/raster.mjs';
import { PUPILS, ROUTES, generatedSchool, unitsOfRoute } from './generated-school.mjs';

const NAIVE_PACKETS = 100;
const COMPARED_PACKETS = 3;
const COMPARED_DPI = 72;
const NEEDED = { printFiles: 25, packets: 20, megabytes: 500, different: 0.001 };
const FILES = {
  text: '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
  'text-bold': '@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf',
  label: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'label-bold': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
};
const fontPaths = new Map(
  Object.entries(FILES).map(([face, file]) => [
    face,
    fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url)),
  ]),
);

const folder = mkdtempSync(join(tmpdir(), 'press-bench-'));
const say = (line) => process.stdout.write(`${line}\n`);
const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

let peak = 0;
function sampleMemory() {
  const { rss } = process.memoryUsage();
  peak = Math.max(peak, rss);
  return rss;
}

/** CPU-seconds that `work` takes, of all threads. */
async function cpuSeconds(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function open(school) {
  return openPress({
    fonts: [...fontPaths].map(([face, path]) => ({
      face,
      bytes: readFileSync(path),
      fallback: [],
    })),
    masters: school.masters,
    images: new Map(),
    overlayFaces: ['label', 'label-bold'],
    overlayCharacters: school.overlayCharacters,
    created: '2026-11-22',
    title: 'bench',
  });
}

async function printRoute(press, school, route) {
  const file = join(folder, `route-${route}.pdf`);
  const to = openSync(file, 'w');
  let size = 0;
  let highest = 0;
  await press.printFile(unitsOfRoute(school, route), (bytes) => {
    size += writeSync(to, bytes);
    highest = Math.max(highest, sampleMemory());
  });
  closeSync(to);
  rmSync(file);
  return { size, highest };
}

function printPackets(press, school) {
  let size = 0;
  for (let route = 0; route < ROUTES; route += 1) {
    for (const unit of unitsOfRoute(school, route)) {
      const bytes = press.unitFile(unit);
      size += bytes.length;
      writeFileSync(join(folder, 'packet.pdf'), bytes);
      sampleMemory();
    }
  }
  return size;
}

function boxesOf(school, unit) {
  return unit.pages.map(({ master, overlay }) => [...school.masters.get(master).boxes, ...overlay]);
}

/**
 * The largest share of a page's pixels that differ, outside the codes, which the naive way draws as smoothed pictures. Numbers are
 * written to 1/1000 here and to 1/1000000 there, and where that falls on another pixel, a glyph moves by one.
 */
async function differences(press, school, pupil) {
  const unit = school.unit(pupil);
  const ours = await rasterPages(press.unitFile(unit), COMPARED_DPI);
  const naive = await rasterPages(await naiveFile(boxesOf(school, unit), fontPaths), COMPARED_DPI);
  const shares = unit.pages.map(({ overlay }, at) => {
    const codes = overlay.filter(({ kind }) => kind === 'qr').map(({ rect }) => rect);
    const [one, other] = [ours, naive].map((pages) => whitened(pages[at], COMPARED_DPI, codes));
    return differingPixels(one, other) / (one.width * one.height);
  });
  return Math.max(...shares);
}

const school = generatedSchool();
const pages = PUPILS * school.unit(0).pages.length;
say(`school: ${PUPILS} pupils, ${school.masters.size} masters, ${pages} pages in ${ROUTES} routes`);

let press;
const opening = await cpuSeconds(async () => {
  press = await open(school);
});
say(
  `masters drawn and deflated once: ${opening.toFixed(1)} CPU-s, RSS ${megabytes(sampleMemory())} MB`,
);

const perRoute = [];
let printed = 0;
const printing = await cpuSeconds(async () => {
  for (let route = 0; route < ROUTES; route += 1) {
    const { size, highest } = await printRoute(press, school, route);
    perRoute.push(megabytes(highest));
    printed += size;
  }
});
say(`print files: ${printing.toFixed(1)} CPU-s after that, ${megabytes(printed)} MB`);
say(`  highest RSS in each route, MB: ${perRoute.join(' ')}`);

let packed = 0;
const packing = await cpuSeconds(() => {
  packed = printPackets(press, school);
});
say(`separate packets: ${packing.toFixed(1)} CPU-s after that, ${megabytes(packed)} MB`);
say(`peak memory of the press: ${megabytes(peak)} MB (required < ${NEEDED.megabytes})`);
const pressPeak = peak / 2 ** 20;

let naivePages = 0;
const naive = await cpuSeconds(async () => {
  for (let pupil = 0; pupil < NAIVE_PACKETS; pupil += 1) {
    const boxes = boxesOf(school, school.unit(pupil));
    naivePages += boxes.length;
    writeFileSync(join(folder, 'naive.pdf'), await naiveFile(boxes, fontPaths));
  }
});
const naiveSpeed = naivePages / naive;
say(
  `naive way, ${NAIVE_PACKETS} packets: ${naive.toFixed(1)} CPU-s, ${naiveSpeed.toFixed(0)} pages per CPU-s`,
);

let different = 0;
for (let at = 0; at < COMPARED_PACKETS; at += 1) {
  different = Math.max(different, await differences(press, school, at * 7));
}
say(
  `pixels of a page that differ from the naive way, ${COMPARED_PACKETS} packets: at most ${(100 * different).toFixed(3)} % (required < ${100 * NEEDED.different} %)`,
);
rmSync(folder, { recursive: true });

const ratios = [
  ['print files', printing, NEEDED.printFiles],
  ['separate packets', packing, NEEDED.packets],
].map(([what, seconds, needed]) => {
  const speed = pages / (opening + seconds);
  const ratio = speed / naiveSpeed;
  say(
    `${what}: ${speed.toFixed(0)} pages per CPU-s, masters included = ${ratio.toFixed(1)} × naive (required ≥ ${needed})`,
  );
  return ratio >= needed;
});

const command = fileURLToPath(new URL('command.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [...process.execArgv, command], {
  stdio: 'inherit',
});

const pressFails =
  different >= NEEDED.different || pressPeak >= NEEDED.megabytes || ratios.includes(false);
if (pressFails || status !== 0) process.exitCode = 1;
