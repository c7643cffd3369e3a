import fc from 'fast-check';
import type { ReturnLesson } from '../../src/compose/return-lesson.ts';
import type { Answer, Item } from '../../src/model/lesson.ts';
import { item, lesson, option } from './return-sample.ts';

const optionLists = (least: number) =>
  fc.integer({ min: least, max: 8 }).map((count) => {
    return Array.from({ length: count }, (_, at) => option(`нұсқа ${at}`, at === 1));
  });

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ runs: [{ text: `${at}` }] }));

/** Any answer within the limits of its kind. */
const answers: fc.Arbitrary<Answer> = fc.oneof(
  optionLists(2).map((options): Answer => ({ kind: 'choice', options })),
  optionLists(2).map((options): Answer => ({ kind: 'several', options })),
  optionLists(1).map((statements): Answer => ({ kind: 'truth', statements })),
  fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 8 }))
    .map(([left, right]): Answer => {
      const key = Array.from({ length: left }, (_, at) => at % right);
      return { kind: 'matching', left: lines(left), right: lines(right), key };
    }),
  fc.constantFrom('', 'см', 'км/сағ').map((unit): Answer => ({ kind: 'number', key: null, unit })),
  fc.constant<Answer>({ kind: 'short', key: null }),
  fc.integer({ min: 1, max: 26 }).map((count): Answer => ({ kind: 'lines', count })),
  fc.integer({ min: 2, max: 25 }).map((rows): Answer => ({ kind: 'grid', rows })),
  fc.integer({ min: 20, max: 180 }).map((height): Answer => ({ kind: 'drawing', height })),
  fc
    .constantFrom('lines' as const, 'slanted' as const, 'grid' as const, 'blank' as const)
    .map((ruling): Answer => ({ kind: 'creative', ruling })),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([below, above]): Answer => {
      const range = { from: -below, to: above };
      return { kind: 'axes', x: range, y: range };
    }),
  fc
    .integer({ min: 1, max: 24 })
    .map((to): Answer => ({ kind: 'number-line', x: { from: 0, to }, step: 1 })),
);

const REFERENCES = [
  null,
  '45-бет, №1053',
  '12–13-беттер, №№ 214, 215, 216 және 220–224, сонымен қатар 17-беттегі өзіндік жұмыстың барлық есептері',
];
const TOPICS = [
  'Жиындар',
  'Жиындардың бірігуі мен қиылысуы. Есептер шығару және алынған нәтижелерді диаграмма арқылы түсіндіру',
  'Электролиттік-диссоциацияланатынқосылыстардыңреакциялары',
];

const items = fc
  .array(
    fc.record({
      answer: fc.option(answers, { freq: 6 }),
      points: fc.integer({ min: 0, max: 30 }),
      textbookRef: fc.constantFrom(...REFERENCES),
      level: fc.constantFrom(null, null, 'A' as const, 'B' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all): readonly Item[] => all.map(({ answer, ...rest }, at) => item(at + 1, answer, rest)));

/** The lessons of a week of one subject. */
export const lessonWeeks: fc.Arbitrary<readonly ReturnLesson[]> = fc
  .array(fc.tuple(items, fc.constantFrom(...TOPICS)), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(([each, topic], at) => ({
      lesson: lesson(`5a/matematika-${at + 1}`, topic, each),
      day: `2026-11-${25 + at}`,
    })),
  );
