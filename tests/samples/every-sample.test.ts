import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { productPath } from '../../src/shell/package-files.ts';
import { sampleNames } from './sample-folder.ts';

test('every sample has its tests', () => {
  const untested = sampleNames().filter(
    (name) => !existsSync(productPath(`tests/samples/${name}.test.ts`)),
  );
  expect(sampleNames().length).toBeGreaterThan(0);
  expect(untested).toEqual([]);
});
