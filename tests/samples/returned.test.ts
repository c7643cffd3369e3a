import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Host } from '../../src/cli/host.ts';
import { loadInbound } from '../../src/cli/load-inbound.ts';
import { loadOutbound } from '../../src/cli/load-outbound.ts';
import { run } from '../../src/cli/run.ts';
import { cameBack, type CameBack } from '../../src/inbound/came-back.ts';
import type { PageReading } from '../../src/model/received.ts';
import type { PageState } from '../../src/model/returned.ts';
import { sha256 } from '../../src/shell/digest.ts';
import { productPath } from '../../src/shell/package-files.ts';
import { fakeHost } from '../cli/fake-host.ts';
import { withLedgerOf } from '../outbound/returned-sheets.ts';
import { compareLines, goldenMode, openGoldens } from './golden-book.ts';
import { copyOfSample, removeCopy } from './sample-folder.ts';
import { PATIENCE } from './sample-run.ts';

const MAILING = '2026-W49';

/** Commands in their order, and the golden of what each says. */
const COMMANDS: readonly (readonly [golden: string | null, ...words: string[]])[] = [
  [null, 'print', '.', '--mailing', MAILING],
  [null, 'reprint', '.', '--mailing', MAILING, '--packet', '0002-H'],
  ['receive.kk.txt', 'receive', '.', 'scans', '--lang', 'kk'],
  ['receive-again.en.txt', 'receive', '.', 'scans', '--lang', 'en'],
  ['review.ru.txt', 'review', '.', '--lang', 'ru'],
  [null, 'results', '.', '--mailing', MAILING],
];

describe('sample returned', () => {
  let folder: string;
  let back: CameBack;
  const said = new Map<string, string>();
  const goldens = openGoldens(productPath('tests/golden/returned'), goldenMode(), (line) => {
    process.stderr.write(`returned: ${line}`);
  });
  const compare = (name: string, text: string): string | null =>
    goldens.compare(name, Buffer.from(`${text.trimEnd()}\n`), compareLines);

  beforeAll(async () => {
    folder = copyOfSample('returned');
    for (const [golden, ...words] of COMMANDS) {
      const text = await saidBy(words, folder);
      if (golden !== null) said.set(golden, text);
    }
    back = await withLedgerOf(folder, (ledger) => cameBack(ledger, sha256));
  }, PATIENCE);
  afterAll(() => {
    removeCopy(folder);
  });

  test('every page ends in the state it always ended in, read as it always was', () => {
    const lines = back.stated.map(({ page, state }) => {
      const where = `${page.fileName} ${String(page.page).padStart(2)}`;
      return [where, stateText(state), ...readingText(page.reading)].join('\n  ');
    });
    expect(compare('pages.txt', lines.join('\n'))).toBeNull();
  });

  test('holds a page of every kind that a scan can bring', () => {
    const kinds = new Set(back.stated.map(({ state }) => kindOf(state)));
    expect([...kinds].sort()).toEqual(KINDS);
  });

  test('says what it always said, and of the same scans once more that nothing is new', () => {
    const differing = [...said].map(([name, text]) => compare(name, text));
    expect(differing.filter((each) => each !== null)).toEqual([]);
    expect(said.size).toBe(3);
  });

  test('shows what pupils wrote beside what it is scored by, and no name', () => {
    const page = readFileSync(
      join(folder, 'out', 'review', `scores-${MAILING}-5a-mathematics.html`),
      'utf8',
    );
    // Of four sheets the answer to the task came back; on one page nothing was written.
    expect(page.match(/<section>/gu)).toHaveLength(4);
    expect(page.match(/data:image\/jpeg/gu)).toHaveLength(4);
    expect(page).toContain('ортақ бөлімді табады');
    expect(page).not.toMatch(/Аманжол|Бекзат|Әділ|Өмірзақ/u);
  });

  test('gives the scores it always gave', () => {
    const results = join(folder, 'out', MAILING, 'results');
    const tables = readdirSync(results, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.csv'))
      .sort();
    expect(tables.length).toBeGreaterThan(0);
    const differing = tables.map((name) =>
      compare(
        `results/${name}`,
        readFileSync(join(results, name), 'utf8').replaceAll('\r\n', '\n'),
      ),
    );
    expect(differing.filter((each) => each !== null)).toEqual([]);
    expect(goldens.leftovers()).toEqual([]);
  });
});

/** What a command tells, and to both streams; the folder is left out of it. */
async function saidBy(words: readonly string[], cwd: string): Promise<string> {
  const parts: Partial<Host> = { cwd, loadInbound, loadOutbound };
  const { host, out, err } = fakeHost({}, parts);
  const paths = words.map((word) => (word === '.' || word === 'scans' ? join(cwd, word) : word));
  await run(paths, host);
  return `${out()}${err()}`.replaceAll(cwd, 'samples/returned');
}

/** All states but those that need another version of the product, or a person. */
const KINDS: readonly string[] = [
  'blank',
  'collision: other-answers',
  'collision: other-issue',
  'duplicate',
  'foreign',
  'known',
  'other-school',
  'unknown-mailing',
  'unreadable: codes-disagree',
  'unreadable: cut-off',
  'unreadable: no-code',
  'unreadable: no-fiducials',
  'unreadable: too-faint',
];

function kindOf(state: PageState): string {
  return 'why' in state ? `${state.kind}: ${state.why}` : state.kind;
}

function stateText(state: PageState): string {
  if (!('side' in state)) return kindOf(state);
  const { packet, sheet, side } = state.side;
  return `${kindOf(state)}, packet ${packet}, issue ${state.issue}, sheet ${sheet}, ${side}`;
}

/** A line for the marks, a line for the places to write. */
function readingText(reading: PageReading | null): readonly string[] {
  if (reading === null) return [];
  const marks = reading.groups.map(({ item, row, of, verdict }) => {
    const what = 'options' in verdict ? verdict.options.join('+') : verdict.kind;
    return `${item}${row === null ? '' : ` ${row}`} ${of} ${what}`;
  });
  const areas = reading.areas.map(({ item, state }) => `${item} ${state}`);
  return [marks.join('; '), areas.join('; ')].filter((line) => line !== '');
}
