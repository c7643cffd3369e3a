import { printMailing } from '../../src/outbound.ts';
import type { PrintReport } from '../../src/model/run-report.ts';
import { tellProgress } from '../../src/shell/progress.ts';
import type { World } from '../../src/shell/world.ts';
import { sayIn } from '../../src/text/words.ts';
import { readArchives, type Archive } from './archive-files.ts';
import { printedSample, type PrintedSample } from './printed-sample.ts';
import { productWords } from './report-text.ts';
import { copyOfSample, worldOfTests } from './sample-folder.ts';

/** A sample that was printed in a folder of its own. */
export type PrintedFolder = {
  readonly folder: string;
  readonly world: World;
  readonly report: PrintReport;
  readonly archives: readonly Archive[];
  readonly printed: PrintedSample;
  /** What the run said on its way. */
  readonly said: readonly string[];
};

export const WHOLE = { mailing: null, replan: false, routes: [], packets: [] } as const;

/** Prints a sample and listens. */
export async function printSample(name: string): Promise<PrintedFolder> {
  const folder = copyOfSample(name);
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text), isTerminal: true, columns: 80 };
  const progress = tellProgress(output, sayIn(await productWords(), 'kk'), () => 0);
  const world = worldOfTests(progress);
  const report = await printMailing(folder, WHOLE, world);
  const archives = readArchives(report.files.map(({ path }) => path));
  return { folder, world, report, archives, printed: await printedSample(folder, world), said };
}
