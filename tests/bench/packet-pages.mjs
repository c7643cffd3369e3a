import { composeMailing } from '../../dist/outbound/compose-mailing.js';
import { planJob } from '../../dist/outbound/plan-job.js';
import { readInputs } from '../../dist/outbound/read-inputs.js';

/** The fewest lesson pages and return pages that a packet of any class has. */
export async function leastPages(folder, world) {
  const inputs = await readInputs(folder, null, world);
  const { value: job } = await planJob(inputs.value, null, false, world);
  const ofClass = new Map(job.plan.packets.map((packet) => [packet.class.id, packet]));
  const packets = [...ofClass.values()];
  const { kit } = composeMailing({ ...job, plan: { ...job.plan, packets } }, world);
  const least = (section) =>
    Math.min(...packets.map((packet) => pagesOf(kit.compose(packet), section)));
  return { lessons: least('lessons'), returned: least('return') };
}

function pagesOf({ runs }, section) {
  return runs
    .filter((run) => run.section === section)
    .reduce((sum, { pages }) => sum + pages.length, 0);
}
