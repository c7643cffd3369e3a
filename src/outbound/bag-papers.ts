import { join } from 'node:path';
import { bagTable } from '../bundle/bag-table.ts';
import { composeBagLabel } from '../compose/papers/bag-label.ts';
import { drawDocument } from '../render/press.ts';
import { csvText } from '../text/csv.ts';
import { paperContextOf } from './paper-context-of.ts';
import type { PrintRun } from './print-run.ts';

/** Writes `bags.pdf`, a label for each bag, and `bags.csv`, what is in each: they go with all routes together. */
export async function printBags({ job, composed, world, folder }: PrintRun): Promise<void> {
  const { plan, composing } = job;
  const { bags } = composed.consignment;
  const papers = paperContextOf(plan, composing.words, composed.measure);
  const labels = bags.map((bag) => composeBagLabel(papers, bag, bags.length));
  const pdf = await drawDocument(labels, {
    title: `${plan.mailing.id} bags.pdf`,
    created: plan.mailing.dispatch,
    fonts: composing.fonts,
    images: new Map(),
  });
  await world.writeFile(join(folder, 'bags.pdf'), pdf);
  await world.writeFile(join(folder, 'bags.csv'), csvText(bagTable(bags, papers)));
}
