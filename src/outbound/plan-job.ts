import { checkMailing } from '../plan/check-mailing.ts';
import { planMailing } from '../plan/plan-mailing.ts';
import { mailingNumberOf, nextMailingNumber } from '../ledger/mailings.ts';
import { pupilsPrintedBefore } from '../ledger/issues.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import type { MailingPlan } from '../model/plan.ts';
import type { PupilId } from '../model/pupil.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { World } from '../shell/world.ts';
import { openComposing } from './composing-files.ts';
import type { Job } from './job.ts';
import { withoutUnprintable } from './lessons-that-print.ts';
import { withoutUnprintableNames } from './names-that-print.ts';
import type { Inputs } from './read-inputs.ts';

/**
 * Plans the mailing of the inputs as things stand now. The number is the one its plan in force has, or `fresh`
 * the next one of the ledger. The value is null without a mailing, or when all numbers are used.
 */
export async function planJob(
  inputs: Inputs,
  ledger: Ledger | null,
  fresh: boolean,
  world: World,
): Promise<Told<Job | null>> {
  const { workspace, mailing, composingFiles, pictureBytes } = inputs;
  if (mailing === null) return { value: null, problems: [] };
  world.progress.enter('plan');
  const known = ledger === null || fresh ? null : await mailingNumberOf(ledger, mailing.id);
  const mailingNumber = known ?? (ledger === null ? 1 : await nextMailingNumber(ledger));
  if (mailingNumber === null) {
    return { value: null, problems: [problem('mailings-used-up', mailing.place, { n: 1023 })] };
  }
  const composing = await openComposing(composingFiles, world, workspace.lessons);
  const named = withoutUnprintableNames(workspace, composing.measure);
  const printable = withoutUnprintable(named.workspace, mailing, composing);
  const before =
    ledger === null ? new Set<PupilId>() : await pupilsPrintedBefore(ledger, mailing.id);
  const planned = planMailing(printable.workspace, printable.mailing, {
    mailingNumber,
    printedBefore: (pupil) => before.has(pupil),
  });
  const problems = [
    ...named.problems,
    ...printable.problems,
    ...planned.problems.filter((each) => !isOfBrokenFile(each, inputs)),
    ...checkMailing(printable.workspace, printable.mailing),
    ...composing.problems,
  ];
  return {
    value: { plan: planned.value, composing, composingFiles, pictureBytes, problems },
    problems,
  };
}

/** The lesson has a file that told its own problem: that it is missing would be untrue. */
function isOfBrokenFile({ code, values }: Problem, { workspace }: Inputs): boolean {
  const path = `lessons/${values['lesson'] ?? ''}.md`.toLowerCase();
  return (
    code === 'mailing-lesson-unknown' &&
    workspace.lessonSources.some((text) => text.path.toLowerCase() === path)
  );
}

/**
 * A digest of everything that decides how a mailing is printed, but for what the ledger itself adds: the number,
 * and who was sent a notice before.
 */
export function inputsDigestOf(plan: MailingPlan, inputs: Inputs, world: World): string {
  const bare = {
    ...plan,
    mailingNumber: 0,
    packets: plan.packets.map((packet) => ({ ...packet, withNotice: false, issue: 1 })),
  };
  const files = inputs.composingFiles.map(({ path, bytes }) => [path, world.digest(bytes)]);
  return world.digest(JSON.stringify([bare, files]));
}
