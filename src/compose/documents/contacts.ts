import type { Told } from '../../model/problem.ts';
import type { SchoolClass, SubjectId } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import { setPages } from '../page-frame.ts';
import { familyStyle } from '../style.ts';
import type { Fields } from '../template.ts';
import { contactFields } from './contact-fields.ts';
import { teacherOf, unbroken } from './teacher-line.ts';

/**
 * Whom a class may turn to, `templates/contacts.hbs`: class teacher, school, and the teachers of `subjects`
 * with phones and hours. Subjects that nobody is named for are left out.
 */
export function composeContacts(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  subjects: readonly SubjectId[],
): Told<Pages> {
  const { say, templates, catalogue, school, tongue } = context;
  const fields = {
    ...contactFields(context, schoolClass),
    subjects: subjects.flatMap((subject) => subjectFields(context, schoolClass, subject)),
  };
  const { value, problems } = templates('contacts', fields, say);
  const head = { left: school.shortName[tongue], right: className(say, schoolClass) };
  return { value: setPages(context, familyStyle(setting, catalogue), value, head), problems };
}

function subjectFields(
  { catalogue, teachers, tongue }: ComposeContext,
  { id }: SchoolClass,
  subject: SubjectId,
): readonly Fields[] {
  const teacher = teacherOf(teachers, subject, id);
  if (teacher === null) return [];
  const named = catalogue.subjects.find((each) => each.id === subject);
  return [
    {
      subject: named?.name[tongue] ?? subject,
      teacher: teacher.name,
      phone: unbroken(teacher.phone ?? '–'),
      hours: teacher.hours ?? null,
    },
  ];
}
