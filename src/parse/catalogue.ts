import type { Catalogue } from '../model/catalogue.ts';
import type { Slant } from '../model/page.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile, strayFiles } from './catalogue-files.ts';
import { byGrade } from './catalogue-grades.ts';
import { addressOrders } from './catalogue-address-orders.ts';
import { envelopeRooms } from './catalogue-envelopes.ts';
import * as schemas from './catalogue-schemas.ts';
import { listProfiles } from './catalogue-lists.ts';
import { postRules } from './catalogue-post.ts';
import { curriculumOf, subjectsOf } from './catalogue-subjects.ts';

/**
 * The catalogue from the product's files and, after them in the list, the school's own: a file of the same name
 * replaces the product's whole. A file that does not fit is told, and the product's counts instead; a part whose
 * every file is missing or broken is empty.
 */
export function parseCatalogue(files: readonly SourceText[]): Told<Catalogue> {
  const problems: Problem[] = [...strayFiles(files)];
  const told = <T>({ value, problems: more }: Told<T>): T => {
    problems.push(...more);
    return value;
  };
  const subjectsFile = told(readCatalogueFile(files, 'subjects.yaml', schemas.subjectsSchema));
  const subjects = subjectsFile === null ? [] : told(subjectsOf(subjectsFile));
  const plan = told(readCatalogueFile(files, 'curriculum.yaml', schemas.curriculumSchema));
  const curriculum = plan === null ? [] : told(curriculumOf(plan, subjects));
  const columns = told(readCatalogueFile(files, 'columns.yaml', schemas.columnsSchema));
  const value: Catalogue = {
    subjects,
    curriculum,
    ...told(homework(files)),
    ...told(quotas(files)),
    ...told(marks(files)),
    ...told(holidays(files)),
    ...told(typeSizes(files)),
    ...told(rulings(files)),
    ...told(wording(files)),
    ...told(regions(files)),
    ...told(postRules(files)),
    ...told(listProfiles(files)),
    ...told(addressOrders(files)),
    ...told(envelopeRooms(files)),
    columns: columns?.typed ?? {},
  };
  return { value, problems };
}

type Part<Key extends keyof Catalogue> = Told<Pick<Catalogue, Key>>;

function homework(files: readonly SourceText[]): Part<'homeworkCap' | 'homeworkDays'> {
  const { value, problems } = readCatalogueFile(files, 'homework.yaml', schemas.homeworkSchema);
  const homeworkCap = byGrade(value?.typed.caps ?? [], (row) => row.minutes);
  return { value: { homeworkCap, homeworkDays: value?.typed['days-in-week'] ?? 7 }, problems };
}

function quotas(files: readonly SourceText[]): Part<'quotas' | 'quarters'> {
  const { value, problems } = readCatalogueFile(files, 'quotas.yaml', schemas.quotasSchema);
  const rows = byGrade(value?.typed.quotas ?? [], (row) => ({
    sectionKind: row['section-kind'],
    quarterKind: row['quarter-kind'],
    section: row.section,
    quarter: row.quarter,
    perSubject: row['per-subject'],
  }));
  const quarters = (value?.typed.quarters ?? []).map(({ number, from, to }) => ({
    number,
    from,
    to,
  }));
  return { value: { quotas: rows, quarters }, problems };
}

/** A scale that nobody has confirmed gives no marks: points and percents stand alone. */
function marks(files: readonly SourceText[]): Part<'markScales'> {
  const { value, problems } = readCatalogueFile(files, 'marks.yaml', schemas.marksSchema);
  const confirmed = (value?.typed.scales ?? []).filter((scale) => scale.confirmed !== false);
  const markScales = confirmed.map(({ grades, steps }) => ({
    grades,
    steps: steps.map((step) => ({ upTo: step['up-to'], mark: step.mark })),
  }));
  return { value: { markScales }, problems };
}

function holidays(files: readonly SourceText[]): Part<'holidays' | 'restDays'> {
  const { value, problems } = readCatalogueFile(files, 'holidays.yaml', schemas.holidaysSchema);
  const days = (value?.typed.holidays ?? []).map(({ day, name }) => ({ day, name }));
  return { value: { holidays: days, restDays: value?.typed['rest-days'] ?? [] }, problems };
}

function typeSizes(
  files: readonly SourceText[],
): Part<'typeSize' | 'economyTypeSize' | 'largeTypeSize'> {
  const { value, problems } = readCatalogueFile(files, 'type-sizes.yaml', schemas.typeSizesSchema);
  const rows = value?.typed.sizes ?? [];
  const typeSize = byGrade(rows, (row) => row.points);
  const economyTypeSize = byGrade(rows, (row) => row.economy);
  const largeTypeSize = byGrade(rows, (row) => row.large);
  return { value: { typeSize, economyTypeSize, largeTypeSize }, problems };
}

function rulings(files: readonly SourceText[]): Part<'rulings' | 'largeRulings'> {
  const { value, problems } = readCatalogueFile(files, 'rulings.yaml', schemas.rulingsSchema);
  const rows = value?.typed.rulings ?? [];
  const slantOf = ({ band, slant, angle }: (typeof rows)[number]): Slant | null =>
    band === undefined ? null : { band, distance: slant, angle };
  return {
    value: {
      rulings: byGrade(rows, (row) => ({ lines: row.lines, grid: row.grid, slant: slantOf(row) })),
      largeRulings: byGrade(rows, (row) => ({ ...row.large, slant: slantOf(row) })),
    },
    problems,
  };
}

function wording(files: readonly SourceText[]): Part<'forbiddenWording'> {
  const { value, problems } = readCatalogueFile(files, 'wording.yaml', schemas.wordingSchema);
  const rows = value?.typed.forbidden ?? [];
  const lower = (phrases: readonly string[]): readonly string[] =>
    phrases.map((phrase) => phrase.toLowerCase());
  const kk = lower(rows.flatMap((row) => row.kk));
  return {
    value: { forbiddenWording: { kk, ru: lower(rows.flatMap((row) => row.ru)) } },
    problems,
  };
}

function regions(files: readonly SourceText[]): Part<'regions'> {
  const { value, problems } = readCatalogueFile(files, 'regions.yaml', schemas.regionsSchema);
  const rows = (value?.typed.regions ?? []).map((row) => ({
    name: row.name,
    kind: row.kind,
    prefixes: row.prefixes,
    aliases: row['other-names'],
    districts: row['districts-from-others'],
  }));
  return { value: { regions: rows }, problems };
}
