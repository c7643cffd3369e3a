import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pageTexts } from '../support/raster.mjs';
import { sampleTests } from './sample-tests.ts';

sampleTests('problems', { text: [1] }, (sample) => {
  test('an identification number in the list is kept and printed nowhere', async () => {
    const run = sample();
    const typed = '130101000001';
    const source = await run.world.readTables(
      'pupils.xlsx',
      readFileSync(join(run.folder, 'pupils.xlsx')),
    );
    expect(JSON.stringify(source.value)).toContain(typed);
    const made = [
      readFileSync(join(run.folder, 'ledger.db'), 'latin1'),
      JSON.stringify(run.report),
      ...run.said,
    ];
    for (const [entry, bytes] of run.archives.flatMap(({ entries }) => [...entries])) {
      const text = entry.endsWith('.pdf')
        ? (await pageTexts(bytes)).join('\n')
        : Buffer.from(bytes).toString('utf8');
      made.push(text);
    }
    const sheets = await Promise.all(
      run.archives.map(({ entries }) =>
        run.world.readTables('list.xlsx', entries.get('posting-list.xlsx') ?? new Uint8Array()),
      ),
    );
    made.push(JSON.stringify(sheets));
    expect(made.filter((text) => text.includes(typed))).toEqual([]);
  });
});
