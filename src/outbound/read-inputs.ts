import type { SplitAddress } from '../model/address.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { ImageId, Lesson } from '../model/lesson.ts';
import type { Mailing, MailingId } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import { errorsIn, problem, type Problem, type Told } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import type { SourceText } from '../model/table.ts';
import { parseCatalogue } from '../parse/catalogue.ts';
import { parseLesson, type LessonContext } from '../parse/lesson.ts';
import { parseLessonWords, type LessonWords } from '../parse/lesson-words.ts';
import { parseMailing } from '../parse/mailing.ts';
import { parseSchool } from '../parse/school.ts';
import type { WorkspaceFiles } from '../shell/workspace-files.ts';
import type { World } from '../shell/world.ts';
import { composingFilesOf, type ComposingFile } from './composing-files.ts';
import { readFeedback, readPeople } from './read-people.ts';
import { readPictures, type FoundPictures } from './read-pictures.ts';
import { rootFile, telling, type Telling } from './telling.ts';

/** Everything a mailing is planned and composed from. */
export type Inputs = {
  readonly workspace: Workspace;
  /** The mailing asked for, else the last by name; null when there is none. */
  readonly mailing: Mailing | null;
  readonly lessonWords: LessonWords;
  readonly composingFiles: readonly ComposingFile[];
  readonly pictureBytes: ReadonlyMap<ImageId, Uint8Array>;
  /** Addresses of pupils that stood in one cell. */
  readonly splits: readonly SplitAddress[];
};

const MAILING = /^mailings\/[^/]*\.ya?ml$/i;
const LESSON = /^lessons\/.*\.md$/i;
const CATALOGUE = /^(?:templates\/)?catalogue\/[^/]+\.ya?ml$/i;

/**
 * Reads a workspace folder with every problem in it. The value is null when there is no school to speak of: no
 * `school.yaml` that can be read, or broken words of lessons.
 */
export async function readInputs(
  folder: string,
  wanted: MailingId | null,
  world: World,
): Promise<Told<Inputs | null>> {
  world.progress.enter('read');
  const { problems, tell } = telling();
  const files = tell(await world.readWorkspace(folder));
  const product = await world.readProduct(['templates', 'fonts']);
  const catalogueTexts = [...product, ...files.texts].filter(({ path }) => CATALOGUE.test(path));
  const catalogue = tell(parseCatalogue(catalogueTexts));
  const lessonWords = readLessonWords(catalogueTexts, tell);
  const school = readSchool(files.texts, tell);
  if (school === null || lessonWords === null) return { value: null, problems };
  const pictures = await readPictures(files.pictures, world);
  problems.push(...pictures.problems);
  const { people, splits } = await readPeople(files, { school, catalogue }, world, tell);
  const mailings = below(files.texts, MAILING)
    .map((source) => tell(parseMailing(source, { classes: school.classes })))
    .filter((each) => each !== null);
  const hasFile = files.texts.some(({ path }) => MAILING.test(path));
  const mailing = chooseMailing(mailings, wanted, hasFile, tell);
  const pupils = { catalogue, pupils: people.pupils };
  const feedback = await readFeedback(files, pupils, { mailing, mailings }, world);
  const workspace: Workspace = {
    school,
    catalogue,
    ...people,
    lessons: readLessons(files.texts, { lessonWords, catalogue, pictures, mailings }, tell),
    lessonSources: below(files.texts, LESSON),
    mailings,
    feedback: tell(feedback),
  };
  const fonts = await readOwnFonts(files, problems);
  const composingFiles = composingFilesOf(product, files.texts, fonts);
  return {
    value: {
      workspace,
      mailing,
      lessonWords,
      composingFiles,
      pictureBytes: pictures.bytes,
      splits,
    },
    problems,
  };
}

function below(texts: readonly SourceText[], pattern: RegExp): readonly SourceText[] {
  return texts.filter(({ path }) => pattern.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSchool(texts: readonly SourceText[], tell: Telling['tell']): School | null {
  const source = rootFile(texts, 'school.yaml', tell);
  if (source === null) return null;
  const parsed = parseSchool(source);
  return tell(
    parsed.ok
      ? { value: parsed.value, problems: parsed.warnings }
      : { value: null, problems: parsed.problems },
  );
}

/** The school's own file of the words of lessons counts, else the product's. */
function readLessonWords(texts: readonly SourceText[], tell: Telling['tell']): LessonWords | null {
  const sources = texts.filter(({ path }) => path.endsWith('/lesson-words.yaml'));
  return sources.reduce<LessonWords | null>(
    (words, source) => tell(parseLessonWords(source)) ?? words,
    null,
  );
}

function readLessons(
  texts: readonly SourceText[],
  known: {
    readonly lessonWords: LessonWords;
    readonly catalogue: Catalogue;
    readonly pictures: FoundPictures;
    readonly mailings: readonly Mailing[];
  },
  tell: Telling['tell'],
): readonly Lesson[] {
  const context: LessonContext = {
    words: known.lessonWords,
    subjects: known.catalogue.subjects,
    pictureOf: (path) => known.pictures.byPath.get(path) ?? null,
  };
  const used = new Set(known.mailings.flatMap(({ days }) => days.flatMap((day) => day.lessons)));
  return below(texts, LESSON)
    .map((source) => tell(withoutIdleWarnings(parseLesson(source, context), used)))
    .filter((lesson) => lesson !== null);
}

/** A skeleton that nobody has begun and no mailing needs is not yet wrong: a year's plan has hundreds. */
function withoutIdleWarnings(
  told: Told<Lesson | null>,
  used: ReadonlySet<string>,
): Told<Lesson | null> {
  const { value: lesson, problems } = told;
  if (lesson === null || used.has(lesson.id)) return told;
  const parts = [lesson.summary, lesson.items, lesson.extra, lesson.feedback];
  const isBegun = parts.some((part) => part.length > 0);
  return isBegun ? told : { value: lesson, problems: errorsIn(problems) };
}

function chooseMailing(
  mailings: readonly Mailing[],
  wanted: MailingId | null,
  hasFile: boolean,
  tell: Telling['tell'],
): Mailing | null {
  const found = wanted === null ? mailings.at(-1) : mailings.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  // A file that is there and broken has told its own problem.
  if (wanted === null && hasFile) return null;
  const name = wanted ?? '*';
  const known = mailings.map(({ id }) => id).join(', ');
  const place = { file: `mailings/${name}.yaml` };
  return tell({ value: null, problems: [problem('mailing-missing', place, { name, known })] });
}

async function readOwnFonts(
  files: WorkspaceFiles,
  problems: Problem[],
): Promise<readonly ComposingFile[]> {
  const fonts: ComposingFile[] = [];
  for (const { path, read } of files.fonts) {
    const bytes = await read();
    if (bytes.ok) fonts.push({ path, bytes: bytes.value });
    else problems.push(...bytes.problems);
  }
  return fonts;
}
