import type { Told } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { familyStyle } from '../style.ts';
import { contactFields } from './contact-fields.ts';

/** The notice to the family in the language of the class, `templates/notice.hbs` (school.md §1.1, rows 2–13, 15, 93, 95). */
export function composeNotice(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
): Told<Pages> {
  const { say, templates, catalogue, school, tongue } = context;
  const { value, problems } = templates('notice', contactFields(context, schoolClass), say);
  const head = { left: school.shortName[tongue], right: className(say, schoolClass) };
  return { value: setPages(context, familyStyle(setting, catalogue), value, head), problems };
}
