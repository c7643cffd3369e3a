import type { Answer, Item, Lesson, Option } from '../../src/model/lesson.ts';

const PLACE = { file: 'lessons/5a/matematika-1.md', line: 1 };

/** An option or statement. */
export function option(text: string, right = false): Option {
  return { runs: [{ text }], right };
}

/** An item with this answer. */
export function item(number: number, answer: Answer | null, rest: Partial<Item> = {}): Item {
  return {
    id: `q${number}`,
    number,
    part: 'question',
    prompt: [],
    textbookRef: '45-бет, №1053',
    minutesWritten: 5,
    minutesReading: 0,
    points: 2,
    descriptor: null,
    level: null,
    answer,
    place: PLACE,
    ...rest,
  };
}

/** A Kazakh lesson of mathematics with these items. */
export function lesson(id: string, topic: string, items: readonly Item[]): Lesson {
  return {
    id,
    kind: 'lesson',
    grade: 5,
    classes: [],
    language: 'kk',
    subject: 'mathematics',
    subjectName: { kk: 'Математика', ru: 'Математика' },
    topic,
    section: null,
    textbook: null,
    pages: null,
    lessonType: null,
    date: null,
    variant: null,
    objectives: [],
    needs: [],
    broadcast: null,
    resources: [],
    summary: [],
    items,
    extra: [],
    feedback: [],
    pictures: [],
    formulas: [],
    place: PLACE,
  };
}

const WORDS = ['бірлестік', 'қиылысу', 'айырым', 'ішкі жиын'];

/** One answer of each kind. */
export const EVERY_ANSWER: readonly Answer[] = [
  { kind: 'choice', options: WORDS.map((text, at) => option(text, at === 1)) },
  { kind: 'several', options: WORDS.map((text, at) => option(text, at < 2)) },
  { kind: 'truth', statements: WORDS.slice(0, 3).map((text, at) => option(text, at === 0)) },
  {
    kind: 'matching',
    left: WORDS.slice(0, 3).map((text) => ({ runs: [{ text }] })),
    right: ['A ∪ B', 'A ∩ B', 'A \\ B'].map((text) => ({ runs: [{ text }] })),
    key: [0, 1, 2],
  },
  { kind: 'number', key: '17', unit: 'см' },
  { kind: 'short', key: null },
  { kind: 'lines', count: 5 },
  { kind: 'grid', rows: 8 },
  { kind: 'drawing', height: 60 },
  { kind: 'axes', x: { from: -5, to: 5 }, y: { from: -4, to: 4 } },
  { kind: 'number-line', x: { from: 0, to: 10 }, step: 1 },
  { kind: 'creative', ruling: 'lines' },
];
