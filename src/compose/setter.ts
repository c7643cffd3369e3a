import type { Formulas } from '../model/formulas.ts';
import type { Language } from '../model/language.ts';
import type { ImageId, Picture } from '../model/lesson.ts';
import type { Measure } from '../model/measure.ts';
import type { Hyphenate } from '../text/hyphenate.ts';

/** What documents in one language are set with. */
export type Setter = {
  readonly tongue: Language;
  readonly hyphenate: Hyphenate;
  readonly measure: Measure;
  readonly formulas: Formulas;
  readonly pictures: ReadonlyMap<ImageId, Picture>;
};
