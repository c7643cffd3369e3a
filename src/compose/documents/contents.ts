import type { Told } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import { untilDate } from '../../text/dates.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import type { PacketContents } from '../packet-contents.ts';
import { setPages } from '../page-frame.ts';
import { sheetsIn, spanText, type SheetSpan } from '../sheet-spans.ts';
import { styleFor, styleOf } from '../style.ts';
import type { Fields } from '../template.ts';
import { unbroken } from './teacher-line.ts';

/** Sizes to try, so that the longest list of subjects stays on one page; large print begins with the largest. */
const SIZES = { large: [16, 15, 14, 13, 12, 11], normal: [13, 12, 11] };

/**
 * The contents slip, `templates/contents.hbs`: sections with the numbers of their sheets, subjects with the
 * sheets that come back. It names no pupil, so packets with the same contents share it. One page.
 */
export function composeContents(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  contents: PacketContents,
): Told<Pages> {
  const { say, templates, catalogue, school, tongue } = context;
  const { value, problems } = templates('contents', fieldsOf(context, contents), say);
  const { size, faces } = styleFor(setting, catalogue);
  const head = { left: school.shortName[tongue], right: className(say, schoolClass) };
  const tries = SIZES[setting.size]
    .filter((each, at, all) => each <= size || at === all.length - 1)
    .map((each) => styleOf(each, faces));
  let pages: Pages = [];
  for (const style of tries) {
    pages = setPages(context, style, value, head);
    if (pages.length <= 1) break;
  }
  return { value: pages, problems };
}

function fieldsOf(
  { say, catalogue, school, tongue }: ComposeContext,
  contents: PacketContents,
): Fields {
  const { sections, sheets, subjects, returnBy } = contents;
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const returnSheets = sum(
    subjects.map(({ returned }) => (returned === null ? 0 : sheetsIn(returned))),
  );
  return {
    sections: sections.map((each) => ({
      name: say(`contents.section.${each.section}`),
      sheets: spanText(each.sheets),
    })),
    sheets: say('contents.count', { n: sheets }),
    subjects: subjects.map(({ subject, lessons, returned }) => ({
      lessons,
      name: catalogue.subjects.find(({ id }) => id === subject)?.name[tongue] ?? subject,
      returned: returned === null ? null : returnedText(say, returned),
    })),
    lessons: sum(subjects.map(({ lessons }) => lessons)),
    returnSheets: returnSheets === 0 ? null : say('contents.count', { n: returnSheets }),
    returnBy: returnSheets === 0 ? null : untilDate(returnBy, tongue),
    schoolPhone: unbroken(school.phone),
  };
}

/** Which sheets, and how many: a number alone could be either. */
function returnedText(say: ComposeContext['say'], returned: SheetSpan): string {
  return say('contents.returned', { numbers: spanText(returned), n: sheetsIn(returned) });
}
