import type { Feedback } from '../../model/feedback.ts';
import type { Told } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { styleFor } from '../style.ts';
import { missingLines, saysSomething, workFields } from './feedback-fields.ts';

/** What one pupil hears about the sheets that came back. */
export type PupilFeedback = {
  /** As on the foot of inner pages, e.g. «Сейітқали А. Н.». */
  readonly shortName: string;
  readonly works: readonly Feedback[];
};

/**
 * The feedback of one pupil, `templates/feedback.hbs`: scores for each question, comment, advice, the answer to
 * the pupil's question, in type or by hand, and which sheets have not come. These pages belong to the pupil alone. Nothing to say, no pages.
 */
export function composeFeedback(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  { shortName, works }: PupilFeedback,
): Told<Pages> {
  if (works.length === 0) return { value: [], problems: [] };
  const { say, templates, catalogue } = context;
  const fields = {
    pupil: shortName,
    className: className(say, schoolClass),
    works: works.filter(saysSomething).map((work) => workFields(work, context)),
    missing: missingLines(works, context),
  };
  const { value, problems } = templates('feedback', fields, say);
  const head = { left: say('feedback.title'), right: className(say, schoolClass) };
  return { value: setPages(context, styleFor(setting, catalogue), value, head), problems };
}
