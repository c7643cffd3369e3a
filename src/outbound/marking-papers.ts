import { join } from 'node:path';
import { contextsOf } from '../compose/kit.ts';
import { composeMarkingGuide } from '../compose/papers/marking-guide.ts';
import type { Master, MasterId } from '../model/page.ts';
import { markingGuides } from '../plan/marking-guides.ts';
import { classFileNames } from '../record/class-file-names.ts';
import { openPress } from '../render/press.ts';
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
  const { ofClass, ofSubject } = classFileNames(plan);
  const files = guides.map((guide, at) => {
    const pages = composeMarkingGuide(contexts[guide.class.language], mailing, guide);
    const ids = pages.map((boxes, page) => {
      const id = `${at}-${page}`;
      masters.set(id, { id, boxes });
      return id;
    });
    return { name: `${ofClass(guide.class.id)}-${ofSubject(guide.subject)}`, ids };
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
