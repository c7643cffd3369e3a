import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postingLists } from '../../src/bundle/posting-lists.ts';
import { listTable } from '../../src/bundle/list-table.ts';
import { composeCoverOwn } from '../../src/compose/papers/cover.ts';
import { composeFacingSlip } from '../../src/compose/papers/facing-slip.ts';
import { composePostingList } from '../../src/compose/papers/posting-list.ts';
import type { PaperContext } from '../../src/compose/papers/paper-context.ts';
import { composeTestPage } from '../../src/compose/papers/test-page.ts';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import type { Box } from '../../src/model/page.ts';
import type { Packet } from '../../src/model/plan.ts';
import type { School } from '../../src/model/school.ts';
import { contains, inset } from '../../src/paper/rect.ts';
import { A4 } from '../../src/paper/stock.ts';
import { aPupil, aSchool } from '../support/a-workspace.ts';
import { overlapping, rectOf, SLACK, textsIn } from './box-rects.ts';
import { aPacket, consigned, manifestOf, paperContext } from './paper-sample.ts';

type Pages = readonly (readonly Box[])[];

const ADDRESS = {
  oblast: 'Ақмола облысы',
  district: 'Аршалы ауданы',
  ruralDistrict: 'Сарыөзен ауылдық округі',
  street: 'Бейбітшілік көшесі',
  house: '8',
  index: '020101',
};

/** Packets to villages of so many pupils each. */
function packetsTo(villages: readonly number[]): readonly Packet[] {
  const stops = villages.flatMap((count, stop) => Array.from({ length: count }, () => stop));
  return stops.map((stop, at) => {
    const address = { ...ADDRESS, settlement: `Ауыл${stop}` };
    return aPacket(at + 1, { stop, pupil: aPupil(`p${at}`, { address }) });
  });
}

/** The pages of the only posting list of a route, both copies. */
function postingPages(context: PaperContext, route: RouteConsignment): Pages {
  const { plan, sayIn } = context;
  return postingLists(route).flatMap((list) => {
    const columns = plan.catalogue.lists.posting;
    const { rows: cells } = listTable(list.rows, columns, { plan, sayIn, sheet: 'list' });
    return composePostingList(context, { list, columns, cells, region: {} });
  });
}

const villages = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 });
const LIMITS = { items: 20, grams: 9000, millimetres: 250 };

function textOf(pages: Pages): string {
  return pages
    .flatMap((boxes) => textsIn(boxes).map(({ text }) => text))
    .join(' ')
    .replace(/\s+/gu, ' ');
}

const codesIn = (text: string): readonly string[] => text.match(/\d{4}-K/g) ?? [];

function expectTidy(pages: Pages): void {
  for (const boxes of pages) {
    const texts = textsIn(boxes);
    expect(overlapping(texts, texts)).toEqual([]);
    expect(boxes.filter((box) => !contains(inset(A4, 8), rectOf(box), SLACK))).toEqual([]);
    expect(texts.filter(({ text }) => text.includes('⟨'))).toEqual([]);
  }
}

test('a facing slip shows where to, how much, and every code of its bundle once, in order', () => {
  fc.assert(
    fc.property(villages, fc.integer({ min: 1, max: 150 }), (counts, items) => {
      const packets = packetsTo(counts);
      const context = paperContext(packets, {
        bundleLimits: { items, grams: 1e6, millimetres: 1e4 },
      });
      const route = consigned(context);
      const slips = route.bundles.map((bundle) => composeFacingSlip(context, route, bundle));
      expectTidy(slips);
      expect(slips.flatMap((slip) => codesIn(textOf([slip])))).toEqual(
        packets.map(({ code }) => code),
      );
      route.bundles.forEach((bundle, at) => {
        const text = textOf([slips[at] ?? []]);
        for (const settlement of bundle.settlements) expect(text).toContain(settlement);
        const sheets = bundle.mailpieces.length * 12;
        const numbers = text.replace(/(?<=\d) (?=\d{3}\b)/g, '');
        expect(numbers).toContain(` ${bundle.mailpieces.length} `);
        expect(numbers).toContain(` ${sheets} `);
        expect(numbers).toContain(` ${bundle.grams} `);
      });
    }),
    { numRuns: 40 },
  );
});

