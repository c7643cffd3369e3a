import { readFileSync } from 'node:fs';
import { consign } from '../../src/bundle/consign.ts';
import { listTable } from '../../src/bundle/list-table.ts';
import { manifestRows } from '../../src/bundle/manifest-rows.ts';
import { composeManifest } from '../../src/compose/papers/manifest.ts';
import type { PaperContext } from '../../src/compose/papers/paper-context.ts';
import type { Address } from '../../src/model/address.ts';
import type { RouteConsignment } from '../../src/model/consignment.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { MailingPlan, Packet } from '../../src/model/plan.ts';
import type { School } from '../../src/model/school.ts';
import { mmFromPt } from '../../src/paper/length.ts';
import { listProfiles } from '../../src/parse/catalogue-lists.ts';
import { parseWords } from '../../src/parse/words.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { sharedRegion } from '../../src/text/address-lines.ts';
import { sayIn } from '../../src/text/words.ts';
import { aCatalogue, aClass, aMailing, aPupil, aRoute, aSchool } from '../support/a-workspace.ts';

/** A face wider than those of the house: what fits here fits in print. */
const wideMeasure: Measure = {
  width: (text, _face, size) => Array.from(text).length * mmFromPt(size) * 0.58,
  pieces: (text, face) => (text === '' ? [] : [{ text, face }]),
  missing: () => [],
  ascent: (_face, size) => mmFromPt(size),
  descent: (_face, size) => mmFromPt(size) * 0.25,
};

const { words } = parseWords(
  ['papers.yaml', 'post.yaml', 'return.yaml'].map((name) => ({
    path: name,
    text: readFileSync(new URL(`../../templates/words/${name}`, import.meta.url), 'utf8'),
  })),
);

/** Packet `number` of a pupil of class 5А on the route of `aRoute`. */
export function aPacket(number: number, change: Partial<Packet> = {}): Packet {
  return {
    number,
    code: `${String(number).padStart(4, '0')}-K`,
    issue: 1,
    pupil: aPupil(`p${number}`),
    class: aClass(),
    route: 'post-arshaly',
    stop: 0,
    household: `h${number}`,
    size: 'normal',
    level: null,
    days: [],
    withNotice: false,
    feedback: [],
    ...change,
  };
}

/** A packet for somebody of this name at this address. */
export function packetTo(name: string, address: Address, change: Partial<Packet> = {}): Packet {
  return aPacket(1, { pupil: aPupil('p1', { name, address }), ...change });
}

const path = 'templates/catalogue/list-columns.yaml';
const text = readFileSync(productPath(path), 'utf8');
/** The product's own columns. */
const { lists } = listProfiles([{ path, text }]).value;

/** What papers are composed from, for these packets. */
export function paperContext(
  packets: readonly Packet[],
  school: Partial<School> = {},
): PaperContext {
  const plan: MailingPlan = {
    school: aSchool(school),
    catalogue: aCatalogue({ lists }),
    teachers: [],
    routes: [aRoute()],
    mailing: aMailing(),
    mailingNumber: 1,
    returnBy: '2026-12-18',
    lessons: [],
    tariffs: [],
    packets,
  };
  return { plan, measure: wideMeasure, words, sayIn: (tongue) => sayIn(words, tongue) };
}

/** The consignment of the only route, every packet with 12 sheets of which 4 come back. */
export function consigned({ plan }: PaperContext): RouteConsignment {
  const measures = new Map(
    plan.packets.map(({ number }) => [
      number,
      { packet: number, pages: 22, sheets: 12, returnSheets: 4 },
    ]),
  );
  const [route] = consign(plan, measures).routes;
  if (route === undefined) throw new Error('the plan has packets');
  return route;
}

/** The manifest of the only route with the columns of the plan. */
export function manifestOf(
  context: PaperContext,
  consignment: RouteConsignment = consigned(context),
): ReturnType<typeof composeManifest> {
  const { plan, sayIn: said } = context;
  const { manifest: columns } = plan.catalogue.lists;
  const rows = manifestRows(consignment);
  const region = sharedRegion(rows.flatMap(({ piece }) => piece.address ?? []));
  const { rows: cells } = listTable(rows, columns, { plan, sayIn: said, sheet: '', region });
  return composeManifest(context, { consignment, columns, cells, region });
}
