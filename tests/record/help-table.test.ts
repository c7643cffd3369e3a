import { expect, test } from '@jest/globals';
import { classSubjects } from '../../src/record/class-subjects.ts';
import { helpTable } from '../../src/record/help-table.ts';
import { bilingual, sayIn } from '../../src/text/words.ts';
import { productWords } from '../samples/report-text.ts';
import { aClass } from '../support/a-workspace.ts';
import { aPacket, aPrintedPlan } from './a-printed-plan.ts';
import { aResult, LESSON } from './a-result.ts';

const words = await productWords();

test('who needs help stands before who understood partly; others are not named; a Russian class is told in Russian', () => {
  const russian = { class: aClass('5Б', { language: 'ru' }) };
  const packets = [
    aPacket(1, 'Әлі Өмір'),
    aPacket(2, 'Уәлиев Арман'),
    aPacket(3, 'Дана Ұлықбек'),
    aPacket(4, 'Иванов Пётр', russian),
  ];
  const plan = aPrintedPlan(packets);
  const says = ['partly', 'help', 'understood', 'help'] as const;
  const results = says.map((each, at) =>
    aResult(at + 1, {
      understood: [{ lesson: LESSON, says: each }],
      class: at === 3 ? '5Б' : '5А',
    }),
  );
  const nameOf = (id: string): string | null =>
    packets.find(({ pupil }) => pupil?.id === id)?.pupil?.name ?? null;
  const table = helpTable(classSubjects(results, plan, nameOf), plan, {
    sayIn: (tongue) => sayIn(words, tongue),
    both: (key) => bilingual(words, key),
  });
  const topic = 'Эйлер–Венн диаграммалары';
  expect(table.rows).toEqual([
    ['5А', 'Математика', '30.11', topic, 'Уәлиев Арман', '0002-H', 'Көмек керек'],
    ['5А', 'Математика', '30.11', topic, 'Әлі Өмір', '0001-C', 'Жартылай'],
    ['5Б', 'Математика', '30.11', topic, 'Иванов Пётр', '0004-K', 'Нужна помощь'],
  ]);
  expect(table.head[1]).toBe('Пән / Предмет');
});
