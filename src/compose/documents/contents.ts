import type { Section } from '../../model/composed.ts';
import type { IsoDate } from '../../model/language.ts';
import type { Told } from '../../model/problem.ts';
import type { SchoolClass, SubjectId } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import { untilDate } from '../../text/dates.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { styleFor, styleOf } from '../style.ts';
import { unbroken } from './teacher-line.ts';

/** What is in a packet, counted in sheets of paper. */
export type PacketContents = {
  readonly sections: readonly { readonly section: Section; readonly sheets: number }[];
  readonly subjects: readonly {
    readonly subject: SubjectId;
    readonly lessons: number;
    readonly returnSheets: number;
  }[];
  readonly returnBy: IsoDate;
};

/** Type that lets the longest list of subjects stay on one page. */
const SIZE = { least: 11, most: 13 };

/**
 * The contents slip, `templates/contents.hbs`: sections and subjects with their sheets. It names no pupil, so
 * packets with the same contents share it. One page.
 */
export function composeContents(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  contents: PacketContents,
): Told<Pages> {
  const { say, templates, catalogue, school, tongue } = context;
  const { sections, subjects, returnBy } = contents;
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const returnSheets = sum(subjects.map((each) => each.returnSheets));
  const fields = {
    sections: sections.map(({ section, sheets }) => ({
      name: say(`contents.section.${section}`),
      sheets,
    })),
    sheets: sum(sections.map(({ sheets }) => sheets)),
    subjects: subjects.map(({ subject, ...counts }) => ({
      ...counts,
      name: catalogue.subjects.find(({ id }) => id === subject)?.name[tongue] ?? subject,
    })),
    lessons: sum(subjects.map(({ lessons }) => lessons)),
    returnSheets,
    returnBy: returnSheets === 0 ? null : untilDate(returnBy, tongue),
    schoolPhone: unbroken(school.phone),
  };
  const { value, problems } = templates('contents', fields, say);
  const { size, faces } = styleFor(setting, catalogue);
  const style = styleOf(Math.min(SIZE.most, Math.max(SIZE.least, size)), faces);
  const head = { left: school.shortName[tongue], right: className(say, schoolClass) };
  return { value: setPages(context, style, value, head), problems };
}
