import { z } from 'zod';
import type { SourceText } from '../model/table.ts';
import { problem, type Told } from '../model/problem.ts';
import { aliasTable, type AliasTable } from './lesson-aliases.ts';
import { plainYaml } from './yaml-plain.ts';

const HEADER_KEYS = [
  'class',
  'language',
  'subject',
  'section',
  'topic',
  'textbook',
  'pages',
  'lesson-type',
  'kind',
  'date',
  'variant',
  'objectives',
  'needs',
  'broadcast',
  'resources',
] as const;
const KINDS = [
  'lesson',
  'exercise-set',
  'step-instruction',
  'listening-list',
  'project',
  'section-assessment',
  'quarter-assessment',
  'independent-work',
  'control-work',
] as const;
const SECTIONS = ['summary', 'questions', 'tasks', 'extra', 'feedback'] as const;
const FENCES = ['poem', 'dialogue', 'columns-2', 'columns-3'] as const;
const DIAGRAM_KEYS = [
  'x',
  'y',
  'step',
  'points',
  'lines',
  'spans',
  'jumps',
  'graph',
  'size',
  'shaded',
  'unit',
  'caption',
] as const;
const FIELDS = [
  'textbook',
  'minutes',
  'reading',
  'points',
  'descriptor',
  'answer',
  'key',
  'level',
  'lines',
  'grid',
  'height',
  'unit',
  'ruling',
  'x',
  'y',
  'step',
] as const;
const ANSWERS = [
  'choice',
  'several',
  'truth',
  'matching',
  'number',
  'short',
  'lines',
  'grid',
  'drawing',
  'creative',
  'axes',
  'number-line',
] as const;
const REQUIRABLE = ['textbook', 'pages', 'summary', 'questions', 'extra', 'feedback'] as const;

const Spellings = z.strictObject({
  kk: z.array(z.string().min(1)).min(1),
  ru: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});

function aliases<const K extends string>(keys: readonly K[]) {
  return z
    .record(z.enum(keys), Spellings)
    .transform((table): AliasTable<K> => aliasTable(keys.map((key) => [key, table[key]])));
}

const LessonWordsFile = z.strictObject({
  keys: aliases(HEADER_KEYS),
  languages: aliases(['kk', 'ru']),
  kinds: aliases(KINDS),
  sections: aliases(SECTIONS),
  boxes: aliases(['rule', 'definition', 'example', 'note']),
  fences: aliases(FENCES),
  attributes: aliases(['width', 'side', 'widths']),
  sides: aliases(['left', 'right']),
  diagrams: aliases(['number-line', 'axes', 'squares']),
  'diagram-keys': aliases(DIAGRAM_KEYS),
  fields: aliases(FIELDS),
  answers: aliases(ANSWERS),
  rulings: aliases(['lines', 'slanted', 'grid', 'blank']),
  levels: aliases(['A', 'B', 'C']),
  units: aliases(['minutes', 'points']),
  'right-signs': z.array(z.string().min(1)).min(1),
  required: z.record(z.enum(KINDS), z.array(z.enum(REQUIRABLE))),
  objective: z.string().refine(isPattern),
  quarter: Spellings,
});

/** The words a lesson file may use and what it must hold: `templates/catalogue/lesson-words.yaml`. */
export type LessonWords = Readonly<z.infer<typeof LessonWordsFile>>;

/** A line of the front matter. */
export type HeaderKey = (typeof HEADER_KEYS)[number];

/** A heading with one `#`. */
export type SectionKey = (typeof SECTIONS)[number];

/** A field line of a question or task. */
export type FieldKey = (typeof FIELDS)[number];

/** A line of a drawing. */
export type DiagramKey = (typeof DIAGRAM_KEYS)[number];

/** Something a kind of lesson must hold beside class, subject and topic. */
export type Requirable = (typeof REQUIRABLE)[number];

/** So many places of a broken file are named: a file that was cut short lacks dozens. */
const PLACES_TOLD = 4;

/** Reads the file of lesson words; null, with one problem that names the first places, when it is broken. */
export function parseLessonWords(source: SourceText): Told<LessonWords | null> {
  const yaml = plainYaml(source.text);
  if ('brokenLine' in yaml) {
    const place = { file: source.path, line: yaml.brokenLine };
    return { value: null, problems: [problem('yaml-syntax', place)] };
  }
  const parsed = LessonWordsFile.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const places = parsed.error.issues.map(({ path }) => path.join('.'));
  const shown = places.slice(0, PLACES_TOLD).join(', ');
  const where = places.length > PLACES_TOLD ? `${shown} …` : shown;
  return {
    value: null,
    problems: [problem('lesson-words-broken', { file: source.path }, { where })],
  };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
