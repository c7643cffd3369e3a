import { openFormulas } from '../formula/open-formulas.ts';
import { createTemplates, type Templates } from '../compose/template.ts';
import type { FontEntry, FontFile } from '../model/fonts.ts';
import { NO_FORMULAS, type Formulas } from '../model/formulas.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Measure } from '../model/measure.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import type { Words } from '../model/words.ts';
import { parseFonts } from '../parse/fonts.ts';
import { parseWords } from '../parse/words.ts';
import type { World } from '../shell/world.ts';
import { fontProblems } from '../text/font-problems.ts';
import { createMeasure } from '../text/measure.ts';

/** A file that printing reads besides the plan; the school's own come after the product's and win. */
export type ComposingFile = { readonly path: string; readonly bytes: Uint8Array };

/** What pages are composed with. */
export type Composing = {
  readonly words: Words;
  readonly templates: Templates;
  readonly fonts: readonly FontFile[];
  readonly measure: Measure;
  readonly formulas: Formulas;
  readonly problems: readonly Problem[];
};

const PRODUCT = 'product/';
const SCHOOL = 'school/';

/** The composing files of the product and, after them, of a workspace: words, templates, fonts and their list. */
export function composingFilesOf(
  product: readonly SourceText[],
  own: readonly SourceText[],
  ownFonts: readonly ComposingFile[],
): readonly ComposingFile[] {
  const texts = (root: string, files: readonly SourceText[]): readonly ComposingFile[] =>
    files
      .filter(({ path }) => isComposing(path))
      .map(({ path, text }) => ({ path: root + path, bytes: Buffer.from(text) }));
  const fonts = ownFonts.map(({ path, bytes }) => ({ path: SCHOOL + path, bytes }));
  return [...texts(PRODUCT, product), ...texts(SCHOOL, own), ...fonts];
}

function isComposing(path: string): boolean {
  return /^templates\/(words\/[^/]+\.ya?ml|[^/]+\.hbs)$|^fonts\/fonts\.yaml$/.test(path);
}

/** Opens composing files: the same files give the same pages. Formulas are set only where lessons have some. */
export async function openComposing(
  files: readonly ComposingFile[],
  world: World,
  lessons: readonly Lesson[] = [],
): Promise<Composing> {
  const texts = files
    .filter(({ path }) => /\.(ya?ml|hbs)$/.test(path))
    .map(({ path, bytes }) => ({
      path: shownPath(path),
      text: Buffer.from(bytes).toString('utf8'),
    }));
  const { words, broken } = parseWords(texts.filter(({ path }) => path.includes('/words/')));
  const entries = parseFonts(texts.filter(({ path }) => path.endsWith('fonts/fonts.yaml')));
  const hasFormulas = lessons.some((lesson) => lesson.formulas.length > 0);
  const formulas = hasFormulas ? await openFormulas() : NO_FORMULAS;
  const loaded = await Promise.all(entries.value.map((entry) => loadFont(entry, files, world)));
  const fonts = loaded.filter((each) => each !== null);
  return {
    words,
    templates: createTemplates(
      texts.filter(({ path }) => path.endsWith('.hbs')),
      words,
    ),
    fonts,
    measure: createMeasure(fonts),
    formulas,
    problems: [
      ...entries.problems,
      ...fontProblems(fonts, 'fonts/fonts.yaml'),
      ...broken.map((where) =>
        problem('words-entry-broken', { file: where.split(': ')[0] ?? where }, { where }),
      ),
      ...entries.value
        .filter((_entry, at) => loaded[at] === null)
        .map(({ file, origin }) => problem('file-missing', { file: origin }, { name: file })),
    ],
  };
}

/** People know the school's own files by their place in the workspace. */
function shownPath(path: string): string {
  return path.startsWith(SCHOOL) ? path.slice(SCHOOL.length) : path;
}

async function loadFont(
  entry: FontEntry,
  files: readonly ComposingFile[],
  world: World,
): Promise<FontFile | null> {
  const { face, fallback } = entry;
  if (entry.package !== null) {
    return { face, fallback, bytes: await world.readPackageFile(entry.package, entry.file) };
  }
  const own = files.find(({ path }) => path === `${SCHOOL}fonts/${entry.file}`);
  return own === undefined ? null : { face, fallback, bytes: own.bytes };
}
