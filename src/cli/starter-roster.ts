import type { OutTable } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import { rosterTemplate } from '../parse/roster-template.ts';

/** The list of `new`: one invented pupil, who fits the other files of the workspace, to be replaced. */
export function starterRoster(say: Say): OutTable {
  return rosterTemplate(say, [
    {
      name: 'Үлгібаев Үлгі Үлгіұлы',
      class: '5А',
      oblast: 'Ақмола облысы',
      district: 'Целиноград ауданы',
      settlement: 'Үлгі',
      street: 'Мектеп көшесі',
      house: '2',
      index: '021800',
    },
  ]);
}
