import Handlebars from 'handlebars';
import type { Block, Run } from '../model/lesson.ts';
import type { Say, WordValues, Words } from '../model/words.ts';
import { blocksToXml, runsToXml } from './xml-write.ts';

/** Where in a template something was asked for that is not there. */
export type Absence = {
  readonly kind: 'field' | 'word';
  /** The field as the template writes it, or the key of the word. */
  readonly name: string;
  readonly line: number;
};

/** What one rendering gives its helpers, beside the fields. */
export type Rendering = {
  readonly say: Say;
  readonly words: Words;
  /** The template's text, to name what it asked for. */
  readonly text: string;
  /** Filled while rendering. */
  readonly absences: Absence[];
};

type Loc = { readonly start: { readonly line: number; readonly column: number } };

type Options = {
  readonly data: { readonly rendering: Rendering };
  readonly hash: WordValues;
  readonly loc: Loc;
};

/** Helpers of the house; with the built-in four they are all a template may call. */
export const KNOWN_HELPERS = { word: true, blocks: true, runs: true };

/** A Handlebars of our own with the helpers `word`, `blocks` and `runs`; `if`, `unless`, `each` and `with` note fields that are not there. */
export function createHandlebars(): typeof Handlebars {
  const own = Handlebars.create();
  own.registerHelper('word', sayWord);
  own.registerHelper('blocks', writeBlocks);
  own.registerHelper('runs', writeRuns);
  for (const name of ['if', 'unless', 'each', 'with']) {
    const built: unknown = own.helpers[name];
    if (typeof built !== 'function') continue;
    own.registerHelper(name, function (this: unknown, value: unknown, options: Options): unknown {
      if (value === undefined) note(options, fieldAt(options));
      return Reflect.apply(built, this, [value, options]);
    });
  }
  return own;
}

/** `{{word 'key' n=3}}`: the words of a key in the language of the rendering. */
function sayWord(key: unknown, options: Options): string {
  const { say, words } = options.data.rendering;
  const name = String(key);
  if (!words.has(name)) {
    options.data.rendering.absences.push({ kind: 'word', name, line: options.loc.start.line });
  }
  for (const [place, value] of Object.entries<unknown>(options.hash)) {
    if (value === undefined) note(options, place);
  }
  return say(name, options.hash);
}

/** `{{{blocks field}}}`: a tree of blocks as the XML of the vocabulary. */
function writeBlocks(value: readonly Block[] | undefined, options: Options): string {
  if (value !== undefined) return blocksToXml(value);
  note(options, fieldAt(options));
  return '';
}

/** `{{{runs field}}}`: running text with its styles and formulas. */
function writeRuns(value: readonly Run[] | undefined, options: Options): string {
  if (value !== undefined) return runsToXml(value);
  note(options, fieldAt(options));
  return '';
}

function note({ data, loc }: Options, name: string): void {
  data.rendering.absences.push({ kind: 'field', name, line: loc.start.line });
}

/** The first argument of the call that stands at the helper's place. */
function fieldAt({ data, loc }: Options): string {
  const line = data.rendering.text.split(/\r?\n/u)[loc.start.line - 1] ?? '';
  const call = /\{\{+[~#^]*\s*(?:else\s+)?\S+\s+([^\s}]+)/u.exec(line.slice(loc.start.column));
  return call?.[1] ?? line.trim();
}
