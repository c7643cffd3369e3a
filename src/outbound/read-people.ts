import type { SplitAddress } from '../model/address.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Mailing } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import { problem, type Told } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import { subjectIdOf } from '../parse/catalogue-names.ts';
import { parseFeedback } from '../parse/feedback-table.ts';
import { parsePostalNumbers } from '../parse/postal-numbers.ts';
import { parseRoster } from '../parse/roster.ts';
import { parseRoutes } from '../parse/routes.ts';
import { parseTariffs } from '../parse/tariffs.ts';
import { parseTeachers } from '../parse/teachers.ts';
import type { TableFile, WorkspaceFiles } from '../shell/workspace-files.ts';
import type { World } from '../shell/world.ts';
import { readTablesLike } from './read-tables.ts';
import { rootFile, type Telling } from './telling.ts';

const ROSTER = /^(pupils|оқушылар|ученики)[^/]*\.(xlsx|xlsm|xls|csv)$/i;
/** Names that copies and backups of a list get, by hand or by the system. */
const COPY = /копия|көшірме|резерв|\bcopy\b|backup|\bbak\b|\(\d+\)/i;
const TARIFFS = /^(tariffs|тарифтер|тарифы)[^/]*\.(xlsx|xlsm|xls|csv)$/i;
const NUMBERS = /^(postal-numbers|шпи)[^/]*\.(xlsx|xlsm|xls|csv)$/i;
const FEEDBACK = /^feedback\/[^/]+\.(xlsx|xlsm|xls|csv)$/i;

/** Who and what the tables and lists of a workspace name; `splits`: addresses that were one text. */
type People = {
  readonly people: Pick<Workspace, 'pupils' | 'teachers' | 'routes' | 'tariffs' | 'postalNumbers'>;
  readonly splits: readonly SplitAddress[];
};

/** Pupils of the school's list (of several files too, but not of copies), teachers, routes, the school's prices of post and its postal numbers. */
export async function readPeople(
  files: WorkspaceFiles,
  { school, catalogue }: { readonly school: School; readonly catalogue: Catalogue },
  world: World,
  tell: Telling['tell'],
): Promise<People> {
  const { classes } = school;
  const lists = tell(withoutCopies(files.tables.filter(({ path }) => ROSTER.test(path))));
  if (lists.length === 0) rootFile(files.texts, 'pupils.xlsx', tell);
  const tables = tell(await readTablesLike(lists, ROSTER, world));
  const ofPost = files.tables.filter(({ path }) => !COPY.test(path));
  const tariffs = tell(await readTablesLike(ofPost, TARIFFS, world));
  const numbers = tell(await readTablesLike(ofPost, NUMBERS, world));
  const teachers = rootFile(files.texts, 'teachers.yaml', tell);
  const routes = rootFile(files.texts, 'routes.yaml', tell);
  const roster = parseRoster(tables, { columns: catalogue.columns, classes });
  const people = {
    pupils: tell(roster),
    teachers: teachers === null ? [] : tell(parseTeachers(teachers, { catalogue, classes })),
    routes: routes === null ? [] : tell(parseRoutes(routes)),
    tariffs: tell(parseTariffs(tariffs, catalogue)),
    postalNumbers: tell(parsePostalNumbers(numbers, catalogue.columns)),
  };
  return { people, splits: roster.splits };
}

function withoutCopies(lists: readonly TableFile[]): Told<readonly TableFile[]> {
  const copies = lists.filter(({ path }) => COPY.test(path));
  return {
    value: lists.filter(({ path }) => !COPY.test(path)),
    problems: copies.map(({ path }) =>
      problem('roster-copy-skipped', { file: path }, { name: path }),
    ),
  };
}

/**
 * What came back last time is typed into `feedback/<mailing>.xlsx` and printed with that mailing. A file that bears
 * the name of no mailing is told: nobody would miss it before the packets are out.
 */
export async function readFeedback(
  files: WorkspaceFiles,
  { catalogue, pupils }: Pick<Workspace, 'catalogue' | 'pupils'>,
  {
    mailing,
    mailings,
  }: { readonly mailing: Mailing | null; readonly mailings: readonly Mailing[] },
  world: World,
): Promise<Told<Workspace['feedback']>> {
  const ids = mailings.map(({ id }) => id.toLowerCase());
  const strays = files.tables
    .filter(({ path }) => FEEDBACK.test(path) && !ids.includes(mailingIn(path)))
    .map(({ path }) => {
      const values = {
        name: path,
        example: `feedback/${mailing?.id ?? ids[0] ?? '2026-W49'}.xlsx`,
      };
      return problem('feedback-for-no-mailing', { file: path }, values);
    });
  if (mailing === null) return { value: [], problems: strays };
  const own = files.tables.filter(
    ({ path }) => FEEDBACK.test(path) && mailingIn(path) === mailing.id.toLowerCase(),
  );
  const tables = await readTablesLike(own, FEEDBACK, world);
  const parsed = parseFeedback(tables.value, {
    columns: catalogue.columns,
    pupils,
    subjectIdOf: (name) => subjectIdOf(catalogue, name),
  });
  return { value: parsed.value, problems: [...strays, ...tables.problems, ...parsed.problems] };
}

/** The mailing that a file of feedback is named after, in lower case. */
function mailingIn(path: string): string {
  return path.slice('feedback/'.length, path.lastIndexOf('.')).toLowerCase();
}
