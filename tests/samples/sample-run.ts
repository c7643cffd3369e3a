import { productPath } from '../../src/shell/package-files.ts';
import type { CheckReport, PrintReport } from '../../src/model/run-report.ts';
import { checkWorkspace, printMailing } from '../../src/outbound.ts';
import { tellProgress } from '../../src/shell/progress.ts';
import type { World } from '../../src/shell/world.ts';
import { sayIn } from '../../src/text/words.ts';
import { readArchives, type Archive } from './archive-files.ts';
import { goldenMode, openGoldens, type GoldenBook } from './golden-book.ts';
import { printedSample, type PrintedSample } from './printed-sample.ts';
import { productWords } from './report-text.ts';
import { copyOfSample, worldOfTests } from './sample-folder.ts';

/** A sample that was checked and printed in a folder of its own. */
export type SampleRun = {
  readonly name: string;
  readonly folder: string;
  readonly world: World;
  readonly checked: CheckReport;
  readonly report: PrintReport;
  readonly archives: readonly Archive[];
  readonly printed: PrintedSample;
  /** What the run said on its way. */
  readonly said: readonly string[];
  readonly goldens: GoldenBook;
};

/** Milliseconds for what prints or reads a whole sample: a busy machine takes long. */
export const PATIENCE = 180_000;

/** What prints the last mailing whole. */
export const WHOLE = { mailing: null, replan: false, routes: [], packets: [] } as const;

/** Checks and prints a sample, and listens. */
export async function runSample(name: string): Promise<SampleRun> {
  const folder = copyOfSample(name);
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text), isTerminal: true, columns: 80 };
  const words = await productWords();
  const world = worldOfTests(tellProgress(output, sayIn(words, 'kk'), () => 0));
  const checked = await checkWorkspace(folder, { mailing: null }, world);
  const report = await printMailing(folder, WHOLE, world);
  return {
    name,
    folder,
    world,
    checked,
    report,
    archives: readArchives(report.files.map(({ path }) => path)),
    printed: await printedSample(folder, world),
    said,
    goldens: openGoldens(productPath(`tests/golden/${name}`), goldenMode(), (line) => {
      process.stderr.write(`${name}: ${line}`);
    }),
  };
}
