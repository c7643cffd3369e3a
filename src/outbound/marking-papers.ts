import { join } from 'node:path';
import { contextsOf } from '../compose/kit.ts';
import { composeMarkingGuide } from '../compose/papers/marking-guide.ts';
import type { MarkingGuide } from '../model/marking-guide.ts';
import type { Master, MasterId } from '../model/page.ts';
import type { SchoolClass } from '../model/school.ts';
import { markingGuides } from '../plan/marking-guides.ts';
import { openPress } from '../render/press.ts';
import { safeFileName } from '../text/ascii.ts';
import type { PrintRun } from './print-run.ts';

/**
 * Writes `marking/<class>-<subject>.pdf`, what a teacher marks by. They lie beside the routes and never in an archive: keys of answers must not travel
 * with the questions.
 */
export async function printMarkingGuides({ job, world, folder }: PrintRun): Promise<void> {
  const { plan, composing } = job;
  const guides = markingGuides(plan);
  if (guides.length === 0) return;
  const contexts = contextsOf(plan, { ...composing, digest: world.digest });
  const mailing = { id: plan.mailing.id, returnBy: plan.returnBy };
  const masters = new Map<MasterId, Master>();
  const names = guideNames(guides, plan.school.classes);
  const files = guides.map((guide, at) => {
    const pages = composeMarkingGuide(contexts[guide.class.language], mailing, guide);
    const ids = pages.map((boxes, page) => {
      const id = `${at}-${page}`;
      masters.set(id, { id, boxes });
      return id;
    });
    return { name: names[at] ?? `${at}`, ids };
  });
  const press = await openPress({
    title: plan.mailing.id,
    created: plan.mailing.dispatch,
    fonts: composing.fonts,
    masters,
    images: new Map(),
    overlayFaces: [],
    overlayCharacters: '',
  });
  for (const { name, ids } of files) {
    world.signal.throwIfAborted();
    const title = `${plan.mailing.id} ${name}.pdf`;
    const pages = ids.map((master) => ({ master, overlay: [] }));
    await world.writeFile(join(folder, 'marking', `${name}.pdf`), press.unitFile({ title, pages }));
  }
}

/** File names of guides: class and subject in ASCII, each name once, the same in every mailing of the school. */
export function guideNames(
  guides: readonly Pick<MarkingGuide, 'class' | 'subject'>[],
  classes: readonly Pick<SchoolClass, 'id'>[],
): readonly string[] {
  const ofClasses = distinct(classes.map(({ id }) => safeFileName(id)));
  const classNames = new Map(classes.map(({ id }, at) => [id, ofClasses[at] ?? '']));
  return distinct(
    guides.map(
      ({ class: { id }, subject }) => `${classNames.get(id) ?? ''}-${safeFileName(subject)}`,
    ),
  );
}

/** «5А» and «5Ә» are one in ASCII: the second of equal names gets a number. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
