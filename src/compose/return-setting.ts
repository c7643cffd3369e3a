import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { School } from '../model/school.ts';
import type { Say } from '../model/words.ts';
import type { FoldName } from '../paper/fold.ts';
import type { Setting } from './context.ts';
import { returnStyle, type ReturnStyle } from './return-style.ts';
import { styleFor } from './style.ts';

/** What return sheets need of the context that everything in a language is composed from. */
export type ReturnContext = {
  readonly tongue: Language;
  readonly say: Say;
  readonly measure: Measure;
  readonly catalogue: Catalogue;
  readonly school: Pick<School, 'choiceLetters' | 'returnFold'>;
};

/** What the pieces of a return page share. */
export type ReturnSetting = {
  readonly tongue: Language;
  readonly say: Say;
  readonly measure: Measure;
  readonly letters: string;
  readonly fold: FoldName;
  readonly style: ReturnStyle;
};

/** The return sheets' view of a context and a class setting. */
export function returnSetting(context: ReturnContext, setting: Setting): ReturnSetting {
  const { tongue, say, measure, school, catalogue } = context;
  const hands = setting.size === 'large' ? catalogue.largeRulings : catalogue.rulings;
  return {
    tongue,
    say,
    measure,
    letters: school.choiceLetters[tongue],
    fold: school.returnFold,
    style: returnStyle(
      styleFor({ ...setting, paper: 'usual' }, catalogue),
      setting.size,
      hands[setting.grade],
    ),
  };
}
