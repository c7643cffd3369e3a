import type { Feedback } from '../../model/feedback.ts';
import type { Told } from '../../model/problem.ts';
import type { SchoolClass, SubjectId } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { styleFor } from '../style.ts';
import type { Fields } from '../template.ts';

/** What one pupil hears about the sheets that came back. */
export type PupilFeedback = {
  /** As on the foot of inner pages, e.g. «Сейітқали А. Н.». */
  readonly shortName: string;
  readonly works: readonly Feedback[];
  /** Subjects whose return sheets have not arrived. */
  readonly missing: readonly SubjectId[];
};

/**
 * The feedback of one pupil, `templates/feedback.hbs`: scores for each question, comment, advice, the answer to
 * the pupil's question. These pages belong to the pupil alone. Nothing to say, no pages.
 */
export function composeFeedback(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  { shortName, works, missing }: PupilFeedback,
): Told<Pages> {
  if (works.length === 0 && missing.length === 0) return { value: [], problems: [] };
  const { say, templates, catalogue } = context;
  const fields = {
    pupil: shortName,
    className: className(say, schoolClass),
    works: works.map((work) => workFields(work, context)),
    missing: missing.map((subject) => subjectName(subject, context)),
  };
  const { value, problems } = templates('feedback', fields, say);
  const head = { left: say('feedback.title'), right: className(say, schoolClass) };
  return { value: setPages(context, styleFor(setting, catalogue), value, head), problems };
}

function workFields(feedback: Feedback, context: ComposeContext): Fields {
  const { subject, work, scores, comment, advice, answer } = feedback;
  const total = (values: readonly number[]): string =>
    formatNumber(values.reduce((sum, value) => sum + value, 0));
  return {
    subject: subjectName(subject, context),
    work,
    scores: scores.map(({ item, got, of }) => ({
      item,
      got: formatNumber(got),
      of: formatNumber(of),
    })),
    got: total(scores.map(({ got }) => got)),
    of: total(scores.map(({ of }) => of)),
    comment,
    advice,
    answer,
  };
}

function subjectName(subject: SubjectId, { catalogue, tongue }: ComposeContext): string {
  return catalogue.subjects.find(({ id }) => id === subject)?.name[tongue] ?? subject;
}
