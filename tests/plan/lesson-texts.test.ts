import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { lessonTexts } from '../../src/plan/checks/lesson-texts.ts';
import { lessonWith, parse } from '../parse/lesson-support.ts';

const PICTURE = { id: 'p', path: 'p.png', format: 'png', widthPx: 900, heightPx: 600 } as const;

test('every block of the guide is looked through, authors and speakers too', () => {
  const guide = readFileSync('docs/lesson-format.md', 'utf8');
  const samples = [...guide.matchAll(/````text\n(.*?)````/gsu)].map(([, text = '']) => text);
  const sample = samples.slice(0, 2).join('\n');
  const { lesson } = parse(lessonWith('## Неше?', sample), () => PICTURE);
  const text =
    lesson === null
      ? ''
      : lessonTexts(lesson)
          .map((each) => each.text)
          .join('\n');
  for (const part of [
    'Парабола',
    'Септік',
    '-нің',
    'Көптік жалғауы',
    'Дауыстыдан',
    'Жасыл шөп',
    'Абай',
    'Асан',
    'Кітапханаға',
    '25 + 17',
    'Жаңа сөздерді',
    'Киіз үй',
  ]) {
    expect(text).toContain(part);
  }
});
