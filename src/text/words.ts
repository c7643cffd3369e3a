import type { Tongue } from '../model/language.ts';
import type { Place, Problem } from '../model/problem.ts';
import { severityOf } from '../model/problem.ts';
import type { Say, WordValues, Words } from '../model/words.ts';

const PLACE = /\{([a-zA-Z]+)((?:\|[^{}|]*)*)\}/g;

/** They take a moment to make, and words are said for every packet. */
const PLURALS: Readonly<Record<Tongue, Intl.PluralRules>> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

/**
 * Says the words of a key in a tongue. `{name}` is replaced by its value; `{n|лист|листа|листов}` by the
 * form that goes with the number n (one, few, many by CLDR; with fewer forms the last one serves).
 * A key that the table lacks is said as `⟨key⟩`, which a test of the table forbids.
 */
export function sayIn(words: Words, tongue: Tongue): Say {
  return (key, values = {}) => {
    const word = words.get(key);
    if (word === undefined) return `⟨${key}⟩`;
    const pattern = tongue === 'en' ? (word.en ?? word.ru) : word[tongue];
    return fill(pattern, values, tongue);
  };
}

function fill(pattern: string, values: WordValues, tongue: Tongue): string {
  return pattern.replaceAll(PLACE, (_whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return `⟨${name}⟩`;
    if (forms === '') return shown(value, tongue);
    return pluralForm(forms.slice(1).split('|'), Number(value), PLURALS[tongue]);
  });
}

/** A number has a decimal comma in Kazakh and Russian. */
function shown(value: string | number, tongue: Tongue): string {
  const text = String(value);
  return typeof value === 'number' && tongue !== 'en' ? text.replace('.', ',') : text;
}

function pluralForm(forms: readonly string[], count: number, plural: Intl.PluralRules): string {
  const category = plural.select(count);
  const wanted = category === 'one' ? 0 : category === 'few' || category === 'other' ? 1 : 2;
  return forms[Math.min(wanted, forms.length - 1)] ?? '';
}

/** Words of both languages of the state with a slash between, e.g. «Кімге / Кому»; once where they are equal. */
export function bilingual(words: Words, key: string, values: WordValues = {}): string {
  const kk = sayIn(words, 'kk')(key, values);
  const ru = sayIn(words, 'ru')(key, values);
  return kk === ru ? kk : `${kk} / ${ru}`;
}

/** One line for a problem: where, how bad, its code, what it is and what to do. */
export function tellProblem(words: Words, tongue: Tongue, problem: Problem): string {
  const say = sayIn(words, tongue);
  const where = placeText(problem.place, say);
  const severity = say(`severity.${severityOf(problem)}`);
  const values = { ...problem.values, ...reasonIn(problem, words, say) };
  return `${where}: ${severity} ${problem.code}: ${say(`problem.${problem.code}`, values)}`;
}

/** The reason that a parser gave, worded; where nobody worded it, in the parser's own words and said to be so. */
function reasonIn({ values }: Problem, words: Words, say: Say): WordValues {
  if (values['original'] === undefined) return {};
  const key = `reason.${values['reason'] ?? ''}`;
  return { reason: say(words.has(key) ? key : 'reason.other', values) };
}

/** Where something is, for people: file and line, or sheet, row and column. */
export function placeText({ file, line, sheet, row, column }: Place, say: Say): string {
  return [
    line === undefined ? file : `${file}:${line}`,
    ...(sheet === undefined ? [] : [say('place.sheet', { sheet })]),
    ...(row === undefined ? [] : [say('place.row', { row })]),
    ...(column === undefined ? [] : [say('place.column', { column })]),
  ].join(', ');
}