test('the lists hold every packet once, in the order of the route, and the totals of the consignment', () => {
  fc.assert(
    fc.property(villages, (counts) => {
      const packets = packetsTo(counts);
      const context = paperContext(packets, { bundleLimits: LIMITS });
      const route = consigned(context);
      const { bundles, mailpieces, sheets, grams } = route.totals;
      const totals = `Бума: ${bundles}. Жөнелтілім: ${mailpieces}. Пакет: ${packets.length}. Парақ: ${sheets}. Салмағы: ${grams} г.`;
      const manifest = manifestOf(context, route);
      const posting = postingPages(context, route);
      for (const pages of [manifest, posting.slice(0, posting.length / 2)]) {
        expectTidy(pages);
        const text = textOf(pages);
        expect(codesIn(text)).toEqual(packets.map(({ code }) => code));
      }
      expect(textOf(manifest).replace(/(?<=\d) (?=\d{3} г)/gu, '')).toContain(totals);
      expect(textOf(manifest)).toContain(`${manifest.length} / ${manifest.length}`);
    }),
    { numRuns: 12 },
  );
});

test('a manifest is set in 11 pt or more, with 15 mm to sign in each row', () => {
  const packets = packetsTo([4, 5]);
  const context = paperContext(packets);
  const pages = manifestOf(context).map((page) =>
    textsIn(page).filter(({ text }) => codesIn(text).length > 0),
  );
  expect(pages.flat()).toHaveLength(9);
  for (const rows of pages) {
    expect(rows.filter(({ size }) => size < 11)).toEqual([]);
    const steps = rows.slice(1).map(({ baseline }, at) => baseline - (rows[at]?.baseline ?? 0));
    expect(steps.filter((step) => step < 15)).toEqual([]);
  }
});

test('what all addresses share is said once, above the rows', () => {
  const context = paperContext(packetsTo([2, 2]));
  const text = textOf(manifestOf(context));
  expect(text.match(/Аршалы ауданы/g)).toHaveLength(1);
  expect(text.match(/020101/g)).toHaveLength(4);
  const [first, ...others] = packetsTo([2, 2]);
  if (first === undefined || first.pupil === null) return;
  const far = { ...first.pupil.address, district: 'Целиноград ауданы' };
  const mixed = paperContext([{ ...first, pupil: aPupil('p0', { address: far }) }, ...others]);
  const all = textOf(manifestOf(mixed));
  expect(all.match(/Аршалы ауданы/g)).toHaveLength(3);
  expect(all.match(/Ақмола облысы/g)).toHaveLength(1);
});

test('a posting list says what the school knows of itself and no more; no head breaks within a word', () => {
  const post = { ...aSchool().post, category: 'registered' as const };
  const list = (school: Partial<School>): Pages => {
    const context = paperContext(packetsTo([3]), school);
    return postingPages(context, consigned(context));
  };
  const full = textOf(list({ bin: '990140000123', post: { ...post, agreement: '17/2026' } }));
  for (const part of ['990140000123', '17/2026', 'Тапсырысты / Заказное', '+7 700 000 00 00']) {
    expect(full).toContain(part);
  }
  const bare = list({ post });
  expect(textOf(bare)).not.toContain('Шарт');
  expect(textOf(bare)).not.toContain('БСН');
  const words = textOf(bare).split(' ');
  for (const head of ['Ценность', 'платёж', 'Отметки', 'Ескертпе', 'ШПИ', 'Грамм']) {
    expect(words).toContain(head);
  }
});

