// Texts of the sample school as the product sets them: blocks out of the template, and pages.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flow } from '../../dist/compose/flow.js';
import { createHyphenate } from '../../dist/text/hyphenate.js';
import { composeKit } from '../../dist/compose/kit.js';
import { pageFrame } from '../../dist/compose/page-frame.js';
import { styleFor } from '../../dist/compose/style.js';
import { makeReady, withLedger } from '../../dist/outbound/print-mailing.js';
import { drawDocument } from '../../dist/render/press.js';
import { silentProgress } from '../../dist/shell/progress.js';
import { realWorld } from '../../dist/shell/world.js';

const SAMPLE = fileURLToPath(new URL('../../samples/village-school', import.meta.url));

/** The type area of a page, mm. */
export const FRAME = pageFrame({ paper: 'usual' }).area;

/** Lessons by id, and running text: blocks, how they are set, and the pages as a PDF. */
export async function ourTexts(ids) {
  const folder = mkdtempSync(join(tmpdir(), 'sabaqpost-compare-'));
  const isInput = (path) => !/village-school\/(out|ledger\.db)/.test(path);
  cpSync(SAMPLE, folder, { recursive: true, filter: isInput });
  const world = realWorld(silentProgress, new AbortController().signal);
  const refused = (problems) => {
    throw new Error(JSON.stringify(problems));
  };
  try {
    return await withLedger(folder, (ledger) => textsFrom(ids, folder, ledger, world), refused);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function textsFrom(ids, folder, ledger, world) {
  const wanted = { mailing: null, replan: false, onlyFrozen: false, refuse: () => [] };
  const { run } = await makeReady(folder, wanted, ledger, world);
  const { plan, composing } = run.job;
  const given = new Map();
  const templates = (name, fields, say) => {
    const told = composing.templates(name, fields, say);
    given.set(fields.topic, told.value);
    return told;
  };
  const kit = composeKit(plan, { ...composing, templates, digest: world.digest }).value;
  const { fonts } = composing;
  const texts = [
    ...ids.map((id) => lessonText(id, plan, kit, given)),
    ...['kk', 'ru'].map((language) => runningText(language, plan, composing)),
  ];
  const drawn = [];
  for (const text of texts) {
    const info = { title: text.name, created: '2026-11-20', fonts, images: new Map() };
    drawn.push({ ...text, pdf: await drawDocument(text.pages, info) });
  }
  const widthOf = (letter, size) => composing.measure.width(letter, 'text', size);
  return { texts: drawn, fonts: fonts.map(({ bytes }) => Buffer.from(bytes)), widthOf };
}

function styleOf(language, grade, plan) {
  const setting = { language, grade, size: 'normal', paper: 'usual', level: null };
  return styleFor(setting, plan.catalogue);
}

function lessonText(id, plan, kit, given) {
  const { topic, grade, language } = plan.lessons.find((lesson) => lesson.id === id);
  const style = styleOf(language, grade, plan);
  const pages = pagesOf(id, topic, style, plan, kit);
  return { name: id, language, style, blocks: given.get(topic), pages };
}

/** The paragraphs of all lessons of a language one after another, as grade 7 reads them. */
function runningText(language, plan, { measure, formulas }) {
  const style = styleOf(language, 7, plan);
  const blocks = plan.lessons
    .filter((lesson) => lesson.language === language)
    .flatMap(({ summary, items, extra, feedback }) => [
      ...summary,
      ...items.flatMap(({ prompt }) => prompt),
      ...extra,
      ...feedback,
    ])
    .flatMap((block) => (block.kind === 'list' ? block.entries.flat() : [block]))
    .filter(({ kind, runs }) => kind === 'paragraph' && runs.every((run) => 'text' in run));
  const hyphenate = createHyphenate(language);
  const setter = { tongue: language, hyphenate, measure, formulas, pictures: new Map() };
  const pages = flow(blocks, style, FRAME, setter);
  return { name: `running text, ${language}`, language, style, blocks, pages };
}

/** The pages of one lesson in a packet that holds it: from its title to the next one. */
function pagesOf(id, topic, style, plan, kit) {
  const packet = plan.packets.find(
    ({ days, size }) => size === 'normal' && days.some(({ lessons }) => lessons.includes(id)),
  );
  const runs = kit.compose(packet).runs.filter(({ section }) => section === 'lessons');
  const pages = runs
    .flatMap((each) => each.pages)
    .map(({ master }) => kit.masters.get(master).boxes);
  const titleOf = (boxes) =>
    boxes
      .filter((box) => box.kind === 'text' && box.size === style.headings[1].size)
      .map(({ text }) => text)
      .join(' ');
  const titles = pages.map(titleOf);
  const first = titles.indexOf(topic);
  const next = titles.findIndex((title, at) => at > first && title !== '');
  return pages.slice(first, next < 0 ? undefined : next);
}
