import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayAndMonth,
  daysBetween,
  daysOfWeek,
  isIsoDate,
  isIsoWeek,
  isoWeekOf,
  longDate,
  readDate,
  shortDate,
  untilDate,
  weekdayName,
  weekdayNumber,
  weekdayShort,
} from '../../src/text/dates.ts';

test('days of the calendar', () => {
  expect(isIsoDate('2024-02-29')).toBe(true);
  expect(isIsoDate('2025-02-29')).toBe(false);
  expect(isIsoDate('2025-1-6')).toBe(false);
  expect(isIsoDate('ертең')).toBe(false);
});

test('days as people write them', () => {
  expect(readDate('2026-12-04')).toBe('2026-12-04');
  expect(readDate(' 04.12.2026 ж.')).toBe('2026-12-04');
  expect(readDate('4.12.2026 г.')).toBe('2026-12-04');
  expect(readDate('01.09.25')).toBe('2025-09-01');
  expect(readDate('31/12/2026')).toBe('2026-12-31');
  expect(readDate('31.02.2026')).toBeNull();
  expect(readDate('04.12')).toBeNull();
});

test('words in both languages', () => {
  expect(longDate('2025-01-06', 'kk')).toBe('2025 жылғы 6 қаңтар');
  expect(longDate('2025-01-06', 'ru')).toBe('6 января 2025 года');
  expect(untilDate('2025-01-17', 'kk')).toBe('2025 жылғы 17 қаңтарға дейін');
  expect(untilDate('2025-06-02', 'kk')).toBe('2025 жылғы 2 маусымға дейін');
  expect(untilDate('2025-01-17', 'ru')).toBe('до 17 января 2025 года');
  expect(dayAndMonth('2026-11-30', 'kk')).toBe('30 қараша');
  expect(shortDate('2025-01-06')).toBe('06.01.2025');
  expect(weekdayName('2026-12-01', 'kk')).toBe('сейсенбі');
  expect(weekdayName('2026-12-06', 'ru')).toBe('воскресенье');
  expect(weekdayShort('2026-12-05', 'kk')).toBe('сб');
});

test('weeks by ISO 8601, at the borders of years', () => {
  expect(isoWeekOf('2026-11-30')).toBe('2026-W49');
  expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
  expect(isoWeekOf('2024-12-30')).toBe('2025-W01');
  expect(daysOfWeek('2026-W49')[0]).toBe('2026-11-30');
  expect(daysOfWeek('2025-W01')).toEqual([
    '2024-12-30',
    '2024-12-31',
    '2025-01-01',
    '2025-01-02',
    '2025-01-03',
    '2025-01-04',
    '2025-01-05',
  ]);
  expect(isIsoWeek('2026-W53')).toBe(true);
  expect(isIsoWeek('2025-W53')).toBe(false);
  expect(isIsoWeek('2025-W00')).toBe(false);
  expect(isIsoWeek('2025-49')).toBe(false);
});

const someDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((count) => new Date(Date.UTC(1950, 0, 1) + count * 86_400_000).toISOString().slice(0, 10));

test('adding and counting days belong together', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(readDate(shortDate(day))).toBe(day);
    }),
  );
});

test('each day is in its week, at its weekday', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(daysOfWeek(isoWeekOf(day))[weekdayNumber(day) - 1]).toBe(day);
    }),
  );
});
