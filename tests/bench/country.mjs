// A mailing of one country: 55,000 pupils in 1,200 villages of all oblasts, read from a workspace, planned, bundled and
// listed in one run. What each stage takes, what memory it needs, and whether rows, items, packets and totals agree.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stageClock } from './stage-clock.mjs';

const clock = stageClock();
const load = (path) => import(`../../dist/${path}.js`);
const [{ readInputs }, { chooseJob }, { composeMailing }, { realWorld }] = await Promise.all(
  ['outbound/read-inputs', 'outbound/choose-job', 'outbound/compose-mailing', 'shell/world'].map(
    load,
  ),
);
const [{ postingLists }, { listTable }, { manifestRows }, { bagTable }, { csvText }, words] =
  await Promise.all(
    [
      ...['bundle/posting-lists', 'bundle/list-table', 'bundle/manifest-rows', 'bundle/bag-table'],
      ...['text/csv', 'text/words'],
    ].map(load),
  );
const { CLASSES, writeWorkspace } = await import('./generated-workspace.mjs');
const { pupilName } = await import('./kazakh.mjs');

const PUPILS = Number(process.argv[2] ?? 55_000);
const VILLAGES = 1200;
const VILLAGES_OF_A_NODE = 8;
const MOST_MEGABYTES = 1536;

const say = (line) => process.stdout.write(`${line}\n`);
const regions = parse(
  readFileSync(new URL('../../templates/catalogue/regions.yaml', import.meta.url), 'utf8'),
).regions.filter(({ kind }) => kind === 'oblast');

/** Villages are spread evenly over the oblasts, eight to a district, each with a post office of its own. */
const villages = Array.from({ length: VILLAGES }, (_, at) => {
  const region = regions[at % regions.length];
  const node = Math.floor(at / regions.length / VILLAGES_OF_A_NODE);
  const serial = String(at % 10_000).padStart(4, '0');
  return {
    id: `post-${at + 1}`,
    name: `Ауыл${at + 1}`,
    oblast: region.name.kk,
    district: `${node + 1}-аудан`,
    index: `${region.prefixes[0]}${serial}`,
    zone: ['district', 'oblast', 'country'][at % 3],
    category: at % 4 === 0 ? 'registered' : 'ordinary',
  };
});

function routeOf({ id, name, oblast, district, index, zone, category }) {
  const office = `{ name: ${name}, index: "${index}", node: ${district}, oblast: ${oblast} }`;
  return `- { id: ${id}, title: { kk: ${name}, ru: ${name} }, kind: post, office: ${office}, stops: [${name}], zone: ${zone}, category: ${category} }`;
}

/** Names repeat in a country: every pupil has a number. */
function pupilOf(number) {
  const { oblast, district, name, index } = villages[number % VILLAGES];
  const { id } = CLASSES[Math.floor(number / VILLAGES) % CLASSES.length];
  const house = Math.floor(number / VILLAGES) + 1;
  return `${pupilName(number)};${id};${oblast};${district};${name};Абай көшесі;${house};${index};${number + 1}`;
}

const folder = mkdtempSync(join(tmpdir(), 'country-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
writeWorkspace(folder, { pupils: 1, routes: 1 });
const lines = (all) => `${all.join('\n')}\n`;
writeFileSync(join(folder, 'routes.yaml'), lines(villages.map(routeOf)));
const head = 'Тегі, аты, әкесінің аты;Сынып;Облыс;Аудан;Ауыл;Көше;Үй;Индекс;Оқушы нөмірі';
const roster = Array.from({ length: PUPILS }, (_, number) => pupilOf(number));
writeFileSync(join(folder, 'pupils.csv'), lines([head, ...roster]));
roster.length = 0;

const world = realWorld(clock.progress, new AbortController().signal);
clock.progress.enter('read');
const { value: inputs } = await readInputs(folder, null, world);
const { job } = await chooseJob({ inputs, frozen: null, replan: false, ledger: null, world });
const { consignment } = composeMailing(job, world);
clock.progress.enter('list');
const { plan, composing } = job;
const tongues = { kk: words.sayIn(composing.words, 'kk'), ru: words.sayIn(composing.words, 'ru') };
const wording = { plan, words: composing.words, sayIn: (tongue) => tongues[tongue] ?? tongues.kk };
const { posting, electronic, manifestTable } = plan.catalogue.lists;
let rows = 0;
let grams = 0;
let lists = 0;
let bytes = 0;
for (const route of consignment.routes) {
  const sheet = 'list';
  bytes += csvText(listTable(manifestRows(route), manifestTable, { ...wording, sheet })).length;
  for (const list of postingLists(route)) {
    lists += 1;
    rows += list.rows.length;
    grams += list.rows.reduce((sum, { piece }) => sum + piece.grams, 0);
    for (const columns of [posting, electronic]) {
      bytes += csvText(listTable(list.rows, columns, { ...wording, sheet })).length;
    }
  }
}
bytes += csvText(bagTable(consignment.bags, wording)).length;
clock.close();

const { totals, bags, routes } = consignment;
say(`\none country: ${PUPILS} pupils in ${routes.length} villages, ${totals.packets} packets`);
const stages = [...clock.stages];
const whole = stages.reduce((sum, [, { wall }]) => sum + wall, 0);
for (const [name, { cpu, wall }] of [...stages, ['all', { cpu: 0, wall: whole }]]) {
  const ofCpu = name === 'all' ? '' : `, ${cpu.toFixed(1)} CPU-s`;
  say(`  ${name.padEnd(10)}${wall.toFixed(1).padStart(7)} s${ofCpu}`);
}
const peak = process.resourceUsage().maxRSS / 1024;
say(
  `${lists} posting lists, ${totals.bundles} bundles, ${bags.length} bags, ${(bytes / 2 ** 20).toFixed(0)} MB of lists`,
);
say(`peak memory: ${peak.toFixed(0)} MB (required < ${MOST_MEGABYTES})`);
const inBags = bags.reduce((sum, bag) => sum + bag.items, 0);
const agrees =
  totals.packets === PUPILS &&
  rows === totals.mailpieces &&
  inBags === totals.mailpieces &&
  grams === totals.grams;
say(`rows = items = packets in lists, bags and totals: ${agrees ? 'yes' : 'NO'}`);
if (!agrees || peak >= MOST_MEGABYTES) process.exitCode = 1;
