import { cameBack, resultsOf, type CameBack } from '../inbound/came-back.ts';
import type { Ledger } from '../ledger/open-ledger.ts';
import { hasAnyReturn } from '../ledger/scans.ts';
import type { Feedback } from '../model/feedback.ts';
import type { ImageId } from '../model/lesson.ts';
import type { Packet } from '../model/plan.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { FeedbackDraft } from '../record/feedback-of-result.ts';
import { feedbackNews } from '../record/feedback-news.ts';
import { pageText } from '../record/keys.ts';
import type { World } from '../shell/world.ts';
import type { Job } from './job.ts';

/** Where what came back lies: `folder` is the workspace. */
type Sources = { readonly folder: string; readonly ledger: Ledger; readonly world: World };

/**
 * The job with what came back by scan of the mailings before it, behind what teachers typed. It is planned so once, and then
 * frozen with the plan: what comes back later is told in the next mailing. Handwriting whose picture is no longer there is told.
 */
export async function tellBack(job: Job, sources: Sources): Promise<Told<Job>> {
  const { ledger, world } = sources;
  if (!(await hasAnyReturn(ledger))) return { value: job, problems: [] };
  const back = await cameBack(ledger, world.digest);
  const all = Array.from(back.mailings.values(), (mailing) => ({
    mailing,
    results: resultsOf(back, mailing),
  }));
  const news = feedbackNews(all, job.plan.mailing);
  const cut = await openCutting(back, sources);
  const pictureBytes = new Map(job.pictureBytes);
  const packets = [];
  const problems: Problem[] = [];
  for (const packet of job.plan.packets) {
    const drafts = packet.pupil === null ? [] : (news.get(packet.pupil.id) ?? []);
    const feedback: Feedback[] = [];
    let count = 0;
    for (const draft of drafts) {
      const made = await cut(draft, pictureBytes);
      feedback.push(made.feedback);
      count += made.lost;
    }
    if (count > 0) problems.push(pictureLost(packet, count));
    packets.push({ ...packet, feedback: [...packet.feedback, ...feedback] });
  }
  return { value: { ...job, plan: { ...job.plan, packets }, pictureBytes }, problems };
}

function pictureLost({ code }: Packet, count: number): Problem {
  return problem('handwriting-picture-missing', { file: 'returned/' }, { code, count });
}

type Cut = (
  draft: FeedbackDraft,
  pictures: Map<ImageId, Uint8Array>,
) => Promise<{ readonly feedback: Feedback; readonly lost: number }>;

/** Cuts the handwriting of drafts; `lost`: how many of its pictures are no longer there. */
async function openCutting({ stated }: CameBack, { folder, world }: Sources): Promise<Cut> {
  // The library of pictures takes a moment to load.
  const { cutHandwriting } = await import('../inbound/cut-handwriting.ts');
  const { keptImage } = await import('../shell/picture-store.ts');
  const pages = new Map(stated.map(({ page }) => [pageText(page), page]));
  return async ({ feedback, writing }, pictures) => {
    const written = [];
    let lost = 0;
    for (const place of writing) {
      world.signal.throwIfAborted();
      const { picture = null, straight = false } = pages.get(pageText(place.area.from)) ?? {};
      if (picture === null || !straight) continue;
      const image = await keptImage(folder, picture);
      if (image === null) lost += 1;
      const made = image === null ? null : await cutHandwriting(image, place, world.digest);
      if (made === null) continue;
      written.push(made.handwriting);
      pictures.set(made.handwriting.image, made.bytes);
    }
    return { feedback: { ...feedback, scanned: { ...feedback.scanned, written } }, lost };
  };
}
