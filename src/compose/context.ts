import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/language.ts';
import type { Level } from '../model/pupil.ts';
import type { PaperUse, School, Teacher } from '../model/school.ts';
import type { Say, Words } from '../model/words.ts';
import { createHyphenate } from '../text/hyphenate.ts';
import { sayIn } from '../text/words.ts';
import type { Setter } from './setter.ts';
import type { Templates } from './template.ts';

/** What documents in one language are composed from. */
export type ComposeContext = Setter & {
  /** Words of `tongue`. */
  readonly say: Say;
  readonly words: Words;
  readonly templates: Templates;
  readonly catalogue: Catalogue;
  readonly school: School;
  readonly teachers: readonly Teacher[];
};

/** What decides how a page looks and what it holds; pupils of one setting share their masters. */
export type Setting = {
  readonly language: Language;
  readonly grade: number;
  readonly size: 'normal' | 'large';
  readonly paper: PaperUse;
  /** null: tasks of all levels. */
  readonly level: Level | null;
};

/** The context for one language. */
export function contextIn(
  language: Language,
  parts: Omit<ComposeContext, 'tongue' | 'say' | 'hyphenate'>,
): ComposeContext {
  return {
    ...parts,
    tongue: language,
    say: sayIn(parts.words, language),
    hyphenate: createHyphenate(language),
  };
}
