import { expect, test } from '@jest/globals';
import { composeCoverOwn, composeLabels } from '../../src/compose/papers/cover.ts';
import { composeFacingSlip } from '../../src/compose/papers/facing-slip.ts';
import { composeEnvelopes } from '../../src/compose/papers/envelope.ts';
import { holdProblems } from '../../src/compose/papers/hold-problems.ts';
import type { EnvelopeFormat } from '../../src/paper/envelope.ts';
import { faceZones } from '../../src/compose/papers/face-zones.ts';
import { composePostingList } from '../../src/compose/papers/posting-list.ts';
import type { PaperContext } from '../../src/compose/papers/paper-context.ts';
import { postingLists } from '../../src/bundle/posting-lists.ts';
import type { Box } from '../../src/model/page.ts';
import type { Route } from '../../src/model/route.ts';
import { overlaps, type Rect } from '../../src/paper/rect.ts';
import { A4 } from '../../src/paper/stock.ts';
import { aRoute, aSchool } from '../support/a-workspace.ts';
import { overlapping, rectOf, textsIn } from './box-rects.ts';
import { plainMeasure } from './plain-measure.ts';
import { aPacket, consigned, manifestOf, paperContext } from './paper-sample.ts';

const SPARE = aPacket(2, { pupil: null, stop: 9 });

/** Sheets are due on 18 December; ten days later is the 28th. */
function contextOn(kind: Route['kind'], holdDays?: number): PaperContext {
  const { post } = aSchool();
  const school = { post: { ...post, ...(holdDays === undefined ? {} : { holdDays }) } };
  const context = paperContext([aPacket(1), SPARE], school);
  return { ...context, plan: { ...context.plan, routes: [aRoute('post-arshaly', { kind })] } };
}

function textOf(boxes: readonly Box[]): string {
  return boxes.flatMap((box) => (box.kind === 'text' ? [box.text] : [])).join(' ');
}

function papersOf(context: PaperContext): Readonly<Record<string, string>> {
  const consignment = consigned(context);
  const [bundle] = consignment.bundles;
  const lists = postingLists(consignment).map((list) =>
    composePostingList(context, { list, columns: [], cells: list.rows.map(() => []), region: {} }),
  );
  return {
    cover: textOf(composeCoverOwn(context, aPacket(1))),
    slip: bundle === undefined ? '' : textOf(composeFacingSlip(context, consignment, bundle)),
    posting: textOf(lists.flat(2)),
    manifest: textOf(manifestOf(context).flat()),
  };
}

test('what the school keeps undelivered post by stands on the faces, slips and lists of the post, in both languages', () => {
  const { cover = '', slip, posting, manifest } = papersOf(contextOn('post', 10));
  expect(cover).toMatch(/2026 жылғы 28 желтоқсанға дейін/u);
  expect(cover).toMatch(/до 28 декабря 2026 года, затем вернуть отправителю/u);
  for (const paper of [slip, posting, manifest]) expect(paper).toContain('28.12.2026');
});

test('a courier brings back at once: only the manifest says it; nothing where the school says nothing', () => {
  const { cover, slip, posting, manifest } = papersOf(contextOn('hand', 10));
  for (const paper of [cover, slip, posting]) expect(paper).not.toMatch(/28/u);
  expect(manifest).toContain('28.12.2026');
  const none = papersOf(contextOn('post'));
  for (const paper of Object.values(none)) expect(paper).not.toMatch(/хранить/iu);
});

test('it is not on spare packets', () => {
  const context = contextOn('post', 10);
  expect(textOf(composeCoverOwn(context, SPARE))).not.toContain('хранить');
});

test('on cover and label it stands clear of every zone', () => {
  const context = contextOn('post', 10);
  const [labels = []] = composeLabels(context, consigned(context).bundles[0]?.mailpieces ?? []);
  const label: Rect = { ...A4, h: A4.h / 2 };
  const faces = [
    { frame: A4, boxes: composeCoverOwn(context, aPacket(1)) },
    { frame: label, boxes: labels.filter((box) => rectOf(box).y < label.h) },
  ];
  for (const { frame, boxes } of faces) {
    const zones = Object.values(faceZones(frame));
    const texts = boxes.filter((box) => box.kind === 'text');
    const from = texts.findIndex(({ text }) => text.startsWith('Тапсырылмаса'));
    const note = texts.slice(from).filter(({ size }) => size === 9);
    expect(note.length).toBeGreaterThan(1);
    for (const box of note) {
      const hit = zones.filter((zone) => overlaps(rectOf(box), zone));
      expect([box.text, hit]).toEqual([box.text, []]);
    }
  }
});

/** Envelopes of the format with faces as wide as those of the house are. */
function onEnvelope(format: EnvelopeFormat): PaperContext {
  const context = { ...contextOn('post', 10), measure: plainMeasure };
  const school = { ...context.plan.school, envelope: { format, grams: 5, print: true as const } };
  return { ...context, plan: { ...context.plan, school } };
}

test.each(['dl', 'c5', 'c4', 'b4'] as const)(
  'on an envelope %s it stands whole, clear of the code and of every zone',
  (format) => {
    const context = onEnvelope(format);
    const consignment = consigned(context);
    const pieces = consignment.bundles.flatMap(({ mailpieces }) => mailpieces);
    const [page] = composeEnvelopes(context, pieces);
    const texts = textsIn(page?.boxes ?? []);
    expect(texts.map(({ text }) => text).join(' ')).toMatch(
      /қайтарыңыз\. .*до 28[ .].*отправителю/u,
    );
    expect(overlapping(texts, texts)).toEqual([]);
    expect(holdProblems(context, { routes: [consignment] })).toEqual([]);
  },
);

test('where it has no room it is left out and told: not on one of several items in DL envelopes', () => {
  const context = onEnvelope('dl');
  const consignment = consigned(context);
  const bundles = consignment.bundles.map((bundle) => ({
    ...bundle,
    mailpieces: bundle.mailpieces.map((piece) => ({
      ...piece,
      part: { number: 1, of: 2, from: 1 },
    })),
  }));
  const pages = composeEnvelopes(
    context,
    bundles.flatMap(({ mailpieces }) => mailpieces),
  );
  for (const { boxes } of pages) {
    const texts = textsIn(boxes);
    expect(textOf(boxes)).not.toContain('отправителю');
    expect(overlapping(texts, texts)).toEqual([]);
  }
  const routes = [{ ...consignment, bundles }];
  expect(holdProblems(context, { routes })).toMatchObject([
    { code: 'hold-not-on-envelope', values: { items: 1, format: 'DL' } },
  ]);
});
