import type { Block, Run } from '../model/lesson.ts';
import { reasonOf } from '../model/fault.ts';
import type { Problem, Told } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import type { Say, Words } from '../model/words.ts';
import type { FlowBlock } from './flow-block.ts';
import type { Absence, Rendering } from './template-helpers.ts';
import { createHandlebars, KNOWN_HELPERS } from './template-helpers.ts';
import { blocksIn } from './xml-blocks.ts';
import type { Element, Unpaired } from './xml-tree.ts';
import { templateFault } from './template-fault.ts';
import { readXml, withLines } from './xml-tree.ts';
import type { Stranger } from './xml-vocabulary.ts';
import { strangersIn } from './xml-vocabulary.ts';

/** Documents that have a template, `templates/<name>.hbs`. */
type TemplateName =
  'lesson' | 'assessment' | 'week-plan' | 'notice' | 'contacts' | 'feedback' | 'contents';

/** What a template may use: plain values, never class instances. */
type Field =
  | string
  | number
  | boolean
  | null
  | readonly Field[]
  | readonly Block[]
  | readonly Run[]
  | { readonly [name: string]: Field };

export type Fields = Readonly<Record<string, Field>>;

/** Renders the template of that name with these fields in the language of `say`. */
export type Templates = (
  name: TemplateName,
  fields: Fields,
  say: Say,
) => Told<readonly FlowBlock[]>;

type Compiled = {
  readonly source: SourceText;
  readonly render: (fields: Fields, options: { data: { rendering: Rendering } }) => string;
};

/**
 * The templates of the house from the texts of `templates/*.hbs`; of two with one name the later wins, so the
 * school's own come after the product's. Nothing is told here: a template tells its problems when it renders.
 */
export function createTemplates(files: readonly SourceText[], words: Words): Templates {
  const handlebars = createHandlebars();
  const compiled = new Map<string, Compiled>();
  for (const { path, text } of files) {
    const name = /([^/]+)\.hbs$/u.exec(path)?.[1];
    if (name === undefined) continue;
    const source = { path, text: withLines(text) };
    const render = handlebars.compile<Fields>(source.text, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: KNOWN_HELPERS,
    });
    compiled.set(name, { source, render });
  }
  return (name, fields, say) => {
    const template = compiled.get(name);
    if (template === undefined) {
      return {
        value: [],
        problems: [problem('template-missing', { file: `templates/${name}.hbs` })],
      };
    }
    return render(template, fields, say, words);
  };
}

function render(
  { source, render: run }: Compiled,
  fields: Fields,
  say: Say,
  words: Words,
): Told<readonly FlowBlock[]> {
  const rendering: Rendering = { say, words, text: source.text, absences: [] };
  let xml: string;
  try {
    xml = run(fields, { data: { rendering } });
  } catch (error) {
    return { value: [], problems: [failure(error, source.path, fields)] };
  }
  const { root, unpaired } = readXml(xml);
  const document = root.children.find((child): child is Element => typeof child !== 'string');
  const strangers = document === undefined ? [] : strangersIn(document);
  // Below a tag that is not closed everything seems out of place.
  const meant = unpaired.length === 0 ? strangers : strangers.filter((each) => each.unknown);
  const problems = [
    ...rendering.absences.map((absence) => absent(absence, source.path, fields)),
    ...unpaired.map((each) => unpairedProblem(each, source)),
    ...(document?.tag === 'document' ? [] : [rootless(source.path)]),
    ...meant.map((each) => strange(each, source.path)),
  ];
  const value = document === undefined || problems.length > 0 ? [] : blocksIn(document);
  return { value, problems: eachOnce(problems) };
}

/** A loop of the template meets the same fault again and again. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

/** What Handlebars threw: a field that is not there, or a template it cannot read. */
function failure(error: unknown, file: string, fields: Fields): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const field = /^"(.+)" not defined in .* - (\d+):\d+$/u.exec(text);
  if (field !== null) {
    const [, name = '', line = ''] = field;
    return absent({ kind: 'field', name, line: Number(line) }, file, fields);
  }
  const line = Number(/(?: on line | - )(\d+)/u.exec(text)?.[1] ?? 1);
  return problem('template-broken', { file, line }, reasonOf(templateFault(text)));
}

function absent({ kind, name, line }: Absence, file: string, fields: Fields): Problem {
  if (kind === 'word') return problem('template-word-unknown', { file, line }, { word: name });
  const known = fieldNames(fields).join(', ');
  return problem('template-field-unknown', { file, line }, { field: name, known });
}

/** A tag that is not closed, at its line; or a closing tag that nothing opened. */
function unpairedProblem({ tag, line }: Unpaired, { path, text }: SourceText): Problem {
  const closing = text.split('\n').findIndex((each) => each.includes(`</${tag}`));
  const place = { file: path, line: line > 0 ? line : Math.max(0, closing) + 1 };
  return problem('template-tag-unpaired', place, { tag });
}

function rootless(file: string): Problem {
  const fault = { code: 'template.document', about: '<document>', original: '<document>' };
  return problem('template-broken', { file, line: 1 }, reasonOf(fault));
}

function strange({ name, line, allowed }: Stranger, file: string): Problem {
  const known = allowed.length === 0 ? '–' : allowed.join(', ');
  return problem('template-tag-unknown', { file, line }, { tag: name, known });
}

/** Names of the fields a template may use, with dots for what lies inside: `items.number`. */
function fieldNames(fields: Fields, before = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const path = `${before}${name}`;
    const inner: unknown = Array.isArray(value) ? value[0] : value;
    return isFields(inner) && !('kind' in inner)
      ? [path, ...fieldNames(inner, `${path}.`)]
      : [path];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
