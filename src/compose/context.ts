import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/language.ts';
import type { ImageId, Picture } from '../model/lesson.ts';
import type { Measure } from '../model/measure.ts';
import type { Level } from '../model/pupil.ts';
import type { School, Teacher } from '../model/school.ts';
import type { Say, Words } from '../model/words.ts';
import { sayIn } from '../text/words.ts';
import type { Templates } from './template.ts';

/** What documents in one language are composed from. */
export type ComposeContext = {
  readonly tongue: Language;
  /** Words of `tongue`. */
  readonly say: Say;
  readonly words: Words;
  readonly measure: Measure;
  readonly templates: Templates;
  readonly catalogue: Catalogue;
  readonly school: School;
  readonly teachers: readonly Teacher[];
  readonly pictures: ReadonlyMap<ImageId, Picture>;
};

/** What decides how a page looks and what it holds; pupils of one setting share their masters. */
export type Setting = {
  readonly language: Language;
  readonly grade: number;
  readonly size: 'normal' | 'large';
  /** null: tasks of all levels. */
  readonly level: Level | null;
};

/** The context for one language. */
export function contextIn(
  language: Language,
  parts: Omit<ComposeContext, 'tongue' | 'say'>,
): ComposeContext {
  return { ...parts, tongue: language, say: sayIn(parts.words, language) };
}
