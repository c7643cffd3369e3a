import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { SchoolClass } from '../../src/model/school.ts';
import type { Cell, RawTable } from '../../src/model/table.ts';
import { partsOfClassId } from '../../src/parse/class-id.ts';

const Columns = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** The product's own words for columns. */
export const columns: Catalogue['columns'] = Columns.parse(
  Object.fromEntries(
    Object.entries(
      z
        .record(z.string(), z.unknown())
        .parse(parse(readFileSync('templates/catalogue/columns.yaml', 'utf8'))),
    ).filter(([, table]) => typeof table !== 'string'),
  ),
);

/** Classes of a small school. */
export const classes: readonly SchoolClass[] = ['0', '5А', '5Ә', '8', '11'].map((id) => ({
  id,
  ...partsOfClassId(id),
  language: 'kk',
}));

/** A sheet of these rows. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  more: Partial<RawTable> = {},
): RawTable {
  return { file: 'pupils.xlsx', sheet: 'Тізім', rows, merged: [], ...more };
}

/** Problems in short: code, row and column. */
export function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place }) =>
    [code, place.row, place.column].filter((each) => each !== undefined).join(' '),
  );
}