test('the test page has two sides; frames, rulers and texts keep apart', () => {
  const { measure, words } = paperContext([]);
  const [front = [], back = [], ...more] = composeTestPage(measure, words);
  expect(more).toEqual([]);
  const texts = textsIn(front);
  expect(overlapping(texts, texts)).toEqual([]);
  expect(
    overlapping(
      texts,
      front.filter(({ kind }) => kind === 'rule'),
    ),
  ).toEqual([]);
  const crosses = (boxes: readonly Box[]): readonly Box[] =>
    boxes.filter((box) => {
      const { x, y, w } = rectOf(box);
      return box.kind === 'rule' && Math.abs(x + w / 2 - 105) < 0.01 && (y < 40 || y > 260);
    });
  expect(crosses(back).map(rectOf)).toEqual(crosses(front).map(rectOf));
});

/** Number that stands behind a word, thousands parted. */
function figureAfter(text: string, before: RegExp, after: string): readonly number[] {
  const found = text.matchAll(new RegExp(`${before.source}([\\d\u00a0 ]+) ${after}`, 'gu'));
  return [...found].map(([, digits = '']) => Number(digits.replace(/\D/gu, '')));
}

test('each page of a posting list has its subtotals, and they add up to the totals; both copies are the same', () => {
  fc.assert(
    fc.property(villages, (counts) => {
      const packets = packetsTo(counts);
      const context = paperContext(packets, { bundleLimits: LIMITS });
      const route = consigned(context);
      const pages = postingPages(context, route);
      expectTidy(pages);
      const texts = pages.map((page) => textOf([page]));
      const half = texts.length / 2;
      const [first, second] = [texts.slice(0, half), texts.slice(half)];
      const said = first.join(' ');
      expect(said).toContain('1-дана: пошта үшін');
      expect(second.join(' ').replace('2-дана: мектеп үшін / экземпляр 2: для школы', '')).toBe(
        said.replace('1-дана: пошта үшін / экземпляр 1: для почты', ''),
      );
      const items = figureAfter(said, /Осы бетте: /u, 'жөнелтілім');
      const grams = figureAfter(said, /Осы бетте: \d+ жөнелтілім, /u, 'г');
      const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
      expect(sum(items)).toBe(packets.length);
      expect(sum(grams)).toBe(route.totals.grams);
      expect(figureAfter(said, /Барлығы: /u, 'жөнелтілім')).toEqual([packets.length]);
      // Sums and signatures never stand on a page without rows.
      if (packets.length > 3) expect(items).toHaveLength(first.length);
    }),
    { numRuns: 12 },
  );
});

test('the manifest has the columns of the catalogue, in their order, and no other', () => {
  const context = paperContext(packetsTo([2]));
  const { plan } = context;
  const lists = {
    ...plan.catalogue.lists,
    manifest: [
      { field: 'grams', head: 'Салмақ / Вес', width: 20 },
      { field: 'code', head: 'Пакет', width: 20 },
      { field: 'mailing', head: 'Апта / Неделя', width: 20 },
    ] as const,
  };
  const own = { ...context, plan: { ...plan, catalogue: { ...plan.catalogue, lists } } };
  const texts = textsIn(manifestOf(own).flat());
  const xOf = (wanted: string): number => texts.find(({ text }) => text === wanted)?.x ?? NaN;
  expect(xOf('Вес')).toBeLessThan(xOf('Пакет'));
  expect(xOf('Пакет')).toBeLessThan(xOf('Неделя'));
  expect(xOf(plan.mailing.id)).toBeCloseTo(xOf('Неделя'), 5);
  const text = texts.map((box) => box.text).join(' ');
  expect(text).not.toContain('Подпись, дата');
  expect(textOf(manifestOf(context))).toContain('Подпись, дата');
});

