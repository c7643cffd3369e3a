import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { proofFaces } from '../../src/outbound.ts';
import { copyOfSample, quietWorld } from './workspace.ts';

test('a name without end enters other zones of the faces, each told with its millimetres, face and row', async () => {
  const folder = copyOfSample('one-pupil');
  const pupils = join(folder, 'pupils.csv');
  const name = Array.from({ length: 60 }, () => 'Айданалықызы').join(' ');
  const text = readFileSync(pupils, 'utf8').replace('Серғали Әмина Бекболатқызы', name);
  writeFileSync(pupils, text);
  const { problems } = await proofFaces(folder, { mailing: null }, quietWorld());
  const entered = problems.filter(({ code }) => code === 'face-zone-entered');
  expect(problems.map(({ code }) => code)).toContain('pupil-address-too-long');
  expect(entered.length).toBeGreaterThan(0);
  for (const { place, values } of entered) {
    expect(place).toMatchObject({ file: 'pupils.csv', row: 2 });
    expect([
      'Мұқаба / Обложка',
      'Жапсырма / Наклейка',
      'Кері жіберу беті / Лицевая сторона обратного пути',
    ]).toContain(values['face']);
    expect(Number(values['mm'])).toBeGreaterThan(0);
  }
});
