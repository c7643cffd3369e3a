const STEMS =
  'ауыл бала білім дала ғалым есеп жазу жер жол ит кітап көл күн қала қыс мектеп нан оқу өзен өлең пікір сабақ сан сөз су сұрақ тау теңіз тіл үй халық шаш шеңбер ән әже әңгіме ұстаз үлгі һауа ірімшік ертегі табиғат тарих математика физика химия жауап тапсырма сызба дәптер қалам'.split(
    ' ',
  );
const SUFFIXES =
  'а да ды ға дағы дан дар дары дарға дарды дармен ның мен сыз дың ы ын ына ында ынан лық лығы лықты шы шылар шыға ім іміз іміздің еді екен ғой'.split(
    ' ',
  );
const FIRST =
  'Айгерім Айша Ақбота Алихан Амина Арман Асхат Ғабит Дәурен Динара Ерасыл Жанерке Зере Ілияс Кәусар Қаракөз Лаура Мағжан Нұрай Өмір Рауан Сәуле Тоқтар Ұлан Үміт Фариза Һалида Шолпан Ырысты Әлихан'.split(
    ' ',
  );
const LAST =
  'Абай Ахмет Бөкен Ғали Дүйсен Ерғали Жұман Зәкір Исабек Қабыл Қасым Құрман Маман Нұрлан Оспан Өтеген Рысқұл Садық Сәрсен Төлеген Ұлықбек Үсен Хасен Шәкен Ыбырай Әбіл Әшім Бекен Жақып Қайрат Мұқан Нияз Омар Пернебай Сәтбай Тілеу Тұрсын Уәли Фазыл Шоқан'.split(
    ' ',
  );

/** Numbers from 0 to below 1 that are the same in each run (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(from, random) {
  return from[Math.floor(random() * from.length)];
}

/** One line of words of about `length` characters. */
export function lineOfWords(random, length) {
  let line = '';
  while (line.length < length) {
    const word = pick(STEMS, random) + (random() < 0.7 ? pick(SUFFIXES, random) : '');
    line += `${line === '' ? '' : random() < 0.1 ? ', ' : ' '}${word}`;
  }
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** A name that no other pupil number has, up to 2,400. */
export function pupilName(number) {
  const first = FIRST[number % FIRST.length];
  const last = LAST[Math.floor(number / FIRST.length) % LAST.length];
  const ending = Math.floor(number / (FIRST.length * LAST.length)) === 0 ? 'ұлы' : 'қызы';
  return `${last}${ending} ${first}`;
}