test('sums and signatures have rows above them, however many rows a list has', () => {
  for (let count = 4; count <= 30; count += 1) {
    const context = paperContext(packetsTo([count]));
    const pages = postingPages(context, consigned(context));
    const lastOfCopy = pages[pages.length / 2 - 1] ?? [];
    expect([count, codesIn(textOf([lastOfCopy])).length > 0]).toEqual([count, true]);
    expect(textOf([lastOfCopy])).toContain('Барлығы: ');
    const manifest = manifestOf(context);
    const lastOfManifest = textOf([manifest.at(-1) ?? []]);
    expect([count, codesIn(lastOfManifest).length > 0]).toEqual([count, true]);
    expect(lastOfManifest).toContain('Тапсырды');
    expect(codesIn(textOf(manifest))).toHaveLength(count);
  }
});

test('numbers over 999 have a no-break space between thousands in every count of lists and slips', () => {
  const packets = packetsTo(Array.from({ length: 13 }, () => 77));
  const limits = { items: 2000, grams: 1e6, millimetres: 1e5 };
  const context = paperContext([...packets, aPacket(1002, { pupil: null, stop: 13 })], {
    bundleLimits: limits,
  });
  const whole = consigned(context);
  const few = paperContext(packetsTo([3]));
  const totals = { ...whole.totals, bundles: 1234, spares: 5678 };
  const raw = (pages: Pages): string =>
    pages.flatMap((boxes) => textsIn(boxes).map(({ text }) => text)).join(' ');
  const manifest = raw(manifestOf(few, { ...consigned(few), totals }));
  for (const said of ['Бума: 1\u00a0234.', 'Связок: 1\u00a0234.', 'пакет: 5\u00a0678.']) {
    expect(manifest).toContain(said);
  }
  for (const said of ['Жөнелтілім: 1\u00a0002.', 'Пакет: 1\u00a0002.', 'Листов: 12\u00a0024.']) {
    expect(manifest).toContain(said);
  }
  const [bundle] = whole.bundles;
  expect(bundle).toBeDefined();
  const slip = bundle === undefined ? '' : raw([composeFacingSlip(context, whole, bundle)]);
  expect(slip).toContain('1\u00a0002');
  expect(slip).toContain('12\u00a0024');
  const posting = raw(postingPages(context, whole));
  expect(posting).toContain('Барлығы: 1\u00a0001 жөнелтілім, 78\u00a0078 г');
  expect(posting).toContain('Всего: 1\u00a0001 отправление, ');
  for (const text of [manifest, slip, posting]) {
    // A number in plain digits; codes, years and indexes are none.
    const plain = text.match(/(?<=: |грамм\. )\d{4,}(?![-\d.])/gu) ?? [];
    expect(plain).toEqual([]);
  }
});

test('money has two places in every row and sum of the paper list', () => {
  const context = paperContext(packetsTo([2]));
  const route = consigned(context);
  const priced = {
    ...route,
    bundles: route.bundles.map((bundle) => ({
      ...bundle,
      mailpieces: bundle.mailpieces.map((piece) => ({ ...piece, price: 123_450 })),
    })),
  };
  const text = textOf(postingPages(context, priced));
  expect(text.match(/1 234,50(?!\d)/g)).toHaveLength(4);
  expect(text).toContain('2 469,00 теңге / На этой странице');
  expect(text).toContain('2 469,00 тенге');
});

test('«квартира» and its number stand on one line of a list and of a cover', () => {
  const address = {
    settlement: 'село Ақкөл',
    street: 'улица Героев-панфиловцев и тружеников',
    house: '16/2',
    flat: '12',
  };
  for (let pad = 0; pad < 14; pad += 1) {
    const street = `${address.street} ${'б'.repeat(pad)}`;
    const pupil = aPupil('p1', { address: { ...address, street } });
    const context = paperContext([aPacket(1, { pupil })]);
    const pages = [
      ...postingPages(context, consigned(context)),
      ...manifestOf(context),
      composeCoverOwn(context, aPacket(1, { pupil })),
    ];
    const texts = textsIn(pages.flat()).map(({ text }) => text.trim());
    expect(texts.filter((text) => /(дом|квартира)$/u.test(text))).toEqual([]);
  }
});
