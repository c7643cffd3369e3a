import type { Language } from '../model/language.ts';

/** Gender of what is counted: Russian says «два листа», «две связки», «одно отправление». */
export type Gender = 'masculine' | 'feminine' | 'neuter';

type Scale = {
  readonly kk: string;
  readonly ru: readonly [string, string, string];
  readonly gender: Gender;
};

const KK = {
  ones: ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'],
  tens: ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'],
};

const RU = {
  masculine: ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  feminine: ['', 'одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  neuter: ['', 'одно', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  teens: [
    ...['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать'],
    ...['шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'],
  ],
  tens: [
    ...['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят'],
    ...['восемьдесят', 'девяносто'],
  ],
  hundreds: [
    ...['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот'],
    ...['восемьсот', 'девятьсот'],
  ],
};

/** Groups of three digits from the right: thousands, millions, milliards. */
const SCALES: readonly Scale[] = [
  { kk: 'мың', ru: ['тысяча', 'тысячи', 'тысяч'], gender: 'feminine' },
  { kk: 'миллион', ru: ['миллион', 'миллиона', 'миллионов'], gender: 'masculine' },
  { kk: 'миллиард', ru: ['миллиард', 'миллиарда', 'миллиардов'], gender: 'masculine' },
];

/** A whole number from 0 to 999 999 999 999 in words, as sums and counts are written out; `gender` counts in Russian. */
export function numberWords(
  value: number,
  language: Language,
  gender: Gender = 'masculine',
): string {
  if (value === 0) return language === 'kk' ? 'нөл' : 'ноль';
  const groups = [value, value / 1e3, value / 1e6, value / 1e9].map(
    (each) => Math.floor(each) % 1000,
  );
  return groups
    .map((group, at) => groupWords(group, SCALES[at - 1], language, gender))
    .filter((words) => words !== '')
    .reverse()
    .join(' ');
}

function groupWords(
  group: number,
  scale: Scale | undefined,
  language: Language,
  gender: Gender,
): string {
  if (group === 0) return '';
  const words = language === 'kk' ? kazakh(group) : russian(group, scale?.gender ?? gender);
  if (scale === undefined) return words;
  return `${words} ${language === 'kk' ? scale.kk : scale.ru[russianForm(group)]}`;
}

/** A hundred alone is «жүз», a thousand «бір мың». */
function kazakh(group: number): string {
  const [hundreds, tens, ones] = digitsOf(group);
  const hundred = hundreds === 0 ? '' : hundreds === 1 ? 'жүз' : `${KK.ones[hundreds] ?? ''} жүз`;
  return joined([hundred, KK.tens[tens], KK.ones[ones]]);
}

function russian(group: number, gender: Gender): string {
  const [hundreds, tens, ones] = digitsOf(group);
  if (tens === 1) return joined([RU.hundreds[hundreds], RU.teens[ones]]);
  return joined([RU.hundreds[hundreds], RU.tens[tens], RU[gender][ones]]);
}

function digitsOf(group: number): readonly [number, number, number] {
  return [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** Which of the three forms a Russian noun takes after a number: 0 «лист», 1 «листа», 2 «листов». */
function russianForm(value: number): 0 | 1 | 2 {
  const [, tens, ones] = digitsOf(Math.floor(value) % 1000);
  if (tens === 1 || ones === 0 || ones > 4) return 2;
  return ones === 1 ? 0 : 1;
}
